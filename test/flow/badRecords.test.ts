import { describe, expect, it } from "vitest";
import { evaluate, measure } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, changed, frozen, seedRecords, seedScheme } from "../seedCase.js";
import { teamRun } from "./team.js";

const scheme = frozen(seedScheme());
const measuring = (records: unknown, options: object = QUARTER) =>
  measure(scheme, frozen(records) as never, frozen(options) as never);
const found = (changes: Record<string, unknown>) =>
  raisedBy(() => measuring(changed(seedRecords(), changes))).map(
    ({ code, path, received }) => `${code} ${path} ${received}`,
  );

describe("bad records", () => {
  it("of two people with one id are refused", () => {
    expect(found({ "roster.3.id": "ana" })).toEqual(['duplicate-id roster.3.id "ana"']);
  });

  it("are reported all at once, by source, record and field", () => {
    const five = {
      "deals.0.closedOn": "07/01/2026",
      "deals.1.dealId": "",
      "deals.3.dealId": "ana-03",
      "roster.1.id": 7,
      "roster.2.role": ["farmer"],
    };
    expect(found(five)).toEqual([
      "bad-id roster.1.id 7",
      'bad-id deals.1.dealId ""',
      'duplicate-id deals.3.dealId "ana-03"',
      'not-a-day deals.ana-01.closedOn "07/01/2026"',
      'not-a-text roster.cy.role ["farmer"]',
    ]);
  });

  it("with NaN, Infinity or text where a number belongs are refused", () => {
    expect(found({ "surveys.0.score": NaN })).toEqual(["not-a-number surveys.ana-4.score NaN"]);
    expect(found({ "surveys.0.score": "4" })).toEqual(['not-a-number surveys.ana-4.score "4"']);
    expect(found({ "roster.0.retention": Infinity })).toEqual(["not-a-number roster.ana.retention Infinity"]);
    expect(found({ "deals.0.amount": "12,50" })).toEqual(['not-an-amount deals.ana-01.amount "12,50"']);
    expect(found({ "deals.0.amount": NaN, "deals.1.amount": true })).toHaveLength(2);
  });

  it("without an id, or with an object for one, are refused by their place in the list", () => {
    expect(found({ "deals.0.dealId": undefined })).toEqual(["bad-id deals.0.dealId undefined"]);
    expect(found({ "deals.0.dealId": { toString: 1 } })).toEqual(['bad-id deals.0.dealId {"toString":1}']);
    expect(found({ "roster.0.id": { toString: 1 } })).toEqual(['bad-id roster.0.id {"toString":1}']);
  });

  it("that are no objects, or no lists, are refused", () => {
    expect(found({ "deals.2": null })).toEqual(["not-a-record deals.2 null"]);
    expect(found({ deals: {} })).toEqual(["missing-source deals {}"]);
    expect(found({ deals: undefined })).toEqual(["missing-source deals undefined"]);
    expect(raisedBy(() => measuring([]))[0]!.code).toBe("not-sources");
  });

  it("with the name of an object's machinery as a field are nothing special", () => {
    const roster = [
      JSON.parse('{ "id": "__proto__", "role": "constructor", "retention": 0.9, "__proto__": { "quota": 5 } }'),
    ];
    const { table } = measuring({ ...seedRecords(), roster });
    expect([table.ids, table.attributes[0]!.labels]).toEqual([["__proto__"], ["constructor"]]);
    expect(table.columns.find(({ id }) => id === "quota")!.values[0]).toBe(NaN);
    expect("quota" in {}).toBe(false);
  });

  it("of a period or day that is none are refused with its place", () => {
    const period = (value: unknown, asOf: unknown = QUARTER.asOf) =>
      raisedBy(() => measuring(seedRecords(), { period: value, asOf })).map(({ code, path }) => `${code} ${path}`);
    expect(period(null)).toEqual(["not-a-day period.from"]);
    expect(period({ from: "2026-07-01", to: "2026-07-01" })).toEqual(["empty-period period"]);
    expect(period(QUARTER.period, 20261005)).toEqual(["not-a-day asOf"]);
  });
});

describe("strange but honest records", () => {
  const run = (records: object) => evaluate(scheme, { ...seedRecords(), ...records }, QUARTER);

  it("may be empty: nobody is scored and nobody is paid, with a notice", () => {
    const empty = run({ deals: [], surveys: [], votes: [], roster: [] });
    expect([empty.statements, empty.actions, empty.unused]).toEqual([[], [], []]);
    expect(empty.notices.map(({ code }) => code)).toContain("nobody");
  });

  it("may be of one person", () => {
    const alone = run({ roster: seedRecords().roster.slice(0, 1) });
    expect(Array.from(alone.scores.ranks[0]!.ranks)).toEqual([1]);
    expect(alone.unused.find(({ reason }) => reason === "person")!.count).toBe(28);
  });

  it("may be the same for everybody: all share the first place and the high side of the median", () => {
    const people = ["ana", "bo", "cy"].map((id) => ({ id, calls: 60, mails: 60 }));
    const cell = (node: string) => ({ node, cut: { kind: "median" } });
    const quadrants = [
      {
        id: "style",
        x: cell("calls"),
        y: cell("mails"),
        cells: ["high", "low"].flatMap((x) => ["high", "low"].map((y) => ({ x, y, id: `${x}${y}` }))),
      },
    ];
    const equal = teamRun({ quadrants }, people);
    expect([...equal.scores.ranks[0]!.ranks, ...equal.scores.quadrants[0]!.codes]).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it("may hold negative amounts: they lower the sum, and the commission with it", () => {
    const deals = [
      ...seedRecords().deals,
      { dealId: "back", owner: "ana", closedOn: "2026-09-30", stage: "won", amount: -57_600 },
    ];
    const { table, statements } = run({ deals });
    expect([table.columns[0]!.values[0], statements[0]!.lines[0]!.amount]).toEqual([0, "0"]);
  });
});
