import { applyRule, cap, curve, decimal } from "scorewright";
import type { CurveOptions, Exactly } from "scorewright";
import { Unsupported } from "./format.js";
import type { Reader } from "./format.js";
import { decimalOf, fraction, rounded, roundingOf, times } from "./fraction.js";

const OUTSIDE = ["clamp", "zero", "extend", "refuse"] as const;

/** What a curve gives at some places, then times a factor, at most a cap, rounded. */
export function curveOf(from: Reader): Readonly<Record<string, unknown>> {
  const factor = fraction(from.has("multiplier") ? from.text("multiplier") : "1");
  const knots = from.list("knots").map((knot) => {
    if (!Array.isArray(knot) || knot.length !== 2) throw new Unsupported(`knot ${JSON.stringify(knot)}`);
    // A line times a factor is the line between the knots times the factor, and is divided only once.
    return { at: decimalOf(fraction(knot[0])), pays: decimalOf(times(fraction(knot[1]), factor)) };
  });
  const outside = from.object("outside", (ends) => ({
    below: ends.word("below", OUTSIDE),
    above: ends.word("above", OUTSIDE),
  }));
  const jump = from.has("jump") ? { jump: from.word("jump", ["left", "right"]) } : {};
  const options: CurveOptions = { knots, outside, ...jump };
  const rounding = roundingOf(from);
  const most = from.has("cap") ? cap({ amount: from.text("cap") }) : null;
  const values = from.list("values").map((value) => {
    const found = applyRule(curve(options), { base: fraction(value).over }).figure as Exactly;
    const held = most === null ? found : (applyRule(most, { amount: found }).figure as Exactly);
    return decimalOf(rounded({ over: held, under: decimal("1") }, rounding));
  });
  return { values };
}
