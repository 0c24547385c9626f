import {
  attainment,
  boxCox,
  categorical,
  closenessTo,
  compromiseOn,
  distanceToTarget,
  goalposts,
  joinColumns,
  keyResult,
  levels,
  log1p,
  logistic,
  mapColumn,
  minMax,
  percentileRank,
  piecewise,
  rowJoin,
  shareOfMax,
  warpColumn,
  winsorize,
  zScore,
} from "scorewright";
import type { Curve, Join, Warp } from "scorewright";
import {
  boxCoxByHand,
  heldByHand,
  levelledByHand,
  lineByHand,
  log1pByHand,
  lookedUpByHand,
  sShapeByHand,
  searchedByHand,
  steppedByHand,
} from "./handCurves.js";
import { rowJoins } from "./handJoins.js";
import { interleaved } from "./harness.js";
import type { Row } from "./harness.js";
import { agree, columns, draws } from "./people.js";

const PEOPLE = 1_000_000;
const AIM = "≤ 2.5";

/** The column run of every method that looks at one person at a time, against a loop of the same formula by hand. */
export default function methods(): Row[] {
  const draw = draws(3);
  const figures = Float64Array.from({ length: PEOPLE }, () => (draw() < 0.02 ? NaN : draw() * 100));
  const ratios = figures.map((figure) => figure / 60);
  const positions = figures.map((figure) => Math.floor(figure / 25));
  return [...transforms(figures), ...curves(figures, ratios, positions), ...joins()];
}

type Hand = (from: Float64Array, into: Float64Array) => void;

function transforms(figures: Float64Array): Row[] {
  const { low, high } = winsorize(figures, { lowCount: 5, highCount: 5 }) as Extract<Warp, { kind: "limit" }>;
  const each: readonly [string, Warp, Hand][] = [
    ["log1p", log1p(), log1pByHand()],
    ["boxCox", boxCox({ lambda: 0.3 }), boxCoxByHand(0.3)],
    ["winsorize", { kind: "limit", low, high }, heldByHand(low, high)],
  ];
  return each.flatMap(([name, warp, byHand]) => {
    const ours = (into: Float64Array) => {
      warpColumn([warp], figures, 0, PEOPLE, into);
    };
    return compared(name, figures, ours, (into) => {
      byHand(figures, into);
    });
  });
}

function curves(figures: Float64Array, ratios: Float64Array, positions: Float64Array): Row[] {
  const ranked = percentileRank(figures.subarray(0, 1000), { denominator: "nMinusOne" });
  const [xs, ys] = [0, 1].map((side) => Float64Array.from(ranked.knots, (knot) => knot[side]!));
  const steps = [
    { at: 0, earns: 0 },
    { at: 30, earns: 0.5 },
    { at: 60, earns: 0.6 },
    { at: 100, earns: 1 },
  ];
  const scores = ["D", "C", "B", "A"].map((of, place) => ({ of, earns: place / 3 }));
  const standard = zScore(figures, { onto: { center: 0.5, perUnit: 1 / 6, clip: true } });
  const range = minMax(figures);
  const most = shareOfMax(figures);
  const goal = distanceToTarget(figures, { target: 70 });
  const ends = ({ knots }: Curve) => lineByHand(knots[0]![0], knots.at(-1)![0]);
  const each: readonly [string, Curve, Float64Array, Hand][] = [
    ["goalposts", goalposts({ low: 20, high: 80 }), figures, lineByHand(20, 80)],
    ["attainment", attainment({ cap: 1.2 }), ratios, heldByHand(0, 1.2)],
    ["minMax", range, figures, ends(range)],
    ["zScore", standard, figures, ends(standard)],
    ["shareOfMax", most, figures, ends(most)],
    ["distanceToTarget", goal, figures, ends(goal)],
    ["keyResult", keyResult(), ratios, heldByHand(0, 1)],
    ["logistic", logistic({ midpoint: 50, steepness: 0.1 }), figures, sShapeByHand()],
    ["piecewise", piecewise({ knots: steps }), figures, steppedByHand()],
    ["levels", levelled(), figures, levelledByHand()],
    ["categorical", categorical({ scores }), positions, lookedUpByHand([0, 1 / 3, 2 / 3, 1])],
    ["percentileRank of 1,000", ranked, figures, searchedByHand(xs!, ys!)],
  ];
  return each.flatMap(([name, curve, source, byHand]) => {
    const ours = (into: Float64Array) => {
      mapColumn(curve, source, 0, PEOPLE, into);
    };
    return compared(name, source, ours, (into) => {
      byHand(source, into);
    });
  });
}

const levelled = () =>
  levels({
    threshold: { at: 20, earns: 0.5 },
    target: { at: 60, earns: 1 },
    stretch: { at: 90, earns: 1.2 },
    direction: "higherIsBetter",
  });

function joins(): Row[] {
  const shares = columns(PEOPLE).map((column, k) => column.map((figure) => figure / (100 * 10 ** (k % 4))));
  const weights = Float64Array.of(0.13, 0.12, 0.11, 0.1, 0.09, 0.09, 0.08, 0.07, 0.06, 0.06, 0.05, 0.04);
  const each: readonly [string, Join][] = [
    ["harmonicMean", { kind: "power", exponent: -1 }],
    ["powerMean 2.5", { kind: "power", exponent: 2.5 }],
    ["min", { kind: "min" }],
    ["max", { kind: "max" }],
    ["orderedWeights", { kind: "ordered", weights: Array.from(weights) }],
    ["mazziottaPareto", { kind: "penalised", penalty: "negative", ddof: 1 }],
    ["topsis", closenessTo(shares, { norm: "vector" })],
    ["vikor", compromiseOn(shares, weights, { v: 0.5 })],
  ];
  return each.flatMap(([name, join]) => {
    const byHand = rowJoins(join, shares, weights);
    return compared(
      `${name} of 12`,
      shares[0]!,
      (into) => {
        into.set(joinColumns(rowJoin(join), shares, weights));
      },
      byHand,
      1e-9,
    );
  });
}

function compared(
  name: string,
  source: Float64Array,
  ours: (into: Float64Array) => void,
  byHand: (into: Float64Array) => void,
  within = 1e-12,
): Row[] {
  const [own, other] = [new Float64Array(source.length), new Float64Array(source.length)];
  ours(own);
  byHand(other);
  for (let row = 0; row < source.length; row += 997) {
    if (Math.abs(own[row]! - other[row]!) > within) agree(own[row]!, other[row]!, row);
  }
  const measured = interleaved(
    [
      {
        name,
        run: () => {
          ours(own);
        },
      },
      {
        name: "by hand",
        run: () => {
          byHand(other);
        },
      },
    ],
    5,
  );
  return [measured.row(name, "by hand", AIM, `${name}, 1M people`)];
}
