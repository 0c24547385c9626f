import { asText, calibrate, explain, leaderboard, noticeText, reward, rollUp, score, totalText } from "scorewright";
import type { Explainable, Run } from "scorewright";
import { lines } from "./print.js";
import { scheme } from "./read.js";

/** The teams of the sample, made of what their people earned and scored, and judged by a scheme of their own. */
export function teamsOf({ table: people, scores: scored }: Run): Explainable & Pick<Run, "totals"> {
  const table = rollUp(
    { table: people, scores: scored },
    {
      by: "teamId",
      columns: [
        { id: "people", kind: "people" },
        { id: "revenue", kind: "total", of: { metric: "revenue" } },
        { id: "quality", kind: "mean", of: { node: "quality" } },
        { id: "onQuota", kind: "share", of: { metric: "revenue" }, atLeast: { metric: "quota" } },
      ],
    },
  );
  const calibration = calibrate(scheme("teams.scheme.json"), table);
  const scores = score(calibration, table);
  return { table, calibration, scores, totals: reward(calibration, { table, scores }).totals };
}

/** Who is ahead, what each team is paid, why the first one is, and who is not in the figures. */
export function teamStory(run: Run): string {
  const teams = teamsOf(run);
  const { ids, columns, notices } = teams.table;
  const board = leaderboard(teams.scores, "teams").map(({ rank, person: team, score: points }) => {
    const row = ids.indexOf(team);
    const figures = columns.map(({ values }) => String(values[row]));
    return [String(rank), team, points.toFixed(1), ...figures, totalText(teams.totals!, row)];
  });
  const heads = ["place", "team", "score", ...columns.map(({ id }) => id), "pay"];
  const said = notices.map((notice) => noticeText(notice)).join("\n");
  return [lines([heads, ...board]), asText(explain(teams, board[0]![1]!)), said].join("\n\n");
}
