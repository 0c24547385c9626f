import { issue } from "../../fault/fault.js";
import type { IssueList } from "../../fault/issueList.js";
import { ONE, ZERO, decimal, textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import type { CreditKind } from "../../table/credits.js";
import { byCodeUnits } from "../../table/table.js";
import { DIRECT } from "../scheme/creditDefinition.js";
import type { CreditDefinition } from "../scheme/creditDefinition.js";
import { allocated } from "./allocated.js";
import type { CreditedUnits } from "./creditedUnits.js";
import type { Split } from "./split.js";

/** One payee's part of a deal. */
export interface Part extends CreditedUnits {
  /** The split that it is for. */
  readonly split: Split;
}

/**
 * Checks that the shares of each group sum to what they must.
 *
 * @param definition the declaration of credits
 * @param splits who shares the deal, for one kind of credit
 * @param kind the kind
 * @param path the deal's place among the splits
 * @param issues where issues go
 */
export function checkSums(
  definition: CreditDefinition,
  splits: readonly Split[],
  kind: CreditKind,
  path: string,
  issues: IssueList,
): void {
  for (const [group, wanted] of sums(definition)) {
    const own = splits.filter((split) => split.group === group);
    if (wanted === null || own.length === 0) continue;
    const sum = own.reduce((so, { share }) => so.plus(share), ZERO);
    if (sum.eq(wanted)) continue;
    const listed = own.slice(0, MOST_NAMES).map(({ person, share }) => `${person} ${textOf(share)}`);
    const more = own.length > MOST_NAMES ? ", …" : "";
    const difference = wanted.minus(sum);
    const found = issue({
      code: "shares-do-not-add-up",
      path,
      received: `${textOf(sum)}: ${listed.join(", ")}${more}`,
      expected: `${group} shares of ${kind} credit that sum to exactly ${textOf(wanted)}`,
      remedy: difference.gt(0)
        ? `add a share of ${textOf(difference)}, or raise one by as much`
        : `take ${textOf(difference.neg())} off one of them`,
    });
    issues.add(found, path.slice(0, path.indexOf(".")));
  }
}

const MOST_NAMES = 5;

/** What the shares of each group must sum to; null for anything. */
function sums({ overlays }: CreditDefinition): (readonly [string, Exactly | null])[] {
  return [[DIRECT, ONE], ...overlays.map(({ id, sum }) => [id, sum === undefined ? null : decimal(sum)] as const)];
}

/**
 * Hands a deal's minor units out. Shares that must sum to something are handed out together, so that no unit is lost;
 * any other is rounded by itself, so that nobody's hangs on who else is there.
 *
 * @param definition the declaration of credits
 * @param splits who shares the deal, for one kind of credit
 * @param amount what is credited of it, and what is cut
 * @returns one part per split, in the same order
 */
export function sharedOut(definition: CreditDefinition, splits: readonly Split[], amount: CreditedUnits): Part[] {
  const parts = new Map<Split, Part>();
  for (const [group, wanted] of sums(definition)) {
    const own = splits.filter((split) => split.group === group);
    const turns = [...own].sort(byTurn(definition));
    const together = wanted === null ? turns.map((split) => [split]) : [turns];
    for (const some of together) {
      const shares = some.map(({ share }) => share);
      const [units, cuts] = [allocated(amount.units, shares), allocated(amount.cut, shares)];
      some.forEach((split, k) => parts.set(split, { split, units: units[k]!, cut: cuts[k]! }));
    }
  }
  return splits.map((split) => parts.get(split)!);
}

/** Who has the cent that is left over where exact remainders are the same. */
function byTurn({ ties }: CreditDefinition): (a: Split, b: Split) => number {
  return (a, b) => {
    const larger = ties === "largerShare" ? b.share.cmp(a.share) : 0;
    return larger || byCodeUnits(a.person, b.person) || byCodeUnits(a.role ?? "", b.role ?? "");
  };
}
