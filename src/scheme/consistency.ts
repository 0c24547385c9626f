import type { Issue } from "../fault/fault.js";
import { isCalibratedLeaf } from "../flow/calibration.js";
import type { CalibratedLeaf, CalibratedNode, Calibration, Payout } from "../flow/calibration.js";
import type { Statement } from "../flow/reward/statement.js";
import type { Scores } from "../flow/score/score.js";
import { ZERO, exactly, textOf } from "../money/decimal.js";
import { linesOfSteps } from "../payout/lines.js";
import { stepIssues } from "../payout/check.js";
import type { Credits } from "../table/credits.js";
import { idIssues } from "../table/ids.js";
import type { Table } from "../table/table.js";
import { cutIssues, placedIssues } from "./quadrantIssues.js";
import type { Stored } from "./stored.js";
import { codeIssues, lengthIssues, report } from "./storedIssues.js";

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
    ...table.columns.flatMap(({ id, values }) => lengthIssues(`columns.${id}.values`, values, rows)),
    ...table.attributes.flatMap(({ id, codes, labels }) =>
      codeIssues(`attributes.${id}.codes`, codes, rows, labels.length),
    ),
  ];
}

function creditIssues(credits: Credits): Issue[] {
  return credits.of.flatMap(({ metric, persons, records, days, units }) => {
    const path = `of.${metric}`;
    return [
      ...codeIssues(`${path}.persons`, persons, records.length, credits.ids.length),
      ...lengthIssues(`${path}.days`, days, records.length),
      ...lengthIssues(`${path}.units`, units, records.length),
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

function scoreIssues(scores: Scores): Issue[] {
  const rows = scores.ids.length;
  return [
    ...idIssues(scores.ids),
    ...scores.nodes.flatMap(({ id, units, coverage }) => [
      ...lengthIssues(`nodes.${id}.units`, units, rows),
      ...(coverage === null ? [] : lengthIssues(`nodes.${id}.coverage`, coverage, rows)),
    ]),
    ...codeIssues("profiles.codes", scores.profiles.codes, rows, scores.profiles.labels.length),
    ...scores.ranks.flatMap(({ id, node, ranks, ranked, codes }) => [
      ...lengthIssues(`ranks.${id}.ranks`, ranks, rows),
      ...(codes === null ? [] : codeIssues(`ranks.${id}.codes`, codes, rows, ranked.length)),
      ...missingNode(`ranks.${id}.node`, node, new Set(scores.nodes.map((one) => one.id))),
    ]),
    ...scores.quadrants.flatMap((quadrant) => placedIssues(quadrant, rows)),
  ];
}

function calibrationIssues(calibration: Calibration): Issue[] {
  const tree = treeOf(calibration.score);
  const published = new Set(
    tree.flatMap((child) => (isCalibratedLeaf(child) ? (child.published ? [child.metric] : []) : [child.id])),
  );
  const metrics = new Set(calibration.metrics.map(({ id }) => id));
  return [
    ...tree.filter(isCalibratedLeaf).flatMap((leaf) => leafIssues(leaf, metrics)),
    ...calibration.ranks.flatMap(({ id, by }) => missingNode(`ranks.${id}.by.node`, by.node, published)),
    ...calibration.quadrants.flatMap(({ id, x, y }) => [
      ...missingNode(`quadrants.${id}.x.node`, x.node, published),
      ...missingNode(`quadrants.${id}.y.node`, y.node, published),
    ]),
    ...calibration.quadrants.flatMap((quadrant) => cutIssues(quadrant, calibration.precision)),
    ...(calibration.payout === undefined ? [] : payoutIssues(calibration.payout, calibration, published)),
  ];
}

/** Only where groups are compared may there be no curve, because no group was known. */
function leafIssues({ metric, within, curves }: CalibratedLeaf, metrics: ReadonlySet<string>): Issue[] {
  const path = `score.${metric}`;
  const known = metrics.has(metric);
  return [
    ...(known ? [] : [report("unknown-metric", path, metric, "a metric of the calibration", "add it")]),
    ...(within !== undefined || curves.length > 0
      ? []
      : [report("wrong-length", `${path}.curves`, 0, "the curve of everybody", "store the value whole")]),
  ];
}

function payoutIssues(payout: Payout, calibration: Calibration, published: ReadonlySet<string>): Issue[] {
  const count = payout.steps.length;
  const positions = payout.lines.flatMap(({ operands, deals, ...line }) => [
    ...[line.before, line.after, line.stopped, line.held, line.withheld, line.unknown, line.outside, line.table],
    ...[...operands.map(({ at }) => at), deals?.base, deals?.amount],
  ]);
  const members = payout.contests.map(({ member }) => member);
  const beyond = [...positions, ...members, payout.exact, payout.total].find((position) => (position ?? 0) >= count);
  const listed = linesOfSteps(payout.steps);
  const deals = payout.lines.flatMap(({ deals: one }, k) => {
    if (one === undefined) return [];
    const wrong = [one.base, one.amount].find((position) => listed[position] !== one.metric);
    if (wrong === undefined) return [];
    const expected = `a step with one figure per credit line of ${one.metric}`;
    return [report("wrong-operand", `payout.lines.${k}.deals`, wrong, expected, "correct what the line names")];
  });
  const ranks = new Set(calibration.ranks.map(({ id }) => id));
  const quadrants = new Set(calibration.quadrants.map(({ id }) => id));
  const reads = payout.steps.flatMap((step, position) => {
    if (step.op !== "read") return [];
    const { from } = step;
    const [name, known] =
      "node" in from
        ? [from.node, published]
        : "rank" in from
          ? [from.rank, ranks]
          : "ranked" in from
            ? [from.ranked, ranks]
            : "quadrant" in from
              ? [from.quadrant, quadrants]
              : ["", null];
    if (known === null || known.has(name)) return [];
    return [
      report(
        "unknown-fact",
        `payout.steps.${position}`,
        name,
        "something that the calibration publishes",
        "correct it",
      ),
    ];
  });
  return [
    ...stepIssues(payout.steps, "payout.steps"),
    ...(beyond === undefined
      ? []
      : [report("step-ahead", "payout.lines", beyond, `positions below ${count}`, "correct them")]),
    ...deals,
    ...reads,
    ...payout.contests
      .filter(({ rank }) => !ranks.has(rank))
      .map(({ component, rank }) =>
        report("unknown-rank", `payout.contests.${component}`, rank, "a rank of the calibration", "correct it"),
      ),
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

function treeOf(node: CalibratedNode): (CalibratedNode | CalibratedLeaf)[] {
  return [node, ...node.of.flatMap((child) => (isCalibratedLeaf(child) ? [child] : treeOf(child)))];
}

function missingNode(path: string, node: string, known: ReadonlySet<string>): Issue[] {
  return known.has(node)
    ? []
    : [report("unknown-node", path, node, "a node with published scores", "name one that has")];
}
