import { limited } from "../aggregate/limit.js";
import { leastCoverage } from "../aggregate/missing.js";
import { isCalibratedLeaf } from "../flow/calibration.js";
import type { CalibratedLeaf, CalibratedNode, Calibration, GroupCurve } from "../flow/calibration.js";
import { isIndexed } from "../flow/scheme/target.js";
import type { Aim, IndexedTarget } from "../flow/scheme/target.js";
import { metricColumn } from "../flow/score/aims.js";
import { scoreBlock } from "../flow/score/kernel.js";
import type { Kept } from "../flow/score/kernel.js";
import type { LeafProgram, NodeProgram } from "../flow/score/nodeProgram.js";
import type { Reads } from "../normalize/normalizer.js";
import { pointsOf as publishedPoints } from "../numeric/publish.js";
import { timesOf } from "../money/times.js";
import { indexOf } from "../table/indices.js";
import { columnOf } from "../table/table.js";
import type { Table } from "../table/table.js";
import type { ExplainedLeaf, ExplainedLimit, ExplainedNode, IndexedAim, Lacking } from "./explainedTree.js";

/** One row of a table, scored again. */
export interface RowToReplay {
  /** The calibration. */
  readonly calibration: Calibration;
  /** The table. */
  readonly table: Table;
  /** The row. */
  readonly row: number;
  /** The profile that judges it; "" for the scheme's own weights. */
  readonly profile: string;
  /** Everybody's profile. */
  readonly profiles: Uint8Array;
}

interface Replayed extends RowToReplay {
  readonly kept: Readonly<Record<Kept, ReadonlyMap<string, number>>>;
}

/**
 * Scores one row again by the kernels that scored it, and keeps every share on the way.
 *
 * @param program the root's program, with room for one row
 * @param replay the row
 * @returns the tree with its shares
 */
export function replayedTree(program: NodeProgram, replay: RowToReplay): ExplainedNode {
  const { calibration, row } = replay;
  const kept = { own: new Map<string, number>(), filled: new Map<string, number>(), joined: new Map<string, number>() };
  const profiles = calibration.profiles.length === 0 ? null : replay.profiles;
  const keep = (id: string, shares: Float64Array, _: number, what: Kept) => kept[what].set(id, shares[0]!);
  scoreBlock(program, row, 1, { precision: calibration.precision, profiles, into: 0, keep });
  return explainedNode(calibration.score, program, { ...replay, kept });
}

function explainedNode(node: CalibratedNode, program: NodeProgram, replay: Replayed): ExplainedNode {
  const { own, joined } = replay.kept;
  const before = joined.get(node.id) ?? own.get(node.id)!;
  return {
    id: node.id,
    label: node.label ?? node.id,
    join: node.blend.join,
    weighedBy: isTouched(node, replay.profile) ? null : (node.weighedBy ?? null),
    missing: node.blend.missing.kind,
    weight: weightOf(node, replay.profile),
    coverage: program.coverage[0]!,
    minimumCoverage: leastCoverage(node.blend.missing),
    joined: known(before),
    limits: explainedLimits(node, program, before, replay.row),
    share: known(own.get(node.id)!),
    filled: filledOf(node.id, replay),
    score: publishedPoints(program.units[0]!, replay.calibration.precision),
    of: node.of.map((child, place) =>
      isCalibratedLeaf(child)
        ? explainedLeaf(child, program.of[place] as LeafProgram, replay)
        : explainedNode(child, program.of[place] as NodeProgram, replay),
    ),
  };
}

function explainedLimits(node: CalibratedNode, program: NodeProgram, joined: number, row: number): ExplainedLimit[] {
  let before = joined;
  return node.limits.map(({ id, label, effect, onUnknown }, place) => {
    const { holds, applies } = program.limits[place]!;
    const after = [before, limited(before, effect), NaN][applies[row]!]!;
    const truth = [false, true, null][holds[row]!]!;
    const shown = {
      id,
      label: label ?? id,
      effect,
      holds: truth,
      onUnknown,
      before: known(before),
      after: known(after),
    };
    before = after;
    return shown;
  });
}

function explainedLeaf(leaf: CalibratedLeaf, program: LeafProgram, replay: Replayed): ExplainedLeaf {
  const { calibration, table, row } = replay;
  const metric = calibration.metrics.find(({ id }) => id === leaf.metric)!;
  const { values, labels } = metricColumn(table, leaf.metric);
  const code = program.codes === null ? 0 : program.codes[row]!;
  const own = leaf.curves[code];
  const aimed = (aim: Aim | undefined) => (typeof aim === "object" ? columnOf(table, aim.metric)![row]! : (aim ?? NaN));
  const { target } = metric;
  const indexed = isIndexed(target) ? indexedAim(target, known(aimed(target.base)), replay) : null;
  const before = program.lastKnown?.[row] ?? NaN;
  const share = replay.kept.own.get(leaf.metric)!;
  const isReplaced = leaf.lastKnown !== undefined && share !== share && before === before;
  return {
    metric: leaf.metric,
    label: metric.label ?? leaf.metric,
    unit: metric.unit ?? null,
    value: labels === undefined ? known(values[row]!) : null,
    text: labels?.[values[row]!] ?? null,
    vocabulary: leaf.vocabulary ?? null,
    target: known(isIndexed(target) ? targetOf(indexed!) : aimed(target)),
    indexed,
    baseline: known(aimed(metric.baseline)),
    reads: leaf.reads,
    figure: known(program.source[row]!),
    kind: leaf.kind,
    relative: leaf.relative,
    within: leaf.within ?? null,
    group: own?.common === true ? null : (own?.group ?? null),
    lacks: share === share ? null : lackingOf(leaf.reads, values[row] === values[row], program.source[row]!, own),
    curve: own?.curve ?? null,
    share: known(share),
    filled: filledOf(leaf.metric, replay),
    lastKnown: isReplaced ? { metric: leaf.lastKnown, figure: before } : null,
    weight: weightOf(leaf, replay.profile),
  };
}

function indexedAim({ index }: IndexedTarget, base: number | null, { calibration, table }: Replayed): IndexedAim {
  const label = calibration.indices?.find(({ id }) => id === index)?.label ?? index;
  return { index, label, base, value: indexOf(table, index) };
}

function targetOf({ base, value }: IndexedAim): number {
  return base === null ? NaN : timesOf(value)(base);
}

function lackingOf(reads: Reads, isMeasured: boolean, figure: number, own: GroupCurve | undefined): Lacking {
  if (figure === figure) return own === undefined ? "group" : "curve";
  if (!isMeasured) return "figure";
  return reads === "attainment" ? "target" : reads === "progress" ? "way" : "figure";
}

/** What stands in the place of a missing share. */
function filledOf(id: string, { kept }: Replayed): number | null {
  const own = kept.own.get(id)!;
  return own === own ? null : known(kept.filled.get(id) ?? NaN);
}

function isTouched({ of }: CalibratedNode, profile: string): boolean {
  return of.some(({ weight }) => weight.profiles.some(({ id }) => id === profile));
}

function weightOf({ weight }: CalibratedNode | CalibratedLeaf, profile: string): number {
  return weight.profiles.find(({ id }) => id === profile)?.weight ?? weight.base;
}

function known(value: number): number | null {
  return value === value ? value : null;
}
