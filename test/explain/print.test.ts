import { describe, expect, it } from "vitest";
import {
  asMarkdown,
  asText,
  calibrate,
  chinese,
  evaluate,
  explain,
  noticeText,
  parseScheme,
  score,
  table,
} from "scorewright";
import { gradedRun } from "../flow/graded.js";
import { teamRun, teamScheme } from "../flow/team.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";

const run = evaluate(seedScheme(), seedRecords(), QUARTER);
const held = evaluate(seedScheme(), { ...seedRecords(), surveys: [] }, QUARTER);
const line = (text: string, start: string) =>
  text
    .split("\n")
    .find((one) => one.trim().startsWith(start))
    ?.trim();

describe("asText", () => {
  const text = asText(explain(run, "ana"));

  it("begins with the score and prints every metric with what it brought", () => {
    expect(text.split("\n")[0]).toBe("ana: 92.3 points");
    expect(line(text, "revenue")).toMatch(/^revenue +57600 +target 60000 +28\.800 +30\.000$/);
    expect(line(text, "csat")).toMatch(/^csat +4\.5 +1 → 0 %, 5 → 100 % +17\.500 +20\.000$/);
  });

  it("prints how a figure earned its share: all of a line, and of a longer curve what lies around it", () => {
    const how = (normalize: object, { calls = 55, direction = "higherIsBetter" } = {}) => {
      const people = [30, calls, 40, 70].map((own, k) => ({ id: `p${k}`, calls: own, mails: 50, office: "east" }));
      const made = teamRun(
        {
          metrics: [{ id: "calls", direction, target: 50 }],
          score: { id: "total", of: [{ metric: "calls", weight: 1, normalize }] },
          quadrants: [],
        },
        people,
      );
      return /calls +\S+ {2}(.*?) {2}/.exec(asText(explain(made, "p1")))?.[1];
    };
    const knots = [
      { at: 0, earns: 0 },
      { at: 50, earns: 0.8 },
      { at: 60, earns: 1 },
    ];
    expect(how({ kind: "goalposts", low: 20, high: 60 })).toBe("20 → 0 %, 60 → 100 %");
    expect(how({ kind: "minMax" })).toBe("30 → 0 %, 70 → 100 %, among everybody");
    expect(how({ kind: "minMax", within: "office" })).toBe("30 → 0 %, 70 → 100 %, among east");
    expect(how({ kind: "minMax" }, { direction: "lowerIsBetter" })).toBe("30 → 100 %, 70 → 0 %, among everybody");
    // 30, 40, 55, 70 stand above 0, 1, 2 and 3 of the 3 others
    expect(how({ kind: "percentileRank" })).toBe("55 → 66.667 %, among everybody");
    expect(how({ kind: "piecewise", knots })).toBe("50 → 80 %, 60 → 100 %");
    expect(how({ kind: "piecewise", knots }, { calls: 61 })).toBe("60 → 100 %");
    expect(how({ kind: "attainment", cap: 1.2 })).toBe("target 50");
    expect(how({ kind: "attainment", cap: 1.05 })).toBe("target 50, 105 % → 105 %");
    const lower = { direction: "lowerIsBetter" };
    expect(how({ kind: "attainment" }, lower)).toBe("target 50, 100 % → 100 %, 200 % → 0 %");
    expect(how({ kind: "attainment", lowerForm: "reciprocal" }, lower)).toBe(
      "target 50, target ÷ measured, 0 % → 0 %, 100 % → 100 %",
    );
  });

  it("prints a word as it was written, and what it earned", () => {
    const print = (grade: string, options = {}) =>
      asText(explain(gradedRun([{ id: "ana", grade, calls: 50 }], { unmapped: 0.25 }), "ana"), options);
    expect(line(print("B"), "rating")).toMatch(/^rating +B +B → 60 % +36\.000 +60\.000$/);
    expect(line(print("D+"), "rating")).toMatch(/^rating +D\+ +any other word → 25 % +15\.000 +60\.000$/);
    expect(line(print("", {}), "rating")).toMatch(/^rating +missing$/);
    expect(line(print("D+", { words: chinese }), "rating")).toContain("其他任何取值 → 25 %");
  });

  it("prints lines that add up to the printed total, however they round", () => {
    const calls = Array.from({ length: 7 }, (_, k) => `m${k}`);
    const scheme = parseScheme({
      schemaVersion: 1,
      id: "seven",
      metrics: calls.map((id) => ({ id, direction: "higherIsBetter" })),
      score: {
        id: "total",
        weights: { kind: "direct", sum: "renormalise" },
        of: calls.map((metric) => ({ metric, weight: 1, normalize: { kind: "goalposts", low: 0, high: 1 } })),
      },
    });
    const people = table({ ids: ["ana"], columns: Object.fromEntries(calls.map((id) => [id, [1]])) });
    const calibration = calibrate(scheme, people);
    const seven = asText(explain({ table: people, calibration, scores: score(calibration, people) }, "ana"));
    // 7 · 14.286 is 100.002
    expect(seven.match(/14\.286 +14\.286/g)).toHaveLength(7);
    expect(line(seven, "rounding")).toMatch(/^rounding +-0\.002$/);
    expect(line(seven, "total")).toMatch(/^total +100\.0$/);
  });

  it("prints a small figure as it is", () => {
    const small = teamRun({}, [{ id: "ana", calls: 0.0000004, mails: 1234567.1234567 }]);
    const print = asText(explain(small, "ana"));
    expect(line(print, "calls")).toMatch(/^calls +0\.0000004 /);
    expect(line(print, "mails")).toMatch(/^mails +1234567\.123457 /);
  });

  it("names nodes by their labels, the group ranked among, and whose group is not known", () => {
    const parts = {
      score: { ...teamScheme().score, label: "Overall result" },
      ranks: [{ id: "local", by: { node: "total" }, within: "office" }],
    };
    const people = [
      { id: "ana", calls: 80, mails: 60, office: "east" },
      { id: "bo", calls: 70, mails: 60 },
    ];
    const made = teamRun(parts, people);
    expect(asText(explain(made, "ana"))).toContain("local: place 1 of 1 in east by Overall result");
    expect(asText(explain(made, "bo"))).toContain("local: no place, because office is not known");
  });

  it("says what told somebody apart who ties, and that unrounded scores were compared", () => {
    const metrics = teamScheme().metrics.map((metric) => ({ ...metric, direction: "higherIsBetter" }));
    const ranks = (how: object) => ({ metrics, ranks: [{ id: "overall", by: { node: "total" }, ...how }] });
    const people = [
      { id: "ana", calls: 80, mails: 60.02, revenue: 5, quota: 2 },
      { id: "bo", calls: 70, mails: 70, revenue: 5, quota: 10 },
      { id: "cy", calls: 70, mails: 70, revenue: 5, quota: 10 },
      { id: "dee", calls: 10, mails: 10 },
    ];
    const said = (how: object, person: string, options = {}) =>
      asText(explain(teamRun(ranks(how), people), person), options)
        .split("\n")
        .flatMap((one) => (one.includes("overall") ? [one.trim()] : []));
    const tieBreaks = [{ metric: "revenue" }, { metric: "revenue", of: "attainment" }];
    expect(said({ tieBreaks }, "ana")).toEqual([
      "overall: place 1 of 4 by total",
      "overall: tied by total, told apart by the attainment of revenue",
    ]);
    expect(said({ tieBreaks: [{ node: "calls" }], remaining: "personId" }, "bo")).toEqual([
      "overall: place 2 of 4 by total",
      "overall: tied by total to the last, so the order of ids decides",
    ]);
    expect(said({ tieBreaks }, "dee")).toEqual(["overall: place 4 of 4 by total"]);
    expect(said({ decideOn: "unrounded", tolerance: 0.005 }, "ana")).toEqual([
      "overall: place 1 of 4 by total",
      "overall: compared before rounding, total 70.01",
      "overall: scores up to 0.005 points apart are a tie",
    ]);
    expect(said({ tieBreaks: [{ node: "calls" }], ties: "fractional" }, "cy", { words: chinese })).toEqual([
      "overall：按 total 排第 2.5 名，共 4 人",
      "overall：total 同分，按 calls 区分",
    ]);
  });

  it("prints place, quadrant and the lines of the statement", () => {
    expect(text).toContain("overall: place 1 of 4 by total");
    expect(text).toContain("style: champion");
    expect(line(text, "commission byStyle")).toMatch(/style champion, × 1\.15 +2496 → 2870\.4 +374\.4$/);
    expect(text).toMatch(/total +2870\.40/);
  });

  it("says what is held, and which weight is missing", () => {
    const waiting = asText(explain(held, "bo"));
    expect(waiting.split("\n")[0]).toBe("bo: no score");
    expect(waiting).toContain("total: 60 % of the weight is present, 70 % is needed");
    expect(line(waiting, "commission byStyle")).toMatch(/style unknown, withheld 3100 +3100 → 0 +-3100$/);
    expect(waiting).toContain("held until the missing facts are known");
  });

  it("speaks Chinese where it is asked to", () => {
    const chineseText = asText(explain(run, "cy"), { words: chinese });
    const [title, profile] = chineseText.split("\n");
    expect(title).toBe("cy：82.3 分");
    expect(profile).toMatch(/^按方案 serviceStrong 的权重，变动 25 %；按制度原权重为 [\d.]+ 分$/);
    expect(chineseText).toContain("（中位数）");
    expect(line(chineseText, "合计")).toMatch(/^合计 +82\.3$/);
  });
});

