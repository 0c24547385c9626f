import { total } from "./sum.js";

/** So few terms lose no more than the last digits of a double, even where they are added plainly. */
const RUN = 256;

/**
 * Adds terms run by run: plainly within a run of 256, with compensation from run to run. It costs what plain addition
 * does, and keeps nearly all that compensation would.
 *
 * @param length how many terms there are
 * @param sumOf adds the terms of a range plainly; it leaves out what is missing
 * @returns their sum
 * @example
 * totalOfRuns(1000, (from, to) => to - from) // => 1000
 */
export function totalOfRuns(length: number, sumOf: (from: number, to: number) => number): number {
  const runs = new Float64Array(Math.ceil(length / RUN));
  for (let run = 0; run < runs.length; run++) runs[run] = sumOf(run * RUN, Math.min(length, (run + 1) * RUN));
  return total(runs);
}
