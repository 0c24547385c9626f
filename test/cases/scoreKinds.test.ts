import { describe, expect, it } from "vitest";
import { differences } from "./compare.js";
import { Unsupported } from "./format.js";
import { agreed } from "./exactMeans.js";
import { fraction } from "./fraction.js";
import { scoredKind } from "./scoreKinds.js";

/** What a kind answers to an input. */
function answer(kind: string, input: object): Record<string, unknown> {
  return scoredKind({ id: "x", kind: `score.${kind}`, input, expected: {} });
}

const HALF_UP = { digits: 0, mode: "half-up" };

const way = (over: object = {}) =>
  answer("keyResult", { baseline: "0", target: "8", actual: "5", clamp: ["0", "1"], ...over }).score;

describe("score.keyResult", () => {
  it("is the way gone, exactly", () => {
    expect([way(), way({ actual: "9" }), way({ actual: "-1" })]).toEqual(["0.625", "1", "0"]);
  });

  it("goes beyond the ends without a clamp, or to another one", () => {
    expect([way({ actual: "10", clamp: null }), way({ actual: "10", clamp: ["0", "1.2"] })]).toEqual(["1.25", "1.2"]);
    expect(way({ actual: "-4", clamp: ["-0.25", "1"] })).toBe("-0.25");
  });

  it("goes down where less is better", () => {
    expect(way({ baseline: "8", target: "5", actual: "6", rounding: { digits: 2, mode: "down" } })).toBe("0.66");
  });

  it("is rounded once, by the mode, also just beside a tie", () => {
    const modes = ["half-up", "half-even", "up", "down"];
    const at = (actual: string) => modes.map((mode) => way({ actual, rounding: { digits: 2, mode } }));
    expect(at("5")).toEqual(["0.63", "0.62", "0.63", "0.62"]);
    expect(at("5.000000000000000001")).toEqual(["0.63", "0.63", "0.63", "0.62"]);
    expect(at("4.999999999999999999")).toEqual(["0.62", "0.62", "0.63", "0.62"]);
  });

  it("never ends a third, so no text is equal to it", () => {
    expect(way({ target: "3", actual: "1" })).toBe("0.333333333333333333…");
  });
});

const parts = [
  { id: "a", weight: "0.6", value: "12.5" },
  { id: "b", weight: "0.4", value: "7.5" },
];
const sum = (over: object = {}) => answer("weighted", { components: parts, ...over });

describe("score.weighted", () => {
  it("has the points of each component, and their sum", () => {
    expect(sum()).toEqual({ points: ["7.5", "3"], total: "10.5" });
    expect(sum({ scale: "0.1" })).toEqual({ points: ["0.75", "0.3"], total: "1.05" });
  });

  it("rounds the points before they are added, or the sum, or both", () => {
    expect(sum({ rounding: { points: HALF_UP } })).toEqual({ points: ["8", "3"], total: "11" });
    expect(sum({ rounding: { total: { digits: 0, mode: "half-even" } } })).toEqual({
      points: ["7.5", "3"],
      total: "10",
    });
    const both = { points: { digits: 0, mode: "down" }, total: { digits: 0, mode: "up" } };
    expect(sum({ scale: "1.1", rounding: both })).toEqual({ points: ["8", "3"], total: "11" });
  });

  it("takes the values that a closed gate names, and leaves the weights", () => {
    const gates = (isClosed: boolean) => ({
      gates: [
        { closed: isClosed, zeroes: ["a"] },
        { closed: false, zeroes: ["b"] },
      ],
    });
    expect(sum(gates(true))).toEqual({ points: ["0", "3"], total: "3" });
    expect(sum(gates(false))).toEqual({ points: ["7.5", "3"], total: "10.5" });
  });
});

const mean = (values: readonly (string | null)[], missing: string, over = {}) =>
  answer("mean", { values, missing, ...over }).mean;

describe("score.mean", () => {
  it("does with a missing value what is said", () => {
    expect(mean(["3.6", null, "2.4"], "renormalise")).toBe("3");
    expect(mean(["3.6", null, "2.4"], "zero")).toBe("2");
    expect(mean(["3.6", "2.5"], "refuse")).toBe("3.05");
  });

  it("is missing where everything is left out", () => {
    expect([mean([null], "renormalise"), mean([null], "zero")]).toEqual([null, "0"]);
  });

  it("is rounded where that is said", () => {
    expect(mean(["1", "1", "2"], "refuse", { rounding: { digits: 3, mode: "half-up" } })).toBe("1.333");
  });
});

const leaf = (id: string, value: string | null, weight?: string) => ({
  id,
  value,
  ...(weight === undefined ? {} : { weight }),
});
const thirds = [leaf("x", "1"), leaf("y", "0"), leaf("z", "0")];

