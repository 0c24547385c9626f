import { testOf } from "../method/condition.js";
import type { Condition, Fact } from "../method/condition.js";
import { both, either, not } from "../method/truth.js";
import type { Truth } from "../method/truth.js";
import type { Column } from "../numeric/column.js";
import { holds } from "./holds.js";

/** The values of a fact for every row: codes with their texts, or figures; null where nobody has it. */
export type FactColumn =
  { readonly labels: readonly string[]; readonly codes: Int32Array } | { readonly figures: Column } | null;

/** A truth as a small number: 1 true, 0 false, 2 unknown. */
const CODES = { true: 1, false: 0, null: 2 } as const;

const TRUTHS: readonly Truth[] = [false, true, null];

/**
 * Evaluates a condition for every row at once. A test on a code is made once per text, not once per row.
 *
 * @param condition the condition
 * @param rows how many rows there are
 * @param read gives the values of a fact
 * @returns 1 where it holds, 0 where it does not, 2 where it is unknown
 * @example
 * const role = { labels: ["farmer", "hunter"], codes: Int32Array.of(1, 0, -1) }
 * Array.from(truthColumn({ attribute: "role", equals: "hunter" }, 3, () => role)) // => [1, 0, 2]
 */
export function truthColumn(condition: Condition, rows: number, read: (fact: Fact) => FactColumn): Uint8Array {
  if ("all" in condition)
    return joined(
      condition.all.map((part) => truthColumn(part, rows, read)),
      both,
    );
  if ("any" in condition)
    return joined(
      condition.any.map((part) => truthColumn(part, rows, read)),
      either,
    );
  if ("not" in condition) return truthColumn(condition.not, rows, read).map((code) => codeOf(not(TRUTHS[code]!)));
  const [name, against] = testOf(condition);
  const fact = read(condition);
  if (fact === null) return new Uint8Array(rows).fill(codeOf(holds(null, name, against)));
  const into = new Uint8Array(rows);
  if ("figures" in fact) {
    for (let row = 0; row < rows; row++) {
      const value = fact.figures[row]!;
      into[row] = codeOf(holds(value === value ? value : null, name, against));
    }
    return into;
  }
  const byCode = Uint8Array.from([null, ...fact.labels], (label) => codeOf(holds(label, name, against)));
  for (let row = 0; row < rows; row++) into[row] = byCode[fact.codes[row]! + 1]!;
  return into;
}

function codeOf(truth: Truth): 0 | 1 | 2 {
  return CODES[`${truth}`];
}

/** Nine pairs of truths make a table; joining columns is then looking it up. */
function joined(columns: readonly Uint8Array[], join: (truths: readonly Truth[]) => Truth): Uint8Array {
  const table = Uint8Array.from({ length: 9 }, (_, pair) =>
    codeOf(join([TRUTHS[Math.floor(pair / 3)]!, TRUTHS[pair % 3]!])),
  );
  return columns.reduce((left, right) => left.map((code, row) => table[code * 3 + right[row]!]!));
}
