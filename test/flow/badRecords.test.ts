import { describe, expect, it } from "vitest";
import { evaluate, measure, statementsOf } from "scorewright";
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

  it("that fail alike are listed five times, and the rest counted, so that nothing else is buried", () => {
    const stamped = seedRecords().deals.map((deal, k) => ({ ...deal, closedOn: `2026-07-0${(k % 9) + 1}T09:00` }));
    const surveys = seedRecords().surveys.map((survey) => ({ ...survey, id: "same" }));
    const issues = raisedBy(() => measuring({ ...seedRecords(), deals: stamped, surveys }));
    // 41 deals with a timestamp, and five surveys that bear the id of the first.
    expect(issues.map(({ code, path, received }) => `${code} ${path} ${received}`)).toEqual([
      ...["ana-01", "ana-02", "ana-03", "ana-04", "ana-05"].map(
        (id, k) => `not-a-day deals.${id}.closedOn "2026-07-0${k + 1}T09:00"`,
      ),
      "not-a-day deals.closedOn 36 more like these",
      ...[1, 2, 3, 4, 5].map((place) => `duplicate-id surveys.${place}.id "same"`),
    ]);
  });

  it("are named once, also where several metrics read the same field", () => {
    const twice = seedScheme({ "metrics.helpVotes.from": { kind: "max", source: "surveys", field: "score" } });
    const records = changed(seedRecords(), { "surveys.0.score": "4" }) as never;
    expect(raisedBy(() => measure(twice, records, QUARTER)).map(({ path }) => path)).toEqual(["surveys.ana-4.score"]);
  });

  it("with a Date in place of a day are told to write the day", () => {
    const [found] = raisedBy(() => measuring(changed(seedRecords(), { "deals.0.closedOn": new Date(0) })));
    expect(found).toMatchObject({ code: "not-a-day", path: "deals.ana-01.closedOn", received: "a Date" });
    expect(found!.remedy).toBe('write the day that it is in the zone your books are kept in, as text: "2026-03-31"');
  });

  it("without a field that their grain needs are refused once, by the place in the scheme", () => {
    const without = (field: string, list: Record<string, unknown>[]) =>
      list.map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => name !== field)));
    const { deals, roster } = seedRecords();
    const issues = raisedBy(() =>
      measuring({ ...seedRecords(), deals: without("dealId", deals), roster: without("id", roster) }),
    );
    expect(issues.map(({ code, path, received }) => `${code} ${path} ${received}`)).toEqual([
      'unknown-field sources.deals.key "dealId"',
      'unknown-field sources.roster.person "id"',
    ]);

    const undated = measuring({ ...seedRecords(), deals: without("closedOn", deals) });
    expect(undated.table.notices).toContainEqual(
      expect.objectContaining({ code: "field-not-found", path: "sources.deals.date" }),
    );
    expect(undated.unused.find(({ source }) => source === "deals")).toMatchObject({
      reason: "date",
      count: deals.length,
    });
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
    expect(period(null)).toEqual(["not-a-period period"]);
    expect(period("2026Q3")).toEqual(["not-a-period period"]);
    expect(period({ from: "2026-07-01" })).toEqual(["not-a-day period.to"]);
    expect(period({ from: "2026-07-01", to: "2026-07-01" })).toEqual(["empty-period period"]);
    expect(period(QUARTER.period, 20261005)).toEqual(["not-a-day asOf"]);
  });
});

describe("strange but honest records", () => {
  const run = (records: object) => evaluate(scheme, { ...seedRecords(), ...records }, QUARTER);

  it("may be empty: nobody is scored and nobody is paid, with a notice", () => {
    const empty = run({ deals: [], surveys: [], votes: [], roster: [] });
    expect([statementsOf(empty), empty.actions, empty.unused]).toEqual([[], [], []]);
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
    const paid = run({ deals });
    expect([paid.table.columns[0]!.values[0], statementsOf(paid)[0]!.lines[0]!.amount]).toEqual([0, "0"]);
  });
});
