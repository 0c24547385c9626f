import fc from "fast-check";
import { minorDigits } from "scorewright/money";
import type { Case, CaseCredits, CaseLeaf, CaseMetric, CaseNode, CaseScheme } from "../doors/case.js";
import { aggregateSpecs, arbitraries, chosen, limitEffects, missingSpecs } from "./catalog.js";
import { named, statedIn, weightSpecs } from "./weights.js";
import type { Wanted } from "./catalog.js";
import { ROLES, personCondition } from "./conditions.js";
import { weightsOfOne } from "./figures.js";
import { isMoney, measureSpecs } from "./measure.js";
import type { MeasureSpec } from "./measure.js";
import { normalizeSpecs } from "./normalize.js";
import type { NormalizeSpec } from "./normalize.js";
import { planOf, plans } from "./plans.js";
import { placing, rankOf } from "./ranks.js";
import { isOnTarget, knownBefore, quadrantOf, quadrants } from "./quadrants.js";
import { AS_OF, PERIOD, sourcesOf, team } from "./team.js";
import { transformSpecs } from "./transform.js";
import type { TransformSpec } from "./transform.js";

const parts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });

function leaves(wanted?: Wanted) {
  return fc
    .record({
      from: chosen("measure", measureSpecs, wanted),
      direction: fc.constantFrom("higherIsBetter" as const, "lowerIsBetter" as const),
      target: fc.constantFrom(
        ...[5, 12.5, 4000, { metric: "quota" }, { metric: "won" }],
        ...[4000, { metric: "quota" }].map((base) => ({ base, index: "season" })),
      ),
      window: fc.constantFrom(undefined, undefined, "previousPeriod" as const, "yearToDate" as const, {
        from: "2026-06-01",
        to: "2026-09-01",
      }),
      onMissing: fc.constantFrom(undefined, undefined, "zero" as const, "missing" as const),
      baseline: fc.constantFrom(0, 2, 90, { metric: "handled" }),
      transform: transforms(wanted),
      normalize: chosen("normalize", normalizeSpecs, wanted),
      group: fc.nat(2),
      categorical: normalizeSpecs.categorical,
      lastKnown: fc.constantFrom(undefined, undefined, undefined, undefined, "won", "handled"),
    })
    .map(({ categorical, ...leaf }) => {
      // Words are scored by their own method, which scores nothing else.
      const isOfWords = readsWords(wanted, leaf);
      if (isOfWords)
        return {
          ...leaf,
          from: CATEGORY,
          transform: [],
          lastKnown: undefined,
          normalize: leaf.normalize.kind === "categorical" ? leaf.normalize : categorical,
        };
      return {
        ...leaf,
        from: leaf.from.kind === "category" ? FIELD : leaf.from,
        normalize: leaf.normalize.kind === "categorical" ? MIN_MAX : leaf.normalize,
      };
    });
}

/** What is wanted decides; where it leaves it open, either side of the pair asks for the other. */
function readsWords(wanted: Wanted | undefined, leaf: { from: MeasureSpec; normalize: NormalizeSpec }): boolean {
  if (wanted?.stage === "measure") return wanted.kind === "category";
  if (wanted?.stage === "normalize") return wanted.kind === "categorical";
  if (wanted?.stage === "transform") return false;
  return leaf.from.kind === "category" || leaf.normalize.kind === "categorical";
}

const FIELD: MeasureSpec = { kind: "field", source: "roster", field: "first" };
const MIN_MAX: NormalizeSpec = { kind: "minMax" };
const CATEGORY: MeasureSpec = { kind: "category", source: "roster", field: "grade" };

/** Most figures are normalized as they are; where a transform is wanted it is there. */
function transforms(wanted?: Wanted) {
  const some: fc.Arbitrary<TransformSpec[]> = fc.array(chosen("transform", transformSpecs, wanted), {
    minLength: 1,
    maxLength: 2,
  });
  if (wanted?.stage === "transform") return some;
  return fc.oneof({ weight: 8, arbitrary: fc.constant<TransformSpec[]>([]) }, { weight: 1, arbitrary: some });
}

