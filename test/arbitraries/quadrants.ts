import fc from "fast-check";
import type { CutSpec } from "scorewright/quadrant";
import type { Case, CaseAxis, CaseQuadrant } from "../doors/case.js";
import type { Wanted } from "./catalog.js";
import { CELLS } from "./conditions.js";

const edge = fc.constantFrom("upper" as const, "lower" as const);
const at = fc.integer({ min: 0, max: 100 });
const share = fc.constantFrom(0, 0.2, 0.25, 1 / 3, 0.5, 0.7, 0.8, 1);

/** One arbitrary per way of cutting an axis in the catalog. */
export const cutSpecs = {
  fixed: fc.record({ kind: fc.constant("fixed" as const), at, edge }, { requiredKeys: ["kind", "at"] }),
  mean: fc.record({ kind: fc.constant("mean" as const), edge }, { requiredKeys: ["kind"] }),
  median: fc.record({ kind: fc.constant("median" as const), edge }, { requiredKeys: ["kind"] }),
  quantile: fc.record({ kind: fc.constant("quantile" as const), q: share, edge }, { requiredKeys: ["kind", "q"] }),
  target: fc.record({ kind: fc.constant("target" as const), edge }, { requiredKeys: ["kind"] }),
};

const rising = (list: readonly number[]) => [...list].sort((a, b) => a - b);
const several = { minLength: 2, maxLength: 3 };

/** Cuts that rise, or that may not: those of two kinds, of which one reads scores. */
const lists: fc.Arbitrary<readonly CutSpec[]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.uniqueArray(at, several), edge)
      .map(([points, side]) => rising(points).map((one) => ({ kind: "fixed" as const, at: one, edge: side }))),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.uniqueArray(share, several), edge)
      .map(([shares, side]) => rising(shares).map((q) => ({ kind: "quantile" as const, q, edge: side }))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(cutSpecs.fixed, cutSpecs.target), fc.oneof(cutSpecs.mean, cutSpecs.median), fc.boolean())
      .map(([one, other, isFirst]) => (isFirst ? [one, other] : [other, one])),
  },
);

function axes(one: fc.Arbitrary<CutSpec>) {
  return fc.record({
    cuts: fc.oneof({ weight: 3, arbitrary: one.map((cut) => [cut]) }, { weight: 2, arbitrary: lists }),
    isListed: fc.boolean(),
    isNamed: fc.boolean(),
    margin: fc.option(fc.constantFrom(0, 1, 5, 12, 30)),
  });
}

type DrawnAxis = ReturnType<typeof axes> extends fc.Arbitrary<infer A> ? A : never;

const figures = fc.array(fc.constantFrom(0, 0, 1.5, 4, 25, null), { minLength: 12, maxLength: 12 });

/** A quadrant or a grid, with cells that people were in before and standard errors of their scores. */
export function quadrants(wanted?: Wanted) {
  const any = fc.oneof(...Object.values(cutSpecs)) as fc.Arbitrary<CutSpec>;
  const own = wanted?.stage === "cut" ? (cutSpecs[wanted.kind as keyof typeof cutSpecs] as typeof any) : any;
  return fc.record({
    x: wanted?.stage === "cut" ? axes(own).map((axis) => ({ ...axis, cuts: axis.cuts.slice(0, 1) })) : axes(any),
    y: axes(any),
    before: fc.option(fc.array(fc.nat(17), { minLength: 12, maxLength: 12 })),
    errors: fc.option(fc.tuple(figures, figures)),
  });
}

export type DrawnQuadrant = ReturnType<typeof quadrants> extends fc.Arbitrary<infer Q> ? Q : never;

/** Whether an axis is cut at the score on target, which not every metric has. */
export function isOnTarget({ x, y }: DrawnQuadrant): boolean {
  return [...x.cuts, ...y.cuts].some(({ kind }) => kind === "target");
}

/** The quadrant of a drawn scheme. The first four of its cells are those that plans ask for. */
export function quadrantOf({ x, y }: DrawnQuadrant, nodes: readonly [string, string]): CaseQuadrant {
  const [across, up] = [axisOf(x, nodes[0]), axisOf(y, nodes[1])];
  const places = namesOf(across).flatMap((one) => namesOf(up).map((other) => ({ x: one, y: other })));
  return {
    id: "style",
    x: across,
    y: up,
    cells: places.map((place, k) => {
      return { ...place, id: CELLS[k] ?? `cell${k}`, triggers: k === 0 ? ["training", "sharing"] : [] };
    }),
  };
}

/** The names of an axis's bands; those that the library gives are low, high and middle. */
export function namesOf({ bands, cuts = [] }: CaseAxis): readonly string[] {
  return bands ?? (cuts.length === 2 ? ["low", "middle", "high"] : ["low", "high"]);
}

function axisOf({ cuts, isListed, isNamed, margin }: DrawnAxis, node: string): CaseAxis {
  const own = cuts.length > 1 || isListed ? { cuts } : { cut: cuts[0]! };
  const bands =
    isNamed || cuts.length > 2 ? { bands: ["first", "second", "third", "fourth"].slice(0, cuts.length + 1) } : {};
  return { node, ...own, ...bands, ...(margin === null ? {} : { margin }) };
}

/** Where people were before, of whom some are new, and the errors of both axes; people are called p8, p9 and so on. */
export function knownBefore(
  { before, errors }: DrawnQuadrant,
  { x, y, cells }: CaseQuadrant,
): Pick<Case, "earlier" | "errors"> {
  const named = <T>(list: readonly T[]) => list.map((one, k) => [`p${k + 8}`, one] as const);
  const placed = (before ?? []).map((n) => (n < cells.length ? cells[n]!.id : null));
  const nodes = [...new Set([x.node, y.node])];
  return {
    ...(before === null
      ? {}
      : { earlier: Object.fromEntries(named(placed).filter(([, cell]) => cell !== "champion")) }),
    ...(errors === null
      ? {}
      : { errors: nodes.map((node, k) => ({ node, of: Object.fromEntries(named(errors[k]!)) })) }),
  };
}
