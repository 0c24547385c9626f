import { describe, expect, it } from "vitest";
import { raisedBy } from "../faults/raised.js";
import { creditOf, credited, sale, share } from "./creditTeam.js";
import type { CreditCase } from "./creditTeam.js";

const rolledUp = (rollUp: object = {}, more: CreditCase = {}): CreditCase => ({
  deals: [sale("d1", 100), sale("d2", 10, { owner: "cy" })],
  credits: { rollUp: { source: "roster", manager: "boss", ...rollUp } },
  ...more,
});

describe("credit that is rolled up", () => {
  it("credits managers with what their people are credited with, all the way up", () => {
    // cy reports to bo, bo and ana to dora.
    expect(creditOf(rolledUp())).toEqual({ ana: 100, bo: 10, cy: 10, dora: 110 });
  });

  it("goes up as many levels as are declared", () => {
    expect(creditOf(rolledUp({ levels: 1 }))).toEqual({ ana: 100, bo: 10, cy: 10, dora: 100 });
  });

  it("tells through whom, and stands apart from a manager's own credit", () => {
    const drawn = rolledUp({}, { deals: [sale("d1", 100, { owner: "bo" }), sale("d2", 10, { owner: "cy" })] });
    const { records, persons, units, split } = credited(drawn).credits.of[0]!;
    const text = (name: "groups" | "through", line: number) => split![name].labels[split![name].codes[line]!] ?? "";
    const lines = records.map((record, line) => {
      return `${persons[line]!} ${record} ${units[line]! / 100} ${text("groups", line)} ${text("through", line)}`.trim();
    });
    expect(lines).toEqual([
      "1 d1 100 direct",
      "1 d2 10 rollUp cy",
      "2 d2 10 direct",
      "3 d1 100 rollUp bo",
      "3 d2 10 rollUp cy",
    ]);
    expect(creditOf({ ...drawn, metric: { groups: ["rollUp"] } })).toEqual({ bo: 10, dora: 110 });
  });

  it("takes overlays along, or direct shares only", () => {
    const splits = [share("d1", "ana", 1), share("d1", "cy", 0.5, { group: "specialists" })];
    const drawn = (rollUp: object) => rolledUp(rollUp, { deals: [sale("d1", 100)], splits });
    expect(creditOf(drawn({}))).toEqual({ ana: 100, bo: 50, cy: 50, dora: 150 });
    expect(creditOf(drawn({ groups: ["direct"] }))).toEqual({ ana: 100, cy: 50, dora: 100 });
  });

  it("follows the manager of the deal's day, where managers are dated", () => {
    const lines = [
      { id: "l1", person: "cy", from: "2025-01-01", to: "bo" },
      { id: "l2", person: "cy", from: "2026-02-01", to: "ana" },
      { id: "l3", person: "cy", from: "2026-03-01", to: null },
    ];
    const deals = ["2026-01-31", "2026-02-01", "2026-03-01"].map((on, k) =>
      sale(`d${k}`, 10 ** k, { owner: "cy", on }),
    );
    const drawn = { deals, lines, credits: { rollUp: { source: "lines", manager: "to" } } };
    expect(creditOf(drawn)).toEqual({ ana: 10, bo: 1, cy: 111 });
    expect(credited(drawn).unused).toEqual([]);
  });

  it("refuses two managers from the same day on, but not the same one twice", () => {
    const lines = (second: string) => [
      { id: "l1", person: "cy", from: "2025-01-01", to: "bo" },
      { id: "l2", person: "cy", from: "2025-01-01", to: second },
    ];
    const drawn = (second: string) => ({
      deals: [sale("d1", 5, { owner: "cy" })],
      lines: lines(second),
      credits: { rollUp: { source: "lines", manager: "to" } },
    });
    expect(creditOf(drawn("bo"))).toEqual({ bo: 5, cy: 5 });
    const [first] = raisedBy(() => credited(drawn("ana")));
    expect(first).toMatchObject({ code: "ambiguous-manager", path: "lines.l2.to" });
  });

  it("refuses a circle and names the chain, wherever it is met, also where nobody in it sells", () => {
    const roster = [
      { id: "ana", boss: null },
      { id: "cy", boss: "bo" },
      { id: "dora", boss: "cy" },
      { id: "bo", boss: "dora" },
    ];
    const [first] = raisedBy(() => credited(rolledUp({}, { roster, deals: [sale("d1", 1)] })));
    expect(first).toMatchObject({
      code: "circular-managers",
      path: "credits.sales.rollUp",
      received: '"bo → dora → cy → bo"',
    });
    const lines = [
      { id: "l1", person: "cy", from: "2025-01-01", to: "bo" },
      { id: "l2", person: "bo", from: "2026-02-01", to: "cy" },
    ];
    const dated = (on: string) => ({
      deals: [sale("d1", 5, { owner: "cy", on })],
      lines,
      credits: { rollUp: { source: "lines", manager: "to", levels: 1 } },
    });
    expect(creditOf(dated("2026-01-31"))).toEqual({ bo: 5, cy: 5 });
    expect(raisedBy(() => credited(dated("2026-02-01")))[0]!.received).toBe('"bo → cy → bo on 2026-02-01"');
  });

  it("names managers whom it would credit, but who are not in the table", () => {
    const roster = [{ id: "ana", boss: "gone" }];
    const { table } = credited(rolledUp({}, { roster, deals: [sale("d1", 1)] }));
    expect(table.notices.map(({ code, values }) => `${code} ${values["examples"]!}`)).toContain(
      "managers-not-listed gone",
    );
  });
});
