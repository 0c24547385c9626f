import { decimal, exactly, textOf, tierSlices } from "scorewright";
import type { Exactly, TierSlice, TiersOptions } from "scorewright";
import { Unsupported } from "./format.js";
import type { Reader } from "./format.js";
import { NOTHING, decimalOf, fraction, over, plus, rounded, roundingOf, times } from "./fraction.js";
import type { Fraction } from "./fraction.js";

const MODES = [
  ...(["marginal", "retroactive", "lookup", "interpolatedRate", "interpolatedAmount"] as const),
  ...(["cumulativeAmount", "flat"] as const),
];

type Tier = TiersOptions["tiers"][number];

/** What tiers pay on some bases, tier by tier, through the library's own slices. */
export function tiersOf(from: Reader): Readonly<Record<string, unknown>> {
  const factor = from.has("multiplier") ? from.text("multiplier") : "1";
  const options = optionsOf(from, factor);
  const scale = from.has("scale") ? decimal(from.text("scale")) : undefined;
  const slicesAt = (x: Exactly) => slicesOf(options, x, scale);
  const bases = from.list("bases").map(fraction);
  const isRunning = from.word("basis", ["each", "running"]) === "running";
  const rounding = roundingOf(from);
  let before = fraction(from.has("alreadyCredited") ? from.text("alreadyCredited") : "0");
  if (!isRunning && from.has("alreadyCredited")) throw new Unsupported("alreadyCredited, where each base is by itself");
  const all = bases.map((base) => {
    if (!isRunning) return slicesAt(base.over);
    const earlier = slicesAt(before.over);
    before = plus(before, base);
    return slicesAt(before.over).map((gives, k) => gives.minus(earlier[k]!));
  });
  const sums = all.map((slices) => ({ over: slices.reduce((a, b) => a.plus(b)), under: fraction("1").under }));
  const payouts = sums.map((sum) => rounded(sum, rounding));
  const isRate = options.tiers[0]!.mode === "lookup" || options.tiers[0]!.mode === "interpolatedRate";
  const perBase = (figure: Fraction, k: number) =>
    isRate ? decimalOf(figure) : bases[k]!.over.isZero() ? null : decimalOf(over(figure, bases[k]!));
  const whole = (gives: Exactly): Fraction => ({ over: gives, under: NOTHING.under });
  return {
    payouts: payouts.map(decimalOf),
    total: decimalOf(payouts.reduce(plus, NOTHING)),
    slices: all.map((slices) => slices.map(textOf)),
    rates: payouts.map(perBase),
    rateSlices: all.map((slices, k) => slices.map((gives) => perBase(whole(gives), k))),
  };
}

function optionsOf(from: Reader, factor: string): TiersOptions {
  const by = (text: string) => decimalOf(times(fraction(text), fraction(factor)));
  let start = "0";
  const tiers = from.objects("tiers", (tier): Tier => {
    const upTo = tier.get("upTo") === null ? null : tier.text("upTo");
    const own = tier.has("from") ? tier.text("from") : start;
    start = upTo ?? start;
    const figure = (name: "rate" | "amount" | "flat") => (tier.has(name) ? { [name]: by(tier.text(name)) } : {});
    const mode = tier.word("mode", MODES);
    return {
      from: own,
      ...(upTo === null ? {} : { upTo }),
      mode,
      ...figure("rate"),
      ...figure("amount"),
      ...figure("flat"),
    };
  });
  const beyond = from.has("beyond") ? { beyond: from.word("beyond", ["refuse", "extend", "clamp"]) } : {};
  const negative = from.has("negative") ? { negative: from.word("negative", ["odd", "zero", "refuse"]) } : {};
  return { edge: from.word("edge", ["lower", "upper"]), ...beyond, ...negative, tiers };
}

/** What each tier gives; a base that is refused has no answer. */
function slicesOf(options: TiersOptions, base: Exactly, scale: Exactly | undefined): readonly Exactly[] {
  const { beyond, edge, tiers, negative } = options;
  const top = tiers.at(-1)!.upTo;
  const size = negative === "zero" ? base : base.abs();
  const limit = beyond === "refuse" && top !== undefined ? exactly(top).times(scale ?? exactly("1")) : null;
  if (limit !== null && (size.gt(limit) || (size.eq(limit) && edge === "upper"))) {
    throw new Unsupported(`${textOf(base)} lies beyond the last tier, which is refused`);
  }
  if (base.lt(0) && negative === undefined)
    throw new Unsupported("a negative base, and nothing that says what it pays");
  if (base.lt(0) && negative === "refuse") throw new Unsupported("a negative base, which is refused");
  return tierSlices(options, base, scale).map(({ gives }: TierSlice) => gives);
}
