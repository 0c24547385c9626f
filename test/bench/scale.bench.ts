import { calibrate, parseScheme, score } from "scorewright";
import { interleaved } from "./harness.js";
import type { Row } from "./harness.js";
import { columns, schemeOf, tableOf } from "./people.js";

const SIZES = [10_000, 100_000, 1_000_000];

/** Time and memory as the number of rows grows: both should grow with it, and no faster. */
export default function scale(): Row[] {
  const scheme = parseScheme(schemeOf(false));
  const tables = SIZES.map((people) => tableOf(columns(people)));
  const scored = (place: number) => score(calibrate(scheme, tables[place]!), tables[place]!);
  const kept = SIZES.map((people, place) => {
    const before = process.memoryUsage().arrayBuffers;
    const found = scored(place);
    const bytes = process.memoryUsage().arrayBuffers - before;
    return { people: found.ids.length, bytes: bytes / people };
  });
  const measured = interleaved(
    SIZES.map((people, place) => ({ name: String(people), run: () => scored(place) })),
    5,
  );
  const [small, , large] = SIZES.map(String) as [string, string, string];
  const times = SIZES.map((people) => `${measured.median(String(people)).toPrecision(3)} ms for ${people}`).join(", ");
  const sizes = kept.map(({ people, bytes }) => `${bytes.toFixed(1)} bytes a row of ${people}`).join(", ");
  const [first, , last] = kept as [(typeof kept)[0], (typeof kept)[0], (typeof kept)[0]];
  return [
    {
      name: "calibrate + score, time a row at 1M ÷ at 10k",
      ratio: measured.ratio(large, small) / (SIZES[2]! / SIZES[0]!),
      aim: "≤ 2",
      note: times,
    },
    { name: "the same, memory a row at 1M ÷ at 10k", ratio: last.bytes / first.bytes, aim: "≤ 2", note: sizes },
  ];
}
