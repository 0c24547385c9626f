import { median, percentileRank, rankColumn } from "scorewright";
import { interleaved } from "./harness.js";
import type { Row } from "./harness.js";
import { agree, draws } from "./people.js";
import { hasPython, pythonCase, pythonRow } from "./python.js";

const PEOPLE = 1_000_000;

/** Ranks, the median and percentile ranks of a million values, against sorting with and without a comparator. */
export default function rank(): Row[] {
  const draw = draws(7);
  const figures = (value: () => number) => Float64Array.from({ length: PEOPLE }, value);
  return [
    ...published(Int32Array.from({ length: PEOPLE }, () => Math.round((draw() + draw() + draw()) * 333))),
    ...unrounded(
      "continuous",
      figures(() => draw() * 1e5 - 2e4),
    ),
    ...unrounded(
      "tied",
      figures(() => Math.floor(draw() * 1001) / 10),
    ),
    ...middle(figures(() => draw() * 1e5)),
    ...places(figures(() => draw() * 1e5)),
  ];
}

/** Scores as they come from a mean of several metrics: many ties, most in the middle, one decimal. */
function published(units: Int32Array): Row[] {
  const byCounting = () => rankColumn(units).ranks;
  const expected = byComparator(units, rowsOf);
  if (!byCounting().every((place, row) => place === expected[row])) throw new Error("the two rankings differ");
  const lines = 'result = stats.rankdata(-units, method="min")';
  const scipy = hasPython
    ? [pythonCase({ name: "rankdata", columns: { units: Float64Array.from(units) }, lines })]
    : [];
  for (const peer of scipy) peer.result().forEach((place, row) => agree(place, expected[row]!, row));
  const measured = interleaved([
    { name: "rankColumn", run: byCounting },
    { name: "comparator sort", run: () => byComparator(units, rowsOf) },
    ...scipy,
  ]);
  return [
    measured.row("rankColumn", "comparator sort", "≤ 0.1", "competition rank of 1M published scores"),
    pythonRow(measured, "rankColumn", "rankdata", "the same against scipy.stats.rankdata"),
  ];
}

function unrounded(kind: string, values: Float64Array): Row[] {
  const found = rankColumn(values).ranks;
  const expected = byComparator(values, rowsOf);
  if (!found.every((place, row) => place === expected[row])) throw new Error("the two rankings differ");
  const measured = interleaved(
    [
      { name: "Uint32Array.sort", run: () => byComparator(values, rowsOf) },
      { name: "Array.sort", run: () => byComparator(values, listOf) },
      { name: "rankColumn", run: () => rankColumn(values) },
    ],
    5,
  );
  return [
    measured.row("Uint32Array.sort", "rankColumn", "≥ 3", `Uint32Array.sort(compare) of 1M ${kind} values, in ranks`),
    measured.row("Array.sort", "rankColumn", "≥ 4", `Array.sort(compare) of 1M ${kind} values, in ranks`),
  ];
}

function middle(values: Float64Array): Row[] {
  const sorted = () => {
    const own = values.slice().sort();
    return (own[PEOPLE / 2 - 1]! + own[PEOPLE / 2]!) / 2;
  };
  agree(median(values), sorted(), 0);
  const measured = interleaved([
    { name: "sort", run: sorted },
    { name: "median", run: () => median(values) },
  ]);
  return [measured.row("sort", "median", "≥ 4", "sorting 1M values, in medians")];
}

function places(values: Float64Array): Row[] {
  const lines = "result = (stats.rankdata(figures) - 1) / (len(figures) - 1)";
  const scipy = hasPython ? [pythonCase({ name: "rankdata", columns: { figures: values }, lines })] : [];
  const measured = interleaved(
    [
      { name: "percentileRank", run: () => percentileRank(values) },
      { name: "resolution 1000", run: () => percentileRank(values, { resolution: 1000 }) },
      ...scipy,
    ],
    5,
  );
  const label = "percentile rank of 1M values, a knot for each, against scipy";
  return [
    pythonRow(measured, "percentileRank", "rankdata", label, "≤ 1.3"),
    pythonRow(measured, "resolution 1000", "rankdata", "the same with a resolution of 1,000 steps", "≤ 1.3"),
  ];
}

const rowsOf = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);
const listOf = (count: number) => Array.from({ length: count }, (_, row) => row);

/** Competition ranks by a comparator: what one writes without a library. */
function byComparator(
  values: ArrayLike<number>,
  rows: (count: number) => { sort(compare: (a: number, b: number) => number): ArrayLike<number> },
): Int32Array {
  const order = rows(values.length).sort((a, b) => values[b]! - values[a]!);
  const ranks = new Int32Array(values.length);
  for (let k = 0; k < order.length; k++) {
    const row = order[k]!;
    ranks[row] = k > 0 && values[row] === values[order[k - 1]!] ? ranks[order[k - 1]!]! : k + 1;
  }
  return ranks;
}
