import { describe, expect, it } from "vitest";
import { column, truthColumn } from "scorewright";
import type { Condition, Fact, FactColumn } from "scorewright";

const columns: Readonly<Record<string, FactColumn>> = {
  role: { labels: ["farmer", "hunter"], codes: Int32Array.of(1, 0, -1) },
  calls: { figures: column([40, 60, null]) },
};
const read = (fact: Fact) => columns[Object.values(fact)[0] as string] ?? null;
const truths = (condition: Condition) =>
  Array.from(truthColumn(condition, 3, read), (code) => [false, true, null][code]);

describe("truthColumn", () => {
  it("holds a code and a figure against a test in every row", () => {
    expect(truths({ attribute: "role", equals: "hunter" })).toEqual([true, false, null]);
    expect(truths({ metric: "calls", atLeast: 50 })).toEqual([false, true, null]);
    expect(truths({ metric: "calls", present: true })).toEqual([true, true, false]);
  });

  it("joins row by row, with unknown as a third truth", () => {
    const both: Condition[] = [
      { attribute: "role", equals: "hunter" },
      { metric: "calls", lessThan: 50 },
    ];
    expect(truths({ all: both })).toEqual([true, false, null]);
    expect(truths({ any: [...both, { metric: "mails", present: false }] })).toEqual([true, true, true]);
    expect(truths({ not: both[0]! })).toEqual([false, true, null]);
  });

  it("leaves everybody unknown on a fact that nobody has", () => {
    expect(truths({ metric: "mails", atLeast: 1 })).toEqual([null, null, null]);
  });
});
