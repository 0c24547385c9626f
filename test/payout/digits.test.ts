import { describe, expect, it } from "vitest";
import { digitsOf, isPayable, linesOfSteps, stepIssues, tierTable, tooWide } from "scorewright";
import type { Step } from "scorewright";

const constant = (value: string): Step => ({ op: "constant", value });
const widths = (...steps: Step[]) => digitsOf(steps).map((bound) => bound && `${bound.before}.${bound.after}`);

describe("the digits of a step", () => {
  it("are those of a constant, without zeros that say nothing", () => {
    expect(widths(constant("1200.50"), constant("-0.0800"), constant("0.00"))).toEqual(["4.1", "0.2", "0.0"]);
  });

  it("add up in a product, and none are left where a factor is zero", () => {
    const of = [constant("999.9"), constant("0.08"), constant("0")];
    expect(widths(...of, { op: "multiply", of: [0, 1] }, { op: "multiply", of: [0, 2] }).slice(3)).toEqual([
      "3.3",
      "0.0",
    ]);
  });

  it("are one more for up to ten terms of a sum, two for up to a hundred", () => {
    const sum = (terms: number): Step => ({ op: "add", of: Array.from({ length: terms }, () => 0) });
    expect(widths(constant("9.5"), sum(1), sum(2), sum(10), sum(11)).slice(1)).toEqual(["1.1", "2.1", "2.1", "3.1"]);
  });

  it("of a table are those of its widest piece", () => {
    const table = tierTable({
      edge: "upper",
      tiers: [
        { from: "0", mode: "marginal", rate: "0.05" },
        { from: "10000", mode: "marginal", rate: "0.08" },
      ],
    });
    // 500 at the start, and 0.08 of what lies above 10,000: 99,999.99 − 10,000 has six digits at most
    expect(widths(constant("99999.99"), { op: "table", table, of: 0 })[1]).toBe("7.4");
  });

  it("are none of a text or a truth", () => {
    expect(
      widths({ op: "read", from: { attribute: "role" } }, { op: "test", of: 0, test: { equals: "hunter" } }),
    ).toEqual([null, null]);
  });

  it("of a chain of factors pass four hundred at the first step that could need more", () => {
    const chain = (times: number): Step[] => [
      constant("1.000000000000000001"),
      ...Array.from({ length: times }, (_, k): Step => ({ op: "multiply", of: [k, 0] })),
    ];
    expect([tooWide(chain(20)), tooWide(chain(25))]).toEqual([null, { position: 21, digits: 418 }]);
  });
});

describe("steps from storage that would never end", () => {
  it("are refused before they are run", () => {
    const squares = Array.from({ length: 60 }, (_, k): Step => ({ op: "multiply", of: [k, k] }));
    expect(stepIssues([constant("12345"), ...squares], "steps").map(({ code, path }) => `${code} ${path}`)).toEqual([
      "too-many-digits steps.7",
    ]);
  });

  it("that join credit lines of two metrics, or run on without any, are refused", () => {
    const credits = (metric: string): Step => ({ op: "read", from: { credits: metric } });
    const steps: Step[] = [credits("revenue"), credits("renewals"), { op: "add", of: [0, 1] }, constant("1")];
    expect(linesOfSteps(steps)).toEqual(["revenue", "renewals", "revenue", null]);
    expect(
      stepIssues([...steps, { op: "running", of: 3 }], "steps").map(({ path, expected }) => [path, expected]),
    ).toEqual([
      ["steps.2", "credit lines of one metric"],
      ["steps.4", "credit lines"],
    ]);
  });
});

describe("what somebody may be paid on", () => {
  it("is nothing, or a figure of a size that exact figures have room for", () => {
    expect([0, -0, 1e-33, -9.99e29].every(isPayable)).toBe(true);
    expect([1e30, 9e-34, -1e300, NaN, Infinity].some(isPayable)).toBe(false);
  });
});
