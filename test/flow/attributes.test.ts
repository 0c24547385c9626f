import { describe, expect, it } from "vitest";
import { draft, fromJson, measure, parseScheme, toJson } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const scheme = (parts: object = {}) =>
  parseScheme({
    schemaVersion: 1,
    id: "small",
    sources: [{ id: "roster", grain: "person", person: "id", attributes: ["role"] }],
    attributes: ["strength"],
    metrics: [{ id: "calls", direction: "higherIsBetter", from: { kind: "field", source: "roster", field: "calls" } }],
    score: { id: "total", of: [{ metric: "calls", weight: 1, normalize: { kind: "goalposts", low: 0, high: 10 } }] },
    ranks: [{ id: "overall", by: { node: "total" }, within: "strength" }],
    ...parts,
  });
const places = (parts: object) => raisedBy(() => scheme(parts)).map(({ code, path }) => `${code} ${path}`);
const SPRING = { period: { from: "2026-04-01", to: "2026-07-01" }, asOf: "2026-07-01" };

describe("attributes that no source has", () => {
  it("may be asked about, and nobody looks for them in the records", () => {
    const { table } = measure(scheme(), { roster: [{ id: "ana", calls: 5, role: "hunter" }] }, SPRING);
    expect(table.attributes.map(({ id }) => id)).toEqual(["role"]);
    expect(table.notices).toEqual([]);
    expect(places({ attributes: [] })).toEqual(["unknown-attribute ranks.overall.within"]);
  });

  it("come back from storage, and none are written where none are stated", () => {
    expect(fromJson(JSON.parse(JSON.stringify(toJson(scheme()))), "scheme")).toEqual(scheme());
    expect(draft({ metrics: ["calls"] }).attributes).toEqual([]);
  });

  it("are declared once, and not in a source besides", () => {
    expect(places({ attributes: ["strength", "role", "strength"] })).toEqual([
      "duplicate-id attributes.1",
      "duplicate-id attributes.2",
    ]);
  });

  it("are all that may be asked about in a table made by hand, where some are declared", () => {
    const byHand = (attribute: string, attributes?: readonly string[]) => () =>
      draft({
        metrics: ["calls"],
        ranks: [{ id: "r", by: { node: "total" }, within: attribute }],
        ...(attributes && { attributes }),
      });
    const [found] = raisedBy(byHand("rolle", ["role"]));
    expect([found!.code, found!.remedy]).toEqual(["unknown-attribute", 'did you mean "role"?']);
    expect(raisedBy(byHand("role", ["role"]))).toEqual([]);
    expect(raisedBy(byHand("rolle"))).toEqual([]);
  });
});
