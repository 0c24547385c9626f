import { statementsOf } from "scorewright";
import { describe, expect, it } from "vitest";
import type { Credits } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { lines, paid, teamRun } from "./team.js";

type OnUnknown = "pass" | "fail" | "hold";

const tiers = [
  { from: "0", mode: "marginal", rate: "0.05" },
  { from: "10000", mode: "marginal", rate: "0.08" },
];
const graduated = { base: { metric: "revenue" }, pay: { kind: "tiers", edge: "upper", tiers } };

describe("a negative base", () => {
  const pays = (negative: string, onUnknown: OnUnknown = "fail") => {
    const pay = { kind: "rate", rate: "0.1", negative };
    const { status, total, lines: all } = paid([{ base: { metric: "revenue" }, pay, onUnknown }], { revenue: -1000 });
    return { status, total, unknown: all[0]!.unknown, withheld: all[0]!.withheld };
  };

  it("takes back what it would have paid, or pays nothing", () => {
    expect([pays("odd").total, pays("zero").total]).toEqual(["-100.00", "0.00"]);
  });

  it("that is refused is unknown, and then as the component says", () => {
    expect(pays("refuse")).toEqual({ status: "payable", total: "0.00", unknown: true, withheld: undefined });
    expect(pays("refuse", "hold")).toEqual({ status: "held", total: "0.00", unknown: undefined, withheld: null });
  });

  it("takes graduated tiers back step by step", () => {
    expect(paid([graduated], { revenue: -12500 }).total).toBe("-700.00");
  });
});

describe("a base or a quota that is missing", () => {
  const quota = { kind: "tiers", edge: "upper", tiers, scale: { metric: "revenue", of: "target" } };
  const pays = (onUnknown: OnUnknown, person: object) => {
    const { status, total } = paid([{ base: { metric: "revenue" }, pay: quota, onUnknown }], person);
    return `${status} ${total}`;
  };

  it.each([null, 0, -1])("holds the commission of a rep whose quota is %j", (rep) => {
    expect(pays("hold", { revenue: 5000, quota: rep })).toBe("held 0.00");
    expect(pays("fail", { revenue: 5000, quota: rep })).toBe("payable 0.00");
  });

  it("holds the commission where the base is missing", () => {
    expect(pays("hold", { revenue: null, quota: 10 })).toBe("held 0.00");
  });

  it("cannot let an unknown amount pass: it is held", () => {
    expect(pays("pass", { revenue: 5000, quota: 0 })).toBe("held 0.00");
  });
});

describe("pay deal by deal", () => {
  const credits: Credits = {
    type: "credits",
    schemaVersion: 1,
    ids: ["ana"],
    of: [
      {
        metric: "revenue",
        persons: Int32Array.of(0, 0, 0),
        records: ["d1", "d2", "d3"],
        digits: 2,
        days: Int32Array.of(20454, 20455, 20456),
        units: Float64Array.of(800_000, 400_000, -50_000),
      },
    ],
  };
  const plan = (component: object) => ({
    plan: { currency: "USD", settle: { round: "half-even" }, components: [{ id: "c0", per: "deal", ...component }] },
  });
  const run = teamRun(plan(graduated), [{ id: "ana", revenue: 11_500 }], credits);

  it("pays each deal by where it takes the running total", () => {
    // 8 000 · 0.05; then 2 000 · 0.05 + 2 000 · 0.08; then 500 · 0.08 back
    expect(statementsOf(run)[0]!.lines[0]!.deals).toEqual([
      { record: "d1", day: "2026-01-01", base: "8000", amount: "400" },
      { record: "d2", day: "2026-01-02", base: "4000", amount: "260" },
      { record: "d3", day: "2026-01-03", base: "-500", amount: "-40" },
    ]);
  });

  it("comes to what the period's sum pays", () => {
    expect(statementsOf(run)[0]!.total).toBe("620.00");
    expect(
      statementsOf(teamRun(plan({ ...graduated, per: "period" }), [{ id: "ana", revenue: 11_500 }]))[0]!.total,
    ).toBe("620.00");
  });

  it("is unknown without a quota, also for somebody without deals", () => {
    const none: Credits = {
      ...credits,
      of: [
        { ...credits.of[0]!, persons: Int32Array.of(), records: [], days: Int32Array.of(), units: Float64Array.of() },
      ],
    };
    const scaled = { ...graduated, pay: { ...graduated.pay, scale: { metric: "quota" } }, onUnknown: "hold" };
    const pays = (per: string, quota: number | null) => {
      const [one] = statementsOf(teamRun(plan({ ...scaled, per }), [{ id: "ana", revenue: 0, quota }], none));
      return `${one!.status} ${one!.total}`;
    };
    expect([pays("deal", null), pays("period", null)]).toEqual(["held 0.00", "held 0.00"]);
    expect([pays("deal", 50), pays("period", 50)]).toEqual(["payable 0.00", "payable 0.00"]);
  });

  it("caps the period's sum, not a deal", () => {
    const then = [{ id: "top", kind: "cap", amount: "500" }];
    expect(
      lines(statementsOf(teamRun(plan({ ...graduated, then }), [{ id: "ana", revenue: 11_500 }], credits))[0]!),
    ).toEqual(["pay 620", "top -120"]);
  });
});

describe("prizes in a plan", () => {
  const board = (over: object = {}) => ({
    plan: {
      currency: "USD",
      settle: { round: "half-even" },
      components: [{ id: "board", pay: { kind: "prizes", rank: "overall", prizes: ["300", "200"], ...over } }],
    },
  });
  const people = (...calls: number[]) => calls.map((one, k) => ({ id: `p${k}`, calls: one, mails: one }));
  const won = (run: ReturnType<typeof teamRun>) => statementsOf(run).map(({ total }) => total);

  it("go to the first places", () => {
    expect(won(teamRun(board(), people(10, 30, 20)))).toEqual(["0.00", "300.00", "200.00"]);
  });

  it("are refused where a tie meets one, naming who shares the place", () => {
    const [found] = raisedBy(() => teamRun(board(), people(30, 20, 20)));
    expect([found!.code, found!.path, found!.received]).toEqual([
      "tie-meets-prize",
      "plan.components.board",
      '"place 2: 2 of 3 people with 20.0: p1, p2"',
    ]);
    expect(won(teamRun(board(), people(30, 20, 10, 10)))).toEqual(["300.00", "200.00", "0.00", "0.00"]);
  });

  it("are not refused where the field is too small to award any", () => {
    expect(won(teamRun(board({ minimumField: 3 }), people(20, 20)))).toEqual(["0.00", "0.00"]);
  });
});

describe("a rate above one", () => {
  it("is paid, with a notice", () => {
    const run = teamRun(
      {
        plan: {
          currency: "USD",
          settle: { round: "half-up" },
          components: [{ id: "c0", base: { metric: "revenue" }, pay: { kind: "rate", rate: "1.5" } }],
        },
      },
      [{ id: "ana", revenue: 10 }],
    );
    expect(statementsOf(run)[0]!.total).toBe("15.00");
    expect(run.calibration.notices).toContainEqual({
      code: "rate-above-one",
      path: "plan.components.c0.pay.rate",
      values: { component: "c0", rate: "1.5" },
    });
  });
});
