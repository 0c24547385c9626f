import { describe, expect, it } from "vitest";
import { columnOf, explain, leaderboard, noticeText, statementsOf } from "scorewright";
import { sampleRun } from "../../examples/sample.js";
import { teamsOf } from "../../examples/teams.js";

const teams = teamsOf(sampleRun());
const figures = (id: string) => Array.from(columnOf(teams.table, id)!);

describe("the teams of the sample", () => {
  it("come to what their people sold, to the cent", () => {
    // North: 168312.35 + 147000 + 127400 + 58850 + 61600. South: 110400 + 290000 + 67950 + 159300 + 52800.
    expect(teams.table.ids).toEqual(["north", "south"]);
    expect(figures("revenue")).toEqual([563162.35, 680450]);
  });

  it("have the mean of the published quality of those who have one", () => {
    // North: (85.0 + 56.7 + 40.4 + 82.1 + 77.5) ÷ 5. South, without Hugo: (92.5 + 67.5 + 90.2 + 49.2) ÷ 4.
    expect(figures("quality")).toEqual([68.34, 74.85]);
  });

  it("count who reached a quota of their own; Ines has none", () => {
    // North: Ana and Ben of four. South: Emeka and Hugo of five.
    expect(figures("onQuota")).toEqual([0.5, 0.4]);
    expect(figures("people")).toEqual([5, 5]);
  });

  it("say who is not in their figures", () => {
    expect(teams.table.notices.map((notice) => noticeText(notice))).toEqual([
      "quality of south leaves out people whose figures are missing: 1 of 5 (hugo).",
      "onQuota of north leaves out people whose figures are missing: 1 of 5 (ines).",
    ]);
  });

  it("are scored and ranked by the road that people go", () => {
    // North: 0.5 · 563162.35 / 600000 + 0.3 · 18.34 / 50 + 0.2 · 0.5 = 0.4693020 + 0.11004 + 0.1 = 0.6793420
    // South: 0.5 · 680450 / 600000 + 0.3 · 24.85 / 50 + 0.2 · 0.4    = 0.5670417 + 0.1491 + 0.08 = 0.7961417
    expect(leaderboard(teams.scores, "teams")).toEqual([
      { rank: 1, person: "south", score: 79.6 },
      { rank: 2, person: "north", score: 67.9 },
    ]);
  });

  it("are explained, and the points add up", () => {
    const { score, points, rounding } = explain(teams, "north");
    expect(score.score).toBe(67.9);
    const sum = points.reduce((so, { points: own }) => so + own, 0);
    expect(sum + rounding).toBeCloseTo(67.9, 9);
  });

  it("are paid: 0.2 % of the revenue where the mean quality is at least 70", () => {
    expect(statementsOf(teams).map(({ person, total }) => [person, total])).toEqual([
      ["north", "0.00"],
      ["south", "1360.90"],
    ]);
  });
});