describe("what users named", () => {
  const forged = "x\ntotal  9999.00\r\n\u2028bob: 100 points\u202e\u0000\u0085y";
  const cells = ["high high", "high low", "low high", "low low"].map((place, k) => {
    const [x, y] = place.split(" ");
    return { x, y, id: `c${k}`, label: forged, triggers: [forged] };
  });
  const strange = evaluate(
    seedScheme({
      "metrics.csat.label": forged,
      "score.of.quality.label": forged,
      "quadrants.style.cells": cells,
      "plan.components.commission.then.byStyle.values": [{ is: "other", times: "2" }],
      "plan.components.commission.then.byStyle.by": { attribute: "role" },
    }),
    { ...seedRecords(), roster: seedRecords().roster.map((row) => ({ ...row, role: forged })) },
    QUARTER,
  );
  const prints = [asText, asMarkdown].map((print) => print(explain(strange, "ana")));

  it("never makes another line, nor a column, nor turns a line round", () => {
    for (const print of prints) {
      expect(print.split("\n").filter((one) => /^\W*(total|bob)\b.*(9999|100 points)/.test(one))).toEqual([]);
      expect(print.match(/[^\P{Cc}\n]|[\u2028\u202a-\u202e\u2066-\u2069]/u)).toBeNull();
      expect(print).toContain("x total 9999.00 bob: 100 points\ufffd\ufffd y");
    }
    const plain = evaluate(seedScheme(), seedRecords(), QUARTER);
    expect(prints[0]!.split("\n")).toHaveLength(asText(explain(plain, "ana")).split("\n").length);
  });

  it("stays on the line of a notice, too", () => {
    const notice = { code: "no-cut", path: "", values: { node: forged } };
    expect(noticeText(notice).split("\n")).toHaveLength(1);
  });
});

