import { asText, evaluate, explain } from "scorewright";
import type { Run } from "scorewright";
import { attribute, board, cell, part, pay } from "./board.js";
import { cost, notAllowed, quadrants, story } from "./print.js";
import { sample, scheme } from "./read.js";
import { teamStory } from "./teams.js";

/** Ten people sell and serve. How well, in which way, and what is each of them paid for the third quarter? */
export function sampleRun(): Run {
  const sources = {
    deals: sample("deals"),
    surveys: sample("surveys"),
    votes: sample("votes"),
    roster: sample("roster"),
  };
  const period = { from: "2026-07-01", to: "2026-10-01" };
  return evaluate(scheme("scheme.json"), sources, { period, asOf: "2026-10-05" });
}

/**
 * What the demo prints.
 *
 * Hugo sold well and asked no customer. Without surveys nobody knows his quality, so he has no total, no place and no
 * quadrant, and the commission that hangs on the quadrant is held: missing is not zero, nor is it full marks.
 */
export function sampleStory(run: Run = sampleRun()): string {
  const columns = [attribute(run, "role"), part(run, "volume"), part(run, "quality"), cell(run, "style"), ...pay(run)];
  return story([
    ["Field team, third quarter of 2026", board(run, "overall", columns)],
    ["Who is where, and what that sets off", quadrants(run, "style")],
    ["Why Ana is paid what she is paid", asText(explain(run, "ana"))],
    ["Why Hugo's commission is held", asText(explain(run, "hugo"))],
    ["How the teams did", teamStory(run)],
    ["What it costs", cost(run)],
    ["What the data did not allow", notAllowed(run)],
  ]);
}
