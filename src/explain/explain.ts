import { fault } from "../fault/fault.js";
import type { CalibratedLeaf, CalibratedNode, Calibration } from "../flow/calibration.js";
import { isCalibratedLeaf } from "../flow/calibration.js";
import { attained } from "../flow/score/aims.js";
import type { Run } from "../flow/evaluate.js";
import { factsOf } from "../flow/reward/facts.js";
import { scoreBlock } from "../flow/score/kernel.js";
import type { LeafProgram, NodeProgram } from "../flow/score/kernel.js";
import { programOf } from "../flow/score/program.js";
import { runRow } from "../flow/reward/reward.js";
import { creditsRow, scoresRow, tableRow } from "../flow/row.js";
import { checkScores } from "../flow/score/checkScores.js";
import type { Scores } from "../flow/score/score.js";
import { statementOf } from "../flow/reward/statement.js";
import { textOf } from "../money/decimal.js";
import { isLines } from "../payout/run.js";
import type { Figure, Result } from "../payout/run.js";
import { pointsOf as publishedPoints } from "../numeric/publish.js";
import { classify } from "../quadrant/classify.js";
import { columnOf } from "../table/table.js";
import type { Table } from "../table/table.js";
import type {
  ExplainedAxis,
  ExplainedLeaf,
  ExplainedNode,
  ExplainedQuadrant,
  ExplainedRank,
  Explanation,
  StepValue,
} from "./explanation.js";
import { pointsOf } from "./points.js";

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
 * @throws Fault "unknown-person", "other-scores"
 */
export function explain(run: Explainable, person: string): Explanation {
  const { calibration } = run;
  checkScores(calibration, run.scores);
  const row = rowOf(run.table.ids, person);
  const table = tableRow(run.table, row);
  const scores = scoresRow(run.scores, row);
  const profile = scores.profiles.labels[scores.profiles.codes[0]!]!;
  const score = replayedTree(calibration, table, scores.profiles.codes, profile);
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
    ranks: scores.ranks.map((ranks): ExplainedRank => {
      const rank = ranks.ranks[0]!;
      const ranked = ranks.ranked[ranks.codes === null ? 0 : ranks.codes[0]!] ?? 0;
      return { id: ranks.id, node: ranks.node, rank: rank === 0 ? null : rank, ranked };
    }),
    quadrants: calibration.quadrants.map((_, place) => explainedQuadrant(calibration, scores, place)),
    ...explainedPay(run, table, scores, row),
  };
}

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function rowOf(ids: readonly string[], person: string): number {
  let rows = places.get(ids);
  if (rows === undefined) {
    rows = new Map(ids.map((id, row) => [id, row]));
    places.set(ids, rows);
  }
  const row = rows.get(person);
  if (row !== undefined) return row;
  const remedy = "name somebody who is on the roster or in the records";
  throw fault({ code: "unknown-person", path: "", received: person, expected: "one of the people of the run", remedy });
}

function replayedTree(calibration: Calibration, table: Table, codes: Uint8Array, profile: string): ExplainedNode {
  const program = programOf(calibration, table, []);
  const shares = new Map<string, number>();
  const profiles = calibration.profiles.length === 0 ? null : codes;
  const keep = (id: string, kept: Float64Array) => shares.set(id, kept[0]!);
  scoreBlock(program, 0, 1, { precision: calibration.precision, profiles, keep });
  const replay = { calibration, table, profile, shares };
  return explainedNode(calibration.score, program, replay);
}

interface ReplayedRow {
  readonly calibration: Calibration;
  readonly table: Table;
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
  const metric = replay.calibration.metrics.find(({ id }) => id === leaf.metric)!;
  const code = program.codes === null ? 0 : program.codes[0]!;
  const aim = metric.target;
  const target = typeof aim === "object" ? columnOf(replay.table, aim.metric)![0]! : (aim ?? NaN);
  const value = columnOf(replay.table, leaf.metric)![0]!;
  return {
    metric: leaf.metric,
    label: metric.label ?? leaf.metric,
    unit: metric.unit ?? null,
    value: known(value),
    target: known(target),
    figure: known(leaf.reads === "attainment" ? attained(value, target) : value),
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

function explainedQuadrant(calibration: Calibration, scores: Scores, place: number): ExplainedQuadrant {
  const quadrant = calibration.quadrants[place]!;
  const cell = quadrant.cells[scores.quadrants[place]!.codes[0]!];
  const axis = (name: "x" | "y"): ExplainedAxis => {
    const { node, kind, cut } = quadrant[name];
    const units = scores.nodes.find(({ id }) => id === node)!.units[0]!;
    const score = publishedPoints(units, calibration.precision);
    const scale = 10 ** calibration.precision;
    const distance = score === null || cut === null ? null : (units - Math.round(cut.at * scale)) / scale + 0;
    const side = distance === null ? null : classify(units, [cut!], calibration.precision) === 1 ? "high" : "low";
    return { node, score, kind, cut: cut?.at ?? null, edge: cut?.edge ?? null, distance, side };
  };
  return {
    id: quadrant.id,
    cell: cell?.id ?? null,
    label: cell === undefined ? null : (cell.label ?? cell.id),
    triggers: cell?.triggers ?? [],
    x: axis("x"),
    y: axis("y"),
  };
}

function explainedPay(
  run: Explainable,
  table: Table,
  scores: Scores,
  row: number,
): Pick<Explanation, "statement" | "replay"> {
  const { payout } = run.calibration;
  if (payout === undefined) return { statement: null, replay: null };
  const sources = { table, scores, ...(run.credits === undefined ? {} : { credits: creditsRow(run.credits, row) }) };
  const results = runRow(payout, factsOf(payout.steps, run.calibration, sources), 0);
  return {
    statement: statementOf(payout, results, 0, sources, run.calibration.scheme),
    replay: { steps: payout.steps, values: results.map(stepValue), total: payout.total },
  };
}

function stepValue(result: Result): StepValue {
  return isLines(result) ? result.map(figureText) : figureText(result);
}

function figureText(figure: Figure): string | boolean | null {
  return typeof figure === "object" && figure !== null ? textOf(figure) : figure;
}
