import { issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { compare } from "../money/compare.js";
import { isExactText } from "../money/decimal.js";
import type { GridAxis, RateGrid } from "./grid.js";
import { tooManyDigits, tooWide } from "./digits.js";
import { linesOfSteps } from "./lines.js";
import { operandsOf } from "./operands.js";
import type { RateTable } from "./rateTable.js";
import type { Read, Step } from "./step.js";

/** What a step comes to: a figure, a text, or a truth. */
type Kind = "figure" | "text" | "truth";

/**
 * Checks a list of steps from untrusted storage: each names earlier steps only, works on what they come to, and stays
 * within the digits of an exact decimal.
 *
 * @param steps the steps
 * @param path the place of the list
 * @returns the issues found
 * @example
 * stepIssues([{ op: "constant", value: "1" }, { op: "not", of: 0 }], "steps").length // => 1
 */
export function stepIssues(steps: readonly Step[], path: string): Issue[] {
  const kinds: Kind[] = [];
  const lines = linesOfSteps(steps);
  const wide = tooWide(steps);
  const issues = steps.flatMap((step, position) => {
    const operands = operandsOf(step);
    const place = `${path}.${position}`;
    const ahead = operands.find((operand) => operand < 0 || operand >= position);
    kinds.push("figure");
    if (ahead !== undefined)
      return [report("step-ahead", place, ahead, "positions of earlier steps", "order the steps")];
    const found = operands.map((operand) => kinds[operand]!);
    kinds[position] = kindOf(step, found);
    const lists = new Set(operands.flatMap((operand) => lines[operand] ?? []));
    const wanted = wantedOf(step, found) ?? wantedLines(step, lists);
    if (wanted === null) return [];
    const received = `${step.op} of ${[...found, ...lists].join(", ")}`;
    return [report("wrong-operand", place, received, wanted, "correct what the step names")];
  });
  return wide === null ? issues : [...issues, issue(tooManyDigits(`${path}.${wide.position}`, wide.digits))];
}

function kindOf(step: Step, operands: readonly Kind[]): Kind {
  switch (step.op) {
    case "read":
      return readsText(step.from) ? "text" : "figure";
    case "test":
    case "both":
    case "either":
    case "not":
      return "truth";
    case "choose":
      return operands[1]!;
    default:
      return "figure";
  }
}

/** What the operands should be; null where they are. */
function wantedOf(step: Step, operands: readonly Kind[]): string | null {
  const all = (kind: Kind) => operands.every((operand) => operand === kind);
  switch (step.op) {
    case "input":
    case "read":
      return null;
    case "constant":
      return isExactText(step.value) ? null : "decimal text";
    case "both":
    case "either":
    case "not":
      return all("truth") ? null : "truths";
    case "choose":
      return operands[0] === "truth" && operands[1] === operands[2] ? null : "a truth, and two of one kind";
    case "gather":
    case "standing":
      return sharesFit(operands, 1) ? null : "a figure, and figures or texts that tell groups apart";
    case "allocate":
      return sharesFit(operands, 2) ? null : "two figures, and figures or texts that tell groups apart";
    case "grid":
      return !all("figure")
        ? "figures"
        : gridFits(step.grid)
          ? null
          : "one value for each pair of bands or knots, which rise";
    case "table":
      return all("figure") && startsRise(step.table) ? null : "figures, and pieces whose starts rise";
    case "map":
      return mapFits(step, operands[0]!) ? null : "codes for a text, decimal text for a figure";
    case "test":
      return testFits(step, operands[0]!) ? null : "a test that the operand can be held against";
    default:
      return all("figure") ? null : "figures";
  }
}

/** Lines of one metric can be worked on side by side, and only lines have a running total. */
function wantedLines({ op }: Step, lists: ReadonlySet<string>): string | null {
  if (lists.size > 1) return "credit lines of one metric";
  if (lists.size > 0 && (op === "gather" || op === "allocate" || op === "standing")) return "one figure per person";
  return op === "running" && lists.size === 0 ? "credit lines" : null;
}

function sharesFit(operands: readonly Kind[], figures: number): boolean {
  return operands.every((kind, place) => kind === "figure" || (place >= figures && kind === "text"));
}

/** A piece is found by halving. Two may start at one place where the first one reaches down without an end. */
function startsRise({ pieces }: RateTable): boolean {
  return pieces.every(({ start }, k) => k === 0 || compare(pieces[k - 1]!.start, start) <= 0);
}

/** As many values as there are cells or knots, and axes that rise. */
function gridFits({ mode, x, y, values }: RateGrid): boolean {
  const count = ({ at }: GridAxis) => (mode === "step" ? at.length + 1 : at.length);
  const rises = ({ at }: GridAxis) => at.every((one, k) => k === 0 || compare(at[k - 1]!, one) < 0);
  const isWide = mode === "step" || (x.at.length > 1 && y.at.length > 1);
  const isFull = values.length === count(x) && values.every((column) => column.length === count(y));
  return isWide && isFull && rises(x) && rises(y);
}

function mapFits({ values, otherwise }: Step & { op: "map" }, of: Kind): boolean {
  const figures = [...values.map(({ value }) => value), ...(otherwise === undefined ? [] : [otherwise])];
  if (of === "truth" || !figures.every(isExactText)) return false;
  return of === "text" || values.every(({ is }) => isExactText(is));
}

function testFits({ test }: Step & { op: "test" }, of: Kind): boolean {
  if ("present" in test) return true;
  if (of === "truth") return false;
  if (of === "text") return "equals" in test || "in" in test;
  return Object.values(test)
    .flat()
    .every((against) => isExactText(String(against)));
}

function readsText(from: Read): boolean {
  return "quadrant" in from || "attribute" in from;
}

function report(code: string, path: string, received: unknown, expected: string, remedy: string): Issue {
  return issue({ code, path, received: outlined(received), expected, remedy });
}
