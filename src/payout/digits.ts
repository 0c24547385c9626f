import type { IssueInput } from "../fault/fault.js";
import { MOST_DIGITS, exactly } from "../money/decimal.js";
import { QUOTIENT_DIGITS } from "../money/round.js";
import type { RateGrid } from "./grid.js";
import { operandsOf } from "./operands.js";
import type { RatePiece, RateTable } from "./rateTable.js";
import type { Position, Read, Step } from "./step.js";

/** The most digits that a figure can have before and after its point. Without any it can only be zero. */
export interface Digits {
  /** |x| < 10^before. */
  readonly before: number;
  /** x · 10^after is whole. */
  readonly after: number;
}

const ZERO_DIGITS: Digits = { before: 0, after: 0 };

/** What a figure that is paid on may have; {@link isPayable} holds metrics to it. */
const FIGURE: Digits = { before: 30, after: 50 };

/** Nobody has 10^10 credit lines, or people. */
const LINES = 10;

/**
 * Finds for each step how many digits its figure can have at most, whoever is paid.
 *
 *     add                  the widest term, and one more for every ten terms
 *     multiply             the digits of all factors together
 *     ratio, round         after the point, what the step states
 *     table                the widest piece: fixed + scaled · q + slope · (x − start · q), and what it interpolates
 *     grid                 the widest value; where it interpolates, 12 digits after the point
 *     running, total       ten more before the point, since nobody has 10^10 credit lines
 *     gather, standing     ten more before the point, or ten, since nobody pays 10^10 people
 *     allocate             those of the whole before the point, and what the step states after it
 *     choose, limit, map   the widest that it picks from
 *
 * @param steps the steps, each naming earlier ones
 * @returns one bound per step; null for texts and truths
 * @example
 * digitsOf([{ op: "constant", value: "0.08" }, { op: "constant", value: "1200" }, { op: "multiply", of: [0, 1] }])[2] // => { before: 4, after: 2 }
 */
export function digitsOf(steps: readonly Step[]): (Digits | null)[] {
  const bounds: (Digits | null)[] = [];
  for (const step of steps) {
    const operands = operandsOf(step).map((position) => bounds[position] ?? null);
    bounds.push(boundOf(step, operands));
  }
  return bounds;
}

/**
 * Finds the first step that could need more digits than an exact decimal has.
 *
 * @param steps the steps
 * @returns its position and how many digits it could need; null where all is exact
 * @example
 * tooWide([{ op: "constant", value: "1.5" }]) // => null
 */
export function tooWide(steps: readonly Step[]): { readonly position: Position; readonly digits: number } | null {
  const needed = digitsOf(steps).map((bound) => (bound === null ? 0 : bound.before + bound.after));
  const position = needed.findIndex((digits) => digits > MOST_DIGITS);
  return position < 0 ? null : { position, digits: needed[position]! };
}

/**
 * What to say of a step that could need too many digits.
 *
 * @param path the place
 * @param digits how many digits it could need
 * @returns the input of an issue
 * @example
 * tooManyDigits("plan.then.bonus", 475).code // => "too-many-digits"
 */
export function tooManyDigits(path: string, digits: number): IssueInput {
  return {
    code: "too-many-digits",
    path,
    received: digits,
    expected: `figures of at most ${MOST_DIGITS} digits, which stay exact`,
    remedy: "write rates and factors with fewer decimals, or multiply less often",
  };
}

/**
 * Tells whether a metric's figure has the digits that plans reckon with: below 10^30, and not closer to zero than
 * 10^−33. A double has at most 17 digits from its first one on.
 *
 * @param figure a finite number
 * @returns true for any figure that somebody may be paid on
 * @example
 * isPayable(1e30) // => false
 */
export function isPayable(figure: number): boolean {
  const size = Math.abs(figure);
  return size === 0 || (size >= 1e-33 && size < 1e30);
}

/**
 * The facts that steps reckon with, and do not only compare.
 *
 * @param steps the steps
 * @returns what these steps read
 * @example
 * paidOn([{ op: "read", from: { metric: "calls" } }, { op: "test", of: 0, test: { atLeast: "5" } }]) // => []
 */
export function paidOn(steps: readonly Step[]): Read[] {
  const reckoned = new Set(steps.flatMap((step) => (step.op === "test" || step.op === "map" ? [] : operandsOf(step))));
  return steps.flatMap((step, position) => (step.op === "read" && reckoned.has(position) ? [step.from] : []));
}

