import { describe, expect, it } from "vitest";
import { bounded } from "scorewright";
import type { WeightBound } from "scorewright";
import { expectOracle } from "../oracles/expectOracle.js";
import { raisedBy } from "../faults/raised.js";

const stated = (weights: Readonly<Record<string, number>>) => ({
  shares: Object.entries(weights).map(([id, weight]) => ({ id, weight })),
});
const within = (weights: Readonly<Record<string, number>>, ...bounds: WeightBound[]) => {
  const { shares, stopped } = bounded(stated(weights), bounds);
  return [Object.fromEntries(shares.map(({ id, weight }) => [id, weight])), stopped.map(Object.values)] as const;
};
const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);

describe("bounded weights", () => {
  it("shift all that no bound stops alike", () => {
    // 0.2 too much for a; 0.1 more for b and c each.
    const [shares, stopped] = within({ a: 0.7, b: 0.2, c: 0.1 }, { of: "a", atMost: 0.5 });
    expect(shares).toEqual({ a: 0.5, b: 0.3, c: 0.2 });
    expect(stopped).toEqual([["a", "atMost"]]);
  });

  it("stop one after the other as the shift grows", () => {
    // c lacks 0.2. Shared by a and b, 0.1 each, it would leave b −0.05: b stops at 0, and a gives the other 0.15.
    const [shares, stopped] = within({ a: 0.75, b: 0.05, c: 0.2 }, { of: "c", atLeast: 0.4 });
    expect(shares).toEqual({ a: 0.6, b: 0, c: 0.4 });
    expect(stopped).toEqual([
      ["b", "atLeast"],
      ["c", "atLeast"],
    ]);
  });

  it("agree with a solver of quadratic programs", () => {
    expectOracle("nearest of six shares, three of them stopped");
    expectOracle("nearest of five shares, four of them stopped");
  });

  it("within their bounds are the same bits, thirds too", () => {
    const thirds = { a: 1 / 3, b: 1 / 3, c: 1 / 3 };
    expect(within(thirds, { of: "a", atLeast: 0.2, atMost: 0.4 })).toEqual([thirds, []]);
    expect(within({ a: 0.1, b: 0.2, c: 0.7 })[0]).toEqual({ a: 0.1, b: 0.2, c: 0.7 });
  });

  it("count by their proportions", () => {
    expect(within({ a: 60, b: 40 }, { of: "a", atMost: 0.55 })[0]).toEqual({ a: 0.55, b: 0.45 });
    expect(within({ a: 3, b: 1 })).toEqual([{ a: 0.75, b: 0.25 }, []]);
  });

  it("take the only shares that bounds leave, where these meet or fill the whole", () => {
    const meeting = [
      { of: "a", atLeast: 0.4, atMost: 0.4 },
      { of: "b", atLeast: 0.6, atMost: 0.6 },
    ];
    expect(within({ a: 0.5, b: 0.5 }, ...meeting)).toEqual([
      { a: 0.4, b: 0.6 },
      [
        ["a", "atMost"],
        ["b", "atLeast"],
      ],
    ]);
    expect(within({ a: 1, b: 0 }, { of: "a", atLeast: 0.3 }, { of: "b", atLeast: 0.7 })[0]).toEqual({ a: 0.3, b: 0.7 });
    expect(within({ a: 1 }, { of: "a", atLeast: 1 })[0]).toEqual({ a: 1 });
    const thirds = ["a", "b", "c"].map((of) => ({ of, atMost: 1 / 3 }));
    expect(within({ a: 5, b: 1, c: 1 }, ...thirds)[0]).toEqual({ a: 1 / 3, b: 1 / 3, c: 1 / 3 });
  });

  it("are refused bounds that leave no room, with what they add up to", () => {
    const least = ["a", "b"].map((of) => ({ of, atLeast: 0.6 }));
    const [found] = raisedBy(() => within({ a: 1, b: 1 }, ...least));
    expect([found!.code, found!.received]).toEqual(["no-room", '"atLeast adds up to 1.2"']);
    expect(found!.remedy).toBe("lower `atLeast` by 0.2 in all");
    const most = ["a", "b"].map((of) => ({ of, atMost: 0.45 }));
    expect(raisedBy(() => within({ a: 1, b: 1 }, ...most))[0]!.remedy).toBe("raise `atMost` by 0.1 in all");
  });

  it("say all that is wrong with bounds and weights at once", () => {
    const bounds = [
      { of: "d", atLeast: 0.5, atMost: 0.4 },
      { of: "b", atLeast: -0.1, atMost: Infinity },
      { of: "b", atMost: NaN },
      { of: "c", atMost: 40 },
    ];
    expect(codes(() => within({ a: -1, b: NaN, c: 1 }, ...bounds))).toEqual([
      "bad-weight weights.a",
      "bad-weight weights.b",
      "unknown-node bounds.d",
      "duplicate-id bounds.b",
      "empty-range bounds.d.atMost",
      "out-of-range bounds.b.atLeast",
      "not-finite bounds.b.atMost",
      "not-finite bounds.b.atMost",
      "out-of-range bounds.c.atMost",
    ]);
    expect(codes(() => within({ a: 0 }))).toEqual(["no-weight weights"]);
    expect(codes(() => bounded({ shares: [] }, []))).toEqual(["no-weight weights"]);
    const twice = { shares: ["a", "a"].map((id) => ({ id, weight: 0.5 })) };
    expect(codes(() => bounded(twice, []))).toEqual(["duplicate-id weights.a"]);
  });
});
