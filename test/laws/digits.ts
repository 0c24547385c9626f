import fc from "fast-check";
import { expect } from "vitest";
import { decimal, digitsOf, isLines, runSteps, stepIssues, textOf } from "scorewright";
import type { Figure, Position, Read, Result, Step } from "scorewright";
import { decimalBetween } from "../arbitraries/figures.js";
import { tiersSpec } from "../arbitraries/tiers.js";
import { tierTable } from "scorewright/incentive";
import type { Law } from "./obeys.js";

const READS: readonly Read[] = [{ metric: "calls" }, { node: "total" }, { rank: "overall" }, { credits: "revenue" }];
const SMALLEST = 1e-33;

/** A figure of any size that somebody may be paid on. */
const payable = fc.double({ min: -9.99e29, max: 9.99e29, noNaN: true }).map((x) => (Math.abs(x) < SMALLEST ? 0 : x));
const awkward = fc.constantFrom(9.999999999999999e29, SMALLEST, 1 / 3e30, 0, -1, 0.1 + 0.2, 99.99);
const metric = fc.oneof(payable, awkward, fc.integer({ min: -1e6, max: 1e6 }));
const units = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** What the facts of one person are. */
export interface Facing {
  readonly steps: readonly Step[];
  readonly calls: number;
  readonly points: number;
  readonly deals: readonly number[];
}

/** One step that reckons with earlier ones. */
function stepAfter(count: number): fc.Arbitrary<Step> {
  const at: fc.Arbitrary<Position> = fc.nat(count - 1);
  const several = fc.array(at, { minLength: 1, maxLength: 4 });
  const digits = fc.integer({ min: 0, max: 12 });
  const mode = fc.constantFrom("half-up" as const, "half-even" as const, "up" as const, "down" as const);
  const value = decimalBetween(-99_999, 99_999, 4);
  return fc.oneof(
    value.map((text): Step => ({ op: "constant", value: text })),
    fc.constantFrom(...READS).map((from): Step => ({ op: "read", from })),
    several.map((of): Step => ({ op: "add", of })),
    fc.tuple(at, at).map((of): Step => ({ op: "multiply", of })),
    fc.record({ op: fc.constant("ratio" as const), of: fc.tuple(at, at), digits }),
    fc.record({ op: fc.constant("round" as const), of: at, digits, mode }),
    fc.record({ op: fc.constant("limit" as const), of: at, atLeast: at, atMost: at }),
    fc.record({ op: fc.constant("table" as const), table: tiersSpec.map(tierTable), of: at, scale: at }),
    fc.tuple(at, value, value).map(([of, one, otherwise]): Step => {
      return { op: "map", of, values: [{ is: "0", value: one }], otherwise };
    }),
    fc.constantFrom("running" as const, "total" as const).chain((op) => at.map((of): Step => ({ op, of }))),
  );
}

/** Lists of steps with a person's facts; each step takes what it needs from those before it. */
export const facing: fc.Arbitrary<Facing> = fc
  .record({
    steps: fc
      .array(fc.nat(), { minLength: 3, maxLength: 14 })
      .chain((list) => fc.tuple(...list.map((_, k) => (k === 0 ? constant : stepAfter(k)))))
      .map((steps) => steps as readonly Step[]),
    calls: metric,
    points: units,
    deals: fc.array(fc.integer({ min: -1e15, max: 1e15 }), { maxLength: 5 }),
  })
  .filter(({ steps }) => stepIssues(steps, "").every(({ code }) => code === "too-many-digits"));

const constant = decimalBetween(-99_999, 99_999, 4).map((value): Step => ({ op: "constant", value }));

function readOf({ calls, points, deals }: Facing): (from: Read) => Result {
  return (from) => {
    if ("credits" in from) return deals.map((one) => decimal(one).div(decimal(100)));
    if ("metric" in from) return decimal(calls);
    return "node" in from ? decimal(points).div(decimal(1e6)) : decimal(Math.abs(points));
  };
}

function figuresOf(result: Result): readonly Figure[] {
  return isLines(result) ? result : [result];
}

/** True of every list of steps and every person. */
export const digitLaws: readonly Law<Facing>[] = [
  {
    name: "never has more digits than its bound says, before or after the point",
    holds: (drawn) => {
      const bounds = digitsOf(drawn.steps);
      runSteps(drawn.steps, { read: readOf(drawn) }).forEach((result, position) => {
        const { before, after } = bounds[position]!;
        if (before + after > 400) return;
        for (const figure of figuresOf(result)) {
          if (figure === null) continue;
          const [whole, decimals = ""] = textOf(figure as never)
            .replace("-", "")
            .split(".") as [string, string?];
          expect(whole === "0" ? 0 : whole.length).toBeLessThanOrEqual(before);
          expect(decimals.length).toBeLessThanOrEqual(after);
        }
      });
    },
  },
];
