import fc from "fast-check";
import type { TiersSpec } from "scorewright/incentive";
import { decimalBetween, decimalText } from "./figures.js";

const AMOUNT_MODES = ["marginal", "retroactive", "interpolatedAmount", "cumulativeAmount", "flat"] as const;
const RATE_MODES = ["lookup", "interpolatedRate"] as const;

type Mode = TiersSpec["tiers"][number]["mode"];

const rateText = decimalBetween(0, 1500, 4);
const amount = decimalBetween(0, 40000, 1);
const beyond = fc.constantFrom("extend" as const, "clamp" as const);

/** Up to five tiers of any modes that may stand together; with `scale` their edges are shares of a quota, else amounts. */
export const tiersSpec: fc.Arbitrary<TiersSpec> = fc
  .record({
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { maxLength: 4 }),
    looksUp: fc.nat(3).map((n) => n === 0),
    modes: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
    rates: fc.array(rateText, { minLength: 5, maxLength: 5 }),
    amounts: fc.array(amount, { minLength: 5, maxLength: 5 }),
    flats: fc.array(fc.option(amount, { freq: 3 }), { minLength: 5, maxLength: 5 }),
    edge: fc.constantFrom("lower" as const, "upper" as const),
    scale: fc.option(fc.constantFrom({ metric: "quota" }, { metric: "revenue", of: "target" as const }), { freq: 2 }),
    of: fc.constantFrom(undefined, "base" as const, { metric: "quota" }, { amount: "5000" }),
    baseRate: fc.constantFrom(undefined, undefined, "0.1", "1.25"),
    negative: fc.constantFrom("odd" as const, "zero" as const, "refuse" as const),
    writesEnds: fc.boolean(),
    beyond: fc.option(beyond, { freq: 2 }),
  })
  .map((drawn) => {
    const rising = [0, ...[...drawn.edges].sort((a, b) => a - b)];
    const at = (one: number) => (drawn.scale === null ? decimalText(one * 25, 0) : decimalText(one, 2));
    const words: readonly Mode[] = drawn.looksUp ? RATE_MODES : AMOUNT_MODES;
    const modes = rising.map((_, k) => words[drawn.modes[k]! % words.length]!);
    const isOpen = drawn.beyond === null && !modes.at(-1)!.startsWith("interpolated");
    const tiers = rising.map((one, k) => {
      const next = rising[k + 1];
      const isLast = next === undefined;
      const upTo = isLast ? (isOpen ? null : at(one + 40)) : drawn.writesEnds ? at(next) : null;
      return { from: at(one), ...(upTo === null ? {} : { upTo }), ...figuresOf(modes[k]!, drawn, k) };
    });
    const hasRate = tiers.some((tier) => "rate" in tier);
    return {
      kind: "tiers",
      edge: drawn.edge,
      negative: drawn.negative,
      tiers,
      ...(drawn.scale === null ? {} : { scale: drawn.scale }),
      ...(isOpen ? {} : { beyond: drawn.beyond ?? ("extend" as const) }),
      ...(drawn.looksUp && drawn.of !== undefined ? { of: drawn.of } : {}),
      ...(hasRate && drawn.baseRate !== undefined ? { baseRate: drawn.baseRate } : {}),
    };
  });

function figuresOf(
  mode: Mode,
  {
    rates,
    amounts,
    flats,
  }: { rates: readonly string[]; amounts: readonly string[]; flats: readonly (string | null)[] },
  k: number,
): { mode: Mode; rate?: string; amount?: string; flat?: string } {
  if (mode === "lookup" || mode === "interpolatedRate") return { mode, rate: rates[k]! };
  if (mode !== "marginal" && mode !== "retroactive") return { mode, amount: amounts[k]! };
  const flat = flats[k] ?? null;
  return { mode, rate: rates[k]!, ...(flat === null ? {} : { flat }) };
}
