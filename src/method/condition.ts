/** What a fact may be held against: numbers against metrics and scores, text against codes and money. */
export type Scalar = number | string | boolean;

/** Which of a metric's figures is meant: its value, its target, its baseline, value ÷ target, or the way from baseline to target. */
export type MetricPart = (typeof METRIC_PARTS)[number];

/** The words for a metric's figures. */
export const METRIC_PARTS = ["value", "target", "baseline", "attainment", "progress"] as const;

/** What a condition asks about: exactly one of the names. */
export type Fact =
  | { readonly field: string }
  | { readonly attribute: string }
  | { readonly metric: string; readonly of?: MetricPart }
  | { readonly node: string }
  | { readonly quadrant: string }
  | { readonly rank: string };

/** What must hold of the fact: exactly one of the tests. */
export type Test =
  | { readonly equals: Scalar }
  | { readonly in: readonly Scalar[] }
  | { readonly atLeast: number | string }
  | { readonly atMost: number | string }
  | { readonly moreThan: number | string }
  | { readonly lessThan: number | string }
  | { readonly present: boolean };

/**
 * A condition, true, false or unknown: a missing fact makes it unknown, never false.
 *
 * `all`, `any` and `not` join conditions by three-valued logic.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | (Fact & Test);

/** The words that name a fact. */
export const FACTS = ["field", "attribute", "metric", "node", "quadrant", "rank"] as const;

/** The words that name a test. */
export const TESTS = ["equals", "in", "atLeast", "atMost", "moreThan", "lessThan", "present"] as const;

/** Which facts a stage knows: a condition that reads another is refused at parse. */
export type FactName = (typeof FACTS)[number];

/** The word of a test. */
export type TestName = (typeof TESTS)[number];

/**
 * The word that names what a simple condition asks about.
 *
 * @param condition a condition that is not joined of others
 * @returns "field", "metric", …
 * @example
 * factName({ node: "total", atLeast: 80 }) // => "node"
 */
export function factName(condition: Fact): FactName {
  return FACTS.find((name) => name in condition)!;
}

/**
 * What a simple condition asks about, as a word and a name.
 *
 * @param condition a condition that is not joined of others
 * @returns the word of the fact and the name behind it
 * @example
 * factOf({ node: "total", atLeast: 80 }) // => ["node", "total"]
 */
export function factOf(condition: Fact): readonly [FactName, string] {
  const name = factName(condition);
  // TypeScript does not open a union by a word found at run time.
  return [name, (condition as unknown as Record<FactName, string>)[name]];
}

/**
 * Lists what a condition asks about, also one joined of others.
 *
 * @param condition a condition
 * @returns its facts, as often as they are asked about
 * @example
 * facts({ not: { metric: "calls", of: "target", atLeast: 5 } })[0].of // => "target"
 */
export function facts(condition: Condition): (Fact & Test)[] {
  if ("all" in condition) return condition.all.flatMap(facts);
  if ("any" in condition) return condition.any.flatMap(facts);
  return "not" in condition ? facts(condition.not) : [condition];
}

/**
 * Lists the names that a condition asks about, of one kind of fact.
 *
 * @param condition a condition, also one joined of others
 * @param kind the kind of fact
 * @returns the names, as often as they are asked about
 * @example
 * asked({ all: [{ metric: "calls", atLeast: 5 }, { attribute: "role", equals: "hunter" }] }, "metric") // => ["calls"]
 */
export function asked(condition: Condition, kind: FactName): string[] {
  return facts(condition).flatMap((fact) => {
    const [name, id] = factOf(fact);
    return name === kind ? [id] : [];
  });
}

/**
 * The test of a simple condition, as a word and what the fact is held against.
 *
 * @param condition a condition that is not joined of others
 * @returns the word and its value
 * @example
 * testOf({ node: "total", atLeast: 80 }) // => ["atLeast", 80]
 */
export function testOf(condition: Test): readonly [TestName, Scalar | readonly Scalar[]] {
  const name = TESTS.find((word) => word in condition)!;
  // A word found at run time, as in factOf.
  return [name, (condition as unknown as Record<TestName, Scalar>)[name]];
}
