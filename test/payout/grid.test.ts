import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, digitsOf, gridAt, placeOn, runSteps, stepIssues, textOf } from "scorewright";
import type { RateGrid, Step } from "scorewright";
import { exact, exactText, minus, over, plus, times, twelve } from "../laws/exact.js";

const grid = (mode: RateGrid["mode"], over: Partial<RateGrid> = {}): RateGrid => ({
  mode,
  x: { edge: "upper", at: ["0.8", "1"] },
  y: { edge: "lower", at: ["0", "3"] },
  values: [
    ["0", "10"],
    ["20", "60"],
  ],
  ...over,
});
const bands = { values: ["1", "2", "3"].map((row) => ["1", "2", "3"].map((column) => row + column)) };
const read = (of: RateGrid, x: string, y: string, q = "1") =>
  textOf(gridAt(of, placeOn(of.x, of.mode, decimal(x), decimal(q)), placeOn(of.y, of.mode, decimal(y), decimal("1"))));

describe("a grid", () => {
  it("finds the cell, on an edge the one that the edge belongs to, without dividing", () => {
    const cells = grid("step", bands);
    expect([read(cells, "0.79", "-1"), read(cells, "0.8", "0"), read(cells, "9", "3.01")]).toEqual(["11", "21", "33"]);
    expect([read(cells, "26.4", "0", "33"), read(cells, "26.39", "0", "33")]).toEqual(["21", "11"]);
  });

  it("holds a coordinate between the first and the last knot", () => {
    const between = grid("bilinear");
    expect([read(between, "0", "0"), read(between, "2", "9"), read(between, "0.9", "1.5")]).toEqual([
      "0",
      "60",
      "22.5",
    ]);
  });

  it("pays between four knots what it comes to by hand, divided once", () => {
    const inside = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(inside, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 99 }), (x, y, q) => {
        const [at, beside] = [`${((800 + x) * q) / 1000}`, `${y / 1000}`];
        const quota = exact(String(q));
        const [low, high] = [times(exact("0.8"), quota), quota];
        const [left, right] = [minus(exact(at), low), minus(high, exact(at))];
        const [below, above] = [exact(beside), minus(exact("3"), exact(beside))];
        const sum = [
          times(exact("10"), times(right, below)),
          times(exact("20"), times(left, above)),
          times(exact("60"), times(left, below)),
        ].reduce(plus);
        const area = times(minus(high, low), exact("3"));
        expect(read(grid("bilinear"), at, beside, String(q))).toBe(exactText(twelve(over(sum, area))));
      }),
    );
  });

  it("is unknown where a coordinate is, or is scaled by nothing", () => {
    const steps: Step[] = [
      { op: "read", from: { metric: "revenue" } },
      { op: "read", from: { metric: "quota" } },
      { op: "constant", value: "1" },
      { op: "grid", grid: grid("step", bands), of: [0, 2], scales: [1, 2] },
    ];
    const found = (revenue: string | null, quota: string | null) => {
      const figures: Record<string, string | null> = { revenue, quota };
      const last = runSteps(steps, {
        read: (from) => {
          const text = "metric" in from ? figures[from.metric] : null;
          return text === null || text === undefined ? null : decimal(text);
        },
      })[3];
      return last === null ? null : textOf(last as never);
    };
    expect([found("90", "100"), found("90", "0"), found("90", "-1"), found(null, "1"), found("90", null)]).toEqual([
      "22",
      null,
      null,
      null,
      null,
    ]);
    expect(stepIssues(steps, "")).toEqual([]);
    expect(digitsOf(steps)[3]).toEqual({ before: 2, after: 0 });
  });

  it.each([
    ["a value is lacking", { values: [["0"], ["1", "2"]] }],
    ["an axis falls", { x: { edge: "upper" as const, at: ["1", "0.8"] } }],
    ["an axis has one knot", { x: { edge: "upper" as const, at: ["1"] }, values: [["1", "2"]] }],
  ])("is refused from storage where %s", (_, over) => {
    const steps: Step[] = [
      { op: "constant", value: "1" },
      { op: "grid", grid: grid("bilinear", over), of: [0, 0], scales: [0, 0] },
    ];
    expect(stepIssues(steps, "steps").map(({ code, path }) => `${code} ${path}`)).toEqual(["wrong-operand steps.1"]);
  });
});
