import { rankColumn } from "scorewright";
import { interleaved } from "./harness.js";
import type { Row } from "./harness.js";

const PEOPLE = 1_000_000;

/** Competition ranks of a million published scores, against sorting the rows with a comparator. */
export default function rank(): Row[] {
  const units = scores();
  const byComparator = () => {
    const rows = Uint32Array.from({ length: PEOPLE }, (_, row) => row).sort((a, b) => units[b]! - units[a]!);
    const ranks = new Int32Array(PEOPLE);
    rows.forEach((row, k) => {
      ranks[row] = k > 0 && units[row] === units[rows[k - 1]!] ? ranks[rows[k - 1]!]! : k + 1;
    });
    return ranks;
  };
  const byCounting = () => rankColumn(units).ranks;
  const expected = byComparator();
  if (!byCounting().every((place, row) => place === expected[row])) throw new Error("the two rankings differ");

  const measured = interleaved([
    { name: "rankColumn", run: byCounting },
    { name: "comparator sort", run: byComparator },
  ]);
  return [measured.row("rankColumn", "comparator sort", "≤ 0.1", "competition rank of 1M published scores")];
}

/** Scores as they come from a mean of several metrics: many ties, most in the middle, one decimal. */
function scores(): Int32Array {
  let seed = 7;
  const draw = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  return Int32Array.from({ length: PEOPLE }, () => Math.round((draw() + draw() + draw()) * 333));
}
