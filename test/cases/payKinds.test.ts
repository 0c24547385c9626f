import { describe, expect, it } from "vitest";
import { Unsupported } from "./format.js";
import { scoredKind } from "./scoreKinds.js";

const answer = (kind: string, input: object) => scoredKind({ id: "x", kind, input, expected: {} });

const graduated = {
  tiers: [
    { upTo: "100", mode: "marginal", rate: "0.1" },
    { upTo: "200", mode: "marginal", rate: "0.2", flat: "5" },
  ],
  edge: "lower",
  basis: "each",
  bases: ["100", "150"],
  beyond: "refuse",
};

describe("tiers", () => {
  it("have payouts, slices, rates and their slices", () => {
    expect(answer("tiers", graduated)).toEqual({
      payouts: ["10", "25"],
      total: "35",
      slices: [
        ["10", "0"],
        ["10", "15"],
      ],
      rates: ["0.1", "0.166666666666666666…"],
      rateSlices: [
        ["0.1", "0"],
        ["0.066666666666666666…", "0.1"],
      ],
    });
  });

  it("follow each other on what was credited, and each is rounded", () => {
    const running = { basis: "running", alreadyCredited: "90", bases: ["20", "3.3"], beyond: "clamp" };
    const rounding = { digits: 0, mode: "up" };
    expect(answer("tiers", { ...graduated, ...running })).toMatchObject({ payouts: ["8", "0.66"], total: "8.66" });
    expect(answer("tiers", { ...graduated, ...running, rounding })).toMatchObject({ payouts: ["8", "1"], total: "9" });
  });

  it("multiply what each tier gives, also where that is divided", () => {
    const tiers = [{ upTo: "3", mode: "interpolatedAmount", amount: "1" }];
    const input = { ...graduated, tiers, bases: ["1"], multiplier: "3000" };
    expect(answer("tiers", input)).toMatchObject({ payouts: ["1000"], slices: [["1000"]] });
  });

  it("give rates by themselves", () => {
    const tiers = [
      { upTo: "0.5", mode: "lookup", rate: "0.1" },
      { upTo: null, mode: "lookup", rate: "0.2" },
    ];
    const { beyond: _, ...open } = graduated;
    expect(answer("tiers", { ...open, tiers, edge: "upper", bases: ["0.5"] })).toMatchObject({
      rates: ["0.2"],
      rateSlices: [["0", "0.2"]],
    });
  });

  it.each([
    ["a base beyond", { bases: ["200.01"] }],
    ["a negative base that nobody speaks of", { bases: ["-1"] }],
    ["a negative base that is refused", { bases: ["-1"], negative: "refuse" }],
    ["another mode", { tiers: [{ upTo: null, mode: "cubic", rate: "1" }] }],
    ["another option", { moonPhase: "full" }],
    ["what was credited before bases that stand alone", { alreadyCredited: "5" }],
  ])("are unsupported with %s", (_, over) => {
    expect(() => answer("tiers", { ...graduated, ...over })).toThrow(Unsupported);
  });
});

describe("a curve", () => {
  const line = {
    knots: [
      ["0", "0"],
      ["3", "1"],
    ],
    outside: { below: "zero", above: "extend" },
    values: ["-1", "1", "6"],
  };

  it("is multiplied, capped and rounded in this order", () => {
    expect(answer("curve", { ...line, multiplier: "300" })).toEqual({ values: ["0", "100", "600"] });
    const rounding = { digits: 1, mode: "down" };
    expect(answer("curve", { ...line, multiplier: "10", cap: "3.45", rounding })).toEqual({
      values: ["0", "3.3", "3.4"],
    });
  });
});