describe("score.tree", () => {
  it("keeps a third whole until somebody rounds it", () => {
    const inner = { id: "inner", aggregate: "mean", children: thirds };
    const root = { id: "root", aggregate: "mean", scale: "3", children: [inner] };
    expect(answer("tree", { root }).nodes).toMatchObject({ x: "1", root: "1" });
  });

  it("hands on what was rounded", () => {
    const inner = { id: "inner", aggregate: "mean", rounding: { digits: 2, mode: "down" }, children: thirds };
    const root = { id: "root", aggregate: "mean", scale: "3", children: [inner] };
    expect(answer("tree", { root }).nodes).toMatchObject({ inner: "0.33", root: "0.99" });
  });

  it("joins by weight, and by plain means with what is missing", () => {
    const left = {
      id: "left",
      weight: "0.75",
      aggregate: "mean",
      missing: "renormalise",
      children: [leaf("a", "8"), leaf("b", null)],
    };
    const right = {
      id: "right",
      weight: "0.25",
      aggregate: "mean",
      missing: "zero",
      children: [leaf("c", "8"), leaf("d", null)],
    };
    const root = { id: "root", aggregate: "weighted", children: [left, right] };
    expect(answer("tree", { root }).nodes).toEqual({
      a: "8",
      b: null,
      left: "8",
      c: "8",
      d: null,
      right: "4",
      root: "7",
    });
  });
});

const levels = [
  { label: "low", upTo: "0.5" },
  { label: "mid", upTo: "0.75" },
  { label: "high", upTo: null },
];
const label = (values: readonly string[], over: object = {}) =>
  answer("levels", { levels, edge: "lower", values, ...over }).labels;

describe("score.levels", () => {
  it("gives a bound to the side that the edge says", () => {
    expect(label(["0", "0.5", "0.500000000000000000001", "0.75", "9"])).toEqual(["low", "low", "mid", "mid", "high"]);
    expect(label(["0.5", "0.49", "0.75"], { edge: "upper" })).toEqual(["mid", "low", "high"]);
    expect(label(["0.5"], { edge: "both-first-wins" })).toEqual(["low"]);
  });

  it("rounds a value first", () => {
    expect(label(["0.5049", "0.505"], { rounding: { digits: 2, mode: "half-up" } })).toEqual(["low", "mid"]);
  });
});

const proportions = (input: object) =>
  scoredKind({ id: "x", kind: "weights.proportional", input, expected: {} })["weights"];

describe("weights.proportional", () => {
  it("are values over their sum, each rounded on its own", () => {
    expect(proportions({ values: ["3", "1"] })).toEqual(["0.75", "0.25"]);
    const rounding = { digits: 2, mode: "half-up" };
    expect(proportions({ values: ["1", "1", "1"], rounding })).toEqual(["0.33", "0.33", "0.33"]);
  });

  it("are unsupported where there is nothing to share out", () => {
    expect(() => proportions({ values: ["0", "0"] })).toThrow(Unsupported);
    expect(() => proportions({ values: ["-1", "2"] })).toThrow(Unsupported);
  });
});

describe("what the format does not say", () => {
  const strange: readonly (readonly [string, () => unknown])[] = [
    ["a key of the input", () => way({ moonPhase: "full" })],
    ["a key of a component", () => sum({ components: [{ ...parts[0], weight: "1", tier: "x" }] })],
    ["a key of a rounding", () => way({ rounding: { ...HALF_UP, step: "0.5" } })],
    ["a mode", () => way({ rounding: { digits: 1, mode: "ceiling" } })],
    ["half a digit", () => way({ rounding: { digits: 0.5, mode: "up" } })],
    ["a number where text belongs", () => way({ actual: 5 })],
    ["a figure that is none", () => way({ actual: "5 %" })],
    ["no way to go", () => way({ target: "0" })],
    ["a clamp of one end", () => way({ clamp: ["0"] })],
    ["a missing value that is refused", () => mean(["1", null], "refuse")],
    ["another policy", () => mean(["1"], "carryForward")],
    ["a mean of nothing", () => mean([], "zero")],
    ["weights that do not sum to 1", () => sum({ components: parts.slice(1) })],
    ["a gate on a stranger", () => sum({ gates: [{ closed: true, zeroes: ["c"] }] })],
    ["a node of both sorts", () => answer("tree", { root: { id: "r", aggregate: "mean", children: [], value: "1" } })],
    ["two nodes of one id", () => answer("tree", { root: { id: "x", aggregate: "mean", children: thirds } })],
    [
      "a missing child under weights",
      () => answer("tree", { root: { id: "r", aggregate: "weighted", children: [leaf("a", null, "1")] } }),
    ],
    ["levels out of order", () => label(["1"], { levels: [...levels].reverse() })],
    ["a value beyond the last level", () => label(["1"], { levels: levels.slice(0, 2) })],
    ["another edge", () => label(["1"], { edge: "middle" })],
    ["another kind", () => answer("vibes", {})],
    ["a key of the entry", () => scoredKind({ id: "x", kind: "score.mean", input: {}, expected: {}, options: {} })],
    [
      "a figure that nobody computes",
      () =>
        scoredKind({
          id: "x",
          kind: "score.mean",
          input: { values: ["1"], missing: "zero" },
          expected: { median: "1" },
        }),
    ],
  ];

  it.each(strange)("is unsupported: %s", (_, run) => {
    expect(run).toThrow(Unsupported);
  });
});

describe("an answer", () => {
  it("is compared as an exact decimal, not as a text or a double", () => {
    const found = answer("mean", { values: ["1.50", "2.5"], missing: "refuse" });
    expect(differences(found, { mean: "2.000" }, undefined)).toEqual([]);
    expect(differences(found, { mean: "2.00000000000000000001" }, undefined)).toHaveLength(1);
  });

  it("is none where the library's own score is another", () => {
    expect(() => agreed(fraction("0.5"), 0.5001)).toThrow("the library scores 0.5001, exactly it is 0.5");
    expect(() => agreed(fraction("0.5"), NaN)).toThrow("the library scores NaN");
  });
});
