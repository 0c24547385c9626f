import { asText, columnOf, count, evaluate, explain, extent, sum } from "scorewright";
import type { Run } from "scorewright";
import { attribute, board, cell, part, pay, place } from "./board.js";
import { cost, lines, notAllowed, quadrants, story } from "./print.js";
import { csv, scheme } from "./read.js";

/** The fourth quarter of 2017 from a CRM export. Nothing is computed here: the scheme says how all of it is measured. */
export function crmRun(folder: string): Run {
  const sources = {
    pipeline: csv(folder, "sales_pipeline"),
    products: csv(folder, "products"),
    teams: csv(folder, "sales_teams"),
    accounts: csv(folder, "accounts"),
  };
  const period = { from: "2017-10-01", to: "2018-01-01" };
  return evaluate(scheme("crm.scheme.json"), sources, { period, asOf: "2018-01-01" });
}

/** What the demo prints. */
export function crmStory(folder: string): string {
  const run = crmRun(folder);
  const columns = [
    attribute(run, "regional_office"),
    place(run, "office", "in office"),
    part(run, "volume"),
    part(run, "quality"),
    cell(run, "style"),
    ...pay(run),
  ];
  return story([
    ["Hardware sales, fourth quarter of 2017", board(run, "overall", columns)],
    ["Who is where, and what that sets off", quadrants(run, "style")],
    ["Why Darcel Schlecht is paid what he is paid", asText(explain(run, "Darcel Schlecht"))],
    ["What it costs", cost(run)],
    ["The quarter in figures", figures(run)],
    ["What the data did not allow", notAllowed(run)],
  ]);
}

/** What can be counted from the files by hand, as the table has it. */
function figures({ table, scores, calibration }: Run): string {
  const column = (metric: string) => columnOf(table, metric)!;
  const metrics = ["closed", "won", "revenue", "wonBefore", "quota", "closedGtxPro", "newCustomers", "attained"];
  const rows = metrics.map((metric) => {
    const label = calibration.metrics.find(({ id }) => id === metric)?.label ?? metric;
    const { low, high, count: known } = extent(column(metric));
    const present = column(metric).filter((value) => value > 0);
    const all = metric === "attained" ? "" : String(sum(present));
    return [label, all, String(count(present)), String(known), String(low), String(high)];
  });
  const { labels } = table.attributes.find(({ id }) => id === "regional_office")!;
  const { ranked } = scores.ranks.find(({ id }) => id === "office")!;
  const offices = labels.map((office, code) => `${office}: ${ranked[code]!} with a score`);
  return `${lines([["", "in all", "people", "known", "least", "most"], ...rows])}\n${offices.join("\n")}`;
}
