import type { Step, StepTest } from "../step.js";
import { FALSE, TRUE, UNKNOWN } from "./cells.js";
import type { ColumnOp, Compiled } from "./compiled.js";
import { formOf } from "./shape.js";
import type { FigureShape, TextShape } from "./shape.js";
import { truthStep } from "./truths.js";
import { pairsOf, tenTo, wholeOf } from "./whole.js";

type Tested = Step & { op: "test" };

/**
 * Holds values against a test. A figure is compared at its own digits: that it is at least 79.95 means, without digits, that
 * it is at least 80.
 *
 * @param step the step
 * @param operands what is known of the value
 * @returns the compiled step
 */
export const testColumns: ColumnOp<Tested> = ({ test }, [of]) => {
  if (of === undefined) return null;
  if ("present" in test) return presence(test.present);
  if (of.kind === "text") return textTest(test, of);
  if (of.kind === "truth" || formOf(of.most) === "exact") return null;
  return figureTest(test, of);
};

function presence(present: boolean): Compiled {
  const [there, missing] = present ? [TRUE, FALSE] : [FALSE, TRUE];
  return truthStep(false, ({ operands: [column], out }) => (count) => {
    const { truths } = out;
    const { wholes, codes, decimals, truths: of } = column!.cells;
    const { kind } = column!.shape;
    if (kind === "truth") for (let i = 0; i < count; i++) truths[i] = of[i] === UNKNOWN ? missing : there;
    else if (kind === "text") for (let i = 0; i < count; i++) truths[i] = codes[i]! < 0 ? missing : there;
    else if (decimals.length > 0) for (let i = 0; i < count; i++) truths[i] = decimals[i] === null ? missing : there;
    else for (let i = 0; i < count; i++) truths[i] = wholes[i] === wholes[i] ? there : missing;
  });
}

/** By the place of a label; texts have no size. */
function textTest(test: StepTest, { labels, unknown }: TextShape): Compiled {
  const holds = (label: string) => ("equals" in test ? label === test.equals : "in" in test && test.in.includes(label));
  const sized = !("equals" in test || "in" in test);
  const truths = Uint8Array.from(labels, (label) => (sized ? UNKNOWN : holds(label) ? TRUE : FALSE));
  return truthStep(unknown || sized, ({ operands: [column], out }) => (count) => {
    const { codes } = column!.cells;
    for (let i = 0; i < count; i++) out.truths[i] = codes[i]! < 0 ? UNKNOWN : truths[codes[i]!]!;
  });
}

/** Whole numbers between two others, both included. */
interface Range {
  readonly least: bigint;
  readonly most: bigint;
}

function figureTest(test: StepTest, { digits, most, unknown }: FigureShape): Compiled {
  // No figure lies beyond the bound, so a range need not reach farther; this keeps its ends in the figures' own form.
  const beyond = most! + 1n;
  const ranges = rangesOf(test, digits, beyond).map((range) => ({
    least: range.least < -beyond ? -beyond : range.least > beyond ? beyond : range.least,
    most: range.most > beyond ? beyond : range.most < -beyond ? -beyond : range.most,
  }));
  const [from, to] = [pairsOf(ranges.map(({ least }) => least)), pairsOf(ranges.map((range) => range.most))];
  const single = formOf(most) === "fast";
  return truthStep(unknown, ({ operands: [column], out }) => (count) => {
    const { wholes, rests } = column!.cells;
    markKnown(wholes, out.truths, count);
    for (let range = 0; range < ranges.length; range++) {
      const [low, high] = [from.hi[range]!, to.hi[range]!];
      if (single) within(wholes, low, high, out.truths, count);
      else withinPairs(wholes, rests, [low, from.lo[range]!, high, to.lo[range]!], out.truths, count);
    }
  });
}

function markKnown(of: Float64Array, into: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = of[i] === of[i] ? FALSE : UNKNOWN;
}

function within(of: Float64Array, low: number, high: number, into: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = of[i]! >= low && of[i]! <= high ? TRUE : into[i]!;
}

function withinPairs(
  hi: Float64Array,
  lo: Float64Array,
  [low, lowRest, high, highRest]: readonly [number, number, number, number],
  into: Uint8Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const h = hi[i]!;
    const l = lo[i]!;
    const above = h > low || (h === low && l >= lowRest);
    if (above && (h < high || (h === high && l <= highRest))) into[i] = TRUE;
  }
}

function rangesOf(test: StepTest, digits: number, beyond: bigint): Range[] {
  if ("in" in test) return test.in.flatMap((value) => rangesOf({ equals: value }, digits, beyond));
  if ("equals" in test) return [{ least: ceiling(test.equals, digits), most: floor(test.equals, digits) }];
  if ("atLeast" in test) return [{ least: ceiling(test.atLeast, digits), most: beyond }];
  if ("moreThan" in test) return [{ least: floor(test.moreThan, digits) + 1n, most: beyond }];
  if ("atMost" in test) return [{ least: -beyond, most: floor(test.atMost, digits) }];
  return "lessThan" in test ? [{ least: -beyond, most: ceiling(test.lessThan, digits) - 1n }] : [];
}

function floor(text: string, digits: number): bigint {
  const { whole, digits: own } = wholeOf(text);
  if (own <= digits) return whole * tenTo(digits - own);
  const divisor = tenTo(own - digits);
  return (whole - (((whole % divisor) + divisor) % divisor)) / divisor;
}

function ceiling(text: string, digits: number): bigint {
  return -floor(text.startsWith("-") ? text.slice(1) : `-${text}`, digits);
}
