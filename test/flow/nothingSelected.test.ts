import { describe, expect, it } from "vitest";
import { evaluate, noticeText } from "scorewright";
import type { SourceRecord } from "scorewright";
import { FIRST_QUARTER, deal, measured, smallScheme } from "./small.js";
import type { SmallCase } from "./small.js";

const COUNT = { kind: "count", source: "deals" };
const deals = [
  deal("d1", { stage: "Won", big: true, size: 3 }),
  deal("d2", { stage: "Lost", big: true, size: 4 }),
  deal("d3", { stage: "", big: true, size: 4, owner: "max" }),
];

const noticed = (where: object, records: readonly SourceRecord[] = deals, small: SmallCase = {}) =>
  measured({ ...COUNT, where }, records, small).table.notices.filter(({ code }) => code === "nothing-selected");
const tellings = (where: object, records?: readonly SourceRecord[], small?: SmallCase) =>
  noticed(where, records, small).map(({ values: { field, value, there, near } }) => [field, value, there, near]);

describe("a condition that selects nothing", () => {
  it("is told with its metric, source, field and value, the values there are, and the one that may be meant", () => {
    const [notice, ...more] = noticed({ field: "stage", equals: "won" });
    expect(more).toEqual([]);
    expect(notice).toEqual({
      code: "nothing-selected",
      path: "metrics.x.from.where",
      values: { metric: "x", source: "deals", field: "stage", value: '"won"', there: '"Lost", "Won"', near: '"Won"' },
    });
    expect(noticeText(notice!)).toBe(
      'x selects no record of deals: none has "won" as its stage; the values there are: "Lost", "Won". Did you mean "Won"?',
    );
  });

  it("is told by evaluate, too", () => {
    const scheme = smallScheme({ ...COUNT, where: { field: "stage", equals: "won" } });
    const { table, notices } = evaluate(scheme, { deals }, FIRST_QUARTER);
    const [told] = table.notices;
    expect(told!.code).toBe("nothing-selected");
    expect(notices).toContainEqual(told);
  });

  it("is not told where it selects a record, be it of no day of the period", () => {
    expect(noticed({ field: "stage", equals: "Won" })).toEqual([]);
    expect(noticed({ field: "stage", in: ["won", "Won"] })).toEqual([]);
    expect(
      noticed({
        any: [
          { field: "stage", equals: "won" },
          { field: "size", equals: 3 },
        ],
      }),
    ).toEqual([]);
    expect(noticed({ field: "stage", equals: "Won" }, [deal("d1", { stage: "Won", on: "2020-01-01" })])).toEqual([]);
  });

  it("is not told where there is no record to select", () => {
    const where = { field: "stage", equals: "won" };
    expect(noticed(where, [])).toEqual([]);
    expect(noticed(where, deals.slice(2), { roster: [{ id: "ana" }] })).toEqual([]);
    expect(noticed(where, [deal("d1", { stage: "Won", on: "2026-04-06" })])).toEqual([]);
  });

  it("lists the values of records that are looked at: what is new to the company is sought among everybody's", () => {
    const where = { field: "owner", equals: "Max" };
    const roster = [{ id: "ana" }];
    const first = { kind: "countFirst", source: "deals", field: "id", where };
    const ofCompany = measured({ ...first, per: "company" }, deals, { roster }).table.notices;
    expect(ofCompany.map(({ values: { there, near } }) => [there, near])).toEqual([['"ana", "max"', '"max"']]);
    expect(tellings(where, deals, { roster })).toEqual([["owner", '"Max"', '"ana"', ""]]);
  });

  it("lists eight values at most, in code-unit order, and several that were sought", () => {
    const many = Array.from({ length: 10 }, (_, k) => deal(`d${k}`, { stage: `s${9 - k}` }));
    expect(tellings({ field: "stage", in: ["won", "S3", "lost"] }, many)).toEqual([
      ["stage", '"won", "S3", "lost"', '"s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", …', '"s3"'],
    ]);
  });
});

describe("of a condition with parts", () => {
  const won = { field: "stage", equals: "won" };

  it("those are told that no record meets by themselves", () => {
    expect(tellings({ all: [won, { field: "size", equals: 3 }] })).toHaveLength(1);
    expect(tellings({ any: [won, { field: "stage", equals: "lost" }] }).map(([, value]) => value)).toEqual([
      '"won"',
      '"lost"',
    ]);
    expect(tellings({ all: [{ any: [won, { field: "size", equals: 3 }] }, { field: "size", moreThan: 9 }] })).toEqual(
      [],
    );
  });

  it("nothing is told where each is met, and never together", () => {
    expect(
      noticed({
        all: [
          { field: "stage", equals: "Won" },
          { field: "size", equals: 4 },
        ],
      }),
    ).toEqual([]);
  });

  it("nothing is told of what is denied: it selects by not being met", () => {
    expect(noticed({ all: [{ not: won }, { field: "size", moreThan: 9 }] })).toEqual([]);
    expect(noticed({ not: { field: "big", equals: true } })).toEqual([]);
  });
});

describe("the values that are sought", () => {
  it("may be of another type: a file of text says true as a word", () => {
    const texts = [deal("d1", { big: "true", size: "3" })];
    expect(tellings({ field: "big", equals: true }, texts)).toEqual([["big", "true", '"true"', '"true"']]);
    expect(tellings({ field: "big", equals: "true" })).toEqual([["big", '"true"', "true", "true"]]);
    expect(noticed({ field: "size", equals: 3 }, texts)).toEqual([]);
  });

  it("are words: a figure that no record has is an answer", () => {
    expect(noticed({ field: "size", equals: 5 })).toEqual([]);
    expect(noticed({ field: "size", in: [5, 6] })).toEqual([]);
    expect(noticed({ field: "size", moreThan: 5 })).toEqual([]);
    expect(tellings({ field: "size", equals: "small" })).toEqual([["size", '"small"', "3, 4", ""]]);
    expect(tellings({ field: "stage", equals: 5 })).toEqual([["stage", "5", '"Lost", "Won"', ""]]);
  });

  it("may be in a field that is always empty, or missing from all records, which has its own notice", () => {
    const empty = [deal("d1", { stage: null }), deal("d2")];
    expect(tellings({ field: "stage", equals: "won" }, empty)).toEqual([["stage", '"won"', "null", ""]]);
    const { notices } = measured({ ...COUNT, where: { field: "stag", equals: "won" } }, deals).table;
    expect(notices.map(({ code }) => code)).toEqual(["field-not-found"]);
  });

  it("are held against what aliases make of the records", () => {
    const source = { aliases: [{ field: "stage", values: [{ from: "Won", to: "Closed won" }] }] };
    expect(tellings({ field: "stage", equals: "Won" }, deals, { source })).toEqual([
      ["stage", '"Won"', '"Closed won", "Lost"', ""],
    ]);
  });

  it("may stand beside anything that records hold", () => {
    const odd = [deal("d1", { stage: Object.create(null) }), deal("d2", { stage: ["Won"] })];
    expect(tellings({ field: "stage", equals: "won" }, odd)).toEqual([["stage", '"won"', '["Won"], {}', ""]]);
  });
});
