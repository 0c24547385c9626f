import { fault } from "../fault/fault.js";
import type { Run } from "../flow/evaluate.js";
import { checkType } from "../flow/checkType.js";
import { perRun } from "../flow/reward/perRun.js";
import { preparedPay } from "../flow/reward/prepared.js";
import type { PreparedPay } from "../flow/reward/prepared.js";
import type { NodeProgram } from "../flow/score/nodeProgram.js";
import { programOf } from "../flow/score/program.js";
import { paidRow, unknownPerson } from "../flow/reward/statementOf.js";
import { textOf } from "../money/decimal.js";
import { isLines } from "../payout/run.js";
import type { Figure, Result } from "../payout/run.js";
import { pointsOf as publishedPoints } from "../numeric/publish.js";
import type { Explanation, StepValue } from "./explanation.js";
import { explainedRank } from "./explainedRank.js";
import { pointsOf } from "./points.js";
import { explainedProfile, profileChanges } from "./profile.js";
import type { ProfileChange } from "./profile.js";
import { explainedQuadrant } from "./quadrant.js";
import { replayedTree } from "./tree.js";

/** What explaining needs of a run. */
export type Explainable = Pick<Run, "table" | "calibration" | "scores"> & Partial<Pick<Run, "credits">>;

/**
 * Explains one person: why this score, this rank, this quadrant, this payout.
 *
 * It replays the row through the kernels that scored it, keeping every step; nothing is computed a second way.
 *
 * @param run what `evaluate` returned
 * @param person the person's id
 * @returns the explanation as data; `asText` and `asMarkdown` print it
 * @throws Fault "wrong-type", "unknown-person", "other-scores", "other-rows"
 */
export function explain(run: Explainable, person: string): Explanation {
  const { calibration, scores, table } = run;
  const prepared = preparedOf(run);
  const row = rowOf(prepared, person);
  const profile = scores.profiles.labels[scores.profiles.codes[row]!]!;
  const { codes: profiles } = scores.profiles;
  // Before the replay, which leaves what the profile gives where this leaves what the scheme's own weights give.
  const change = prepared.profiles.get(profile);
  const profiled = change === undefined ? null : explainedProfile(prepared.program, row, change, calibration.precision);
  const score = replayedTree(prepared.program, { calibration, table, row, profile, profiles });
  if (prepared.program.units[0] !== scores.nodes[0]!.units[row]) throw otherScore(person, score.score, run, row);
  return {
    type: "explanation",
    schemaVersion: 1,
    scheme: calibration.scheme,
    person,
    period: table.period,
    precision: calibration.precision,
    profile: profile === "" ? null : profile,
    profiled,
    score,
    ...pointsOf(score),
    ranks: calibration.ranks.map((definition) => explainedRank(definition, { calibration, scores, row, score })),
    quadrants: calibration.quadrants.map((_, place) => explainedQuadrant(calibration, scores, place, row)),
    ...explainedPay(run, prepared.pay, row),
  };
}

/** What explaining lays out once for a run, however many people are explained. */
interface Prepared {
  readonly rows: ReadonlyMap<string, number>;
  readonly program: NodeProgram;
  readonly pay: PreparedPay | null;
  readonly profiles: ReadonlyMap<string, ProfileChange>;
}

const preparedOf = /* @__PURE__ */ perRun((run: Explainable): Prepared => {
  const { table, calibration, scores } = run;
  checkType(scores, "scores");
  checkType(table, "table");
  return {
    rows: new Map(table.ids.map((id, row) => [id, row])),
    pay: preparedPay(run),
    program: programOf(calibration, table, [], 1),
    profiles: profileChanges(calibration),
  };
});

function rowOf({ rows }: Prepared, person: string): number {
  const row = rows.get(person);
  if (row !== undefined) return row;
  throw unknownPerson(person);
}

function otherScore(person: string, replayed: number | null, { scores }: Explainable, row: number) {
  return fault({
    code: "other-scores",
    path: `people.${person}`,
    received: publishedPoints(scores.nodes[0]!.units[row]!, scores.precision),
    expected: `the score that the table and the calibration give: ${replayed ?? "none"}`,
    remedy: "pass the table that was scored, or score it again",
  });
}

function explainedPay(
  run: Explainable,
  pay: PreparedPay | null,
  row: number,
): Pick<Explanation, "statement" | "replay"> {
  if (pay === null) return { statement: null, replay: null };
  const { statement, results } = paidRow(run, pay, row);
  const { steps, total } = pay.payout;
  return { statement, replay: { steps, values: results.map(stepValue), total } };
}

function stepValue(result: Result): StepValue {
  return isLines(result) ? result.map(figureText) : figureText(result);
}

function figureText(figure: Figure): string | boolean | null {
  return typeof figure === "object" && figure !== null ? textOf(figure) : figure;
}
