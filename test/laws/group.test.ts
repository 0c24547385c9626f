import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapColumn, mapGroups, valueAt } from "scorewright/curve";
import type { Curve } from "scorewright/curve";
import { anyCurve, curves } from "../arbitraries/curves.js";
import { groupLaws } from "./group.js";
import { obeys } from "./obeys.js";

const unrefusing = anyCurve.filter(({ outside }) => outside.below !== "refuse");

describe("the curves of several groups", () => {
  obeys(groupLaws, fc.array(unrefusing, { minLength: 1, maxLength: 5 }));
});

describe("the minMax curves of several groups", () => {
  obeys(groupLaws, fc.array(curves.minMax, { minLength: 1, maxLength: 5 }));
});

describe("a knot that plain interpolation misses: 0.2 + (0.9 − 0.2) is 0.8999999999999999", () => {
  const curve: Curve = { knots: [[0, 0.2], [10, 0.9]], outside: { below: "clip", above: "clip" } }; // prettier-ignore
  const source = Float64Array.of(10);

  it("is answered exactly by value, by column and by group", () => {
    const [column, groups] = [new Float64Array(1), new Float64Array(1)];
    mapColumn(curve, source, 0, 1, column);
    mapGroups([curve], Int32Array.of(0), source, 0, 1, groups);
    expect([valueAt(curve, 10), column[0], groups[0]]).toEqual([0.9, 0.9, 0.9]);
  });
});
