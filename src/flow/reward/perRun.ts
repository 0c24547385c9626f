import type { Calibration } from "../calibration.js";
import type { Scores } from "../score/score.js";
import type { FactSources } from "./facts.js";

/** What statements are written from: a run, or its parts. */
export interface Paid extends FactSources {
  /** The resolved scheme. */
  readonly calibration: Calibration;
}

/**
 * Lays something out once for a run, however often it is asked for.
 *
 * @param layOut makes it; what it refuses is refused each time
 * @returns gives it, and makes it anew where one of the parts is another
 */
export function perRun<Run extends Paid, Made>(layOut: (run: Run) => Made): (run: Run) => Made {
  const kept = new WeakMap<Scores, Paid & { readonly made: Made }>();
  return (run) => {
    const { table, calibration, scores, credits } = run;
    const before = kept.get(scores);
    if (before?.table === table && before.calibration === calibration && before.credits === credits) return before.made;
    const made = layOut(run);
    kept.set(scores, { table, calibration, scores, made, ...(credits === undefined ? {} : { credits }) });
    return made;
  };
}
