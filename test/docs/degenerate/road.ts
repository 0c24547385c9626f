import { calibrate, explain, isFault, parseScheme, score, table } from "scorewright";
import type { Calibration, Catalog, Explanation, Issue, Notice, Scores, Table, TableInput } from "scorewright";

/** What goes along the road: a scheme as its author writes it, and a table made by hand. */
export interface Journey {
  readonly scheme: object;
  readonly table: TableInput;
}

/** What came out at its end. */
export interface Arrived {
  readonly table: Table;
  readonly calibration: Calibration;
  readonly scores: Scores;
  /** One per person, in the order of the table. */
  readonly explanations: readonly Explanation[];
}

/** What came out, or why nothing did. */
export type Outcome = Arrived | { readonly refused: readonly Issue[] };

/** Goes the whole road; anything but a Fault is not caught. */
export function travelled({ scheme: json, table: input }: Journey, catalog: Catalog): Outcome {
  try {
    const scheme = parseScheme(json, { catalog });
    const people = table(input);
    const calibration = calibrate(scheme, people, { catalog });
    const scores = score(calibration, people);
    const run = { table: people, calibration, scores };
    return { ...run, explanations: people.ids.map((person) => explain(run, person)) };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { refused: error.issues };
  }
}

/** What is worth saying, but for the table's being made by hand. */
export function noticesOf({ calibration, scores }: Arrived): Notice[] {
  return [...calibration.notices, ...scores.notices].filter(({ code }) => code !== "undefined-table");
}
