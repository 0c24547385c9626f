import { describe, expect, it } from "vitest";
import { byCodeUnits, codeColumn, columnOf, idIssue, table } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("table", () => {
  it("keeps figures in columns, with null as missing", () => {
    const made = table({ ids: ["ana", "bo"], columns: { calls: [40, null] } });
    expect(Array.from(columnOf(made, "calls")!)).toEqual([40, NaN]);
    expect(columnOf(made, "mails")).toBe(undefined);
  });

  it("keeps attributes as codes, with labels in the order of their code units", () => {
    const made = table({ ids: ["a", "b", "c"], columns: {}, attributes: { role: ["hunter", null, "farmer"] } });
    expect([made.attributes[0]!.labels, Array.from(made.attributes[0]!.codes)]).toEqual([
      ["farmer", "hunter"],
      [1, -1, 0],
    ]);
    expect(codeColumn("x", ["b", "B", "ä"]).labels).toEqual(["B", "b", "ä"]);
  });

  it("does not keep hold of the lists it was given", () => {
    const [ids, calls] = [["ana"], [1]];
    const made = table({ ids, columns: { calls } });
    ids[0] = "bo";
    calls[0] = 2;
    expect([made.ids[0], columnOf(made, "calls")![0]]).toEqual(["ana", 1]);
  });

  it("may be empty", () => {
    expect(table({ ids: [], columns: {} }).ids).toEqual([]);
  });

  it("reports all that is wrong at once: ids, lengths, figures, texts", () => {
    const columns = { calls: [1, NaN, 3], mails: [1, "2" as never] };
    const found = raisedBy(() => table({ ids: ["ana", "ana"], columns, attributes: { role: [5 as never, null] } }));
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "duplicate-id ids.1",
      "wrong-length columns.calls",
      "not-a-number columns.calls.1",
      "not-a-number columns.mails.1",
      "not-a-text attributes.role.0",
    ]);
  });

  it("reports a column of a million missing numbers without losing its breath", () => {
    const values = new Float64Array(1_000_000).fill(NaN);
    const found = raisedBy(() => table({ ids: Array.from(values, (_, row) => `p${row}`), columns: { calls: values } }));
    expect(found.map(({ path }) => path).slice(3)).toEqual(["columns.calls.3", "columns.calls.4", "columns.calls"]);
    expect(found.at(-1)!.received).toBe("999995 more like these");
  });

  it("finds the holes of a list: a row without an id, a figure or a text", () => {
    const holes = (second: unknown) => {
      const list: unknown[] = [];
      list[1] = second;
      return list as never[];
    };
    const columns = { calls: [1, 2] };
    const places = (input: Parameters<typeof table>[0]) => raisedBy(() => table(input)).map(({ path }) => path);
    expect(places({ ids: ["ana", "bo"], columns, attributes: { region: holes("east") } })).toEqual([
      "attributes.region.0",
    ]);
    expect(places({ ids: holes("bo"), columns })).toEqual(["ids.0"]);
    expect(places({ ids: ["ana", "bo"], columns: { calls: holes(2) } })).toEqual(["columns.calls.0"]);
  });
});

describe("the id of a person or record", () => {
  it("is any text that is not blank and has no control characters", () => {
    for (const id of ["ana", "张伟", "O'Neil, Ann", "00:1f", "__proto__"])
      expect(idIssue("id", id, new Set())).toBe(null);
    for (const id of ["", "  ", "a\nb", "\u0085", 5, null, undefined, {}])
      expect(idIssue("id", id, new Set())?.code).toBe("bad-id");
  });

  it("occurs once", () => {
    expect(idIssue("id", "ana", new Set(["ana"]))?.code).toBe("duplicate-id");
  });

  it("is ordered by code units, the same everywhere", () => {
    expect(["b", "a", "B", "ä"].sort(byCodeUnits)).toEqual(["B", "a", "b", "ä"]);
  });
});