describe("asMarkdown", () => {
  it("makes no link of an address, and no list or entity of a name", () => {
    const print = (label: string) => {
      const named = evaluate(seedScheme({ "score.of.volume.label": label }), seedRecords(), QUARTER);
      return asMarkdown(explain(named, "ana"));
    };
    for (const address of ["https://evil.example", "HTTP://evil.example", "www.evil.example", "ftp://evil.example"])
      expect(print(`see ${address}`)).not.toContain(address);
    expect(print("&#8238;x")).toContain("\\&\\#8238;x");
    expect(print("1. first")).toContain("- 1\\. first: ");
    expect(print("- dash")).toContain("- \\- dash: ");
  });

  it("makes tables and headings", () => {
    const markdown = asMarkdown(explain(run, "ana"));
    expect(markdown.split("\n").slice(0, 3)).toEqual(["# ana: 92.3 points", "", "## Points"]);
    expect(markdown).toContain("| revenue | 57600 | target 60000 | 28.800 | 30.000 |");
  });

  it("reads no name as markup", () => {
    const name = "<b>*ana*</b> | [x](y)";
    const roster = seedRecords().roster.map((row) => (row["id"] === "ana" ? { ...row, id: name } : row));
    const strange = evaluate(seedScheme(), { ...seedRecords(), deals: [], roster }, QUARTER);
    expect(asMarkdown(explain(strange, name)).split("\n")[0]).toMatch(
      /^# \\<b\\>\\\*ana\\\*\\<\/b\\> \\\| \\\[x\\\]\\\(y\\\): /,
    );
  });
});
