import { evaluate, parseScheme } from "scorewright";

const QUARTER = { period: { from: "2026-07-01", to: "2026-10-01" }, asOf: "2026-12-31" };

/** Runs a plan of one component for somebody whose deals were closed in the order in which they are listed. */
export function runOf(pay: object, amounts: readonly number[], more: object = {}) {
  const scheme = parseScheme({
    schemaVersion: 1,
    id: "order",
    sources: [{ id: "deals", key: "id", person: "owner", date: "on" }],
    metrics: [
      {
        id: "revenue",
        direction: "higherIsBetter",
        unit: { currency: "USD" },
        from: { kind: "sum", source: "deals", field: "amount" },
      },
    ],
    score: { id: "all", of: [{ metric: "revenue", weight: 1, normalize: { kind: "goalposts", low: 0, high: 100 } }] },
    plan: {
      currency: "USD",
      settle: { round: "half-even" },
      components: [{ id: "c", per: "deal", base: { metric: "revenue" }, pay, ...more }],
    },
  });
  const deals = amounts.map((amount, day) => ({ id: `d${day}`, owner: "ana", on: `2026-07-0${day + 1}`, amount }));
  return evaluate(scheme, { deals }, QUARTER);
}
