import { describe, expect, it } from "vitest";
import {
  calibrate,
  cutMethod,
  evaluate,
  explain,
  goalposts,
  measure,
  normalizer,
  relativeNormalizer,
  parseScheme,
  reward,
  score,
  standard,
  valueAt,
  weighting,
} from "scorewright";
import type { Curve, Knot, Method } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, SEED, seedRecords, seedScheme } from "../seedCase.js";
import { teamTable } from "./team.js";

const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);
const anything: readonly unknown[] = [null, undefined, 5, "x", [], {}, { type: "scheme" }, () => 1];
const run = evaluate(seedScheme(), seedRecords(), QUARTER);
const people = teamTable([
  { id: "ana", calls: 20 },
  { id: "bo", calls: 40 },
]);

/** A scheme of one leaf by a host's own method, or by another of its methods. */
const hosted = (own: Method, parts: object = {}) => {
  const kind = own.stage === "normalize" ? own.kind : "minMax";
  return parseScheme(
    {
      schemaVersion: 1,
      id: "hosted",
      metrics: [{ id: "calls", direction: "higherIsBetter" }],
      score: { id: "total", of: [{ metric: "calls", weight: 1, normalize: { kind } }], ...parts },
    },
    { catalog: [...standard, own] },
  );
};
const made = (knots: Knot[]): Curve => ({ knots, outside: { below: "clip", above: "clip" } });

describe("a door of the road", () => {
  it("that takes a scheme says of anything else that it was never parsed", () => {
    for (const scheme of [...anything, SEED] as never[]) {
      for (const work of [
        () => measure(scheme, seedRecords(), QUARTER),
        () => calibrate(scheme, run.table),
        () => evaluate(scheme, seedRecords(), QUARTER),
      ]) {
        const [found] = raisedBy(work);
        expect([found?.code, found?.remedy.slice(0, 22)]).toEqual(["unparsed-scheme", "call parseScheme(json)"]);
      }
    }
  });

  it("names the first place that was not written out", () => {
    expect(codes(() => evaluate(SEED as never, seedRecords(), QUARTER))).toEqual(["unparsed-scheme type"]);
    const { quadrants: _quadrants, ...less } = seedScheme();
    expect(codes(() => calibrate(less as never, run.table))).toEqual(["unparsed-scheme quadrants"]);
    const [volume, ...others] = seedScheme().score.of as object[];
    const score = { ...seedScheme().score, of: [{ ...volume, aggregate: undefined }, ...others] };
    expect(codes(() => calibrate({ ...seedScheme(), score } as never, run.table))).toEqual([
      "unparsed-scheme score.of.volume.aggregate",
    ]);
  });

  it("takes a scheme that was written by hand, its methods' options left to their defaults", () => {
    const scheme = seedScheme();
    const text = JSON.stringify(scheme).replaceAll(',"outside":"clip"', "").replaceAll(',"edge":"upper"}', "}");
    expect(text.length).toBeLessThan(JSON.stringify(scheme).length);
    expect(evaluate(JSON.parse(text) as typeof scheme, seedRecords(), QUARTER).scores).toEqual(run.scores);
  });

  it("that takes a calibration, a table or scores says so of anything else", () => {
    for (const other of anything as never[]) {
      expect(codes(() => score(other, run.table))).toEqual(["wrong-type calibration"]);
      expect(codes(() => score(run.calibration, other))).toEqual(["wrong-type table"]);
      expect(codes(() => calibrate(seedScheme(), other))).toEqual(["wrong-type table"]);
      expect(codes(() => reward(other, run))).toEqual(["wrong-type calibration"]);
      expect(codes(() => reward(run.calibration, { ...run, scores: other }))).toEqual(["wrong-type scores"]);
      expect(codes(() => explain({ ...run, scores: other }, "ana"))).toEqual(["wrong-type scores"]);
    }
  });
});

describe("a host's own method", () => {
  const half = normalizer("half", "Half marks.", {}, () => made([[0, 0.5]]));

  it("that the catalog of a later step lacks is named", () => {
    const [found] = raisedBy(() => calibrate(hosted(half), people));
    expect([found!.code, found!.path, found!.received]).toEqual([
      "unknown-kind",
      "score.of.calls.normalize.kind",
      '"half"',
    ]);
    expect(found!.remedy).toContain("{ catalog: [...standard, yours] }");
    expect(calibrate(hosted(half), people, { catalog: [...standard, half] }).type).toBe("calibration");
  });

  it.each<[string, Knot[], string]>([
    ["falls", [[5, 0], [1, 1]], "knots.1"], // prettier-ignore
    ["stands still", [[5, 0], [5, 1]], "knots.1"], // prettier-ignore
    ["is no number", [[NaN, 0]], "knots.0"],
    ["earns no number", [[0, 0], [1, NaN]], "knots.1"], // prettier-ignore
    ["earns without end", [[0, Infinity]], "knots.0"],
  ])("whose curve %s is refused with the metric and the kind", (_, knots, place) => {
    const absolute = normalizer("odd", "Odd.", {}, () => made(knots));
    expect(codes(() => hosted(absolute))).toEqual([`bad-curve score.of.calls.normalize.${place}`]);
    const late = normalizer("late", "Odd.", {}, () => (late.isLate ? made(knots) : made([]))) as Method & {
      isLate?: boolean;
    };
    const scheme = hosted(late);
    late.isLate = true;
    const [found] = raisedBy(() => calibrate(scheme, people, { catalog: [...standard, late] }));
    expect([found!.path, found!.expected]).toEqual([
      `metrics.calls.normalize.${place}`,
      "a knot [x, y] of finite figures, its x above the one before, from late",
    ]);
  });

  it("whose curve from the ends of a population is none is refused with the metric, too", () => {
    const ends = relativeNormalizer("ends", "Odd.", {}, () => made([]), () => made([[5, 0], [1, 1]])); // prettier-ignore
    const [found] = raisedBy(() => calibrate(hosted(ends), people, { catalog: [...standard, ends] }));
    expect([found!.code, found!.path]).toEqual(["bad-curve", "metrics.calls.normalize.knots.1"]);
  });

  it("whose weights are none, or whose cut has no end, is refused", () => {
    const none = weighting("none", "None.", {}, () => ({ shares: [{ id: "calls", weight: NaN }] }));
    const light = hosted(none, { weights: { kind: "none" } });
    expect(codes(() => calibrate(light, people, { catalog: [...standard, none] }))).toEqual([
      "bad-weight score.total.weights.calls",
    ]);
    const endless = cutMethod("endless", "Never.", {}, "scores", () => Infinity);
    const axis = { node: "calls", cut: { kind: "endless" } };
    const cells = ["high high", "high low", "low high", "low low"].map((place, k) => {
      const [x, y] = place.split(" ");
      return { x, y, id: `c${k}` };
    });
    const catalog = [...standard, endless];
    const scheme = parseScheme(
      { ...hosted(half), score: seedlessScore, quadrants: [{ id: "style", x: axis, y: axis, cells }] },
      { catalog },
    );
    expect(codes(() => calibrate(scheme, people, { catalog }))).toEqual(["not-finite quadrants.style.x.cut"]);
  });
});

const seedlessScore = { id: "total", of: [{ metric: "calls", weight: 1, normalize: { kind: "minMax" } }] };

describe("a curve of one's own", () => {
  it("is refused by the plain function where it is none", () => {
    expect(codes(() => valueAt(made([[5, 0], [1, 1]]), 3))).toEqual(["bad-curve knots.1"]); // prettier-ignore
    expect(valueAt(goalposts({ low: 0, high: 4 }), 3)).toBe(0.75);
  });
});
