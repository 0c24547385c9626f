import fc from "fast-check";
import { minorDigits } from "scorewright/money";
import type { Case, CaseLeaf, CaseMetric, CaseNode, CaseScheme } from "../doors/case.js";
import { arbitraries, aggregateSpecs, chosen, weightSpecs } from "./catalog.js";
import type { Wanted } from "./catalog.js";
import { ROLES, personCondition } from "./conditions.js";
import { weightsOfOne } from "./figures.js";
import { isMoney, measureSpecs } from "./measure.js";
import { normalizeSpecs } from "./normalize.js";
import { planOf, plans } from "./plans.js";
import { isOnTarget, knownBefore, quadrantOf, quadrants } from "./quadrants.js";
import { AS_OF, PERIOD, sourcesOf, team } from "./team.js";
import { transformSpecs } from "./transform.js";
import type { TransformSpec } from "./transform.js";

const parts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });

function leaves(wanted?: Wanted) {
  return fc.record({
    from: chosen("measure", measureSpecs, wanted),
    direction: fc.constantFrom("higherIsBetter" as const, "lowerIsBetter" as const),
    target: fc.constantFrom(5, 12.5, 4000, { metric: "quota" }, { metric: "won" }),
    window: fc.constantFrom(undefined, undefined, "previousPeriod" as const, "yearToDate" as const, {
      from: "2026-06-01",
      to: "2026-09-01",
    }),
    onMissing: fc.constantFrom(undefined, undefined, "zero" as const, "missing" as const),
    baseline: fc.constantFrom(0, 2, { metric: "handled" }),
    transform: transforms(wanted),
    normalize: chosen("normalize", normalizeSpecs, wanted),
    group: fc.nat(2),
  });
}

/** Most figures are normalized as they are; where a transform is wanted it is there. */
function transforms(wanted?: Wanted) {
  const some: fc.Arbitrary<TransformSpec[]> = fc.array(chosen("transform", transformSpecs, wanted), {
    minLength: 1,
    maxLength: 2,
  });
  if (wanted?.stage === "transform") return some;
  return fc.oneof({ weight: 8, arbitrary: fc.constant<TransformSpec[]>([]) }, { weight: 1, arbitrary: some });
}

type DrawnLeaf = ReturnType<typeof leaves> extends fc.Arbitrary<infer L> ? L : never;

function nodes(wanted?: Wanted) {
  return fc.record({
    weights: chosen("weight", weightSpecs, wanted),
    aggregate: chosen("aggregate", aggregateSpecs, wanted),
    least: fc.constantFrom(undefined, 0, 0.5, 0.7, 1),
    parts,
    ofProfiles: fc.array(parts, { minLength: 2, maxLength: 2 }),
  });
}

type DrawnNode = ReturnType<typeof nodes> extends fc.Arbitrary<infer N> ? N : never;

function drafts(wanted?: Wanted) {
  return fc.record({
    precision: fc.constantFrom(0, 1, 1, 2, 4),
    currency: fc.constantFrom("USD", "USD", "JPY", "KWD"),
    team,
    leaf: leaves(wanted),
    more: fc.array(leaves(), { maxLength: 4 }),
    root: nodes(wanted),
    inner: fc.tuple(nodes(), nodes()),
    deep: fc.boolean(),
    revenueWindow: fc.constantFrom(undefined, "yearToDate" as const),
    profiles: fc.array(fc.option(personCondition), { maxLength: 2 }),
    touched: fc.array(fc.nat(2), { minLength: 2, maxLength: 2 }),
    ranks: fc.tuple(fc.nat(7), fc.nat(7)),
    axes: fc.tuple(fc.nat(7), fc.nat(7)),
    quadrant: quadrants(wanted),
    plan: plans(wanted),
  });
}

type Draft = ReturnType<typeof drafts> extends fc.Arbitrary<infer D> ? D : never;