function boundOf(step: Step, operands: readonly (Digits | null)[]): Digits | null {
  const figures = operands.map((bound) => bound ?? ZERO_DIGITS);
  const first = figures[0] ?? ZERO_DIGITS;
  switch (step.op) {
    case "input":
      return FIGURE;
    case "read":
      return readDigits(step.from);
    case "constant":
      return textDigits(step.value);
    case "add":
      return sum(figures);
    case "multiply":
      return product(figures);
    case "ratio":
      return { before: first.before + figures[1]!.after + 1, after: step.digits };
    case "table":
      return tableDigits(step.table, first, figures[1]);
    case "grid":
      return gridDigits(step.grid);
    case "map":
      return widest([...step.values.map(({ value }) => textDigits(value)), textDigits(step.otherwise ?? "0")]);
    case "limit":
      return widest(figures);
    case "choose":
      return operands[1] === null ? null : widest(figures.slice(1));
    case "gather":
    case "running":
    case "total":
      return { before: first.before + LINES, after: first.after };
    case "allocate":
      return { before: first.before, after: step.digits };
    case "standing":
      return { before: LINES, after: 0 };
    case "round":
      return { before: first.before + 1, after: Math.min(first.after, step.digits) };
    default:
      return null;
  }
}

/** Scores and places are 32-bit whole numbers with up to six decimals, amounts of credit lines safe ones with up to eight. */
function readDigits(from: Read): Digits | null {
  if ("quadrant" in from || "attribute" in from) return null;
  return "metric" in from ? FIGURE : { before: 16, after: "credits" in from ? 8 : 6 };
}

function textDigits(text: string): Digits {
  const [whole, decimals = ""] = text.replace("-", "").split(".") as [string, string?];
  return { before: whole.replace(/^0+/, "").length, after: decimals.replace(/0+$/, "").length };
}

function tableDigits({ pieces, negative }: RateTable, x: Digits, q: Digits | undefined): Digits {
  const timesQuota = (text: string) => (q === undefined ? textDigits(text) : product([textDigits(text), q]));
  return widest(
    pieces.flatMap((piece, k) => {
      const { start, fixed, scaled, slope, rise = "0" } = piece;
      const above = sum([x, timesQuota(start)]);
      const isFirst = k === 0 && (negative === "own" || !isZero(textDigits(start)));
      const isWithin = !isFirst && endsAt(piece, pieces[k + 1]);
      const risen = isWithin ? { before: textDigits(rise).before + 1, after: 0 } : risenBeyond(piece, above, q);
      const part = isZero(textDigits(rise)) ? ZERO_DIGITS : { ...risen, after: QUOTIENT_DIGITS };
      return [above, sum([textDigits(fixed), timesQuota(scaled), product([textDigits(slope), above]), part])];
    }),
  );
}

/** A grid holds what it pays to the values around, so only the quotient has digits of its own. */
function gridDigits({ mode, values }: RateGrid): Digits {
  const { before, after } = widest(values.flat().map(textDigits));
  return mode === "step" ? { before, after } : { before: before + 1, after: Math.max(after, QUOTIENT_DIGITS) };
}

/** Tells whether a piece has risen by its whole rise just where the next one starts. */
function endsAt({ start, run = "1" }: RatePiece, next: RatePiece | undefined): boolean {
  return next !== undefined && exactly(start).plus(exactly(run)).eq(exactly(next.start));
}

/** What is interpolated beyond its run: a run, or a quota, of many decimals is as small as they let it be. */
function risenBeyond({ rise = "0", run = "1" }: RatePiece, above: Digits, q: Digits | undefined): Digits {
  const before = textDigits(rise).before + above.before + textDigits(run).after + (q?.after ?? 0) + 1;
  return { before, after: 0 };
}

function sum(terms: readonly Digits[]): Digits {
  const { before, after } = widest(terms);
  const count = terms.filter((term) => !isZero(term)).length;
  return { before: before + Math.ceil(Math.log10(Math.max(1, count))), after };
}

function product(factors: readonly Digits[]): Digits {
  if (factors.some(isZero)) return ZERO_DIGITS;
  return factors.reduce((all, one) => ({ before: all.before + one.before, after: all.after + one.after }), ZERO_DIGITS);
}

function widest(bounds: readonly Digits[]): Digits {
  return bounds.reduce(
    (all, one) => ({ before: Math.max(all.before, one.before), after: Math.max(all.after, one.after) }),
    ZERO_DIGITS,
  );
}

function isZero({ before, after }: Digits): boolean {
  return before + after === 0;
}
