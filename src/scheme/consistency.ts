import type { Issue } from "../fault/fault.js";
import type { Statement } from "../flow/reward/statement.js";
import type { Scores } from "../flow/score/score.js";
import { EXACT_TEXT, ZERO, exactly, isExactText, textOf } from "../money/decimal.js";
import type { CreditShares, Credits } from "../table/credits.js";
import { idIssues } from "../table/ids.js";
import type { Table } from "../table/table.js";
import { calibrationIssues } from "./calibrationIssues.js";
import { repeatedIssues } from "./fittedIssues.js";
import { placedIssues } from "./quadrantIssues.js";
import type { Stored } from "./stored.js";
import { codeIssues, lengthIssues, missingNode, report, wordIssues } from "./storedIssues.js";

/**
 * Checks that the parts of a stored value fit each other: one value per row, codes that have a label, steps that name
 * earlier steps, nodes that exist, lines that add up.
 *
 * @param value a value of the right shape
 * @returns the issues found
 */
export function consistencyIssues(value: Stored[keyof Stored]): Issue[] {
  switch (value.type) {
    case "table":
      return tableIssues(value);
    case "credits":
      return creditIssues(value);
    case "scores":
      return scoreIssues(value);
    case "calibration":
      return calibrationIssues(value);
    case "statement":
      return statementIssues(value);
    default:
      return [];
  }
}

function tableIssues(table: Table): Issue[] {
  const rows = table.ids.length;
  return [
    ...idIssues(table.ids),
    ...repeatedIssues(
      "columns",
      table.columns.map(({ id }) => id),
    ),
    ...repeatedIssues(
      "indices",
      (table.indices ?? []).map(({ id }) => id),
    ),
    ...repeatedIssues(
      "attributes",
      table.attributes.map(({ id }) => id),
    ),
    ...[...table.columns, ...table.attributes].flatMap(({ id, labels = [] }) => repeatedIssues(`${id}.labels`, labels)),
    ...table.columns.flatMap(({ id, values, labels }) =>
      labels === undefined
        ? lengthIssues(`columns.${id}.values`, values, rows)
        : wordIssues(`columns.${id}.values`, values, rows, labels.length),
    ),
    ...table.attributes.flatMap(({ id, codes, labels }) =>
      codeIssues(`attributes.${id}.codes`, codes, rows, labels.length),
    ),
  ];
}

function creditIssues(credits: Credits): Issue[] {
  return credits.of.flatMap(({ metric, persons, records, days, units, split }) => {
    const path = `of.${metric}`;
    return [
      ...codeIssues(`${path}.persons`, persons, records.length, credits.ids.length),
      ...lengthIssues(`${path}.days`, days, records.length),
      ...lengthIssues(`${path}.units`, units, records.length),
      ...(split === undefined ? [] : shareIssues(split, `${path}.split`, records.length)),
      ...(persons.every((person, line) => line === 0 || person >= persons[line - 1]!)
        ? []
        : [
            report(
              "unordered-lines",
              `${path}.persons`,
              "lines out of order",
              "lines that stand by person",
              "sort them",
            ),
          ]),
    ];
  });
}

function shareIssues(
  { groups, roles, shares, through, cut, deals }: CreditShares,
  path: string,
  lines: number,
): Issue[] {
  const texts = { groups, roles, shares, through };
  return [
    ...Object.entries(texts).flatMap(([name, { labels, codes }]) => [
      ...repeatedIssues(`${path}.${name}.labels`, labels),
      ...codeIssues(`${path}.${name}.codes`, codes, lines, labels.length),
    ]),
    ...shares.labels
      .filter((share) => !isExactText(share))
      .map((share) => report("not-a-decimal", `${path}.shares.labels`, share, EXACT_TEXT, "store credits as measured")),
    ...lengthIssues(`${path}.cut`, cut, lines),
    ...(deals === undefined ? [] : lengthIssues(`${path}.deals`, deals, lines)),
  ];
}

function scoreIssues(scores: Scores): Issue[] {
  const rows = scores.ids.length;
  return [
    ...idIssues(scores.ids),
    ...scores.nodes.flatMap(({ id, units, coverage }) => [
      ...lengthIssues(`nodes.${id}.units`, units, rows),
      ...(coverage === null ? [] : lengthIssues(`nodes.${id}.coverage`, coverage, rows)),
    ]),
    ...codeIssues("profiles.codes", scores.profiles.codes, rows, scores.profiles.labels.length),
    ...scores.ranks.flatMap(({ id, node, ranks, ranked, codes, decidedBy }) => [
      ...lengthIssues(`ranks.${id}.ranks`, ranks, rows),
      ...(decidedBy === null ? [] : codeIssues(`ranks.${id}.decidedBy`, decidedBy, rows, Infinity)),
      ...(codes === null ? [] : codeIssues(`ranks.${id}.codes`, codes, rows, ranked.length)),
      ...missingNode(`ranks.${id}.node`, node, new Set(scores.nodes.map((one) => one.id))),
    ]),
    ...scores.quadrants.flatMap((quadrant) => placedIssues(quadrant, rows)),
  ];
}

function statementIssues({ lines, total }: Statement): Issue[] {
  const remedy = "store the statement whole, as reward returned it";
  const wrong = lines.flatMap(({ before, after, amount }, k) => {
    const changed = exactly(after).minus(exactly(before));
    if (exactly(amount).eq(changed)) return [];
    return [report("does-not-add-up", `lines.${k}.amount`, amount, `${textOf(changed)}, after less before`, remedy)];
  });
  const sum = lines.reduce((so, { amount }) => so.plus(exactly(amount)), ZERO);
  if (exactly(total).eq(sum)) return wrong;
  return [...wrong, report("does-not-add-up", "total", total, `${textOf(sum)}, the sum of the lines`, remedy)];
}