const limits = fc.record({
  when: personCondition,
  effect: limitEffects,
  onUnknown: fc.constantFrom("apply" as const, "pass" as const, "missing" as const),
});

type DrawnLimit = typeof limits extends fc.Arbitrary<infer L> ? L : never;

type DrawnLeaf = ReturnType<typeof leaves> extends fc.Arbitrary<infer L> ? L : never;

function nodes(wanted?: Wanted) {
  return fc.record({
    weights: chosen("weight", weightSpecs, wanted),
    aggregate: chosen("aggregate", aggregateSpecs, wanted),
    missing: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 4, arbitrary: missingSpecs.renormalise },
      ...(["zero", "neutral", "impute", "propagate"] as const).map((kind) => ({
        weight: 1,
        arbitrary: missingSpecs[kind],
      })),
    ),
    limits: fc.oneof(
      { weight: 3, arbitrary: fc.constant<DrawnLimit[]>([]) },
      { weight: 1, arbitrary: fc.array(limits, { minLength: 1, maxLength: 2 }) },
    ),
    parts,
    ofProfiles: fc.array(parts, { minLength: 2, maxLength: 2 }),
  });
}

type DrawnNode = ReturnType<typeof nodes> extends fc.Arbitrary<infer N> ? N : never;

const tilts = fc.record({
  towards: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
  by: fc.constantFrom(0, 0.05, 0.1, 1 / 3, 1),
});

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
    season: fc.constantFrom(1, 0.8, 1.15, 0.333, 0.987654),
    isSeasonal: fc.boolean(),
    credited,
    revenueWindow: fc.constantFrom(undefined, "yearToDate" as const),
    profiles: fc.array(fc.option(personCondition), { maxLength: 2 }),
    tilts: fc.array(fc.option(tilts, { freq: 2 }), { minLength: 2, maxLength: 2 }),
    touched: fc.array(fc.nat(2), { minLength: 2, maxLength: 2 }),
    ranks: fc.tuple(placing, placing),
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
      seasons: [
        { from: "2025-01-01", to: PERIOD.from, value: 0.5 },
        { from: PERIOD.from, to: PERIOD.to, value: draft.season },
        { from: PERIOD.to, to: "2027-01-01", value: 1.5 },
      ],
      asOf: AS_OF,
      ...knownBefore(draft.quadrant, scheme.quadrants[0]!),
    };
  });
}

const GRADED = [{ field: "grade", values: [{ from: "grade A", to: "A" }] }];

const SOURCES = [
  { id: "deals", key: "id", person: "owner", date: "closedOn" },
  { id: "roster", grain: "person", person: "id", attributes: ["role", "region"], aliases: GRADED },
  { id: "products", grain: "lookup", key: "id" },
  { id: "splits", grain: "split", key: "deal", person: "rep" },
];

const SPLITS = { source: "splits", share: "share", role: "role", kind: "counts", group: "group" };

const credited = fc.record(
  {
    ties: fc.constantFrom("payeeId" as const, "largerShare" as const),
    negative: fc.constantFrom("credit" as const, "zero" as const),
    limit: fc.constantFrom(
      { amount: "900", beyond: "0.335" },
      { amount: "0" },
      { amount: "5000", kinds: ["pay" as const] },
    ),
    rollUp: fc.constantFrom({ source: "roster", manager: "boss" }, { source: "roster", manager: "boss", levels: 1 }),
  },
  { requiredKeys: [] },
);

function schemeOf(draft: Draft): CaseScheme {
  const drawn = [draft.leaf, ...draft.more].map((leaf) => (isOnTarget(draft.quadrant) ? onTarget(leaf) : leaf));
  const tree = usingLastKnown(treeOf(draft, drawn), false);
  const named = nodesOf(tree);
  const pick = (n: number) => named[n % named.length]!;
  const metrics = drawn.map((leaf, place) => metricOf(leaf, place, draft.currency));
  const figures = metrics.filter(({ direction }) => direction !== undefined);
  const ranks = [
    { id: "overall", ...rankOf(draft.ranks[0], named, figures) },
    { id: "local", ...rankOf(draft.ranks[1], named, figures), within: "region" },
  ];
  return {
    schemaVersion: 1,
    id: "drawn",
    precision: draft.precision,
    sources: SOURCES,
    indices: [{ id: "season", from: 0.3, to: 1.5 }],
    calendars: [{ id: "works", weekend: ["saturday", "sunday"], holidays: ["2026-07-03", "2026-09-07", "2026-09-19"] }],
    credits: [creditsOf(draft)],
    metrics: [...metrics, ...fixedMetrics(draft)],
    score: tree,
    profiles: profilesOf(draft, tree),
    ranks,
    quadrants: [quadrantOf(draft.quadrant, [pick(draft.axes[0]), pick(draft.axes[1])])],
    plan: planOf(draft.plan, draft.currency, ranks),
  };
}

