import { isUp } from "../method/direction.js";
import { fault } from "../fault/fault.js";
import type { Column } from "../numeric/column.js";
import { noiseOf } from "../numeric/flat.js";
import { relativeAggregator } from "./aggregator.js";
import { checkedColumns } from "./ideal.js";
import type { ColumnsOptions } from "./ideal.js";
import { inProportion } from "./join.js";
import type { Join, RowJoin, RowLosses } from "./join.js";
import { joinColumns } from "./joinColumns.js";
import type { SpecOf } from "../method/method.js";

type Majority = Extract<Join, { readonly kind: "majority" }>;

/** Each row is held against each: beyond this many the work is no longer worth it. */
const MOST_ROWS = 5000;

/** What counts as no difference for each child, by the greatest value of the population: 0.1 + 0.2 is 0.3. */
function noiseAmong(rows: Majority["rows"]): Float64Array {
  const most = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) row.forEach((value, k) => (most[k] = Math.max(most[k]!, Math.abs(value ?? 0))));
  return most.map(noiseOf);
}

/**
 * How many rows each row beats, less how many beat it: one beats another where most of the weight is on its side.
 *
 *     Σ over the others of sign(Σ w [x > other] − Σ w [x < other])
 *
 * Only what both rows have is compared, so the order of rows never matters. Relative: the rows are each other's measure.
 * Source: A. H. Copeland, A reasonable social welfare function (1951); OECD & JRC, Handbook (2008), step 6.
 *
 * @param columns one per criterion, NaN or null where missing
 * @param options `weights`, `directions`
 * @returns each row's wins less losses; NaN for a row without any value
 * @throws Fault "field-too-large" beyond 5,000 rows; "wrong-length", "bad-weight", "not-finite"
 * @example
 * Array.from(copeland([[3, 2, 1], [1, 3, 2], [3, 2, 1]])) // => [2, 0, -2]
 */
export function copeland(columns: readonly ArrayLike<number | null>[], options: ColumnsOptions = {}): Column {
  const checked = checkedColumns(columns, options);
  const sides = checked.columns.map((values, k) =>
    isUp(options.directions?.[k]) ? values : values.map((value) => -value),
  );
  return joinColumns(winsOver(majorityOf(sides)), sides, checked.weights);
}

/**
 * What a population makes of {@link copeland}: its rows, to be held against.
 *
 * @param columns one per criterion, NaN where missing
 * @returns the canonical value
 * @throws Fault "field-too-large"
 */
export function majorityOf(columns: readonly Column[]): Majority {
  const count = columns[0]?.length ?? 0;
  if (count > MOST_ROWS) {
    throw fault({
      code: "field-too-large",
      path: "",
      received: count,
      expected: `at most ${MOST_ROWS} rows, since each is held against each`,
      remedy: "compare within smaller groups, or use topsis, which grows with the number of rows alone",
    });
  }
  const known = (value: number) => (value === value ? value : null);
  const rows = Array.from({ length: count }, (_, row) => columns.map((values) => known(values[row]!)));
  return { kind: "majority", rows: rows.filter((row) => row.some((value) => value !== null)) };
}

/**
 * Wins less losses of one row against the population.
 *
 * @param join the population's rows
 * @returns the net wins of a row
 */
export function winsOver({ rows }: Majority): RowJoin {
  const others = rows.map((row) => Float64Array.from(row, (value) => value ?? NaN));
  const noise = noiseAmong(rows);
  return (shares, weights, places, count) => {
    let net = 0;
    let all = 0;
    for (let k = 0; k < count; k++) all += weights[k]!;
    const even = noiseOf(all);
    for (let m = 0; m < others.length; m++) {
      const other = others[m]!;
      let ahead = 0;
      for (let k = 0; k < count; k++) {
        const apart = shares[k]! - other[places[k]!]!;
        if (apart > noise[places[k]!]!) ahead += weights[k]!;
        else if (-apart > noise[places[k]!]!) ahead -= weights[k]!;
      }
      if (ahead > even) net++;
      else if (-ahead > even) net--;
    }
    return net;
  };
}

/**
 * Net wins of one row as a share: 1 beats everybody else of the population, 0 is beaten by everybody.
 *
 *     ½ + net / (2 (n − 1))
 *
 * @param join the population's rows
 * @returns the share of a row
 */
export function majorityShareOf(join: Majority): RowJoin {
  const wins = winsOver(join);
  const others = Math.max(1, join.rows.length - 1);
  return (shares, weights, places, count) => {
    const share = 0.5 + wins(shares, weights, places, count) / (2 * others);
    return share <= 0 ? 0 : share >= 1 ? 1 : share;
  };
}

/**
 * Each child answers for its weight, as often as it is behind somebody.
 *
 * @param join the population's rows
 * @param share the row's share
 * @returns the parts of the loss
 */
export function majorityLosses({ rows }: Majority, share: number): RowLosses {
  const noise = noiseAmong(rows);
  return (shares, weights, places, count) => {
    const claims = weights.slice(0, count).map((weight, k) => {
      const behind = rows.filter(
        (row) => row[places[k]!] !== null && row[places[k]!]! - shares[k]! > noise[places[k]!]!,
      );
      return weight * behind.length;
    });
    return inProportion(1 - share, claims, weights);
  };
}

/** The catalog's entry of {@link copeland}. */
export const copelandMethod = /* @__PURE__ */ relativeAggregator(
  "copeland",
  "How many of the population are beaten by majority of weight, less how many beat.",
  {},
  (_, { shares }) => majorityOf(shares),
);

/** The JSON of it. */
export type CopelandSpec = SpecOf<typeof copelandMethod>;
