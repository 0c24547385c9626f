import type { TiersOptions } from "scorewright/incentive";
import { NONE, exact, least, minus, order, over, plus, times, twelve } from "./exact.js";
import type { Exact } from "./exact.js";

type Tier = TiersOptions["tiers"][number];

/** What each tier gives to a base that is not below zero, in quotients of whole numbers. */
export function byHand(options: TiersOptions, base: Exact, quota: Exact = exact("1")): readonly Exact[] {
  const { tiers, edge, beyond } = options;
  const starts = tiers.map(({ from }) => times(exact(from), quota));
  const top = tiers.at(-1)!.upTo;
  const end = (k: number) => starts[k + 1] ?? (top === undefined ? null : times(exact(top), quota));
  const x = beyond === "clamp" ? least(base, end(tiers.length - 1)!) : base;
  const isReached = (start: Exact, k: number) =>
    k === 0 || order(base, start) > 0 || (order(base, start) === 0 && edge === "upper");
  const reached = starts.filter(isReached).length - 1;
  const replacing = tiers.slice(0, reached + 1).map(({ mode }) => mode === "retroactive" || mode === "flat");
  return tiers.map((tier, k) => {
    if (k > reached || replacing.slice(k + 1).includes(true)) return NONE;
    const t = k < reached ? end(k)! : x;
    return given(tier, exact(options.baseRate ?? "1"), { t, a: starts[k]!, b: end(k), isLast: k === reached });
  });
}

function given(
  { mode, rate, perUnit, amount = "0", flat = "0" }: Tier,
  baseRate: Exact,
  { t, a, b, isLast }: { readonly t: Exact; readonly a: Exact; readonly b: Exact | null; readonly isLast: boolean },
): Exact {
  const each = perUnit === undefined ? times(exact(rate ?? "0"), baseRate) : exact(perUnit);
  switch (mode) {
    case "marginal":
      return plus(times(each, minus(t, a)), exact(flat));
    case "retroactive":
      return plus(times(each, t), exact(flat));
    case "lookup":
      return isLast ? each : NONE;
    case "interpolatedRate":
      return twelve(over(times(each, minus(t, a)), minus(b!, a)));
    case "interpolatedAmount":
      return twelve(over(times(exact(amount), minus(t, a)), minus(b!, a)));
    default:
      return exact(amount);
  }
}
