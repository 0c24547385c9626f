import { describe, expect, it } from "vitest";
import { chinese, statementsOf } from "scorewright";
import { printedLine, teamRun } from "./team.js";

const people = [
  { id: "ana", revenue: 900, quota: 1000, calls: 10, mails: 70 },
  { id: "bo", revenue: 500, quota: 1000, calls: 20, mails: 50 },
  { id: "cy", revenue: 300, quota: 1000, calls: 60, mails: 30 },
];
const runOf = (pay: object) =>
  teamRun({ plan: { currency: "USD", settle: { round: "half-even" }, components: [{ id: "c0", pay }] } }, people);
const paid = (run: ReturnType<typeof runOf>) => statementsOf(run).map(({ lines }) => lines[0]!.after);

describe("a line that hands out", () => {
  it("a pool tells what was kept back, and the least and the most that a share may be", () => {
    const shares = { kind: "metric", metric: "calls" };
    const run = runOf({ kind: "pool", amount: "1000", reserve: "0.1", shares, least: "200", most: "600" });
    // 900 by 10 : 20 : 60 is 100, 200 and 600. Ana is brought up to 200, and 700 by 20 : 60 would be 175 for Bo: 200, too.
    expect(paid(run)).toEqual(["200", "200", "500"]);
    expect(printedLine(run, "ana")).toBe(
      "c0 pay fund 1000, a share of 0.1 kept back, 900 to hand out, weight 10, of 90 in all, at least 200, at most 600 200",
    );
    expect(printedLine(run, "ana", chinese)).toBe(
      "c0 pay 资金 1000，留存比例 0.1，待分配 900，权重 10，共 90，至少 200，至多 600 200",
    );
  });

  it("a pool without a reserve or bounds tells none", () => {
    const run = runOf({ kind: "pool", amount: "900", shares: { kind: "equal" } });
    expect(printedLine(run, "ana")).toBe("c0 pay fund 900, 900 to hand out, weight 1, of 3 in all 300");
  });

  it("prizes tells how many people it takes", () => {
    const ranked = (minimumField?: number) => runOf({ kind: "prizes", rank: "overall", prizes: ["300"], minimumField });
    expect(paid(ranked(4))).toEqual(["0", "0", "0"]);
    expect(printedLine(ranked(4), "cy")).toBe("c0 pay overall: place 1, of 3, at least 4 needed 0");
    expect(printedLine(ranked(), "cy")).toBe("c0 pay overall: place 1, of 3 300");
  });
});
