import { measure, parseScheme } from "scorewright";
import type { SourceRecord } from "scorewright";
import { interleaved } from "./harness.js";
import type { Row } from "./harness.js";
import { METRICS, columns } from "./people.js";

const PEOPLE = 200_000;

/** Records to columns: twelve direct reads, against a loop with the keys written out, both checking that figures are finite. */
export default function measuring(): Row[] {
  const values = columns(PEOPLE, 0);
  const rows = Array.from({ length: PEOPLE }, (_, row) => record(values, row));
  const scheme = parseScheme({
    schemaVersion: 1,
    id: "bench",
    sources: [{ id: "people", grain: "person", person: "id" }],
    metrics: values.map((_, place) => ({
      id: `m${place}`,
      direction: "higherIsBetter",
      from: { kind: "field", source: "people", field: `m${place}` },
    })),
    score: { id: "total", of: [{ metric: "m0", weight: 1, normalize: { kind: "goalposts", low: 0, high: 100 } }] },
  });
  const options = { period: { from: "2026-07-01", to: "2026-10-01" }, asOf: "2026-10-05" };
  const measured = interleaved([
    { name: "static keys", run: () => staticKeys(rows) },
    { name: "static keys and ids", run: () => [staticKeys(rows), idsOf(rows)] },
    { name: "measure", run: () => measure(scheme, { people: rows }, options) },
  ]);
  return [
    measured.row("measure", "static keys", "≤ 4", "records → table, 200k people × 12 direct reads"),
    measured.row("measure", "static keys and ids", "", "the same against a loop that also checks that ids occur once"),
  ];
}

function record(values: readonly Float64Array[], row: number): SourceRecord {
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11] = values.map((column) => column[row]!);
  return { id: `p${row}`, m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11 };
}

function staticKeys(rows: readonly SourceRecord[]): Float64Array[] {
  const into = Array.from({ length: METRICS }, () => new Float64Array(rows.length));
  const [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11] = into as [Float64Array, ...Float64Array[]];
  for (let row = 0; row < rows.length; row++) {
    const one = rows[row]!;
    c0[row] = finite(one["m0"]);
    c1![row] = finite(one["m1"]);
    c2![row] = finite(one["m2"]);
    c3![row] = finite(one["m3"]);
    c4![row] = finite(one["m4"]);
    c5![row] = finite(one["m5"]);
    c6![row] = finite(one["m6"]);
    c7![row] = finite(one["m7"]);
    c8![row] = finite(one["m8"]);
    c9![row] = finite(one["m9"]);
    c10![row] = finite(one["m10"]);
    c11![row] = finite(one["m11"]);
  }
  return into;
}

function idsOf(rows: readonly SourceRecord[]): unknown[] {
  const ids = new Set(rows.map((row) => row["id"]));
  if (ids.size < rows.length) throw new Error("an id occurs twice");
  return [...ids];
}

function finite(value: unknown): number {
  if (typeof value === "number" && Math.abs(value) < Infinity) return value;
  throw new Error("not a finite number");
}
