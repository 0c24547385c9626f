import { calibrate, evaluate, parseScheme, score, table } from "scorewright";
import type { SourceRecord } from "scorewright";
import { FIRST_QUARTER } from "./small.js";

/** Full marks for an A, 60 % for a B, nothing for a C. */
export const SCORES = [
  { of: "A", earns: 1 },
  { of: "B", earns: 0.6 },
  { of: "C", earns: 0 },
];

const SOURCES = [
  {
    id: "roster",
    grain: "person",
    person: "id",
    aliases: [{ field: "grade", values: [{ from: "grade A", to: "A" }] }],
  },
];

const FROM = { from: { kind: "category", source: "roster", field: "grade" } };

/** A scheme in which a grade weighs 60 % and calls, 0 to 100, the rest. */
export function gradedScheme(normalize: object = {}, { sources = SOURCES, from = FROM, ...parts }: GradedParts = {}) {
  const calls = { kind: "field", source: "roster", field: "calls" };
  return parseScheme({
    schemaVersion: 1,
    id: "graded",
    sources,
    metrics: [
      { id: "rating", ...from },
      { id: "calls", direction: "higherIsBetter", ...(sources.length === 0 ? {} : { from: calls }) },
    ],
    score: {
      id: "total",
      of: [
        { metric: "rating", weight: 0.6, normalize: { kind: "categorical", scores: SCORES, ...normalize } },
        { metric: "calls", weight: 0.4, normalize: { kind: "goalposts", low: 0, high: 100 } },
      ],
    },
    ...parts,
  });
}

interface GradedParts {
  readonly sources?: readonly object[];
  readonly from?: object;
  readonly [part: string]: unknown;
}

/** The whole road from roster rows. */
export function gradedRun(roster: readonly SourceRecord[], normalize: object = {}) {
  return evaluate(gradedScheme(normalize), { roster }, FIRST_QUARTER);
}

/** The scheme of a table made by hand, and the run of one. */
export function handGraded(grades: readonly (string | null)[], normalize: object = {}) {
  const scheme = gradedScheme(normalize, { sources: [], from: {} });
  const ids = grades.map((_, row) => `p${row}`);
  const made = table({ ids, columns: { rating: grades, calls: grades.map(() => 50) } });
  const calibration = calibrate(scheme, made);
  return { scheme, table: made, calibration, scores: score(calibration, made) };
}
