import { calibrate, explain, parseScheme, score } from "scorewright";
import { interleaved } from "./harness.js";
import type { Row } from "./harness.js";
import { columns, schemeOf, tableOf } from "./people.js";

const PEOPLE = 100_000;
const EXPLAINED = 100;

/** Rounds of explanations before measuring: an app that explains at all explains more than a hundred people. */
const WARM = 30;

/** A hundred explanations out of a hundred thousand people, against scoring them all. */
export default function explaining(): Row[] {
  return [
    ...explained(false, "100 explanations of 100,000 people, after 3,000 others"),
    ...explained(true, "the same with peer groups, and a profile for two thirds of the people"),
  ];
}

function explained(grouped: boolean, label: string): Row[] {
  const table = tableOf(columns(PEOPLE));
  const scheme = parseScheme(schemeOf(grouped));
  const calibration = calibrate(scheme, table);
  const scores = score(calibration, table);
  const run = { table, calibration, scores };
  const step = PEOPLE / EXPLAINED;
  const some = (offset: number) =>
    Array.from({ length: EXPLAINED }, (_, place) => explain(run, table.ids[place * step + offset]!));
  for (let warm = 0; warm < WARM; warm++) some(warm);
  const measured = interleaved([
    { name: "calibrate + score", run: () => score(calibrate(scheme, table), table) },
    { name: "explain", run: () => some(WARM) },
  ]);
  return [measured.row("explain", "calibrate + score", "≤ 0.1", label)];
}
