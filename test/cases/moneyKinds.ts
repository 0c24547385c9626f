import { QUOTIENT_DIGITS, apportion, exactly, isFault, prorate, quotient, splitShare, textOf } from "scorewright";
import type { ApportionOptions, Exactly } from "scorewright";
import { Unsupported } from "./format.js";
import type { Reader } from "./format.js";
import { NOTHING, decimalOf, fraction, minus, order, over, plus, rounded, roundingOf, times } from "./fraction.js";
import type { Fraction, Rounding } from "./fraction.js";

type Found = Readonly<Record<string, unknown>>;

/** What is done with amounts: shares that add up, and quotients. */
export const MONEY_KINDS: Readonly<Record<string, (from: Reader) => Found>> = {
  apportion: (from) => {
    from.word("method", ["largestRemainder"]);
    from.word("tieBreak", ["inputOrder"]);
    const [total, weights] = [exact(from.get("totalMinor")), from.list("weights").map(exact)];
    return { minor: understood(() => apportion(total, weights, NO_BOUNDS)).map(textOf) };
  },
  split: (from) => {
    const [total, share] = [exact(from.get("total")), exact(from.get("share"))];
    const rounding = roundingOf(from) ?? unrounded();
    const { part, rest } = understood(() => splitShare(total, share, rounding));
    return { part: textOf(part), rest: textOf(rest) };
  },
  proration: (from) => ({ amount: prorated(from) }),
  rate: (from) => {
    const [earnings, base] = [fraction(from.get("onTargetEarnings")), fraction(from.get("basePay"))];
    return { rate: divided(minus(earnings, base), fraction(from.get("quota"))) };
  },
  "quota.attainment": (from) => ({
    attainment: divided(fraction(from.get("actual")), fraction(from.get("quota"))),
  }),
};

const NO_BOUNDS: ApportionOptions = { digits: 0 };

function exact(text: unknown): Exactly {
  fraction(text);
  return exactly(text as string);
}

function unrounded(): never {
  throw new Unsupported("a split that is not rounded");
}

/** What the library refuses is not supported. */
function understood<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw isFault(error) ? new Unsupported(error.issues[0]!.code) : error;
  }
}

function prorated(from: Reader): string {
  const amount = exact(from.get("amount"));
  const rounding = roundingOf(from);
  const parts = from.objects("periods", (period) => {
    return {
      share: exact(period.get("share")),
      active: exact(period.get("active")),
      length: exact(period.get("length")),
    };
  });
  const found = (digits: Rounding) =>
    understood(() => prorate(amount, parts, digits ?? { digits: QUOTIENT_DIGITS, mode: "half-even" }));
  if (rounding !== null) return textOf(found(rounding));
  // Where nothing is rounded the exact figure is wanted, and the library keeps twelve digits of it.
  const whole = { over: amount, under: exactly("1") };
  const sum = parts.map((part) => over(times(of(part.share), of(part.active)), of(part.length))).reduce(plus, NOTHING);
  return agreeing(times(whole, sum), found(null));
}

function of(figure: Exactly): Fraction {
  return { over: figure, under: exactly("1") };
}

function divided(dividend: Fraction, divisor: Fraction): string {
  if (order(divisor, NOTHING) === 0) throw new Unsupported("a quota of 0");
  return agreeing(over(dividend, divisor), quotient(dividend.over, divisor.over));
}

/** The exact quotient, which counts only where the library's, to twelve digits, is the same. */
function agreeing(wanted: Fraction, found: Exactly): string {
  const kept = rounded(wanted, { digits: QUOTIENT_DIGITS, mode: "half-even" });
  if (kept.over.eq(found)) return decimalOf(wanted);
  throw new Error(`the library finds ${textOf(found)}, exactly it is ${decimalOf(wanted)}`);
}
