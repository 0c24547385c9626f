import { describe, expect, it } from "vitest";
import { asMarkdown, asText, chinese, evaluate, explain, noticeText } from "scorewright";
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
    expect(line(text, "csat")).toMatch(/^csat +4\.5 +17\.500 +20\.000$/);
  });

  it("prints place, quadrant and the lines of the statement", () => {
    expect(text).toContain("overall: place 1 of 4 by total");
    expect(text).toContain("style: champion");
    expect(line(text, "commission byStyle")).toMatch(/champion, × 1\.15 +374\.4$/);
    expect(text).toMatch(/total +2870\.40/);
  });

  it("says what is held, and which weight is missing", () => {
    const waiting = asText(explain(held, "bo"));
    expect(waiting.split("\n")[0]).toBe("bo: no score");
    expect(waiting).toContain("total: 60 % of the weight is present, 70 % is needed");
    expect(line(waiting, "commission byStyle")).toMatch(/withheld 3100 +-3100$/);
    expect(waiting).toContain("held until the missing facts are known");
  });

  it("speaks Chinese where it is asked to", () => {
    const chineseText = asText(explain(run, "cy"), { words: chinese });
    expect(chineseText.split("\n").slice(0, 2)).toEqual(["cy：82.3 分", "采用权重方案 serviceStrong"]);
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
