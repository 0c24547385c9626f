import { statementsOf } from "scorewright";
import { describe, expect, it } from "vitest";
import { raisedBy } from "../faults/raised.js";
import { lines, paid, teamRun } from "./team.js";

const least = (amount: string, components?: unknown) => ({ id: "least", kind: "guarantee", amount, components });
const newcomers = (over: object = {}) => ({ for: { attribute: "role", equals: "new" }, ...over });
const old = { role: "old" };

describe("somebody whom a component is not for", () => {
  it("gets nothing, and its line says why", () => {
    const statement = paid([newcomers()], old);
    expect([statement.status, statement.total]).toEqual(["payable", "0.00"]);
    expect(statement.lines[0]).toMatchObject({ amount: "0", outside: true });
    expect(paid([newcomers()], { role: "new" }).lines[0]).not.toHaveProperty("outside");
  });

  it("gets no guarantee of its own, and none of its other steps either", () => {
    const double = { id: "double", kind: "multiplier", by: { attribute: "role" }, values: [], otherwise: "2" };
    const gate = { id: "busy", kind: "gate", when: { metric: "calls", atLeast: 50 }, effect: { kind: "hold" } };
    const values = [{ is: "x", times: "1" }];
    const statement = paid([newcomers({ then: [gate, { ...double, values }, least("150")] })], { ...old, calls: 0 });
    expect([statement.status, lines(statement)]).toEqual(["payable", ["pay 0"]]);
    expect(lines(paid([newcomers({ then: [least("150")] })], { role: "new" }))).toEqual(["pay 100", "least 50"]);
  });

  it("gets no guarantee of the plan on such components only", () => {
    expect(lines(paid([newcomers()], old, { then: [least("150", "all")] }))).toEqual(["pay 0"]);
    expect(paid([newcomers(), newcomers()], old, { then: [least("150", "all")] }).total).toBe("0.00");
  });

  it("gets the guarantee of the plan where one of its components is for them", () => {
    const statement = paid([newcomers(), {}], old, { then: [least("150", "all")] });
    expect([statement.total, lines(statement)]).toEqual(["150.00", ["pay 0", "pay 100", "least 50"]]);
    expect(paid([newcomers(), {}], old, { then: [least("150", ["c0"])] }).total).toBe("100.00");
  });

  it("is also who may not be in it, where an unknown fact fails; the line says both", () => {
    const statement = paid([newcomers({ onUnknown: "fail", then: [least("150")] })], { role: null });
    expect(lines(statement)).toEqual(["pay 0"]);
    expect(statement.lines[0]).toMatchObject({ outside: true, unknown: true });
  });
});

describe("somebody whose amount is unknown and counts as nothing", () => {
  it("takes part, so a guarantee lifts it", () => {
    expect(lines(paid([{ then: [least("150")] }], { revenue: null }))).toEqual(["pay 0", "least 150"]);
  });
});

describe("prizes for some people", () => {
  const people = (...list: [calls: number, role: string | null][]) =>
    list.map(([calls, role], k) => ({ id: `p${k}`, calls, mails: calls, role }));
  const board = (onUnknown: string) => {
    const pay = { kind: "prizes", rank: "overall", prizes: ["300", "200"] };
    const components = [{ id: "board", ...newcomers({ onUnknown }), pay }];
    return { plan: { currency: "USD", settle: { round: "half-even" }, components } };
  };
  const won = (team: ReturnType<typeof people>, onUnknown = "fail") =>
    statementsOf(teamRun(board(onUnknown), team)).map(({ total }) => total);

  it("are not stopped by a tie of others, nor with others", () => {
    expect(won(people([30, "old"], [30, "old"], [20, "new"]))).toEqual(["0.00", "0.00", "0.00"]);
    expect(won(people([30, "new"], [20, "old"], [20, "new"]))).toEqual(["300.00", "0.00", "200.00"]);
  });

  it("keep the places of the ranking", () => {
    expect(won(people([30, "old"], [20, "new"], [10, "new"]))).toEqual(["0.00", "200.00", "0.00"]);
  });

  it("are stopped by a tie of two whom they are for, or may be for", () => {
    const tie = people([30, "new"], [20, "old"], [20, "new"], [20, "new"]);
    expect(raisedBy(() => won(tie))[0]!.received).toBe('"place 2: 2 of 4 people with 20.0: p2, p3"');
    const unsure = people([30, "old"], [20, null], [20, "new"]);
    expect(won(unsure, "fail")).toEqual(["0.00", "0.00", "200.00"]);
    expect(raisedBy(() => won(unsure, "hold"))[0]!.code).toBe("tie-meets-prize");
  });

  it("are stopped where everybody is equal, and that is said", () => {
    const [found] = raisedBy(() => won(people(...Array.from({ length: 9 }, (): [number, string] => [50, "new"]))));
    expect(found!.received).toContain("place 1: 9 of 9 people with 50.0: p0, p1, p2");
  });
});
