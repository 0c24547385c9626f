import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, draft, fromJson, isFault, parseScheme, pointsOf, score, table, toJson } from "scorewright";
import type { Leaf, Scheme, SchemeDraft } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { mutated, mutations } from "../mutations.js";
import { SEED, frozen } from "../seedCase.js";

const directions = ({ metrics }: Scheme) => Object.fromEntries(metrics.map(({ id, direction }) => [id, direction]));
const kinds = ({ score: { of } }: Scheme) =>
  of.map((child) => `${(child as Leaf).metric} ${(child as Leaf).normalize.kind}`);
const codes = (sketch: unknown) =>
  raisedBy(() => draft(sketch as SchemeDraft)).map(({ code, path }) => `${code} ${path}`);

describe("draft", () => {
  it("makes a scheme of a list of names, with every default written out", () => {
    expect(draft({ metrics: ["revenue", "csat"] })).toEqual(
      parseScheme({
        schemaVersion: 1,
        id: "draft",
        metrics: [
          { id: "revenue", direction: "higherIsBetter" },
          { id: "csat", direction: "higherIsBetter" },
        ],
        score: {
          id: "total",
          weights: { kind: "equal" },
          of: [
            { metric: "revenue", normalize: { kind: "minMax" } },
            { metric: "csat", normalize: { kind: "minMax" } },
          ],
        },
      }),
    );
  });

  it("scores at once", () => {
    const people = table({ ids: ["ana", "bo", "cy"], columns: { revenue: [10, 20, 30], csat: [5, 3, 4] } });
    const { nodes, precision } = score(calibrate(draft({ metrics: ["revenue", "csat"] }), people), people);
    // (0 + 1) ÷ 2, (½ + 0) ÷ 2, (1 + ½) ÷ 2
    expect(Array.from(nodes[0]!.units, (units) => pointsOf(units, precision))).toEqual([50, 25, 75]);
  });

  it("scores a metric with a target by it, and one with a baseline by the way from there", () => {
    const scheme = draft({
      metrics: [{ id: "revenue", target: 60000 }, { id: "adoption", baseline: 0.2, target: 0.5 }, "csat"],
    });
    expect(kinds(scheme)).toEqual(["revenue attainment", "adoption keyResult", "csat minMax"]);
  });

  it("does not score what others are aimed at or made of, and adds what they are aimed at", () => {
    const scheme = draft({
      metrics: [
        { id: "revenue", target: { metric: "quota" } },
        { id: "winRate", from: { kind: "ratio", of: "won", to: "handled" } },
        "won",
        "handled",
      ],
    });
    expect(kinds(scheme)).toEqual(["revenue attainment", "winRate minMax"]);
    expect(scheme.metrics.map(({ id }) => id)).toEqual(["revenue", "winRate", "won", "handled", "quota"]);
  });

  it("takes a target that follows an index", () => {
    const target = { base: { metric: "quota" }, index: "season" };
    const scheme = draft({
      indices: [{ id: "season", from: 0.5, to: 1.5 }],
      metrics: [{ id: "revenue", target }, "quota"],
    });
    expect(kinds(scheme)).toEqual(["revenue attainment"]);
    expect(scheme.metrics.map(({ id }) => id)).toEqual(["revenue", "quota"]);
  });

  it("takes a tree with metrics that nobody lists, and names its nodes", () => {
    const quality = { of: ["csat", "retention"], weight: 0.4 };
    const scheme = draft({ score: [{ metric: "revenue", weight: 0.6 }, quality] });
    expect(scheme.metrics.map(({ id }) => id)).toEqual(["revenue", "csat", "retention"]);
    expect(scheme.score).toMatchObject({
      id: "total",
      weights: { kind: "direct" },
      of: [{ weight: 0.6 }, { id: "part1", weight: 0.4, weights: { kind: "equal" } }],
    });
    const taken = draft({ metrics: ["part1"], score: [{ of: ["part1"] }, { of: ["csat"], id: "part2" }] });
    expect(taken.score.of.map((child) => ("id" in child ? child.id : ""))).toEqual(["part3", "part2"]);
  });

  it("keeps what is written", () => {
    const scheme = draft({
      id: "q3",
      precision: 2,
      metrics: [{ id: "daysToClose", direction: "lowerIsBetter", label: "Days to close" }, "csat"],
      score: { id: "all", aggregate: { kind: "geometricMean" } },
      ranks: [{ id: "overall", by: { node: "all" } }],
    });
    expect(scheme).toMatchObject({
      id: "q3",
      precision: 2,
      score: { id: "all", aggregate: { kind: "geometricMean" } },
    });
    expect(directions(scheme)).toEqual({ daysToClose: "lowerIsBetter", csat: "higherIsBetter" });
    expect(scheme.metrics[0]!.label).toBe("Days to close");
  });

  it("leaves a whole scheme as it is", () => {
    expect(draft(frozen(structuredClone(SEED)))).toEqual(parseScheme(SEED));
  });

  it("gives words no direction, nor what is not scored", () => {
    const categorical = { kind: "categorical", scores: [{ of: "gold", earns: 1 }], unmapped: 0 } as const;
    const scheme = draft({
      metrics: ["revenue", "visits"],
      score: ["revenue", { metric: "level", normalize: categorical }],
    });
    expect(directions(scheme)).toEqual({ revenue: "higherIsBetter", visits: undefined, level: undefined });
  });

  it("asks for directions where people are paid", () => {
    const components = [{ id: "bonus", base: { metric: "csat" }, pay: { kind: "perUnit" as const, amount: "5" } }];
    const plan = { currency: "USD", settle: { round: "half-even" as const }, components };
    expect(codes({ metrics: ["csat"], plan })).toEqual(["missing-direction metrics.csat.direction"]);
    expect(codes({ metrics: [{ id: "csat", direction: "higherIsBetter" }], plan })).toEqual([]);
  });

  it("finds what parsing finds", () => {
    expect(codes({ metrics: ["win rate"] })).toEqual(["bad-id metrics.win rate.id"]);
    expect(codes({ metrics: [{ id: "csat", weigth: 1 }] })).toEqual(["unknown-key metrics.csat.weigth"]);
    expect(codes({ score: [{ metric: "csat", weight: 0.5 }, "calls"] })).toEqual(["bad-weight score.of.calls.weight"]);
    for (const sketch of [null, 3, "revenue", ["revenue"]]) expect(codes(sketch)).toEqual(["wrong-type "]);
    expect(codes({})).toEqual(["out-of-range metrics", "out-of-range score.of"]);
    expect(codes({ metrics: { revenue: 1 } })).toContain("wrong-type metrics");
    expect(codes({ metrics: ["csat"], score: { id: null } })).toEqual(["wrong-type score.id"]);
  });

  it("comes back from storage", () => {
    const scheme = draft({ metrics: ["revenue", { id: "csat", target: 4 }], score: [{ of: ["csat"] }, "revenue"] });
    expect(fromJson(JSON.parse(JSON.stringify(toJson(scheme))), "scheme")).toEqual(scheme);
  });

  it("gives a scheme or a fault for anything, and changes nothing", () => {
    const base = {
      metrics: ["csat", { id: "revenue", target: { metric: "quota" } }],
      score: { of: ["csat", { of: ["revenue"] }] },
    };
    const makesOrSays = (sketch: unknown) => {
      const text = JSON.stringify(sketch);
      try {
        expect(draft(sketch as SchemeDraft).type).toBe("scheme");
      } catch (error) {
        if (!isFault(error)) throw error;
      }
      expect(JSON.stringify(sketch)).toBe(text);
    };
    fc.assert(fc.property(fc.jsonValue(), makesOrSays), { numRuns: 500 });
    fc.assert(
      fc.property(mutations, (list) => makesOrSays(mutated(base, list))),
      { numRuns: 500 },
    );
  });
});
