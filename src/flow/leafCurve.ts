import { checkedCurve } from "../curve/checkedCurve.js";
import type { Curve } from "../curve/curve.js";
import { unitsAt, warpColumn } from "../curve/warp.js";
import type { Warp } from "../curve/warp.js";
import { joined, within } from "../fault/fault.js";
import type { Field, Fields } from "../method/field.js";
import { methodOf } from "../method/method.js";
import type { Catalog } from "../method/method.js";
import type { NormalizeContext, Normalizer } from "../normalize/normalizer.js";
import { column } from "../numeric/column.js";
import type { Transform } from "../transform/transform.js";
import type { Leaf } from "./scheme/scheme.js";

/**
 * Makes a leaf's curve: its transforms one after the other, each on figures that have gone through those before it, then
 * its normalization.
 *
 * What the scheme states in the metric's own unit, such as a goalpost, is taken through the transforms, too.
 *
 * @param leaf the leaf
 * @param catalog the methods
 * @param context direction, population, target
 * @param peers the group, for the place of a fault; "" for everybody
 * @returns the curve, with the transforms before its straight lines
 * @throws Fault what a method throws; "bad-curve" where it made none
 */
export function leafCurve(leaf: Leaf, catalog: Catalog, context: NormalizeContext, peers = ""): Curve {
  const method = methodOf(catalog, "normalize", leaf.normalize.kind) as Normalizer;
  const make = (own: NormalizeContext, options: unknown) => madeCurve(leaf, peers, () => method.make(own, options));
  if (leaf.transform.length === 0) return make(context, leaf.normalize);
  const warps: Warp[] = [];
  let population = column(context.population);
  leaf.transform.forEach((spec, place) => {
    within(joined(`transform.${place}`, peers), () => {
      const step = methodOf(catalog, "transform", spec.kind) as Transform;
      const warp = step.make(population, spec);
      const through = new Float64Array(population.length);
      warpColumn([warp], population, 0, population.length, through);
      warps.push(warp);
      population = through;
    });
  });
  const at = (x: number) => unitsAt(warps, x);
  const { target, figureOf } = context;
  const own = {
    ...context,
    population,
    ...(target === undefined ? {} : { target: within("target", () => at(target)) }),
    ...(figureOf === undefined ? {} : { figureOf: (person: string) => at(figureOf(person)) }),
  };
  const options = within(joined("normalize", peers), () => inNewUnits(method.options, leaf.normalize, at));
  const curve = make(own, options);
  return { ...curve, warp: [...warps, ...(curve.warp ?? [])] };
}

/**
 * Makes a curve by a leaf's method and checks that it is one.
 *
 * @param leaf the leaf
 * @param peers the group, for the place of a fault; "" for everybody
 * @param make the work
 * @returns the curve
 * @throws Fault what the method throws; "bad-curve" where it made none
 */
export function madeCurve({ normalize }: Leaf, peers: string, make: () => Curve): Curve {
  return within(joined("normalize", peers), () => checkedCurve(make(), normalize.kind));
}

/**
 * Tells whether a leaf's curve hangs on the population: its normalization does, or one of its transforms.
 *
 * @param leaf the leaf
 * @param catalog the methods
 * @returns true where peers move each other's score
 */
export function isRelative(leaf: Leaf, catalog: Catalog): boolean {
  const { relative } = methodOf(catalog, "normalize", leaf.normalize.kind) as Normalizer;
  return relative || leaf.transform.some(({ kind }) => (methodOf(catalog, "transform", kind) as Transform).relative);
}

/** Takes every option that is stated in the metric's unit to the unit that the transforms lead to. */
function inNewUnits(fields: Fields, options: object, at: (x: number) => number): unknown {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const field = fields[name];
      return [name, field === undefined ? value : within(name, () => converted(field, value, at))];
    }),
  );
}

function converted(field: Field, value: unknown, at: (x: number) => number): unknown {
  if (value === undefined) return undefined;
  if (field.type === "object") return inNewUnits(field.fields, value as object, at);
  if (field.type === "list") {
    return (value as readonly unknown[]).map((item, k) => within(String(k), () => converted(field.of, item, at)));
  }
  return "inMetricUnit" in field ? at(value as number) : value;
}
