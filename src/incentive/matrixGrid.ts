import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { compare } from "../money/compare.js";
import { decimal, textOf } from "../money/decimal.js";
import type { GridAxis, RateGrid } from "../payout/grid.js";
import type { MatrixAxis, MatrixOptions } from "./matrixOptions.js";

const AXES = ["x", "y"] as const;

/**
 * Writes the axes and values of a matrix as a grid, which has a value for every cell.
 *
 * @param options as for {@link matrix}
 * @returns the grid
 * @throws Fault "edges-unordered", "wrong-length"
 * @example
 * const axis = (metric, at) => ({ by: { metric }, edge: "upper", at })
 * const options = { mode: "step", x: axis("revenue", ["1000"]), y: axis("margin", ["0.2"]), values: [["0", "10"], ["20", "50"]] }
 * matrixGrid(options).values[1] // => ["20", "50"]
 */
export function matrixGrid({ mode, x, y, values }: MatrixOptions): RateGrid {
  const axes = { x, y };
  const issues = AXES.flatMap((name) => axisIssues(name, axes[name], mode));
  const [wide, high] = AXES.map((name) => placesOf(axes[name], mode)) as [number, number];
  issues.push(...lengthIssues("values", values, wide, say("list", "x", mode)));
  values.forEach((list, k) => issues.push(...lengthIssues(`values.${k}`, list, high, say("value", "y", mode))));
  if (issues.length > 0) throw new Fault(issues);
  return { mode, x: gridAxis(x), y: gridAxis(y), values: values.map((list) => list.map(canonical)) };
}

function gridAxis({ edge, at }: MatrixAxis): GridAxis {
  return { edge, at: at.map(canonical) };
}

function canonical(text: string): string {
  return textOf(decimal(text));
}

/** How many values an axis takes: one for each band, of which there is one more than edges, or one for each knot. */
function placesOf({ at }: MatrixAxis, mode: RateGrid["mode"]): number {
  return mode === "step" ? at.length + 1 : at.length;
}

function axisIssues(name: string, { at }: MatrixAxis, mode: RateGrid["mode"]): Issue[] {
  const path = `${name}.at`;
  if (mode === "bilinear" && at.length < 2) {
    const expected = "at least two knots, to draw lines between";
    return [
      issue({ code: "wrong-length", path, received: at.length, expected, remedy: 'add a knot, or write "step"' }),
    ];
  }
  return at.flatMap((edge, k) => {
    const before = at[k - 1];
    if (before === undefined || compare(before, edge) < 0) return [];
    const expected = `more than ${before}, which stands before it`;
    const remedy = "write the figures of `at` from low to high, each once";
    return [issue({ code: "edges-unordered", path: `${path}.${k}`, received: edge, expected, remedy })];
  });
}

function lengthIssues(path: string, list: readonly unknown[], count: number, what: string): Issue[] {
  if (list.length === count) return [];
  const expected = `${count}: ${what}`;
  const remedy = list.length < count ? "add what is lacking: a cell without a value pays nobody" : "leave out the rest";
  return [issue({ code: "wrong-length", path, received: list.length, expected, remedy })];
}

function say(one: string, axis: string, mode: RateGrid["mode"]): string {
  return mode === "step"
    ? `a ${one} for each band of ${axis}, one more than edges`
    : `a ${one} for each knot of ${axis}`;
}
