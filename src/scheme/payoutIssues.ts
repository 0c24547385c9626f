import type { Issue } from "../fault/fault.js";
import type { Calibration } from "../flow/calibration.js";
import type { Payout } from "../flow/payoutForm.js";
import { linesOfSteps } from "../payout/lines.js";
import { stepIssues } from "../payout/check.js";
import type { AskedStep } from "../payout/asked.js";
import { askedParts } from "../payout/asked.js";
import type { Step } from "../payout/step.js";
import { report } from "./storedIssues.js";

/**
 * Checks that the steps and lines of a payout name what is there: earlier steps, published nodes, ranks and quadrants.
 *
 * @param payout the payout
 * @param calibration the calibration it stands in
 * @param published the nodes with published scores
 * @returns the issues found
 */
export function payoutIssues(payout: Payout, calibration: Calibration, published: ReadonlySet<string>): Issue[] {
  const count = payout.steps.length;
  const positions = payout.lines.flatMap(({ operands, deals, asked, bands, ...line }) => [
    ...[
      line.before,
      line.after,
      line.stopped,
      line.held,
      line.withheld,
      line.unknown,
      line.outside,
      line.table,
      line.nothing,
    ],
    ...[...operands.map(({ at }) => at), deals?.base, deals?.amount, bands?.of],
    ...partsOf(asked).map(({ at }) => at),
  ]);
  const refused = (payout.refusals ?? []).flatMap(({ when, of }) => [when, of]);
  const members = payout.contests.map(({ member }) => member);
  const beyond = [...positions, ...members, ...refused, payout.exact, payout.total, payout.conversion?.total].find(
    (position) => (position ?? 0) >= count,
  );
  const listed = linesOfSteps(payout.steps);
  const deals = payout.lines.flatMap(({ deals: one }, k) => {
    if (one === undefined) return [];
    const wrong = [one.base, one.amount].find((position) => listed[position] !== one.metric);
    if (wrong === undefined) return [];
    const expected = `a step with one figure per credit line of ${one.metric}`;
    return [report("wrong-operand", `payout.lines.${k}.deals`, wrong, expected, "correct what the line names")];
  });
  const tiers = payout.lines.flatMap(({ table, tiers: list = [] }, k) => {
    const step = table === undefined ? undefined : payout.steps[table];
    const most = step?.op === "table" ? step.table.pieces.length : 0;
    if (list.length <= most) return [];
    const expected = `at most ${most} tiers, as the table has pieces`;
    return [report("wrong-operand", `payout.lines.${k}.tiers`, list.length, expected, "correct what the line shows")];
  });
  const byLine = (payout.refusals ?? []).flatMap(({ when, of }, k) => {
    const wrong = [when, of].find((position) => typeof listed[position] === "string");
    if (wrong === undefined) return [];
    const expected = "a step with one figure per person";
    return [
      report("wrong-operand", `payout.refusals.${k}`, wrong, expected, "calibrate again: deals are paid by their sum"),
    ];
  });
  const tested = payout.lines.flatMap(({ asked }, k) => {
    const wrong = partsOf(asked).find((part) => !isAsked(part, payout.steps));
    if (wrong === undefined) return [];
    const expected = "steps that test a fact, and what joins them";
    return [report("wrong-operand", `payout.lines.${k}.asked`, wrong.at, expected, "correct what the line names")];
  });
  const ranks = new Set(calibration.ranks.map(({ id }) => id));
  const quadrants = new Set(calibration.quadrants.map(({ id }) => id));
  const reads = payout.steps.flatMap((step, position) => {
    if (step.op !== "read") return [];
    const { from } = step;
    const [name, known] =
      "node" in from
        ? [from.node, published]
        : "rank" in from
          ? [from.rank, ranks]
          : "ranked" in from
            ? [from.ranked, ranks]
            : "quadrant" in from
              ? [from.quadrant, quadrants]
              : ["", null];
    if (known === null || known.has(name)) return [];
    return [
      report(
        "unknown-fact",
        `payout.steps.${position}`,
        name,
        "something that the calibration publishes",
        "correct it",
      ),
    ];
  });
  return [
    ...stepIssues(payout.steps, "payout.steps"),
    ...(beyond === undefined
      ? []
      : [report("step-ahead", "payout.lines", beyond, `positions below ${count}`, "correct them")]),
    ...deals,
    ...byLine,
    ...tiers,
    ...tested,
    ...reads,
    ...payout.contests
      .filter(({ rank }) => !ranks.has(rank))
      .map(({ component, rank }) =>
        report("unknown-rank", `payout.contests.${component}`, rank, "a rank of the calibration", "correct it"),
      ),
  ];
}

function partsOf(asked: AskedStep | undefined): AskedStep[] {
  return asked === undefined ? [] : askedParts(asked);
}

/** A part by itself tests a fact; whether parts that are joined hold is said by the step that joins them. */
function isAsked(part: AskedStep, steps: readonly Step[]): boolean {
  const step = steps[part.at];
  if ("all" in part) return step?.op === "both";
  if ("any" in part) return step?.op === "either";
  if ("not" in part) return step?.op === "not";
  return step?.op === "test" && steps[step.of]?.op === "read";
}
