import { rowJoin } from "../aggregate/reading.js";
import type { Column } from "../numeric/column.js";

/**
 * Makes what shares a power mean out by Shapley's formula, looking at every set of columns.
 *
 * @param exponent of the mean
 * @returns a function of a person's figures, NaN where one is missing, the reference's, and the shares; it gives what each
 * column contributed, NaN where the person lacks it
 * @throws Fault "negative-share" from that function
 * @example
 * Array.from(games(2)(column([0, 1]), column([1, 1]), column([0.75, 0.25]))) // => [-0.5, 0]
 */
export function games(exponent: number): (own: Column, reference: Column, shares: Column) => Column {
  const join = rowJoin({ kind: "power", exponent });
  return (own, reference, shares) => {
    const points = own.map((value) => (value === value ? 0 : NaN));
    const players = [...own.keys()].filter((k) => own[k] === own[k] && shares[k]! > 0);
    const count = players.length;
    if (count === 0) return points;
    const weights = Float64Array.from(players, (k) => shares[k]!);
    const places = Int32Array.from(players, (_, place) => place);
    const figures = new Float64Array(count);
    const meanOf = (set: number) => {
      players.forEach((k, place) => (figures[place] = (set >> place) & 1 ? own[k]! : reference[k]!));
      return join(figures, weights, places, count);
    };
    const means = Float64Array.from({ length: 1 << count }, (_, set) => meanOf(set));
    const orders = ordersOf(count);
    players.forEach((k, place) => {
      let sum = 0;
      for (let set = 0; set < means.length; set++)
        if (((set >> place) & 1) === 0) sum += orders[sizeOf(set)]! * (means[set | (1 << place)]! - means[set]!);
      points[k] = sum + 0;
    });
    return points;
  };
}

/** The share of all orders in which a column comes right after a set of each size: s! (n − s − 1)! ÷ n! */
function ordersOf(count: number): Column {
  const orders = new Float64Array(count);
  orders[0] = 1 / count;
  for (let size = 1; size < count; size++) orders[size] = (orders[size - 1]! * size) / (count - size);
  return orders;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) size++;
  return size;
}
