import { describe, expect, it } from "vitest";
import { lines, paid } from "./team.js";

const busy = {
  id: "busy",
  kind: "gate",
  when: { metric: "calls", atLeast: 50 },
  effect: { kind: "reduceTo", share: "0.1" },
};
const least = { id: "least", kind: "guarantee", amount: "1000", components: "all" };
const tenth = { pay: { kind: "rate", rate: "0.01" }, base: { metric: "revenue" } };
const person = { revenue: 10_000 };
/** 10 % of 10,000, withheld while the calls are unknown, and 1 %. */
const pays = (calls: number | null, then: readonly object[]) =>
  paid([{ then: [busy] }, tenth], { ...person, calls }, { then });

describe("a guarantee over several components", () => {
  it("adds nothing while one of them is withheld, and says that it waits", () => {
    const statement = pays(null, [least]);
    expect([statement.status, statement.total]).toEqual(["held", "100.00"]);
    expect(lines(statement)).toEqual(["pay 1000", "busy -1000", "pay 100", "least 0"]);
    expect(statement.lines[3]).toMatchObject({ components: ["c0", "c1"], withheld: null });
  });

  it("adds what is lacking when it is known, so nothing is paid twice", () => {
    expect([pays(60, [least]).total, lines(pays(60, [least])).at(-1)]).toEqual(["1100.00", "least 0"]);
    expect([pays(0, [least]).total, lines(pays(0, [least])).at(-1)]).toEqual(["1000.00", "least 800"]);
    expect(pays(60, [least]).lines.at(-1)).not.toHaveProperty("withheld");
  });

  it("waits also after a cap has joined them, and the steps after it go on with what is paid now", () => {
    const cap = { id: "top", kind: "cap", amount: "80", components: "all" };
    const half = {
      id: "half",
      kind: "multiplier",
      by: { attribute: "role" },
      values: [{ is: "x", times: "1" }],
      otherwise: "0.5",
      onUnknown: "fail",
      components: "all",
    };
    expect(lines(pays(null, [cap, least, half])).slice(3)).toEqual(["top -20", "least 0", "half -40"]);
  });

  it("waits for nobody to whom it guarantees nothing", () => {
    const most = (calls: number | null, role: string | null) =>
      paid([{ then: [busy] }, tenth], { ...person, calls, role }, { then: [{ ...least, when: isNew }] }).lines.at(-1);
    const isNew = { attribute: "role", equals: "new" };
    expect(most(null, "old")).toMatchObject({ step: "least", amount: "0" });
    expect(most(null, "old")).not.toHaveProperty("withheld");
    expect([most(null, "new"), most(null, null)]).toMatchObject([{ withheld: null }, { withheld: null }]);
    expect([most(0, "new"), most(0, "old")]).toMatchObject([{ amount: "800" }, { amount: "0" }]);
  });

  it("is not a line where all of them are withheld", () => {
    const statement = paid([{ then: [busy] }], { ...person, calls: null }, { then: [least] });
    expect(lines(statement)).toEqual(["pay 1000", "busy -1000"]);
  });

  it("does not wait for a component that is not for the person", () => {
    const others = { for: { attribute: "role", equals: "new" }, then: [busy] };
    const statement = paid([others, tenth], { ...person, calls: null, role: "old" }, { then: [least] });
    expect([statement.status, statement.total]).toEqual(["payable", "1000.00"]);
  });
});

describe("a cap over several components", () => {
  it("limits what is paid now while one of them is withheld", () => {
    expect(pays(null, [{ ...least, id: "top", kind: "cap", amount: "80" }]).total).toBe("80.00");
  });
});
