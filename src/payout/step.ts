import type { MetricPart } from "../method/condition.js";
import type { RoundingMode } from "../money/round.js";
import type { RateGrid } from "./grid.js";
import type { RateTable } from "./rateTable.js";

/** The position of an earlier step in the list. */
export type Position = number;

/** A fact that a step reads: a decimal, a text, or unknown. */
export type Read =
  | { readonly metric: string; readonly of?: MetricPart }
  | { readonly credits: string }
  | { readonly node: string }
  | { readonly rank: string }
  | { readonly ranked: string }
  | { readonly quadrant: string }
  | { readonly attribute: string };

/** What a `test` step holds its operand against. */
export type StepTest =
  | { readonly equals: string }
  | { readonly in: readonly string[] }
  | { readonly atLeast: string }
  | { readonly atMost: string }
  | { readonly moreThan: string }
  | { readonly lessThan: string }
  | { readonly present: boolean };

/**
 * One step of a payout. Steps name earlier steps by position; every incentive rule is a function from its options to them.
 *
 * Figures are exact decimals, truths are true, false or unknown, and a missing figure is unknown. What is made of an
 * unknown is unknown, but for `test` with `present`, the joins, and the branch that `choose` does not take.
 *
 * `table` and `grid` compare with edges times a scale; where that is zero or negative, they are unknown.
 *
 * A step that reads credit lines gives one figure per line; arithmetic with such a step works line by line until
 * `total` adds the lines up.
 */
export type Step =
  | { readonly op: "input"; readonly name: string; readonly at?: Position }
  | { readonly op: "read"; readonly from: Read }
  | { readonly op: "constant"; readonly value: string }
  | { readonly op: "add"; readonly of: readonly Position[] }
  | { readonly op: "multiply"; readonly of: readonly Position[] }
  | { readonly op: "ratio"; readonly of: readonly [Position, Position]; readonly digits: number }
  | { readonly op: "table"; readonly table: RateTable; readonly of: Position; readonly scale?: Position }
  | {
      readonly op: "grid";
      readonly grid: RateGrid;
      readonly of: readonly [Position, Position];
      readonly scales: readonly [Position, Position];
    }
  | { readonly op: "map"; readonly of: Position; readonly values: readonly MapEntry[]; readonly otherwise?: string }
  | { readonly op: "limit"; readonly of: Position; readonly atLeast?: Position; readonly atMost?: Position }
  | { readonly op: "test"; readonly of: Position; readonly test: StepTest }
  | { readonly op: "both"; readonly of: readonly Position[] }
  | { readonly op: "either"; readonly of: readonly Position[] }
  | { readonly op: "not"; readonly of: Position }
  | { readonly op: "choose"; readonly when: Position; readonly then: Position; readonly otherwise: Position }
  | { readonly op: "running"; readonly of: Position }
  | { readonly op: "total"; readonly of: Position }
  | { readonly op: "round"; readonly of: Position; readonly digits: number; readonly mode: RoundingMode }
  | SharedStep;

/**
 * A step whose figure hangs on several people: those who have the same figures or texts in the steps that `by` names, or
 * all people where it names none. Where one of those is unknown for somebody, so is the figure.
 *
 *     gather      the sum of a figure over the people of the group; unknown where one of them is
 *     allocate    this person's share of the group's figure by weights, in whole units of the last of `digits`, by
 *                 largest remainder; equal remainders go by `ties`. Unknown where the weight of one of them is
 *     standing    groups compared by a figure that all of a group have: the `place` of the person's group, 1 for the
 *                 greatest; how many groups are `tied` with it, itself included; how many there are in the `field`;
 *                 and whether the person's id is the `first` of the group, 1 or 0. A group without a figure has no place
 */
export type SharedStep =
  | { readonly op: "gather"; readonly of: Position; readonly by: readonly Position[] }
  | {
      readonly op: "allocate";
      readonly of: Position;
      readonly weights: Position;
      readonly by: readonly Position[];
      readonly digits: number;
      readonly ties: ShareTies;
      readonly atLeast?: string;
      readonly atMost?: string;
    }
  | {
      readonly op: "standing";
      readonly of: Position;
      readonly by: readonly Position[];
      readonly gives: "place" | "tied" | "field" | "first";
    };

/** Who gets a unit that is over where remainders are equal: whoever stands first in the table, or whose id comes first. */
export type ShareTies = "inputOrder" | "personId";

/** One row of a `map`: the text or figure it is for, and the figure it gives. */
export interface MapEntry {
  /** A code, or a figure as canonical decimal text. */
  readonly is: string;
  /** What it gives, as decimal text. */
  readonly value: string;
}

/** The words of the steps. */
export type Op = Step["op"];
