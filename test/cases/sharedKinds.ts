import { applyRuleTo, decimal, pool, prizes, quotient, textOf, tiers } from "scorewright";
import type { Exactly, Figure, Read, RuleOutcome } from "scorewright";
import type { Reader } from "./format.js";

type Found = Readonly<Record<string, unknown>>;

/** Kinds in which people share an amount, through the rules of the library. */
export const SHARED_KINDS: Readonly<Record<string, (from: Reader) => Found>> = {
  pool: (from) => pooled(from),
  rankPrizes: (from) => {
    from.word("ties", ["pooled"]);
    const places = from.list("ranks") as readonly number[];
    const board = prizes({ rank: "board", prizes: from.list("prizes") as readonly string[], ties: "pooled" });
    const read = (place: number) => (fact: Read) => decimal("rank" in fact ? place : places.length);
    const people = places.map((place) => ({ inputs: { member: true }, read: read(place) }));
    return { payouts: applyRuleTo(board, people).map(({ figure }) => shown(figure)) };
  },
};

/** One fund for a whole group, from what it achieved against its target. */
function pooled(from: Reader): Found {
  const [target, actual, threshold, rate, reserve] = ["target", "actual", "threshold", "rate", "reserve"].map(
    (name) => from.get(name) as string,
  ) as [string, string, string, string, string];
  const edge = from.get("thresholdInclusive") === true ? "upper" : "lower";
  const funded = { from: threshold, mode: "retroactive", rate } as const;
  const below = decimal(threshold).isZero() ? [] : [{ from: "0", mode: "marginal", rate: "0" } as const];
  const fund = tiers({ edge, scale: { metric: "target" }, tiers: [...below, funded] });
  const rule = pool({ fund, reserve, shares: { kind: "equal" } }, { digits: 6 });
  const inputs = { base: decimal(actual), member: true };
  const [only] = applyRuleTo(rule, [{ inputs, read: () => decimal(target) }]) as [RuleOutcome];
  const [gross, net] = ["fund", "pool"].map((name) => only.operands.find((one) => one.name === name)!.value);
  return { attainment: textOf(quotient(decimal(actual), decimal(target))), gross: shown(gross!), net: shown(net!) };
}

function shown(figure: RuleOutcome["figure"]): string | null {
  const one = figure as Figure;
  return one === null ? null : textOf(one as Exactly);
}
