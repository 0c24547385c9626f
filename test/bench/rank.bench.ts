import { rankColumn } from "scorewright";
import { interleaved } from "./harness.js";
import type { Row } from "./harness.js";
import { agree } from "./people.js";
import { hasPython, pythonCase, pythonRow } from "./python.js";

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

  const lines = 'result = stats.rankdata(-units, method="min")';
  const scipy = hasPython
    ? [pythonCase({ name: "rankdata", columns: { units: Float64Array.from(units) }, lines })]
    : [];
  for (const peer of scipy) peer.result().forEach((place, row) => agree(place, expected[row]!, row));
  const measured = interleaved([
    { name: "rankColumn", run: byCounting },
    { name: "comparator sort", run: byComparator },
    ...scipy,
  ]);
  return [
    measured.row("rankColumn", "comparator sort", "≤ 0.1", "competition rank of 1M published scores"),
    pythonRow(measured, "rankColumn", "rankdata", "the same against scipy.stats.rankdata"),
  ];
}

/** Scores as they come from a mean of several metrics: many ties, most in the middle, one decimal. */
function scores(): Int32Array {
  let seed = 7;
  const draw = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  return Int32Array.from({ length: PEOPLE }, () => Math.round((draw() + draw() + draw()) * 333));
}
