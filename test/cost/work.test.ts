import { afterEach, describe, expect, it, vi } from "vitest";
import {
  calibrate,
  explain,
  goalposts,
  parseScheme,
  rankColumn,
  rankWithin,
  relativeNormalizer,
  score,
  standard,
  table,
} from "scorewright";

/** Speed is measured by `npm run bench`; these hold the reasons for it: how often something is done at all. */
describe("the work that is done", () => {
  afterEach(() => vi.restoreAllMocks());

  it("ranks published scores by counting, without sorting them", () => {
    const sorted = [vi.spyOn(Array.prototype, "sort"), vi.spyOn(Int32Array.prototype, "sort")];
    const units = Int32Array.from({ length: 5000 }, (_, row) => (row * 7919) % 1001);
    rankColumn(units);
    rankWithin(
      units,
      units.map((unit) => unit % 10),
      10,
    );
    expect(sorted.map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
  });

  it("sorts a small group whose scores lie far apart: counting would cost a slot for every score between them", () => {
    const sorted = vi.spyOn(Array.prototype, "sort");
    rankWithin(Int32Array.of(4_000_000, 7, 0, 8), Int32Array.of(0, 1, 0, 1), 2);
    expect(sorted.mock.contexts).toEqual([[0, 2]]);
  });

  it("fits a metric once per group when it calibrates, and never when it scores or explains", () => {
    let fitted = 0;
    const counting = relativeNormalizer("counting", "Counts how often it is made.", {}, () => {
      fitted++;
      return goalposts({ low: 0, high: 10 });
    });
    const catalog = [...standard, counting];
    const normalize = { kind: "counting", within: "team" };
    const scheme = parseScheme(
      {
        schemaVersion: 1,
        id: "counted",
        metrics: [{ id: "calls", direction: "higherIsBetter" }],
        score: { id: "total", of: [{ metric: "calls", weight: 1, normalize }] },
      },
      { catalog },
    );
    const people = table({
      ids: ["ana", "bo", "cy"],
      columns: { calls: [3, 5, 8] },
      attributes: { team: ["a", "b", "a"] },
    });
    const calibration = calibrate(scheme, people, { catalog });
    expect(fitted).toBe(2);
    const scores = score(calibration, people);
    explain({ table: people, calibration, scores }, "bo");
    expect(fitted).toBe(2);
  });
});
