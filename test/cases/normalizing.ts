import {
  attained,
  attainment,
  borda,
  categorical,
  distanceToReference,
  distanceToTarget,
  goalposts,
  keyResult,
  levels,
  logistic,
  minMax,
  percentileRank,
  piecewise,
  progress,
  robustZScore,
  shareOfMax,
  shareOfTotal,
  valueAt,
  vector,
  wordPosition,
  zScore,
} from "scorewright";
import type { Curve, Direction } from "scorewright";
import { Unsupported, figuresOf, listed } from "./format.js";
import type { ColumnInput, Reader } from "./format.js";

const OUTSIDE = ["clip", "extrapolate", "refuse"] as const;
const TIES = ["fractional", "competition", "modified", "dense"] as const;

type Make = (population: Float64Array, direction: Direction, options: Reader) => Curve;

const outside = (options: Reader) => options.word("outside", OUTSIDE, "clip");

/** Curves that read the figures themselves, with each option by the name that the library has for it. */
const CURVES: Readonly<Record<string, Make>> = {
  minMax: (population, direction) => minMax(population, { direction }),
  goalposts: (_, direction, o) =>
    goalposts({ low: o.number("low"), high: o.number("high"), outside: outside(o), direction }),
  zScore: (population, direction, o) => zScore(population, { ddof: o.number("ddof"), direction }),
  robustZScore: (population, direction, o) =>
    robustZScore(population, { consistency: o.number("consistency", 1.4826), direction }),
  percentileRank: (population, direction, o) =>
    percentileRank(population, {
      ties: o.word("ties", TIES),
      denominator: o.word("denominator", ["nMinusOne", "n", "midpoint"]),
      direction,
    }),
  borda: (population, direction, o) => borda(population, { ties: o.word("ties", TIES), direction }),
  shareOfTotal: (population, direction, o) => {
    if (direction === "lowerIsBetter") o.word("lowerForm", ["reciprocal"], "reciprocal");
    else o.get("lowerForm");
    return shareOfTotal(population, { outside: "extrapolate", direction });
  },
  vector: (population, direction, o) => {
    o.word("lowerForm", ["complement"], "complement");
    return vector(population, { outside: "extrapolate", direction });
  },
  max: (population, direction, o) => {
    o.word("lowerForm", ["complement"], "complement");
    return shareOfMax(population, { outside: "extrapolate", direction });
  },
  distanceToTarget: (population, direction, o) =>
    distanceToTarget(population, { target: o.number("target"), outside: outside(o), direction }),
  distanceToReference: (population, direction, o) =>
    distanceToReference(population, {
      reference: population[o.number("referenceRow")]!,
      outside: outside(o),
      direction,
    }),
  piecewise: (_, __, o) =>
    piecewise({
      knots: (o.get("knots") as [number, number][]).map(([at, earns]) => ({ at, earns })),
      outside: outside(o),
    }),
  logistic: (_, direction, o) =>
    logistic({ midpoint: o.number("midpoint"), steepness: o.number("steepness"), direction }),
  levels: (_, direction, o) => {
    const [threshold, target, stretch] = o.get("scores") as [number, number, number];
    return levels({
      threshold: { at: o.number("threshold"), earns: threshold },
      target: { at: o.number("target"), earns: target },
      stretch: { at: o.number("stretch"), earns: stretch },
      below: o.number("below", 0),
      direction,
    });
  },
};

/** What one column becomes under a method of normalizing. */
export function normalized(name: string, column: ColumnInput, options: Reader): (number | null)[] {
  const direction = column.direction ?? "higherIsBetter";
  const scale = options.number("scale", 1);
  if (name === "categorical") return listed(ofWords(column, options).map((share) => share * scale));
  const figures = figuresOf(column);
  const [curve, read] = curveOf(name, figures, direction, options);
  return listed(figures.map((figure) => valueAt(curve, read(figure)) * scale));
}

function ofWords({ values }: ColumnInput, options: Reader): number[] {
  const scores = Object.entries(options.get("scores") as Readonly<Record<string, number>>);
  const unmapped = options.get("unmapped") ?? undefined;
  const stated = {
    scores: scores.map(([of, earns]) => ({ of, earns })),
    ...(unmapped === undefined ? {} : { unmapped: unmapped as number }),
  };
  const curve = categorical(stated);
  return values.map((word) => valueAt(curve, wordPosition(word as string | null, stated)));
}

function curveOf(
  name: string,
  figures: Float64Array,
  direction: Direction,
  options: Reader,
): readonly [Curve, (figure: number) => number] {
  if (name === "attainment") {
    const target = options.number("target");
    // Without a cap or floor in the entry: one that nobody reaches.
    const furthest = figures.reduce((most, figure) => {
      const reached = Math.abs(figure / target);
      return reached > 0 ? Math.max(most, reached, 1 / reached) : most;
    }, 3);
    const cap = options.number("cap", furthest);
    const minimum = options.number("floor", -furthest);
    const lowerForm = options.word("lowerForm", ["mirror", "reciprocal"], "mirror");
    return [attainment({ cap, minimum, lowerForm, direction }), (figure) => attained(figure, target)];
  }
  if (name === "keyResult") {
    const [baseline, target] = [options.number("baseline"), options.number("target")];
    return [keyResult({ outside: outside(options) }), (figure) => progress(figure, baseline, target)];
  }
  const make = CURVES[name];
  if (make === undefined) throw new Unsupported(`normalize.${name}`);
  return [make(figures, direction, options), (figure) => figure];
}