/**
 * Draws a scheme with the records of a team: nested nodes, groups, profiles, per-person targets, a plan.
 *
 * @param wanted a kind of the catalog that must occur in it
 */
export function cases(wanted?: Wanted): fc.Arbitrary<Case> {
  if (wanted !== undefined && arbitraries[wanted.stage][wanted.kind] === undefined) {
    throw new Error(`no arbitrary for ${wanted.stage} ${wanted.kind}`);
  }
  return drafts(wanted).map((draft) => {
    const scheme = schemeOf(draft);
    return {
      scheme,
      sources: sourcesOf(draft.team, minorDigits(draft.currency)),
      period: PERIOD,
      asOf: AS_OF,
      ...knownBefore(draft.quadrant, scheme.quadrants[0]!),
    };
  });
}

const SOURCES = [
  { id: "deals", key: "id", person: "owner", date: "closedOn" },
  { id: "roster", grain: "person", person: "id", attributes: ["role", "region"] },
  { id: "products", grain: "lookup", key: "id" },
];

function schemeOf(draft: Draft): CaseScheme {
  const drawn = [draft.leaf, ...draft.more].map((leaf) => (isOnTarget(draft.quadrant) ? onTarget(leaf) : leaf));
  const tree = treeOf(draft, drawn);
  const named = nodesOf(tree);
  const pick = (n: number) => named[n % named.length]!;
  return {
    schemaVersion: 1,
    id: "drawn",
    precision: draft.precision,
    sources: SOURCES,
    metrics: [...drawn.map((leaf, place) => metricOf(leaf, place, draft.currency)), ...fixedMetrics(draft)],
    score: tree,
    profiles: profilesOf(draft, tree),
    ranks: [
      { id: "overall", by: { node: pick(draft.ranks[0]) } },
      { id: "local", by: { node: pick(draft.ranks[1]) }, within: "region" },
    ],
    quadrants: [quadrantOf(draft.quadrant, [pick(draft.axes[0]), pick(draft.axes[1])])],
    plan: planOf(draft.plan, draft.currency),
  };
}

/** A leaf that has a score on target: one curve for everybody, and an aim that is the same for all. */
function onTarget(leaf: DrawnLeaf): DrawnLeaf {
  const normalize = Object.fromEntries(Object.entries(leaf.normalize).filter(([name]) => name !== "within"));
  return {
    ...leaf,
    target: typeof leaf.target === "object" && !readsRatio(leaf) ? 12.5 : leaf.target,
    normalize: normalize as unknown as DrawnLeaf["normalize"],
  };
}

const readsRatio = ({ normalize: { kind } }: DrawnLeaf) => kind === "attainment" || kind === "keyResult";

function metricOf(leaf: DrawnLeaf, place: number, currency: string): CaseMetric {
  const { from, window, onMissing, normalize } = leaf;
  const target = normalize.kind === "distanceToTarget" && typeof leaf.target === "object" ? 12.5 : leaf.target;
  const reads = "source" in from && from.source === "deals" && window !== undefined ? { window } : {};
  const unit = isMoney(from) ? { unit: { currency } } : {};
  return {
    id: `m${place + 1}`,
    ...unit,
    direction: directionOf(leaf),
    target,
    ...(normalize.kind === "keyResult" ? { baseline: leaf.baseline } : {}),
    ...reads,
    from,
    ...(onMissing === undefined ? {} : { onMissing }),
  };
}

/** Levels say which way is better; a metric that goes another way is refused. */
function directionOf({ direction, normalize }: DrawnLeaf) {
  if (normalize.kind !== "levels") return direction;
  return normalize.threshold.at < normalize.target.at ? "higherIsBetter" : "lowerIsBetter";
}

