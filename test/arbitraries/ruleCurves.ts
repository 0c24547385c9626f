import fc from "fast-check";
import { decimal, payoutCurve } from "scorewright";
import type { Exactly, PayoutCurve, Read, Rule } from "scorewright";
import { adjustRule, payRule } from "../doors/plainRules.js";
import { CELLS, REGIONS, ROLES } from "./conditions.js";
import { figure, maybe } from "./figures.js";
import { adjustSpecs, paySpecs } from "./pay.js";

const NOBODY = { digits: 2, ranking: () => undefined, onUnknown: "fail" as const };
const pays = fc
  .oneof(
    paySpecs.rate,
    paySpecs.perUnit,
    { weight: 3, arbitrary: paySpecs.tiers },
    { weight: 2, arbitrary: paySpecs.curve },
  )
  .map((spec): Rule => payRule(spec, NOBODY));

const { rankCeiling: _, ...alone } = adjustSpecs;
const adjusts = fc.oneof(...Object.values(alone)).map((spec): Rule => adjustRule({ id: "s", ...spec }));

const facts = fc.record({
  quota: maybe(fc.integer({ min: -1, max: 9000 }), 1),
  other: maybe(figure, 1),
  score: fc.integer({ min: 0, max: 100 }),
  role: maybe(fc.constantFrom(...ROLES), 1),
  region: maybe(fc.constantFrom(...REGIONS), 1),
  cell: maybe(fc.constantFrom(...CELLS), 1),
});

type DrawnFacts = typeof facts extends fc.Arbitrary<infer F> ? F : never;

function factOf({ quota, other, score, role, region, cell }: DrawnFacts, from: Read): Exactly | string | null {
  if ("quadrant" in from) return cell;
  if ("attribute" in from) return from.attribute === "role" ? role : region;
  if ("metric" in from) {
    const found = from.metric === "quota" || from.of === "target" ? quota : other;
    return found === null ? null : decimal(found);
  }
  return decimal(score);
}

/** Payout curves of drawn rules: a way to pay, and up to three steps after it. */
export const ruleCurves: fc.Arbitrary<PayoutCurve> = fc
  .record({
    pay: pays,
    then: fc.array(adjusts, { maxLength: 3 }),
    facts,
    digits: fc.constantFrom(0, 2),
    from: fc.constantFrom("0", "-500"),
    upTo: fc.constantFrom(undefined, undefined, "3000"),
    settle: fc.constantFrom(
      undefined,
      { digits: 2, round: "half-up" as const },
      { digits: 2, round: "half-even" as const },
      { digits: 0, round: "down" as const },
      { digits: 2, round: "up" as const },
    ),
  })
  .map(({ pay, then, facts: own, upTo, settle, ...options }) =>
    payoutCurve([pay, ...then], {
      ...options,
      ...(upTo === undefined ? {} : { upTo }),
      ...(settle === undefined ? {} : { settle }),
      read: (from) => factOf(own, from),
    }),
  );
