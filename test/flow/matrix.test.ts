import { describe, expect, it } from "vitest";
import { chinese, fromJson, statementsOf, toJson } from "scorewright";
import type { Words } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { printedLine, teamRun, teamScheme } from "./team.js";

const axis = (by: object, at: readonly string[]) => ({ by, edge: "upper", at });
const rates = {
  kind: "matrix",
  mode: "step",
  x: { ...axis({ metric: "revenue" }, ["0.8", "1"]), scale: { metric: "quota" } },
  y: axis({ node: "total" }, ["60"]),
  values: [
    ["0.01", "0.02"],
    ["0.03", "0.05"],
    ["0.06", "0.09"],
  ],
  of: "base",
};
const planOf = (component: object) => ({
  plan: { currency: "USD", settle: { round: "half-even" }, components: [{ id: "c0", ...component }] },
});
const ofBase = planOf({ base: { metric: "revenue" }, pay: rates });
const run = teamRun(ofBase, [{ id: "ana", revenue: 900, quota: 1000, calls: 70, mails: 70 }]);
const printed = (words?: Words) => printedLine(run, "ana", words);

describe("a line that is paid by a matrix", () => {
  it("shows both figures, the cell with its edges, the rate and what it is of", () => {
    expect(statementsOf(run)[0]!.lines[0]).toMatchObject({
      amount: "45",
      operands: [
        { name: "base", value: "900" },
        { name: "x", value: "900" },
        { name: "xScale", value: "1000" },
        { name: "y", value: "70" },
        { name: "rate", value: "0.05" },
      ],
      cell: { x: { from: "800", upTo: "1000" }, y: { from: "60", upTo: null }, value: "0.05" },
    });
  });

  it("is told in words", () => {
    expect(printed()).toBe(
      "c0 pay on revenue 900, revenue 900, against quota 1000, total 70, at 0.05, 800 to 1000 and from 60: 0.05 45",
    );
    expect(printed(chinese)).toBe(
      "c0 pay 基数 revenue 900，revenue 900，对照 quota 1000，total 70，比例 0.05，800 至 1000，60 起：0.05 45",
    );
  });

  it("is read back from storage", () => {
    expect(fromJson(toJson(run.calibration))).toEqual(run.calibration);
    expect(fromJson(toJson(statementsOf(run)[0]!))).toEqual(statementsOf(run)[0]);
  });
});

describe("a matrix in a scheme", () => {
  const found = (component: object) =>
    raisedBy(() => teamScheme(planOf(component))).map(({ code, path }) => `${code} ${path}`);
  const place = "plan.components.c0";

  it("wants a base where it gives shares of it, and none elsewhere", () => {
    const { of: _, ...amounts } = rates;
    expect(found({ pay: rates })).toEqual([`missing-base ${place}.base`]);
    expect(found({ base: { metric: "revenue" }, pay: amounts })).toEqual([`unused-base ${place}`]);
    expect(found({ pay: amounts })).toEqual([]);
  });

  it("names figures that are there: metrics, nodes, aims", () => {
    const ofAims = (by: object) => ({ base: { metric: "revenue" }, pay: { ...rates, y: axis(by, ["60"]) } });
    expect(found(ofAims({ metric: "quota", of: "target" }))).toEqual([`missing-target ${place}.pay.y.by.of`]);
    expect(found(ofAims({ node: "totl" }))).toEqual([`unknown-node ${place}.pay.y.by.node`]);
    expect(found(ofAims({}))).toEqual([`not-exactly-one ${place}.pay.y.by`]);
  });
});
