import {
  columnOf,
  explain,
  isCalibratedLeaf,
  isFault,
  pointsOf,
  statementsOf,
  totalText,
  paidTotal,
} from "scorewright";
import type { CalibratedNode, ExplainedNode, GroupCurve, Run, StatementLine } from "scorewright";
import { OutOfRange, publishedIds } from "./plainScore.js";
import type { PlainScores } from "./plainScore.js";
import type { PlainMeasured } from "./plainMeasure.js";
import { OutOfOrder, TargetOutOfRange } from "./plainQuadrants.js";
import type { PlainPlaces } from "./plainQuadrants.js";
import { TieMeetsPrize } from "./plainPay.js";
import type { PlainStatement } from "./plainPay.js";
import type { Case } from "./case.js";

/** Every number that a door gives, by name, with NaN for what is missing. */
export interface Outcome {
  readonly columns: Readonly<Record<string, readonly (number | string)[]>>;
  readonly curves: Readonly<Record<string, unknown>>;
  readonly profiles: readonly string[];
  readonly shares: Readonly<Record<string, readonly number[]>>;
  /** Of every node, and of the leaves that a rank, a tie-break or an axis names. */
  readonly points: Readonly<Record<string, readonly number[]>>;
  readonly coverage: Readonly<Record<string, readonly number[]>>;
  readonly ranks: Readonly<Record<string, readonly number[]>>;
  readonly ranked: Readonly<Record<string, readonly number[]>>;
  readonly decidedBy: Readonly<Record<string, readonly number[]>>;
  readonly places: PlainPlaces;
  readonly actions: readonly string[];
  readonly totals: readonly unknown[];
  readonly statements: readonly unknown[];
}

/** What a door gives, or the code under which it refuses. */
export type Answer = Outcome | { readonly refused: string };

/** Where one scheme has two scores that cannot be, the doors may meet them in another order. */
const UNSCORABLE = "negative-share, score-out-of-range, outside-domain or not-finite";

/** What nobody can be paid by; of two such troubles of one plan each door may meet another first. */
const UNPAYABLE = "tie-meets-prize, nobody-eligible, bad-weight, no-room";

/** Lets a door answer; a refusal is an answer, any other exception is not. */
export function answer(door: () => Outcome): Answer {
  try {
    return door();
  } catch (error) {
    if (error instanceof OutOfOrder) return { refused: "cuts-out-of-order" };
    if (error instanceof OutOfRange || error instanceof TargetOutOfRange) return { refused: UNSCORABLE };
    if (error instanceof TieMeetsPrize) return { refused: UNPAYABLE };
    if (!isFault(error)) throw error;
    const { code } = error.issues[0]!;
    if (UNPAYABLE.includes(code)) return { refused: UNPAYABLE };
    return { refused: UNSCORABLE.includes(code) ? UNSCORABLE : code };
  }
}

/** The numbers of the plain door. */
export function plainOutcome(
  drawn: Case,
  measured: PlainMeasured,
  scores: PlainScores,
  statements: readonly PlainStatement[],
): Outcome {
  const nodes = [...scores.nodes];
  const covered = nodes.flatMap(([id, { coverage }]) => (coverage === null ? [] : [[id, coverage] as const]));
  const named = publishedIds(drawn, scores.nodes);
  const triggers = (cell: string | null) =>
    drawn.scheme.quadrants[0]!.cells.find(({ id }) => id === cell)?.triggers ?? [];
  return {
    columns: Object.fromEntries([
      ...measured.columns,
      ...[...measured.words].map(([id, words]) => [id, words.map((word) => word ?? NaN)] as const),
    ]),
    curves: Object.fromEntries(scores.curves),
    profiles: scores.profiles,
    shares: Object.fromEntries(nodes.map(([id, { shares }]) => [id, shares])),
    points: Object.fromEntries(nodes.filter(([id]) => named.has(id)).map(([id, { points }]) => [id, points])),
    coverage: Object.fromEntries(covered),
    ranks: Object.fromEntries(scores.ranks),
    ranked: Object.fromEntries(scores.ranked),
    decidedBy: Object.fromEntries(scores.decidedBy),
    places: scores.places,
    actions: scores.places.cells.flatMap((cell, row) =>
      triggers(cell).map((one) => `${measured.ids[row]!} ${cell!} ${one}`),
    ),
    totals: statements.map(({ status, total, converted }) => {
      const own = { currency: drawn.scheme.plan!.currency, total };
      const gets = converted === null ? own : { currency: converted.currency, total: converted.total };
      return [total, status === "held" ? 1 : 0, gets];
    }),
    statements,
  };
}

