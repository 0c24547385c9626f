import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { compare } from "../money/compare.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { difference } from "./places.js";
import { ON_UNKNOWN_SCALE, adjustMethod } from "./ruleMethod.js";
import { SCALE, scaleStep } from "./figure.js";
import type { ScaleBy } from "./figure.js";

const SLICE = {
  from: { type: "factor", atLeast: "0", about: "Where the slice of the base starts." },
  upTo: { type: "factor", atLeast: "0", optional: true, about: "Where it ends; nowhere when left out." },
  scale: { ...SCALE, optional: true },
  rate: {
    type: "rate",
    optional: true,
    about: "Pays this share of the slice, in place of what it earned. Either this or `times`.",
  },
  times: {
    type: "factor",
    atLeast: "0",
    optional: true,
    about: "Multiplies what the slice earned. Either this or `rate`.",
  },
  onUnknown: ON_UNKNOWN_SCALE,
} as const;

const ATTAINMENT_CAP = {
  at: { type: "factor", atLeast: "0", about: "The base counts in full up to this multiple of `scale`." },
  scale: SCALE,
  above: {
    type: "factor",
    atLeast: "0",
    atMost: "1",
    default: "0",
    about: "The share that is still paid of what the base above earned; 0 is a hard cap.",
  },
  onUnknown: ON_UNKNOWN_SCALE,
} as const;

/** The slice of the base, and what becomes of what it earned. */
export type SliceOptions = OptionsOf<typeof SLICE>;

/** Up to which multiple of a quota the base counts. */
export type AttainmentCapOptions = OptionsOf<typeof ATTAINMENT_CAP>;

interface Slice {
  readonly from: string;
  readonly upTo?: string | undefined;
  readonly scale?: ScaleBy | undefined;
  readonly onUnknown?: "fail" | "hold" | undefined;
  readonly paid: { readonly name: "rate" | "times" | "above"; readonly figure: string };
}

/**
 * Pays more on a slice of the base: a rate in place of what the slice earned so far, or a multiple of it.
 *
 *     s = min(x, b) − min(x, a)                       the slice from a up to b
 *     e = A(min(x, b)) − A(min(x, a))                 what it earned so far
 *     A′ = A + rate · s − e        or        A′ = A + (times − 1) · e
 *
 * With `scale` a and b are multiples of that figure. Where it is zero, negative or missing the amount is withheld, or with
 * `onUnknown: "fail"` stays as it is.
 *
 * @param options `from`, `upTo`, `scale`, `rate` or `times`, `onUnknown`
 * @returns the rule; its inputs are "amount", "base", and the amount on other bases
 * @throws Fault "rate-or-times" unless exactly one is there; "out-of-range" for `times` below 1; "empty-range"
 * @example
 * const faster = accelerator({ from: "1000", times: "1.5" })
 * const amountAt = (base) => base.times("0.1")
 * textOf(applyRule(faster, { base: decimal(1400), amount: decimal(140) }, () => null, amountAt).figure) // => "160"
 */
export function accelerator(options: SliceOptions): Rule {
  return changedSlice({ ...options, paid: paidOf(options, (times) => compare(times, "1") >= 0, "1 or more") });
}

/**
 * Pays less on a slice of the base: the same as {@link accelerator}, with a factor of at most 1.
 *
 * @param options `from`, `upTo`, `scale`, `rate` or `times`, `onUnknown`
 * @returns the rule; its inputs are "amount", "base", and the amount on other bases
 * @throws Fault "rate-or-times" unless exactly one is there; "out-of-range" for `times` above 1; "empty-range"
 * @example
 * const slower = decelerator({ from: "1000", rate: "0.02" })
 * const amountAt = (base) => base.times("0.1")
 * textOf(applyRule(slower, { base: decimal(1400), amount: decimal(140) }, () => null, amountAt).figure) // => "108"
 */
export function decelerator(options: SliceOptions): Rule {
  return changedSlice({ ...options, paid: paidOf(options, (times) => compare(times, "1") <= 0, "from 0 to 1") });
}

/**
 * Counts the base up to a multiple of a quota, and of what lies above pays a share.
 *
 *     A′ = A(min(x, at · q)) + above · (A(x) − A(min(x, at · q)))
 *
 * @param options `at`, `scale`, `above`, `onUnknown`
 * @returns the rule; its inputs are "amount", "base", and the amount on other bases
 * @example
 * const most = attainmentCap({ at: "2", scale: { metric: "quota" } })
 * const amountAt = (base) => base.times("0.1")
 * const paid = applyRule(most, { base: decimal(1400), amount: decimal(140) }, () => decimal(500), amountAt)
 * textOf(paid.figure) // => "100"
 */
