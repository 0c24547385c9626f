import { describe, expect, it } from "vitest";
import { calibrate, measure, parseScheme, score } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { FIRST_QUARTER, deal } from "./small.js";

/** List value of deals, looked up in a price table. */
function pricing(prices: Readonly<Record<string, unknown>>) {
  return parseScheme({
    schemaVersion: 1,
    id: "pricing",
    sources: [
      { id: "deals", key: "id", person: "owner", date: "on" },
      { id: "prices", grain: "lookup", ...prices },
    ],
    metrics: [
      {
        id: "listed",
        direction: "higherIsBetter",
        from: { kind: "sum", source: "deals", field: { lookup: "prices", by: "product", field: "list" } },
      },
    ],
    score: { id: "total", of: [{ metric: "listed", weight: 1, normalize: { kind: "goalposts", low: 0, high: 100 } }] },
  });
}

function codesWith(before: object, after: object): string[] {
  const sources = { deals: [deal("d1", { product: "MG" })], prices: [{ product: "MG", sku: "1", list: 55 }] };
  const tableOf = (prices: object) => measure(pricing({ ...prices }), sources, FIRST_QUARTER).table;
  const calibration = calibrate(pricing({ ...before }), tableOf(before));
  return raisedBy(() => score(calibration, tableOf(after))).map(({ code, path }) => `${code} ${path}`);
}

describe("a table of other definitions", () => {
  const aliases = [{ field: "product", values: [{ from: "MG", to: "MG Special" }] }];

  it("is one that looks figures up by another key, or under another name", () => {
    expect(codesWith({ key: "product" }, { key: "sku" })).toEqual(["other-definitions sources.prices"]);
    expect(codesWith({ key: "product" }, { key: "product", aliases })).toEqual(["other-definitions sources.prices"]);
  });

  it("is none that was made the same way", () => {
    expect(codesWith({ key: "product" }, { aliases: [], key: "product" })).toEqual([]);
  });
});
