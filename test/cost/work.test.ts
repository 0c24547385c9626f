import { afterEach, describe, expect, it, vi } from "vitest";
import {
  calibrate,
  explain,
  goalposts,
  pairwiseWinning,
  parseScheme,
  rankAcceptability,
  rankColumn,
  rankWithin,
  relativeNormalizer,
  sampleWeights,
  score,
  standard,
  table,
  toRows,
} from "scorewright";

import { sortDown } from "../../src/simulate/descending.js";
import { leaders } from "../../src/simulate/leaders.js";
import type { Path } from "../../src/simulate/tilted.js";
import { workspace } from "../../src/simulate/workspace.js";

/** Speed is measured by `npm run bench`; these hold the reasons for it: how often something is done at all. */
describe("the work that is done", () => {
  afterEach(() => vi.restoreAllMocks());

  it("ranks published scores by counting, without sorting them", () => {
    const units = Int32Array.from({ length: 5000 }, (_, row) => (row * 7919) % 1001);
    const groups = units.map((unit) => unit % 10);
    expect(lengthsOf("Uint32Array", () => (rankColumn(units), rankWithin(units, groups, 10)))).toEqual([]);
    expect(lengthsOf("Uint32Array", () => rankColumn(Float64Array.from(units))).length).toBeGreaterThan(0);
  });

  it("sorts a small group whose scores lie far apart: counting would cost a slot for every score between them", () => {
    const units = Int32Array.of(4_000_000, 7, 0, 8);
    const made = lengthsOf("Float64Array", () => rankWithin(units, Int32Array.of(0, 1, 0, 1), 2));
    expect(made.filter((length) => typeof length === "number" && length > 100)).toEqual([]);
    expect(Array.from(rankWithin(units, Int32Array.of(0, 1, 0, 1), 2).ranks)).toEqual([1, 2, 2, 1]);
  });

  it.each([
    ["spread evenly", (draw: number) => draw],
    ["in three narrow clusters", (draw: number, row: number) => 0.3 * (row % 3) + 1e-9 * draw],
    ["with one far ahead of a crowd", (draw: number, row: number) => (row === 0 ? 1e6 : 1e-3 * draw)],
    ["halved from person to person", (_: number, row: number) => 2 ** -((row * 7) % 1000)],
    ["in clusters within clusters", (draw: number, row: number) => 10 ** (-3 * (row % 9)) * (1 + 1e-6 * draw)],
  ])("moves scores about no more often than n log n when it ranks again and again: %s", (_, scoreOf) => {
    const rows = 2000;
    const scores = Float64Array.from({ length: rows }, (_, row) => scoreOf(((row * 7919) % 2003) / 2003, row));
    const space = workspace(scores);
    const counter = { written: 0 };
    const copy = { ...space.copy, rows: countingWrites(space.copy.rows, counter) };
    sortDown(rows, { ...space, sorted: countingWrites(space.sorted, counter), copy });
    expect(Array.from(space.sorted, (row) => scores[row])).toEqual(Array.from(scores).sort((a, b) => b - a));
    expect(counter.written).toBeLessThan(1.5 * rows * Math.log2(rows));
  });

  it("makes no more columns for many draws of weights than for few", () => {
    const ids = ["calls", "mails"];
    const field = { ids: ["ana", "bo"], columns: ids.map((id, k) => ({ id, values: [k, 1 - k] })) };
    const made = (draws: number) => {
      const sample = sampleWeights(ids, { draws, seed: 1 });
      return lengthsOf("Float64Array", () => (rankAcceptability(field, sample), pairwiseWinning(field, sample))).length;
    };
    expect(made(500)).toBe(made(5));
  });

  it.each([
    ["all tie at first", (x: number) => [0, x]],
    ["each leads for a while", (x: number) => [-x * x, 2 * x - x * x]],
    ["all are alike", () => [1, 1]],
  ] as const)("looks for those who lead about as often as n log n when one weight varies: %s", (_, scoresOf) => {
    const people = 2000;
    const paths = new CountingMap<number, Path>();
    for (let row = 0; row < people; row++) {
      const [above, own] = scoresOf(row / people);
      paths.set(row, { above: above!, own: own!, below: 1, ends: [true, true] });
    }
    expect(leaders(paths, 0, 1).length).toBeGreaterThan(0);
    expect(paths.reads).toBeLessThan(4 * people * Math.log2(people));
  });

  it("names the columns of rows once, not for every row", () => {
    let read = 0;
    const ids = new Proxy(
      Array.from({ length: 50 }, (_, row) => `p${row}`),
      {
        get: (list, key) => {
          read++;
          return Reflect.get(list, key) as unknown;
        },
      },
    );
    const rows = Array.from({ length: 100 }, (_, row) => ({
      weight: row,
      ranks: Array.from({ length: 50 }, () => row),
    }));
    expect(toRows({ ids, rows })[3]!["ranks.p7"]).toBe(3);
    expect(read).toBeLessThan(10 * 50);
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

/** A map that counts how often something is looked up. */
class CountingMap<Key, Value> extends Map<Key, Value> {
  reads = 0;

  override get(key: Key): Value | undefined {
    this.reads++;
    return super.get(key);
  }
}

/** A column that counts how often something is written into it. */
function countingWrites(values: Int32Array, counter: { written: number }): Int32Array {
  return new Proxy(values, {
    get: (target, key) => {
      const found: unknown = Reflect.get(target, key);
      return typeof found === "function" ? (found.bind(target) as unknown) : found;
    },
    set: (target, key, value) => {
      counter.written++;
      return Reflect.set(target, key, value);
    },
  });
}

/** What typed arrays of a kind are made from while some work is done: sorting makes lists of rows, counting makes slots. */
function lengthsOf(kind: "Float64Array" | "Uint32Array", work: () => unknown): unknown[] {
  const made: unknown[] = [];
  const watched = new Proxy(globalThis[kind], {
    construct(array, args: unknown[]) {
      made.push(args[0]);
      return Reflect.construct(array, args) as object;
    },
  });
  vi.stubGlobal(kind, watched);
  work();
  vi.unstubAllGlobals();
  return made;
}