function creditsOf({ credited: drawn, currency }: Draft): CaseCredits {
  const overlays = [{ id: "overlay" }];
  return { id: "sales", source: "deals", field: "amount", currency, splits: SPLITS, overlays, ...drawn };
}

/** A leaf that has a score on target: figures, one curve for everybody, and an aim that is the same for all. */
function onTarget(leaf: DrawnLeaf): DrawnLeaf {
  const isOfWords = leaf.from.kind === "category";
  const normalize = Object.fromEntries(Object.entries(leaf.normalize).filter(([name]) => name !== "within"));
  return {
    ...leaf,
    from: isOfWords ? FIELD : leaf.from,
    target: typeof leaf.target === "object" && !readsRatio(leaf) ? 12.5 : leaf.target,
    normalize: isOfWords ? MIN_MAX : (normalize as unknown as DrawnLeaf["normalize"]),
  };
}

const readsRatio = ({ normalize: { kind } }: DrawnLeaf) => kind === "attainment" || kind === "keyResult";

function metricOf(leaf: DrawnLeaf, place: number, currency: string): CaseMetric {
  const { from, window, onMissing, normalize } = leaf;
  if (from.kind === "category") return { id: `m${place + 1}`, from };
  const target = normalize.kind === "distanceToTarget" && typeof leaf.target === "object" ? 12.5 : leaf.target;
  const isOfDeals = from.kind === "credit" || ("source" in from && from.source === "deals");
  const reads = isOfDeals && window !== undefined ? { window } : {};
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

/** Levels, and a fixed way to a fixed target, say which way is better; a metric that goes another way is refused. */
function directionOf({ direction, normalize, target, baseline }: DrawnLeaf) {
  if (normalize.kind === "keyResult" && typeof target === "number" && typeof baseline === "number")
    return target > baseline ? "higherIsBetter" : "lowerIsBetter";
  if (normalize.kind !== "levels") return direction;
  return normalize.threshold.at < normalize.target.at ? "higherIsBetter" : "lowerIsBetter";
}

function fixedMetrics({ currency, revenueWindow, isSeasonal }: Draft): CaseMetric[] {
  const won = { field: "stage", equals: "won" };
  const unit = { currency };
  const window = revenueWindow === undefined ? {} : { window: revenueWindow };
  return [
    {
      id: "revenue",
      unit,
      target: isSeasonal ? { base: { metric: "quota" }, index: "season" } : { metric: "quota" },
      ...window,
      from: { kind: "sum", source: "deals", field: "amount", where: won },
    },
    { id: "credited", unit, from: { kind: "credit", credits: "sales", as: "pay" } },
    { id: "quota", unit, from: { kind: "field", source: "roster", field: "quota" } },
    { id: "active", from: { kind: "activeDays", source: "roster", firstDay: "startedOn", lastDay: "leftOn" } },
    { id: "days", from: { kind: "periodDays" } },
    { id: "won", from: { kind: "count", source: "deals", where: won } },
    { id: "second", from: { kind: "field", source: "roster", field: "second" } },
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
  const known = leaf.lastKnown === undefined ? {} : { lastKnown: { metric: leaf.lastKnown } };
  return { ...leafOfMetric(leaf, metric), ...known };
}

function leafOfMetric(leaf: DrawnLeaf, metric: string): CaseLeaf {
  const { normalize, transform } = leaf;
  if (transform.length === 0 || readsRatio(leaf)) return { metric, normalize };
  // What a scheme states below zero has no logarithm or power, and is refused when the scheme is parsed; a first power may
  // bring it there for a second.
  const powers = transform.filter(needsPositive).length;
  const isBelow = powers > 1 || (powers === 1 && JSON.stringify(normalize).includes(":-"));
  return { metric, transform, normalize: isBelow ? { kind: "minMax" } : normalize };
}

const needsPositive = ({ kind }: { readonly kind: string }) => kind === "log1p" || kind === "boxCox";

function nodeOf(id: string, drawn: DrawnNode, children: readonly (CaseLeaf | CaseNode)[]): CaseNode {
  const { weights, missing } = drawn;
  const shares = stated(drawn, drawn.parts, children.length);
  const ids = children.map((child) => ("metric" in child ? child.metric : child.id));
  return {
    id,
    weights: named(weights, ids),
    aggregate: fitting(drawn.aggregate, children.length),
    ...(missing === undefined ? {} : { missing }),
    limits: drawn.limits.map((limit, place) => ({ id: `${id}_limit${place}`, ...limit })),
    of: statedIn(weights) !== null ? children.map((child, place) => ({ ...child, weight: shares[place]! })) : children,
  };
}

/** Under a node that propagates what is missing, a last known figure would change nothing, and is refused. */
function usingLastKnown(node: CaseNode, inherited: boolean): CaseNode {
  const propagates = node.missing === undefined ? inherited : node.missing.kind === "propagate";
  const of = node.of.map((child) => {
    if (!("metric" in child)) return usingLastKnown(child, propagates);
    const { lastKnown: _, ...plain } = child;
    return propagates ? plain : child;
  });
  return { ...node, of };
}

/** As many weights by place as there are children, not all of them zero. */
function fitting(aggregate: DrawnNode["aggregate"], children: number): DrawnNode["aggregate"] {
  if (aggregate.kind !== "orderedWeights") return aggregate;
  const own = aggregate.positionWeights.slice(0, children);
  return { ...aggregate, positionWeights: own.every((weight) => weight === 0) ? own.map(() => 1) : own };
}

/** A profile's weights are read as a direct weighting of the node says, not as one that is part of it. */
function statedUnder(drawn: DrawnNode, parts: readonly number[], count: number): number[] {
  return drawn.weights.kind === "direct" ? stated(drawn, parts, count) : weightsOfOne(parts.slice(0, count));
}

function stated({ weights }: DrawnNode, drawn: readonly number[], count: number): number[] {
  const own = drawn.slice(0, count);
  if (statedIn(weights) !== "renormalise") return weightsOfOne(own);
  return own.every((part) => part === 0) ? own.map(() => 1) : own.map((part) => part / 10);
}

/** Each profile is for another role, so that nobody fits two. */
function profilesOf(draft: Draft, tree: CaseNode): CaseScheme["profiles"] {
  const inner = allNodes(tree);
  return draft.profiles.map((condition, place) => {
    const role = { attribute: "role", equals: ROLES[place]! };
    const node = inner[draft.touched[place]! % inner.length]!;
    const drawn = { total: draft.root, n1: draft.inner[0], n2: draft.inner[1] }[node.id]!;
    const own = {
      id: `profile${place}`,
      when: condition === null ? role : { all: [role, condition] },
      mayReadOutcome: true,
    };
    const ids = node.of.map((child) => ("metric" in child ? child.metric : child.id));
    const moved = draft.tilts[place];
    if (moved) {
      const towards = moved.towards.flatMap((nth) => ids.slice(nth, nth + 1));
      return { ...own, tilts: [{ towards: towards.length > 0 ? towards : [ids[0]!], by: moved.by }] };
    }
    const shares = statedUnder(drawn, drawn.ofProfiles[place]!, node.of.length);
    return { ...own, weights: ids.map((of, nth) => ({ of, weight: shares[nth]! })) };
  });
}

function allNodes(node: CaseNode): CaseNode[] {
  return [node, ...node.of.flatMap((child) => ("metric" in child ? [] : allNodes(child)))];
}

function nodesOf(node: CaseNode): string[] {
  return [node.id, ...node.of.flatMap((child) => ("metric" in child ? [child.metric] : nodesOf(child)))];
}
