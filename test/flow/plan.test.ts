import { describe, expect, it } from "vitest";
import { raisedBy } from "../faults/raised.js";
import { lines, paid, teamScheme } from "./team.js";

const cap = (amount: string, components: unknown = "all") => ({ id: `cap${amount}`, kind: "cap", amount, components });
const half = (components: unknown = "all") => ({
  id: "half",
  kind: "multiplier",
  by: { attribute: "role" },
  otherwise: "0.5",
  components,
  values: [{ is: "hunter", times: "1" }],
});
const close = (components: unknown) => ({
  id: "close",
  kind: "gate",
  when: { metric: "calls", atLeast: 50 },
  effect: { kind: "zero" },
  components,
});
const pays = (components: number, then: unknown[], person: object = { role: "farmer", calls: 0 }) => {
  const list = Array.from({ length: components }, () => ({}));
  return paid(list, person, { then });
};

describe("the steps of a whole plan", () => {
  it("cap the sum of the components they name, as one line", () => {
    const statement = pays(2, [cap("150")]);
    expect(lines(statement)).toEqual(["pay 100", "pay 100", "cap150 -50"]);
    expect(statement.lines[2]!.components).toEqual(["c0", "c1"]);
  });

  it("leave out the components they do not name", () => {
    expect(pays(3, [cap("150", ["c0", "c2"])]).total).toBe("250.00");
    expect(lines(pays(2, [close(["c1"])]))).toEqual(["pay 100", "pay 100", "close -100"]);
  });

  it("multiply each component by itself, with a line for each", () => {
    const statement = pays(2, [half()]);
    expect(statement.lines.map(({ components, amount }) => `${components.join()} ${amount}`)).toEqual([
      "c0 100",
      "c1 100",
      "c0 -50",
      "c1 -50",
    ]);
  });

  it("act on what a cap has joined as one, from then on", () => {
    const statement = pays(2, [cap("150"), half()]);
    expect(statement.lines.slice(2).map(({ components, amount }) => `${components.join()} ${amount}`)).toEqual([
      "c0,c1 -50",
      "c0,c1 -75",
    ]);
    expect(statement.total).toBe("75.00");
  });

  it("run in the order in which they are written", () => {
    expect([pays(2, [cap("150"), half()]).total, pays(2, [half(), cap("150")]).total]).toEqual(["75.00", "100.00"]);
  });

  it("may not act on a part of what was joined", () => {
    const [found] = raisedBy(() => pays(2, [cap("150"), half(["c1"])]));
    expect([found!.code, found!.path, found!.received]).toEqual(["split-scope", "plan.then.half.components", '["c1"]']);
    expect(raisedBy(() => pays(3, [cap("150", ["c0", "c1"]), half(["c1", "c2"])]))).toHaveLength(1);
    expect(pays(3, [cap("150", ["c0", "c1"]), half(["c0", "c1", "c2"])]).total).toBe("125.00");
  });

  it("keep the plan's order, whatever the order in which a cap names its components", () => {
    const statement = pays(4, [cap("150", ["c3", "c1"]), half()]);
    expect(statement.lines.slice(4).map(({ components, amount }) => `${components.join()} ${amount}`)).toEqual([
      "c1,c3 -50",
      "c0 -50",
      "c1,c3 -75",
      "c2 -50",
    ]);
  });

  it("keep what is withheld out of the sum, and pay the rest", () => {
    const gate = { id: "busy", kind: "gate", when: { metric: "calls", atLeast: 50 }, effect: { kind: "hold" } };
    const statement = paid([{ then: [gate] }, {}], { calls: 0 }, { then: [cap("80")] });
    expect([statement.status, statement.total, lines(statement)]).toEqual([
      "held",
      "80.00",
      ["pay 100", "busy -100", "pay 100", "cap80 -20"],
    ]);
  });
});

describe("the length of a statement", () => {
  const gates = (count: number) => Array.from({ length: count }, (_, k) => ({ ...close("all"), id: `g${k}` }));
  const caps = (count: number) =>
    Array.from({ length: count }, (_, k) => ({ id: `k${k}`, kind: "cap", amount: "1", components: [`c${k % 6000}`] }));
  const parsing = (components: number, then: readonly unknown[]) => {
    const rate = { base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } };
    const list = Array.from({ length: components }, (_, k) => ({ id: `c${k}`, ...rate }));
    return raisedBy(() =>
      teamScheme({ plan: { currency: "USD", settle: { round: "half-even" }, components: list, then } }),
    ).map(({ code, path, received }) => `${code} ${path} ${received}`);
  };

  it("is limited: a step on every component has a line for each", () => {
    expect(parsing(100, gates(99))).toEqual([]);
    expect(parsing(100, gates(100))).toEqual(["too-many-lines plan 10100"]);
    expect(parsing(800, gates(800))).toEqual(["too-many-lines plan 10400"]);
  });

  it("is found to be too long before anything is laid out, however many components and steps there are", () => {
    expect(parsing(6000, caps(9000))).toEqual(["too-many-lines plan 10001"]);
  });
});

describe("settlement", () => {
  const MODES = ["half-up", "half-even", "up", "down"];
  const settled = (at: string, revenue: number, components: number) =>
    MODES.map((round) => {
      const list = Array.from({ length: components }, () => ({}));
      return paid(list, { revenue }, { settle: { round, at } });
    });
  const totals = (at: string, revenue: number, components = 1) =>
    settled(at, revenue, components).map(({ total }) => total);

  it("rounds a tie of the exact total once, in each mode", () => {
    expect(totals("total", 0.25)).toEqual(["0.03", "0.02", "0.03", "0.02"]);
    expect(totals("total", 0.35)).toEqual(["0.04", "0.04", "0.04", "0.03"]);
    expect(totals("total", -0.25)).toEqual(["-0.03", "-0.02", "-0.03", "-0.02"]);
  });

  it("rounds what is no tie, in each mode", () => {
    expect(totals("total", 0.21)).toEqual(["0.02", "0.02", "0.03", "0.02"]);
    expect(totals("total", 0.29)).toEqual(["0.03", "0.03", "0.03", "0.02"]);
  });

  it("rounds each component where the plan says so: two ties add up, or vanish", () => {
    expect(totals("component", 0.05, 2)).toEqual(["0.02", "0.00", "0.02", "0.00"]);
    expect(totals("total", 0.05, 2)).toEqual(["0.01", "0.01", "0.01", "0.01"]);
  });

  it("shows what rounding changed as a last line, and none where it changed nothing", () => {
    const last = settled("component", 0.05, 2).map((statement) => statement.lines.at(-1)!);
    expect(last.map(({ step, amount }) => `${step} ${amount}`)).toEqual([
      "rounding 0.01",
      "rounding -0.01",
      "rounding 0.01",
      "rounding -0.01",
    ]);
    expect(lines(paid([{}], { revenue: 1000 }))).toEqual(["pay 100"]);
  });

  it("knows the digits of its currency", () => {
    const metrics = (currency: string) =>
      paid(
        [
          {
            base: undefined,
            pay: {
              kind: "award",
              by: { attribute: "role" },
              values: [{ is: "x", amount: "1.5" }],
              otherwise: "1.0625",
            },
          },
        ],
        { role: "y" },
        { currency },
      ).total;
    expect(["USD", "JPY", "KWD"].map(metrics)).toEqual(["1.06", "1", "1.062"]);
  });
});
