import { describe, expect, it } from "vitest";
import { calibrate, fromJson, reward, score, statementsOf, toJson } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { lines, teamRun, teamScheme, teamTable } from "./team.js";
import type { Person } from "./team.js";

const ceiling = { id: "most", kind: "rankCeiling", share: "0.2", components: ["board"] };
const planned = (step: object, ...more: readonly object[]) => ({
  plan: {
    currency: "USD",
    settle: { round: "half-even" },
    components: [
      { id: "sales", base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } },
      { id: "board", pay: { kind: "prizes", rank: "overall", prizes: ["250"] } },
      ...more,
    ],
    then: [{ ...ceiling, ...step }],
  },
});
const ana = (revenue: number): Person => ({ id: "ana", revenue, calls: 80, mails: 80 });
const bo: Person = { id: "bo", revenue: 0, calls: 10, mails: 10 };
const refuse = planned({ beyond: "refuse" });
const codes = (work: () => unknown) => raisedBy(work).map(({ code, path, received }) => `${code} ${path} ${received}`);

describe("a ceiling on pay by rank", () => {
  it("takes off what lies beyond, on a line of its own", () => {
    // a fifth of 1,000 + 250 are 250; of 400 + 100 they are 100
    expect(lines(statementsOf(teamRun(planned({}), [ana(10000), bo]))[0]!)).toEqual(["pay 1000", "pay 250", "most 0"]);
    expect(lines(statementsOf(teamRun(planned({}), [ana(4000), bo]))[0]!)).toEqual(["pay 400", "pay 250", "most -150"]);
  });

  it("refuses it by name where that is said, but not what lies exactly on it", () => {
    const given = (revenue: number) => {
      const table = teamTable([ana(revenue), bo]);
      const calibration = fromJson(toJson(calibrate(teamScheme(refuse), table)), "calibration");
      return { calibration, table, scores: score(calibration, table) };
    };
    const [on, beyond] = [given(10000), given(9999.9)];
    expect(lines(statementsOf(on)[0]!)).toEqual(["pay 1000", "pay 250", "most 0"]);
    const refused = ['beyond-ceiling plan.then.most.share "ana: 250"'];
    expect(codes(() => reward(beyond.calibration, beyond))).toEqual(refused);
    expect(codes(() => statementsOf(beyond))).toEqual(refused);
  });

  it("needs pay beside it: a list of all components is as little as `all`", () => {
    const found = (components: readonly string[]) => codes(() => teamScheme(planned({ components })));
    expect(found(["board", "sales"])).toEqual(['nothing-beside plan.then.most ["board","sales"]']);
    expect(found(["sales"])).toEqual([]);
  });

  it("is not silent on what is paid by rank outside it", () => {
    const team = { id: "team", pay: { kind: "prizes", rank: "overall", prizes: ["9"] } };
    const first = {
      id: "first",
      for: { rank: "overall", atMost: 1 },
      pay: { kind: "award", by: { attribute: "role" }, values: [{ is: "a", amount: "5" }] },
    };
    const told = (parts: Readonly<Record<string, unknown>>) =>
      teamRun(parts, [ana(100), bo]).calibration.notices.filter(({ code }) => code === "rank-outside-ceiling");
    expect(told(planned({}))).toEqual([]);
    expect(told(planned({}, team, first)).map(({ path }) => path)).toEqual([
      "plan.components.team",
      "plan.components.first",
    ]);
    expect(told(planned({ components: ["board", "team", "first"] }, team, first))).toEqual([]);
  });
});
