import { both, either, not } from "../../method/truth.js";
import type { Truth } from "../../method/truth.js";
import { fraction } from "../../money/fraction.js";
import type { Fraction } from "../../money/fraction.js";
import type { Pointwise } from "../run.js";
import { isFigure } from "./pieces.js";
import type { PieceCell } from "./pieces.js";
import { constant, minus, plus, times } from "./polynomial.js";
import type { Polynomial } from "./polynomial.js";
import { ratioOf } from "./ratio.js";
import { signAt } from "./roots.js";
import { gridCell, gridTurns } from "./gridCells.js";
import { tableCell, tableTurns } from "./tableCells.js";
import { testedCell, testTurns } from "./testCells.js";

/**
 * The differences whose sign a step hangs on.
 *
 * @param step the step
 * @param cells what its operands come to on a stretch
 * @returns one polynomial per comparison that the step makes there
 */
export function turnsOf(step: Pointwise, cells: readonly PieceCell[]): readonly Polynomial[] {
  const figures = cells.filter(isFigure);
  switch (step.op) {
    case "limit":
      return figures.flatMap((one, k) => figures.slice(k + 1).map((other) => minus(one, other)));
    case "test":
      return testTurns(cells[0]!, step.test);
    case "map":
      return isFigure(cells[0]!) ? step.values.map(({ is }) => minus(figures[0]!, constant(is))) : [];
    case "table":
      return figures.length < cells.length ? [] : tableTurns(step.table, figures[0]!, figures[1]);
    case "grid":
      return figures.length < cells.length ? [] : gridTurns(step.grid, figures);
    default:
      return [];
  }
}

/**
 * What a step comes to on a stretch, within which nothing changes that it hangs on. The rounding of a quotient and of
 * `round` is left out: it is less than a minor unit, and `pays` has the last word.
 *
 * @param step the step
 * @param cells what its operands come to
 * @param at a place in the stretch
 * @returns what it comes to
 * @throws Fault "not-in-parts" where a figure is divided by one that hangs on x
 */
export function cellOf(step: Pointwise, cells: readonly PieceCell[], at: Fraction): PieceCell {
  const first = cells[0] ?? null;
  const lacks = cells.includes(null);
  // The runner has checked what steps work on: figures where it reckons, truths where it decides.
  const figures = cells as readonly Polynomial[];
  const truths = cells as readonly Truth[];
  switch (step.op) {
    case "add":
      return lacks ? null : figures.reduce(plus, []);
    case "multiply":
      return lacks ? null : figures.reduce(times, [fraction(1n)]);
    case "ratio":
      return lacks ? null : ratioOf(figures[0]!, figures[1]!);
    case "limit":
      return lacks ? null : limited(step, figures, at);
    case "table":
      return lacks ? null : tableCell(step.table, figures[0]!, figures[1], at);
    case "grid":
      return lacks ? null : gridCell(step.grid, figures, at);
    case "map":
      return first === null ? null : mapped(step, first, at);
    case "test":
      return testedCell(first, step.test, at);
    case "both":
      return both(truths);
    case "either":
      return either(truths);
    case "not":
      return not(truths[0]!);
    case "choose":
      return first === null ? null : cells[first === true ? 1 : 2]!;
    case "round":
      return first;
  }
}

function limited(step: Pointwise & { op: "limit" }, figures: readonly Polynomial[], at: Fraction): Polynomial {
  const [value, ...bounds] = figures as [Polynomial, ...Polynomial[]];
  let kept = value;
  if (step.atLeast !== undefined && signAt(minus(kept, bounds[0]!), at) < 0) kept = bounds[0]!;
  const most = bounds[step.atLeast === undefined ? 0 : 1];
  if (step.atMost !== undefined && signAt(minus(kept, most!), at) > 0) kept = most!;
  return kept;
}

function mapped({ values, otherwise }: Pointwise & { op: "map" }, of: PieceCell, at: Fraction): PieceCell {
  const entry = values.find(({ is }) => (isFigure(of) ? signAt(minus(of, constant(is)), at) === 0 : is === of));
  const value = entry?.value ?? otherwise;
  return value === undefined ? null : constant(value);
}
