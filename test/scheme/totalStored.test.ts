import fc from "fast-check";
import { describe, it } from "vitest";
import { asText, evaluate, explain, fromJson, isFault, reward, score, toJson, statementsOf } from "scorewright";
import type { Calibration, Credits, Scores, Stored, Table } from "scorewright";
import { mutated, mutation } from "../mutations.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";

const RUNS = { numRuns: 500 };
const scheme = seedScheme({
  "plan.components.commission.per": "deal",
  "ranks.overall.within": "teamId",
  "quadrants.style.x.margin": 12,
  "profiles.serviceStrong.mayReadOutcome": true,
  "metrics.+": { id: "post", from: { kind: "category", source: "roster", field: "role" } },
  "score.of.quality.of.+": {
    metric: "post",
    weight: 0,
    normalize: { kind: "categorical", scores: [{ of: "hunter", earns: 1 }], unmapped: 0.5 },
  },
});
const first = evaluate(scheme, seedRecords(), QUARTER);
const { ids } = first.table;
const standardErrors = ["volume", "quality"].map((node) => ({ node, ids, values: ids.map((_, row) => row) }));
const run = evaluate(scheme, seedRecords(), { ...QUARTER, previous: first.scores, standardErrors });
const values: Readonly<Record<string, Stored[keyof Stored]>> = {
  scheme,
  table: run.table,
  credits: run.credits,
  calibration: run.calibration,
  scores: run.scores,
  statement: statementsOf(run)[0]!,
};

/** Goes on along the road with one value exchanged for what came back from storage. */
function goesOn(back: Stored[keyof Stored]): void {
  const table: Table = back.type === "table" ? back : run.table;
  const credits: Credits = back.type === "credits" ? back : run.credits;
  const calibration: Calibration = back.type === "calibration" ? back : run.calibration;
  const scores: Scores = back.type === "scores" ? back : score(calibration, table, { previous: first.scores });
  score(calibration, table, { previous: scores });
  reward(calibration, { table, scores, credits });
  for (const person of table.ids) asText(explain({ table, calibration, scores, credits }, person));
}

function worksOrSays(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isFault(error)) throw error;
  }
}

describe("fromJson", () => {
  it("gives a value or a fault for any JSON value whatever", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, ...Object.keys(values)), (json, type) => {
        worksOrSays(() => void fromJson(json, type as keyof Stored));
      }),
      RUNS,
    );
  });

  it.each(Object.keys(values))("refuses a changed %s, or the road goes on with it to a value or a fault", (type) => {
    const stored = toJson(values[type]!);
    fc.assert(
      fc.property(mutation, (one) => {
        worksOrSays(() => {
          goesOn(fromJson(mutated(stored, [one]), type as keyof Stored));
        });
      }),
      RUNS,
    );
  });
});
