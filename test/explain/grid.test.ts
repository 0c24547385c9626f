import { describe, expect, it } from "vitest";
import { asText, calibrate, chinese, explain, score } from "scorewright";
import type { ScoreOptions } from "scorewright";
import { at, grid } from "../flow/grid.js";
import { teamRun, teamScheme, teamTable } from "../flow/team.js";
import type { Person } from "../flow/team.js";

const levels = { node: "mails", cuts: [at(40), { kind: "quantile", q: 1 }] };
const parts = grid({ node: "calls", cuts: [at(40), at(70)], bands: ["few", "some", "many"], margin: 3 }, levels);
const team: Person[] = [
  { id: "ana", calls: 72, mails: 90 },
  { id: "bo", calls: 55, mails: 45 },
  { id: "cy", calls: 41, mails: null },
];
const ids = team.map(({ id }) => id);
const before = teamRun(parts, team);
const later = (options: ScoreOptions, people = team) => {
  const table = teamTable(people);
  const calibration = calibrate(teamScheme(parts), table);
  return { table, calibration, scores: score(calibration, table, options) };
};
const slipped = [{ ...team[0]!, calls: 68 }, ...team.slice(1)];
const printed = (person: string, run: ReturnType<typeof later>, words = {}) =>
  asText(explain(run, person), words)
    .split(/(?:Quadrants|象限)\n/)[1]!
    .split("\n")
    .map((line) => line.trim());

describe("why this cell of a grid", () => {
  it("tells bands, all cuts, the nearest one and how far it is", () => {
    const [quadrant] = explain(before, "bo").quadrants;
    expect(quadrant).toMatchObject({ cell: "someMiddle", borderline: false });
    expect(quadrant!.x).toEqual({
      node: "calls",
      score: 55,
      cuts: [
        { kind: "fixed", at: 40, edge: "upper" },
        { kind: "fixed", at: 70, edge: "upper" },
      ],
      bands: ["few", "some", "many"],
      margin: 3,
      kind: "fixed",
      cut: 40,
      edge: "upper",
      distance: 15,
      side: "some",
    });
    expect(quadrant!.y).toMatchObject({ kind: "fixed", cut: 40, distance: 5, side: "middle", margin: null });
  });

  it("tells of the axis that is known for somebody unplaced", () => {
    expect(explain(before, "cy").quadrants[0]).toMatchObject({
      cell: null,
      borderline: false,
      x: { side: "some", distance: 1 },
      y: { side: null, distance: null, score: null },
    });
  });

  it("tells who is held, on which axis, and how likely another cell is", () => {
    const standardErrors = ["calls", "mails"].map((node) => ({ node, ids, values: [2, 0, null] }));
    const run = later({ previous: before.scores, standardErrors }, slipped);
    const [ana] = explain(run, "ana").quadrants;
    // held above the cut at 70 with 68 and an error of 2, mails on their cut: 1 − (1 − Φ(1)) · 1/2
    expect(ana).toMatchObject({ cell: "manyHigh", borderline: true, held: true, flipProbability: 0.920672373034 });
    expect([ana!.x.held, ana!.y.held, ana!.x.side, ana!.x.distance]).toEqual([true, false, "many", -2]);
    expect(explain(run, "bo").quadrants[0]).toMatchObject({ held: false, flipProbability: 0 });
    expect(explain(run, "cy").quadrants[0]).toMatchObject({ held: false, flipProbability: null });
  });

  it("says nothing of what nobody asked for", () => {
    const plain = teamRun({}, team);
    const [quadrant] = explain(plain, "ana").quadrants;
    expect(Object.keys(quadrant!)).toEqual(["id", "cell", "label", "triggers", "x", "y"]);
    expect(Object.keys(quadrant!.x)).not.toContain("held");
  });
});

describe("a grid in words", () => {
  const standardErrors = ["calls", "mails"].map((node) => ({ node, ids, values: [2, 0, 0] }));
  const run = later({ previous: before.scores, standardErrors }, slipped);

  it("names the bands, the nearest cut, and what is uncertain", () => {
    expect(printed("ana", run)).toEqual([
      "grid: manyHigh",
      "calls 68.0: many, of few, some, many; nearest cut 70.0 (fixed), -2.0 away",
      "mails 90.0: high, of low, middle, high; nearest cut 90.0 (quantile), 0.0 away",
      "borderline: calls lies less than 3.0 from the cut",
      "held: calls is not more than 3.0 beyond the cut, so the earlier place stays",
      "by the standard errors the true score lies in another cell with a probability of 92.1 %",
    ]);
  });

  it("speaks Chinese, but for the names of the scheme's own", () => {
    expect(printed("ana", run, { words: chinese })).toEqual([
      "grid：manyHigh",
      "calls 68.0：many（分为 few、some、many）；最近的分界 70.0（固定值），相差 -2.0",
      "mails 90.0：高（分为 低、中、高）；最近的分界 90.0（分位数），相差 0.0",
      "临界：calls 距分界不足 3.0",
      "保持：calls 越过分界不超过 3.0，维持原来的位置",
      "按标准误，真实得分落在其他象限的概率为 92.1 %",
    ]);
  });

  it("gives a small probability its digits", () => {
    const sure = ["calls", "mails"].map((node) => ({ node, ids, values: [0, 3, 0] }));
    // 15 points from both cuts of the band, five errors: 2 · Φ(−5); the mails 5 above a cut: Φ(−5 ÷ 3) = 4.8 %
    expect(printed("bo", later({ standardErrors: sure })).at(-1)).toBe(
      "by the standard errors the true score lies in another cell with a probability of 4.8 %",
    );
  });
});
