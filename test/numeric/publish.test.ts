import { describe, expect, it } from "vitest";
import { UNSCORED, column, pointsOf, publish, publishColumn, unitsOf } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("publish", () => {
  it("rounds half up at the stated precision", () => {
    expect([publish(82.35, 1), publish(82.34, 1), publish(82.5, 0)]).toEqual([82.4, 82.3, 83]);
  });

  it("counts float noise below 1e-9 as the tie it is", () => {
    expect(publish(1.005, 2)).toBe(1.01);
    expect(publish((0.1 + 0.2) * 100 + 0.05, 1)).toBe(30.1);
  });

  it("rounds a tie below zero upwards as well", () => {
    expect(publish(-0.25, 1)).toBe(-0.2);
  });

  it("leaves a missing score missing", () => {
    expect(publish(NaN, 1)).toBe(NaN);
  });
});

describe("publishColumn", () => {
  it("writes whole units of the last digit, and a mark where somebody has no score", () => {
    const units = new Int32Array(3);
    publishColumn(column([0.824, null, 1.1]), 1, 3, units, 0);
    expect(Array.from(units)).toEqual([824, UNSCORED, 1100]);
  });

  it("writes where it is told to, and no further", () => {
    const units = new Int32Array(3);
    publishColumn(column([0.5, 0.6]), 0, 1, units, 1);
    expect(Array.from(units)).toEqual([0, 50, 0]);
  });

  it("counts float noise below 1e-9 as the tie it is, like publish", () => {
    const units = new Int32Array(2);
    publishColumn(column([0.01005, (0.1 + 0.2 + 0.0005) / 3]), 2, 2, units, 0);
    expect(Array.from(units)).toEqual([101, 1002]);
  });

  it("refuses a score that does not fit 32 bits", () => {
    const found = raisedBy(() => publishColumn(column([50]), 6, 1, new Int32Array(1), 0))[0]!;
    expect([found.code, found.received]).toEqual(["score-out-of-range", "5000"]);
    const below = raisedBy(() => publishColumn(column([0.5, null, -50]), 6, 3, new Int32Array(3), 0))[0]!;
    expect(below.received).toBe("-5000");
  });

  it("reads units back as points, and points as units", () => {
    expect([pointsOf(824, 1), pointsOf(UNSCORED, 1), unitsOf(82.4, 1)]).toEqual([82.4, null, 824]);
  });
});
