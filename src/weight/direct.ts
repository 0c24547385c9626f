import { Fault, fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { ONE, ZERO, decimal, textOf } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { weighting } from "./weighting.js";
import type { Stated } from "./weighting.js";
import type { Weights } from "./weights.js";

const OPTIONS = {
  sum: {
    type: "choice",
    of: ["one", "renormalise"],
    default: "one",
    about: "Must the weights add up to 1 exactly, or are they divided by their sum?",
  },
} as const;

/** Whether weights must add up to 1. */
export type DirectOptions = OptionsOf<typeof OPTIONS>;

/**
 * Takes weights as somebody states them.
 *
 *     share = weight        or, with "renormalise", weight ÷ Σ weights
 *
 * The sum is checked in exact decimals: 0.1 + 0.2 + 0.7 is 1 here, and what the last digits of found weights miss is let
 * pass, up to 1e-11.
 *
 * @param stated one weight per child, none negative
 * @param options `sum`: "one" (the default) or "renormalise"
 * @returns the shares, in the same order
 * @throws Fault "bad-weight" for each negative or missing weight; "weights-do-not-sum"; "no-weight" when all are zero
 * @example
 * direct([{ id: "volume", weight: 3 }, { id: "quality", weight: 1 }], { sum: "renormalise" }).shares[0].weight // => 0.75
 */
export function direct(stated: readonly Stated[], options: DirectOptions = {}): Weights {
  const { sum: policy = "one" } = options;
  const bad = stated.filter(({ weight }) => !(weight >= 0 && weight < Infinity));
  if (bad.length > 0) throw new Fault(bad.map(badWeight));
  const sum = stated.reduce((so, { weight }) => so.plus(decimal(weight)), ZERO);
  if (policy === "one" && sum.minus(ONE).abs().gt(LAST_DIGITS)) throw notOne(stated, sum);
  if (sum.isZero()) {
    const remedy = "give at least one child a weight above 0";
    throw fault({ code: "no-weight", path: "", received: 0, expected: "a weight above 0", remedy });
  }
  const share = (weight: number) => (policy === "one" ? weight : decimal(weight).div(sum).toNumber());
  return { shares: stated.map(({ id, weight }) => ({ id, weight: share(weight) + 0 })) };
}

function badWeight({ id, weight }: Stated): Issue {
  const received = weight === weight ? weight : undefined;
  const remedy = "write a share such as 0.25; 0 leaves the child out of the score";
  return issue({ code: "bad-weight", path: `${id}.weight`, received, expected: "a weight of 0 or more", remedy });
}

function notOne(stated: readonly Stated[], sum: Exactly): Fault {
  const received = textOf(sum);
  const expected = "weights that add up to 1";
  const declare = 'declare "weights": { "kind": "direct", "sum": "renormalise" } on their node';
  const isUnwritable = ONE.minus(sum).abs().lte(UNWRITABLE);
  const remedy = isUnwritable ? `${declare}: thirds cannot be written out` : `${mended(stated, sum)}, or ${declare}`;
  return fault({ code: "weights-do-not-sum", path: "", received, expected, remedy });
}

/** Weights near 1 want a change; percentages, or other round parts of a whole, want to be divided by it. */
function mended(stated: readonly Stated[], sum: Exactly): string {
  const off = ONE.minus(sum);
  if (off.abs().lte(1)) return `change them by ${textOf(off)} in all`;
  const parts = stated.map(({ weight }) => decimal(weight).div(sum).toDecimalPlaces(4));
  const isExact = parts.reduce((so, part) => so.plus(part), ZERO).eq(ONE);
  const written = isExact && parts.length <= MOST_SHOWN ? `: write ${parts.map(textOf).join(", ")}` : "";
  return `divide each by ${textOf(sum)}${written}`;
}

/** What doubles, or twelve digits of each, leave of a sum: weights that another method found may be stated. */
const LAST_DIGITS = 1e-11;

const MOST_SHOWN = 8;

/** What thirds and the like lack of 1: no digit that anybody would write mends it. */
const UNWRITABLE = 1e-9;

/** The catalog's entry of {@link direct}. */
export const directMethod = /* @__PURE__ */ weighting("direct", "As stated beside each child.", OPTIONS, direct);

/** The JSON of direct weights. */
export type DirectSpec = SpecOf<typeof directMethod>;
