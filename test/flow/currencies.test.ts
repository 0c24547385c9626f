import { describe, expect, it } from "vitest";
import {
  evaluate,
  fromJson,
  measure,
  parseScheme,
  patch,
  payoutCurveOf,
  score,
  statementsOf,
  toJson,
  whatEarns,
} from "scorewright";
import type { SchemeInput } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const input = (parts: Partial<SchemeInput> = {}): SchemeInput => ({
  schemaVersion: 1,
  id: "desk",
  currencies: [{ id: "BTC", digits: 8 }],
  sources: [{ id: "trades", key: "id", person: "who", date: "day" }],
  metrics: [
    {
      id: "volume",
      unit: { currency: "BTC" },
      direction: "higherIsBetter",
      from: { kind: "sum", source: "trades", field: "amount" },
    },
  ],
  score: { id: "total", of: [{ metric: "volume", weight: 1, normalize: { kind: "goalposts", low: 0, high: 1 } }] },
  plan: {
    currency: "BTC",
    settle: { round: "half-even" },
    components: [{ id: "fee", per: "deal", base: { metric: "volume" }, pay: { kind: "rate", rate: "0.015" } }],
  },
  ...parts,
});
const trades = [
  { id: "t1", who: "ana", day: "2026-01-05", amount: "0.12345678" },
  { id: "t2", who: "ana", day: "2026-01-06", amount: 0.00000001 },
];
const options = { period: { from: "2026-01-01", to: "2026-02-01" }, asOf: "2026-01-31" };

describe("a currency whose digits the scheme declares", () => {
  const scheme = parseScheme(input());

  it("is measured and paid to its smallest unit", () => {
    const run = evaluate(scheme, { trades }, options);
    expect(run.table.columns[0]!.values[0]).toBe(0.12345679);
    expect([run.credits.of[0]!.digits, ...run.credits.of[0]!.units]).toEqual([8, 12345678, 1]);
    // By hand: 0.12345679 · 0.015 = 0.00185185185
    expect(statementsOf(run)[0]!.total).toBe("0.00185185");
    expect(statementsOf(run)[0]!.lines.at(-1)).toMatchObject({ step: "rounding", amount: "-0.00000000185" });
  });

  it("is searched to its smallest unit by a curve, whatever the plan is paid in", () => {
    const { metrics } = input();
    const count = { id: "count", from: { kind: "count", source: "trades" } } as const;
    const when = { metric: "volume", moreThan: "0.00005" };
    const plan = {
      currency: "USD",
      settle: { round: "half-even" },
      components: [
        {
          id: "each",
          base: { metric: "count" },
          pay: { kind: "perUnit", amount: "2.5" },
          then: [{ id: "some", kind: "gate", when, effect: { kind: "zero" } }],
        },
      ],
    } as const;
    const scheme = parseScheme(input({ metrics: [...metrics, count], plan }));
    const { table, calibration, scores } = evaluate(scheme, { trades }, options);
    const stored = fromJson(toJson(calibration), "calibration");
    const curve = payoutCurveOf({ table, calibration: stored, scores }, "ana", { metric: "volume" });
    expect([curve.digits, whatEarns(curve, "5")]).toEqual([8, "0.00005001"]);
  });

  it("is refused with a digit more", () => {
    const more = [{ ...trades[0], amount: "0.123456789" }];
    expect(raisedBy(() => measure(scheme, { trades: more }, options))[0]).toMatchObject({
      code: "too-many-digits",
      path: "trades.t1.amount",
    });
  });

  it("is kept in storage, with its credit lines and its plan", () => {
    const run = evaluate(scheme, { trades }, options);
    expect(fromJson(toJson(run.credits))).toEqual(run.credits);
    expect(fromJson(toJson(run.calibration))).toEqual(run.calibration);
    expect(fromJson(toJson(statementsOf(run)[0]!))).toEqual(statementsOf(run)[0]);
    expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
  });

  it("may be one that has less digits than usual, or a name that ISO 4217 does not know", () => {
    const whole = [{ ...trades[0], amount: 12 }];
    const unit = { metrics: [{ ...input().metrics[0]!, unit: { currency: "POINTS" } }] };
    const plan = { ...input().plan!, currency: "POINTS" };
    const points = parseScheme(input({ ...unit, plan, currencies: [{ id: "POINTS", digits: 0 }] }));
    // By hand: 12 · 0.015 = 0.18, which is no whole point.
    expect(statementsOf(evaluate(points, { trades: whole }, options))[0]!.total).toBe("0");
    const usd = parseScheme(input({ ...unit, plan, currencies: [{ id: "POINTS", digits: 1 }] }));
    expect(statementsOf(evaluate(usd, { trades: whole }, options))[0]!.total).toBe("0.2");
  });

  it("does not fit a table that was measured with other digits", () => {
    const { calibration } = evaluate(scheme, { trades }, options);
    const other = patch(scheme, { currencies: { BTC: { digits: 6 } } });
    const { table } = measure(other, { trades: [{ ...trades[0], amount: 0.5 }] }, options);
    expect(raisedBy(() => score(calibration, table))[0]!.code).toBe("other-definitions");
  });

  it("has at most eight digits, so that ten million whole units can be told apart", () => {
    const [issue] = raisedBy(() => parseScheme(input({ currencies: [{ id: "BTC", digits: 9 }] })));
    expect(issue).toMatchObject({ path: "currencies.BTC.digits", received: "9" });
    const large = [{ ...trades[0], amount: "9999999.99999999" }];
    expect(measure(scheme, { trades: large }, options).table.columns[0]!.values[0]).toBe(9999999.99999999);
    expect(raisedBy(() => measure(scheme, { trades: [{ ...trades[0], amount: 1e7 + 1 }] }, options))[0]!.code).toBe(
      "too-large",
    );
  });
});