/** The numbers of a run of the flow; unpublished shares are read from everybody's explanation. */
export function runOutcome(
  run: Pick<Run, "table" | "credits" | "calibration" | "scores" | "totals" | "actions">,
): Outcome {
  const { table, calibration, scores, totals } = run;
  const list = <T>(values: ArrayLike<T>) => Array.from(values);
  const curves = leavesOf(calibration.score).map((leaf) => [
    leaf.metric,
    leaf.curves.map(({ group, curve }: GroupCurve) => [group, curve]),
  ]);
  const trees = table.ids.map((id) => sharesOf(explain(run, id).score));
  const points = scores.nodes.map(({ id, units }) => [
    id,
    list(units).map((one) => pointsOf(one, scores.precision) ?? NaN),
  ]);
  const covered = scores.nodes.flatMap(({ id, coverage }) => (coverage === null ? [] : [[id, list(coverage)]]));
  const [quadrant] = scores.quadrants;
  const [axes] = calibration.quadrants;
  return {
    columns: Object.fromEntries(
      table.columns.map(({ id, labels }) => {
        const values = list(columnOf(table, id)!);
        return [id, labels === undefined ? values : values.map((code) => labels[code] ?? NaN)];
      }),
    ),
    curves: Object.fromEntries(curves),
    profiles: list(scores.profiles.codes).map((code) => scores.profiles.labels[code]!),
    shares: Object.fromEntries(Object.keys(trees[0]!).map((id) => [id, trees.map((tree) => tree[id]!)])),
    points: Object.fromEntries(points),
    coverage: Object.fromEntries(covered),
    ranks: Object.fromEntries(scores.ranks.map(({ id, ranks }) => [id, list(ranks)])),
    ranked: Object.fromEntries(
      scores.ranks.map(({ id, ranked, codes }) => [id, table.ids.map((_, row) => ranked[codes?.[row] ?? 0] ?? 0)]),
    ),
    decidedBy: Object.fromEntries(
      scores.ranks.map(({ id, decidedBy }) => [id, table.ids.map((_, row) => decidedBy?.[row] ?? -1)]),
    ),
    places: {
      cuts: [axes!.x, axes!.y].map(({ cuts }) => cuts?.map(({ at }) => at) ?? null),
      cells: list(quadrant!.codes).map((code) => quadrant!.cells[code] ?? null),
      borderline: listed(quadrant!.borderline),
      held: listed(quadrant!.held),
      flips: listed(quadrant!.flipProbability),
    },
    actions: run.actions.map(({ person, cell, trigger }) => `${person} ${cell} ${trigger}`),
    totals:
      totals === null
        ? []
        : table.ids.map((_, row) => [totalText(totals, row), totals.held[row]!, paidTotal(totals, row)]),
    statements: statementsOf(run).map(({ status, lines, total, converted = null }) => {
      return { status, lines: lines.map(amounts), total, converted };
    }),
  };
}

const listed = (values: ArrayLike<number> | undefined) => (values === undefined ? null : Array.from(values));

function leavesOf(node: CalibratedNode) {
  return node.of.flatMap((child): Extract<typeof child, { metric: string }>[] =>
    isCalibratedLeaf(child) ? [child] : leavesOf(child),
  );
}

function sharesOf(node: ExplainedNode): Record<string, number> {
  const below = node.of.map((child) => ("metric" in child ? { [child.metric]: child.share ?? NaN } : sharesOf(child)));
  return Object.assign({ [node.id]: node.share ?? NaN }, ...below) as Record<string, number>;
}

/**
 * Lists where two values differ; numbers are compared with Object.is, so that 0 and −0 differ and NaN does not.
 *
 * @param a one value
 * @param b the other
 * @param path where they stand
 */
export function differences(a: unknown, b: unknown, path = ""): string[] {
  if (Object.is(a, b)) return [];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return [`${path}: ${String(a)} against ${String(b)}`];
  }
  if (Array.isArray(a) !== Array.isArray(b) || (Array.isArray(a) && a.length !== (b as unknown[]).length)) {
    return [`${path}: ${JSON.stringify(a)} against ${JSON.stringify(b)}`];
  }
  const [left, right] = [a, b] as unknown as Record<string, unknown>[];
  const names = new Set([...Object.keys(left!), ...Object.keys(right!)]);
  return [...names].flatMap((name) => differences(left![name], right![name], `${path}.${name}`));
}

/** What was asked or looked up is what a line says about its base and rate, not a number of its own. */
function amounts(line: StatementLine): object {
  const { tier: _, slices: __, cell: ___, asked: ____, band: _____, beyond: ______, operands, ...amount } = line;
  return { ...amount, operands: operands.map(({ name, value }) => ({ name, value })) };
}
