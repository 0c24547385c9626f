import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignment, calibrate, draft, fromJson, table, toJson } from "scorewright";
import type { SchemeDraft } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const posts = { kind: "goalposts", low: 0, high: 1 } as const;
const when = { attribute: "role", equals: "junior" };
const people = (ids: readonly string[]) =>
  table({
    ids: ["ana", "bo", "cy"],
    columns: Object.fromEntries(ids.map((id, k) => [id, [0, (k + 1) / 10, 1 / (k + 2)]])),
    attributes: { role: ["junior", "senior", null] },
  });

/** A whole in as many parts, each of some hundredths. */
const parts = (least: number, most: number, grain: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 100 / grain - 1 }), { minLength: least - 1, maxLength: most - 1 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100 / grain])
    .map((cuts) => cuts.slice(1).map((cut, k) => (cut - cuts[k]!) * grain));

/** Weights of the root and of a node below it, in tenths or hundredths, and how much of that node's weight moves. */
const moved = fc.constantFrom(1, 10).chain((grain) =>
  fc.tuple(parts(2, 5, grain), parts(2, 5, grain), fc.boolean()).chain(([root, node, isNested]) =>
    fc.record({
      root: fc.constant(root),
      node: fc.constant(node),
      isNested: fc.constant(isNested),
      by: fc.integer({ min: 1, max: 100 - (isNested ? node : root)[0]! }),
    }),
  ),
);

type Moved = Parameters<Parameters<typeof moved.map>[0]>[0];

/** The scheme, and how much of all weight it moves, in parts of 10,000. */
function schemeOf({ root, node, isNested, by }: Moved, times: number, limit: (exactly: number) => number) {
  const of = (prefix: string, weights: readonly number[]) =>
    weights.map((weight, k) => ({ metric: `${prefix}${k}`, weight: weight / 100, normalize: posts }));
  const score = [
    ...of("a", root.slice(1)),
    { id: "inner", weight: root[0]! / 100, of: of("b", node) },
  ] satisfies SchemeDraft["score"];
  const exactly = isNested ? by * root[0]! : by * 100;
  const towards = [isNested ? "b0" : "inner"];
  const profiles = [{ id: "juniors", when, tilts: [{ towards, by: (by / 100) * times }] }];
  return { exactly, scheme: () => draft({ score, profiles, profileLimit: limit(exactly) }) };
}

describe("profileLimit", () => {
  it("lets a profile move as much as it says, whatever tenths and hundredths make of the sum", () => {
    const property = fc.property(moved, (drawn) => {
      const { exactly, scheme } = schemeOf(drawn, 1, (found) => found / 10_000);
      const made = scheme();
      const calibration = calibrate(made, people(made.metrics.map(({ id }) => id)));
      expect(calibration.profiles[0]!.shift).toBe(exactly / 10_000);
      expect(fromJson(JSON.parse(JSON.stringify(toJson(calibration))), "calibration")).toEqual(calibration);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("lets a profile state weights that lie exactly as far", () => {
    const two = fc
      .integer({ min: 2, max: 6 })
      .chain((count) => fc.tuple(parts(count, count, 1), parts(count, count, 1)));
    const property = fc.property(two, ([own, other]) => {
      fc.pre(own.length === other.length);
      const score = own.map((weight, k) => ({ metric: `a${k}`, weight: weight / 100, normalize: posts }));
      const weights = other.map((weight, k) => ({ of: `a${k}`, weight: weight / 100 }));
      // Half of whole hundredths, which two lists of a hundred differ by.
      const exactly = own.reduce((sum, weight, k) => sum + Math.abs(weight - other[k]!), 0) / 200;
      const made = (profileLimit: number) =>
        draft({ score, profiles: [{ id: "juniors", when, weights }], profileLimit });
      const calibration = calibrate(made(exactly), people(score.map(({ metric }) => metric)));
      expect(calibration.profiles[0]!.shift).toBe(exactly);
      if (exactly > 0) expect(raisedBy(() => made(exactly / (1 + 1e-6)))).toHaveLength(1);
    });
    fc.assert(property);
  });

  it("refuses one part in a million more", () => {
    const property = fc.property(moved, (drawn) => {
      fc.pre(drawn.by < 100 - (drawn.isNested ? drawn.node : drawn.root)[0]!);
      const { scheme } = schemeOf(drawn, 1 + 1e-6, (found) => found / 10_000);
      expect(raisedBy(scheme).map(({ code }) => code)).toEqual(["profile-too-far"]);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("lets weights that figures gave move as far, and refuses a little more", () => {
    const score = ["a", "b", "c", "d"].map((metric) => ({ metric, normalize: posts }));
    const given = people(["a", "b", "c", "d"]);
    const property = fc.property(
      fc.constantFrom("standardDeviation" as const, "critic" as const, "entropy" as const),
      fc.integer({ min: 1, max: 20 }),
      (kind, hundredths) => {
        const limit = hundredths / 100;
        const made = (by: number) =>
          draft({
            score: { id: "total", weights: { kind }, of: score },
            profiles: [{ id: "juniors", when, tilts: [{ towards: ["a"], by }] }],
            profileLimit: limit,
          });
        expect(calibrate(made(limit), given).profiles[0]!.shift).toBe(limit);
        expect(raisedBy(() => calibrate(made(limit * (1 + 1e-6)), given)).map(({ code }) => code)).toEqual([
          "profile-too-far",
        ]);
      },
    );
    fc.assert(property);
  });

  it("may be a third, which no double is", () => {
    const weights = [0.1, 0.2, 0.3, 0.4].map((weight, k) => ({ metric: `m${k}`, weight, normalize: posts }));
    const tilts = [{ towards: ["m0"], by: 2 / 3 }];
    const made = draft({ score: weights, profiles: [{ id: "juniors", when, tilts }], profileLimit: 2 / 3 });
    expect(calibrate(made, people(["m0", "m1", "m2", "m3"])).profiles[0]!.shift).toBe(0.666666666667);
  });
});

describe("weights of an objective", () => {
  const thirds = (serving: number, all: number) => {
    const metrics = Array.from({ length: all }, (_, k) => ({
      id: `m${k}`,
      ...(k < serving ? { serves: ["growth"] } : {}),
    }));
    const scheme = draft({ objectives: [{ id: "growth" }], metrics });
    return [alignment(scheme), alignment(scheme, calibrate(scheme, people(metrics.map(({ id }) => id))))];
  };

  it("are added up before they are cut to twelve digits", () => {
    const property = fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (all, drawn) => {
      const serving = Math.min(drawn, all);
      for (const { objectives, unaligned } of thirds(serving, all)) {
        expect(objectives[0]!.weight).toBe(Number((serving / all).toPrecision(12)));
        expect(objectives[0]!.split).toBe(objectives[0]!.weight);
        expect(unaligned).toBe(Number(((all - serving) / all).toPrecision(12)));
      }
    });
    fc.assert(property);
    expect(thirds(2, 3)[0]!.objectives[0]!.weight).toBe(0.666666666667);
  });
});
