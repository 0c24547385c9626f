import { Fault, fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { textOf } from "./decimal.js";
import type { Claim } from "./claims.js";
import { amountOf } from "./wholeUnits.js";

/** How much there is for each unit of weight: `parts ÷ of`, a quotient that need not end. */
export interface Level {
  readonly parts: bigint;
  /** Above zero. */
  readonly of: bigint;
}

/**
 * Finds the level at which the shares add up to the whole: level · weight, within the bounds of each.
 *
 * The sum rises with the level along straight lines. A claim starts to move where level · weight leaves its least share,
 * and stops where it meets the greatest; these places are walked from low to high, compared by multiplying crosswise.
 *
 * @param size what there is, in units
 * @param claims weights and bounds
 * @param digits digits after the point of one unit, for messages
 * @returns the level
 * @throws Fault "nobody-eligible", "no-room"
 */
export function levelOf(size: bigint, claims: readonly Claim[], digits: number): Level {
  checkRoom(size, claims, digits);
  let held = claims.reduce((sum, { least }) => sum + least, 0n);
  let moving = 0n;
  let level: Level = { parts: 0n, of: 1n };
  for (const { bound, weight, moves } of turns(claims)) {
    if (held * weight + bound * moving >= size * weight)
      return moving === 0n ? level : { parts: size - held, of: moving };
    level = { parts: bound, of: weight };
    held += moves ? -bound : bound;
    moving += moves ? weight : -weight;
  }
  return moving === 0n ? level : { parts: size - held, of: moving };
}

/** A place where a claim leaves its least share or meets its greatest: level = bound ÷ weight. */
interface Turn {
  readonly bound: bigint;
  readonly weight: bigint;
  readonly moves: boolean;
}

function turns(claims: readonly Claim[]): Turn[] {
  const all = claims.flatMap(({ weight, least, most }): Turn[] => {
    if (weight === 0n) return [];
    const leaves = { bound: least, weight, moves: true };
    return most === null ? [leaves] : [leaves, { bound: most, weight, moves: false }];
  });
  return all.sort((a, b) => {
    const [left, right] = [a.bound * b.weight, b.bound * a.weight];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

function checkRoom(size: bigint, claims: readonly Claim[], digits: number): void {
  const text = (units: bigint) => textOf(amountOf(units, digits));
  if (size > 0n && claims.every(({ weight }) => weight === 0n)) throw nobodyEligible(text(size), claims.length);
  const least = claims.reduce((sum, claim) => sum + claim.least, 0n);
  const most = claims.reduce<bigint | null>((sum, claim) => {
    const one = claim.weight === 0n ? claim.least : claim.most;
    return sum === null || one === null ? null : sum + one;
  }, 0n);
  const issues: Issue[] = [];
  if (least > size) issues.push(noRoom("atLeast", text(least), `at most ${text(size)}`, text(least - size)));
  if (most !== null && most < size)
    issues.push(noRoom("atMost", text(most), `at least ${text(size)}`, text(size - most)));
  if (issues.length > 0) throw new Fault(issues);
}

function noRoom(bound: "atLeast" | "atMost", sum: string, range: string, by: string): Issue {
  return issue({
    code: "no-room",
    path: bound,
    received: `the shares of \`${bound}\` add up to ${sum}`,
    expected: `${range} in all, which is the size of the total`,
    remedy: `${bound === "atLeast" ? "lower" : "raise"} \`${bound}\` by ${by} in all, or split another total`,
  });
}

function nobodyEligible(size: string, count: number): Fault {
  return fault({
    code: "nobody-eligible",
    path: "weights",
    received: count === 0 ? "no weights" : `${count} weights of 0`,
    expected: `somebody with a weight above 0, since ${size} is to be split`,
    remedy: "name who takes part, or split nothing",
  });
}