export function attainmentCap(options: AttainmentCapOptions): Rule {
  const { at, scale, above = "0", onUnknown } = options;
  return changedSlice({ from: at, scale, onUnknown, paid: { name: "above", figure: above } });
}

function changedSlice({ from, upTo, scale, onUnknown = "hold", paid }: Slice): Rule {
  if (upTo !== undefined && compare(upTo, from) <= 0) throw emptySlice(from, upTo);
  const list = new StepList();
  const base = list.add({ op: "input", name: "base" });
  const amount = list.add({ op: "input", name: "amount" });
  const q = scale === undefined ? undefined : scaleStep(list, scale);
  const edge = (text: string) => {
    const multiple = list.constant(text);
    return q === undefined ? multiple : list.add({ op: "multiply", of: [q, multiple] });
  };
  const amountAt = (at: Position) => list.add({ op: "input", name: "amount", at });
  const start = edge(from);
  const below = list.add({ op: "limit", of: base, atMost: start });
  const end = upTo === undefined ? base : list.add({ op: "limit", of: base, atMost: edge(upTo) });
  const slice = difference(list, end, below);
  const earned = difference(list, upTo === undefined ? amount : amountAt(end), amountAt(below));
  const figure = list.constant(paid.figure);
  const inPlace = list.add({ op: "multiply", of: [paid.name === "rate" ? slice : earned, figure] });
  const changed = list.add({ op: "add", of: [amount, difference(list, inPlace, earned)] });
  const shown = [
    { name: "base", at: base },
    ...(q === undefined ? [] : [{ name: "scale", at: q }]),
    { name: "from", at: start },
    { name: "slice", at: slice },
    { name: "earned", at: earned },
    { name: paid.name, at: figure },
  ];
  const isKnown = (of: Position) => list.add({ op: "test", of, test: { present: true } });
  // An amount that is unknown on another base was unknown before this step, and the plan has said what becomes of it.
  const safe = list.add({ op: "choose", when: isKnown(changed), then: changed, otherwise: amount });
  if (q === undefined) return { steps: list.steps, result: safe, operands: shown };
  const isQuota = list.add({ op: "test", of: q, test: { moreThan: "0" } });
  const known = list.add({ op: "both", of: [isKnown(q), isQuota] });
  const result = list.add({ op: "choose", when: known, then: safe, otherwise: amount });
  const held = onUnknown === "hold" ? { held: list.add({ op: "not", of: known }) } : {};
  return { steps: list.steps, result, operands: shown, ...held };
}

function paidOf({ rate, times }: SliceOptions, fits: (times: string) => boolean, expected: string): Slice["paid"] {
  if ((rate === undefined) === (times === undefined)) {
    const remedy =
      'write "rate": "0.12" for 12 % of the slice, or "times": "1.5" for one and a half times what it earned';
    const received = outlined(rate === undefined ? "neither" : { rate, times: times! });
    throw fault({ code: "rate-or-times", path: "", received, expected: "either `rate` or `times`", remedy });
  }
  if (rate !== undefined) return { name: "rate", figure: rate };
  if (fits(times!)) return { name: "times", figure: times! };
  const remedy = "an accelerator pays more on the slice, a decelerator less";
  throw fault({ code: "out-of-range", path: "times", received: times!, expected: `a factor of ${expected}`, remedy });
}

function emptySlice(from: string, upTo: string) {
  return fault({
    code: "empty-range",
    path: "upTo",
    received: upTo,
    expected: `more than ${from}, where the slice starts`,
    remedy: "raise `upTo`, or leave it out",
  });
}

/** The catalog's entry of {@link accelerator}. */
export const acceleratorMethod = /* @__PURE__ */ adjustMethod(
  "accelerator",
  "More on a slice of the base.",
  SLICE,
  "base",
  accelerator,
);

/** The catalog's entry of {@link decelerator}. */
export const deceleratorMethod = /* @__PURE__ */ adjustMethod(
  "decelerator",
  "Less on a slice of the base.",
  SLICE,
  "base",
  decelerator,
);

/** The catalog's entry of {@link attainmentCap}. */
export const attainmentCapMethod = /* @__PURE__ */ adjustMethod(
  "attainmentCap",
  "The base up to a multiple of a quota.",
  ATTAINMENT_CAP,
  "base",
  attainmentCap,
);

/** The JSON of a changed slice. */
export type SliceSpec =
  SpecOf<typeof acceleratorMethod> | SpecOf<typeof deceleratorMethod> | SpecOf<typeof attainmentCapMethod>;
