import { fault } from "../fault/fault.js";
import type { CalibratedLeaf, CalibratedNode, Calibration } from "../flow/calibration.js";
import { isCalibratedLeaf } from "../flow/calibration.js";
import type { Run } from "../flow/evaluate.js";
import type { Aim } from "../flow/scheme/scheme.js";
import { checkType } from "../flow/checkType.js";
import { factsOf } from "../flow/reward/facts.js";
import type { RowFacts } from "../flow/reward/facts.js";
import { scoreBlock } from "../flow/score/kernel.js";
import type { LeafProgram, NodeProgram } from "../flow/score/kernel.js";
import { programOf } from "../flow/score/program.js";
import { checkRows, runRow } from "../flow/reward/reward.js";
import { checkScores } from "../flow/score/checkScores.js";
import type { RankDefinition } from "../flow/scheme/scheme.js";
import type { Scores } from "../flow/score/score.js";
import { statementOf } from "../flow/reward/statement.js";
import { textOf } from "../money/decimal.js";
import { isLines } from "../payout/run.js";
import type { Figure, Result } from "../payout/run.js";
import { pointsOf as publishedPoints } from "../numeric/publish.js";
import { columnOf } from "../table/table.js";
import type { Table } from "../table/table.js";
import type { ExplainedLeaf, ExplainedNode, ExplainedRank, Explanation, StepValue } from "./explanation.js";
import { pointsOf } from "./points.js";
import { explainedQuadrant } from "./quadrant.js";

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
  const score = replayedTree(run, prepared.program, row, profile);
  if (prepared.program.units[0] !== scores.nodes[0]!.units[row]) throw otherScore(person, score.score, run, row);
  return {
    type: "explanation",
    schemaVersion: 1,
    scheme: calibration.scheme,
    person,
    period: table.period,
    precision: calibration.precision,
    profile: profile === "" ? null : profile,
    score,
    ...pointsOf(score),
    ranks: calibration.ranks.map((definition) => explainedRank(definition, scores, row)),
    quadrants: calibration.quadrants.map((_, place) => explainedQuadrant(calibration, scores, place, row)),
    ...explainedPay(run, prepared.facts, row),
  };
}

/** What explaining lays out once for a run, however many people are explained. */
interface Prepared {
  readonly run: Explainable;
  readonly rows: ReadonlyMap<string, number>;
  readonly program: NodeProgram;
  readonly facts: RowFacts | null;
}

const laidOut = new WeakMap<Scores, Prepared>();

function preparedOf(run: Explainable): Prepared {
  const { table, calibration, scores, credits } = run;
  checkType(scores, "scores");
  const before = laidOut.get(scores);
  const { table: ofTable, calibration: of, credits: ofCredits } = before?.run ?? {};
  if (before !== undefined && ofTable === table && of === calibration && ofCredits === credits) return before;
  checkType(table, "table");
  checkScores(calibration, scores);
  checkRows(run);
  const { payout } = calibration;
  const prepared: Prepared = {
    run: { table, calibration, scores, ...(credits === undefined ? {} : { credits }) },
    rows: new Map(table.ids.map((id, row) => [id, row])),
    program: programOf(calibration, table, [], 1),
    facts: payout === undefined ? null : factsOf(payout.steps, calibration, run),
  };
  laidOut.set(scores, prepared);
  return prepared;
}

function rowOf({ rows }: Prepared, person: string): number {
  const row = rows.get(person);
  if (row !== undefined) return row;
  const remedy = "name somebody who is on the roster or in the records";
  throw fault({ code: "unknown-person", path: "", received: person, expected: "one of the people of the run", remedy });
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

function replayedTree(run: Explainable, program: NodeProgram, row: number, profile: string): ExplainedNode {
  const { calibration, table, scores } = run;
  const shares = new Map<string, number>();
  const profiles = calibration.profiles.length === 0 ? null : scores.profiles.codes;
  const keep = (id: string, kept: Float64Array) => shares.set(id, kept[0]!);
  scoreBlock(program, row, 1, { precision: calibration.precision, profiles, into: 0, keep });
  return explainedNode(calibration.score, program, { calibration, table, row, profile, shares });
}

interface ReplayedRow {
  readonly calibration: Calibration;
  readonly table: Table;
  readonly row: number;
  readonly profile: string;
  readonly shares: ReadonlyMap<string, number>;
}

function explainedNode(node: CalibratedNode, program: NodeProgram, replay: ReplayedRow): ExplainedNode {
  return {
    id: node.id,
    label: node.label ?? node.id,
    exponent: node.blend.exponent,
    weight: weightOf(node, replay.profile),
    coverage: program.coverage[0]!,
    minimumCoverage: node.blend.missing.minimumCoverage,
    share: known(replay.shares.get(node.id)!),
    score: publishedPoints(program.units[0]!, replay.calibration.precision),
    of: node.of.map((child, place) =>
      isCalibratedLeaf(child)
        ? explainedLeaf(child, program.of[place] as LeafProgram, replay)
        : explainedNode(child, program.of[place] as NodeProgram, replay),
    ),
  };
}

function explainedLeaf(leaf: CalibratedLeaf, program: LeafProgram, replay: ReplayedRow): ExplainedLeaf {
  const { calibration, table, row } = replay;
  const metric = calibration.metrics.find(({ id }) => id === leaf.metric)!;
  const code = program.codes === null ? 0 : program.codes[row]!;
  const aimed = (aim: Aim | undefined) => (typeof aim === "object" ? columnOf(table, aim.metric)![row]! : (aim ?? NaN));
  return {
    metric: leaf.metric,
    label: metric.label ?? leaf.metric,
    unit: metric.unit ?? null,
    value: known(columnOf(table, leaf.metric)![row]!),
    target: known(aimed(metric.target)),
    baseline: known(aimed(metric.baseline)),
    reads: leaf.reads,
    figure: known(program.source[row]!),
    kind: leaf.kind,
    relative: leaf.relative,
    group: leaf.within === undefined ? null : (leaf.curves[code]?.group ?? null),
    curve: leaf.curves[code]?.curve ?? null,
    share: known(replay.shares.get(leaf.metric)!),
    weight: weightOf(leaf, replay.profile),
  };
}

function weightOf({ weight }: CalibratedNode | CalibratedLeaf, profile: string): number {
  return weight.profiles.find(({ id }) => id === profile)?.weight ?? weight.base;
}

function known(value: number): number | null {
  return value === value ? value : null;
}

function explainedRank({ id, by, within }: RankDefinition, scores: Scores, row: number): ExplainedRank {
  const { ranks, ranked, codes, labels } = scores.ranks.find((one) => one.id === id)!;
  const code = codes === null ? 0 : codes[row]!;
  return {
    id,
    node: by.node,
    within: within ?? null,
    group: codes === null ? null : (labels[code] ?? null),
    rank: ranks[row]! === 0 ? null : ranks[row]!,
    ranked: ranked[code] ?? 0,
  };
}

function explainedPay(
  run: Explainable,
  facts: RowFacts | null,
  row: number,
): Pick<Explanation, "statement" | "replay"> {
  const { payout, scheme } = run.calibration;
  if (payout === undefined || facts === null) return { statement: null, replay: null };
  const results = runRow(payout, facts, row);
  return {
    statement: statementOf(payout, results, row, run, scheme),
    replay: { steps: payout.steps, values: results.map(stepValue), total: payout.total },
  };
}

function stepValue(result: Result): StepValue {
  return isLines(result) ? result.map(figureText) : figureText(result);
}

function figureText(figure: Figure): string | boolean | null {
  return typeof figure === "object" && figure !== null ? textOf(figure) : figure;
}
