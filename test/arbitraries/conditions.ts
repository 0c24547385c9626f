import fc from "fast-check";
import type { Condition } from "scorewright/method";
import { decimalBetween } from "./figures.js";

/** The codes that people of a drawn team have. */
export const ROLES = ["hunter", "farmer", "newcomer"] as const;

/** The groups that people of a drawn team belong to. */
export const REGIONS = ["north", "south"] as const;

/** The words that people of a drawn team are graded with. */
export const GRADES = ["A", "B", "C"] as const;

/** The cells of every drawn quadrant, from low/low on. */
export const CELLS = ["developing", "farming", "hunting", "champion"] as const;

/** Stages of a drawn deal. */
export const STAGES = ["won", "lost", "open"] as const;

const onRole: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ attribute: fc.constant("role"), equals: fc.constantFrom(...ROLES) }),
  fc.record({ attribute: fc.constant("region"), in: fc.subarray([...REGIONS], { minLength: 1 }) }),
  fc.record({ attribute: fc.constantFrom("role", "region"), present: fc.boolean() }),
);

const onMetric: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ metric: fc.constant("won"), atLeast: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ metric: fc.constant("revenue"), moreThan: decimalBetween(-1000, 90000, 0) }),
  fc.record({ metric: fc.constant("second"), atMost: decimalBetween(-20, 200, 1) }),
  fc.record({ metric: fc.constant("revenue"), of: fc.constant("target" as const), present: fc.boolean() }),
  fc.record({
    metric: fc.constant("revenue"),
    of: fc.constant("attainment" as const),
    lessThan: fc.constantFrom("0.8", "1"),
  }),
);

const onScore: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ node: fc.constant("total"), atLeast: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ node: fc.constant("total"), equals: fc.constantFrom(0, 50, 100) }),
  fc.record({ quadrant: fc.constant("style"), equals: fc.constantFrom(...CELLS) }),
  fc.record({ quadrant: fc.constant("style"), in: fc.subarray([...CELLS], { minLength: 1 }) }),
  fc.record({ rank: fc.constant("overall"), atMost: fc.integer({ min: 1, max: 4 }) }),
);

const onRecord: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constant("stage"), equals: fc.constantFrom(...STAGES) }),
  fc.record({ field: fc.constant("stage"), in: fc.subarray([...STAGES], { minLength: 1 }) }),
  fc.record({ field: fc.constant("units"), atLeast: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ field: fc.constant("amount"), lessThan: decimalBetween(0, 20000, 0) }),
  fc.record({ field: fc.constant("openedOn"), moreThan: fc.constant("2026-06-15") }),
  fc.record({ field: fc.constant("account"), present: fc.boolean() }),
);

function joined(simple: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  const parts = fc.array(simple, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 6, arbitrary: simple },
    { weight: 1, arbitrary: parts.map((all): Condition => ({ all })) },
    { weight: 1, arbitrary: parts.map((any): Condition => ({ any })) },
    { weight: 1, arbitrary: simple.map((not): Condition => ({ not })) },
  );
}

/** Conditions on a deal's fields. */
export const recordCondition = joined(onRecord);

/** Conditions on attributes and metrics, for profiles. */
export const personCondition = joined(fc.oneof(onRole, onMetric));

/** Conditions on everything that a plan knows. */
export const planCondition = joined(fc.oneof(onRole, onMetric, onScore));