function fixedMetrics({ currency, revenueWindow }: Draft): CaseMetric[] {
  const won = { field: "stage", equals: "won" };
  const unit = { currency };
  const window = revenueWindow === undefined ? {} : { window: revenueWindow };
  return [
    {
      id: "revenue",
      unit,
      target: { metric: "quota" },
      ...window,
      from: { kind: "sum", source: "deals", field: "amount", where: won },
    },
    { id: "quota", unit, from: { kind: "field", source: "roster", field: "quota" } },
    { id: "won", from: { kind: "count", source: "deals", where: won } },
    { id: "handled", from: { kind: "count", source: "deals" } },
  ];
}

/** Leaves of group 0 hang on the root, those of groups 1 and 2 on nodes of their own, the second maybe below the first. */
function treeOf(draft: Draft, drawn: readonly DrawnLeaf[]): CaseNode {
  const ofGroup = (group: number) =>
    drawn.flatMap((leaf, place) => (leaf.group === group ? [leafOf(leaf, `m${place + 1}`)] : []));
  const second = ofGroup(2);
  const lower = second.length === 0 ? [] : [nodeOf("n2", draft.inner[1], second)];
  const first = [...ofGroup(1), ...(draft.deep ? lower : [])];
  const upper = first.length === 0 ? [] : [nodeOf("n1", draft.inner[0], first)];
  return nodeOf("total", draft.root, [...ofGroup(0), ...upper, ...(draft.deep ? [] : lower)]);
}

function leafOf(leaf: DrawnLeaf, metric: string): CaseLeaf {
  const { normalize, transform } = leaf;
  if (transform.length === 0 || readsRatio(leaf)) return { metric, weight: 0, normalize };
  // What a scheme states below zero has no logarithm or power, and is refused when the scheme is parsed; a first power may
  // bring it there for a second.
  const powers = transform.filter(needsPositive).length;
  const isBelow = powers > 1 || (powers === 1 && JSON.stringify(normalize).includes(":-"));
  return { metric, weight: 0, transform, normalize: isBelow ? { kind: "minMax" } : normalize };
}

const needsPositive = ({ kind }: { readonly kind: string }) => kind === "log1p" || kind === "boxCox";

function nodeOf(id: string, drawn: DrawnNode, children: readonly (CaseLeaf | CaseNode)[]): CaseNode {
  const { weights, aggregate, least } = drawn;
  const shares = stated(drawn, drawn.parts, children.length);
  return {
    id,
    weights,
    aggregate,
    ...(least === undefined ? {} : { missing: { kind: "renormalise", minimumCoverage: least } }),
    of: children.map((child, place) => ({ ...child, weight: shares[place]! })),
  };
}

function stated({ weights }: DrawnNode, drawn: readonly number[], count: number): number[] {
  const own = drawn.slice(0, count);
  if (weights.sum !== "renormalise") return weightsOfOne(own);
  return own.every((part) => part === 0) ? own.map(() => 1) : own.map((part) => part / 10);
}

/** Each profile is for another role, so that nobody fits two. */
function profilesOf(draft: Draft, tree: CaseNode): CaseScheme["profiles"] {
  const inner = allNodes(tree);
  return draft.profiles.map((condition, place) => {
    const role = { attribute: "role", equals: ROLES[place]! };
    const node = inner[draft.touched[place]! % inner.length]!;
    const drawn = { total: draft.root, n1: draft.inner[0], n2: draft.inner[1] }[node.id]!;
    const shares = stated(drawn, drawn.ofProfiles[place]!, node.of.length);
    return {
      id: `profile${place}`,
      when: condition === null ? role : { all: [role, condition] },
      weights: node.of.map((child, nth) => ({ of: "metric" in child ? child.metric : child.id, weight: shares[nth]! })),
    };
  });
}

function allNodes(node: CaseNode): CaseNode[] {
  return [node, ...node.of.flatMap((child) => ("metric" in child ? [] : allNodes(child)))];
}

function nodesOf(node: CaseNode): string[] {
  return [node.id, ...node.of.flatMap((child) => ("metric" in child ? [child.metric] : nodesOf(child)))];
}
