import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { isFault, safeParseScheme } from "scorewright";
import { seedWith } from "../seedCase.js";
import { mutated, mutations } from "../mutations.js";

const before = Object.getOwnPropertyNames(Object.prototype);
const RUNS = { numRuns: 1000 };

/** Parses anything: a scheme or issues, and never an exception. */
function parsesOrSays(json: unknown): void {
  const text = JSON.stringify(json);
  const parsed = safeParseScheme(json);
  if (parsed.ok) expect(safeParseScheme(JSON.parse(JSON.stringify(parsed.scheme))).ok).toBe(true);
  else for (const { code, expected, remedy } of parsed.issues) expect([code, expected, remedy]).not.toContain("");
  expect(JSON.stringify(json)).toBe(text);
}

describe("safeParseScheme", () => {
  it("gives a scheme or issues for any JSON value whatever", () => {
    fc.assert(fc.property(fc.jsonValue(), parsesOrSays), RUNS);
  });

  it("gives a scheme or issues for the seed scheme with anything put, removed or added anywhere", () => {
    fc.assert(
      fc.property(mutations, (list) => parsesOrSays(mutated(seedWith(), list))),
      RUNS,
    );
  });

  it("gives issues and no exception for what JSON cannot hold", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), (value) => {
        try {
          safeParseScheme({ schemaVersion: 1, id: "q3", score: value, metrics: [value] });
        } catch (error) {
          expect(isFault(error) ? "a fault" : error).toBe("returned issues");
        }
      }),
      RUNS,
    );
  });
});

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});
