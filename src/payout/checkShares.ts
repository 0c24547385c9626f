import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { IssueList } from "../fault/issueList.js";
import { exactly, textOf } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { round } from "../money/round.js";
import type { SharedStep } from "./step.js";

/** A group among whom an amount is handed out. */
export interface ShareGroup {
  /** The figures and texts that tell the group apart; none where it is everybody. */
  readonly name: readonly string[];
  /** What there is. */
  readonly amount: Exactly;
  /** The people. */
  readonly ids: readonly string[];
  /** The weight of each. */
  readonly weights: readonly Exactly[];
}

/**
 * Checks that an amount can be handed out, and says whose weights or which bounds are in the way, by the names that the
 * options of a way to pay have.
 *
 * @param bounds the least and the greatest share of whoever has a weight, and digits after the point
 * @param group who they are
 * @throws Fault "bad-weight", "nobody-eligible", "no-room"
 */
export function checkShares(bounds: SharedStep & { op: "allocate" }, group: ShareGroup): void {
  const { ids, weights } = group;
  const negative = new IssueList();
  ids.forEach((id, place) => {
    if (weights[place]!.lt(0)) negative.add(badWeight(id, weights[place]!), "shares");
  });
  negative.raise();
  const size = group.amount.abs();
  const count = weights.filter((weight) => !weight.isZero()).length;
  if (count === 0) {
    if (size.isZero()) return;
    throw new Fault([nobody(group)]);
  }
  const { atLeast, atMost, digits } = bounds;
  const issues: Issue[] = [];
  const shown = (of: "least" | "most", each: string) => `${inGroup(group)}${count} × ${each}, by \`${of}\``;
  if (atLeast !== undefined && exactly(atLeast).times(count).gt(size)) {
    const most = textOf(round(size.div(count), digits, "down"));
    issues.push(noRoom("least", shown("least", atLeast), `at most ${textOf(size)}`, `lower \`least\` to ${most}`));
  }
  if (atMost !== undefined && exactly(atMost).times(count).lt(size)) {
    const least = textOf(round(size.div(count), digits, "up"));
    issues.push(noRoom("most", shown("most", atMost), `at least ${textOf(size)}`, `raise \`most\` to ${least}`));
  }
  if (issues.length > 0) throw new Fault(issues);
}

/** How many people are named; the others are counted. */
const NAMED = 5;

function inGroup({ name }: ShareGroup): string {
  return name.length === 0 ? "" : `${name.join(", ")}: `;
}

function badWeight(id: string, weight: Exactly): Issue {
  return issue({
    code: "bad-weight",
    path: `shares.${id}`,
    received: textOf(weight),
    expected: "a weight of 0 or more",
    remedy: "correct the figure that the shares go by, or let `shares` go by another one",
  });
}

function nobody(group: ShareGroup): Issue {
  const { ids, amount } = group;
  const more = ids.length > NAMED ? `, and ${ids.length - NAMED} more` : "";
  return issue({
    code: "nobody-eligible",
    path: "shares",
    received: `${inGroup(group)}weight 0 for ${ids.slice(0, NAMED).join(", ")}${more}`,
    expected: `somebody with a weight above 0, since ${textOf(amount)} is to be handed out`,
    remedy: "let `shares` or `for` give somebody there a part, or let nothing be handed out",
  });
}

function noRoom(bound: "least" | "most", received: string, range: string, remedy: string): Issue {
  const expected = `${range} in all, which is what is handed out`;
  return issue({ code: "no-room", path: bound, received, expected, remedy: `${remedy}, or change what is handed out` });
}
