import fc from "fast-check";
import { ROUNDING_MODES, tooWide } from "scorewright";
import type { Step, StepTest } from "scorewright";
import { decimalText, maybe } from "./figures.js";
import { rateGrids, rateTables } from "./tables.js";

/** A drawn list of steps with the facts of some rows. */
export interface DrawnSteps {
  readonly steps: readonly Step[];
  readonly figures: readonly (readonly (number | null)[])[];
  readonly roles: readonly (string | null)[];
  /** Per row the minor units of its credit lines. */
  readonly deals: readonly (readonly number[])[];
}

const ROLES = ["ae", "sdr", "csm"];

/** Figures of every size: counts, cents, ratios, sums that no double holds to the cent when multiplied. */
const fact = fc.oneof(
  fc.integer({ min: -3, max: 9 }),
  fc.integer({ min: -100_000, max: 100_000_000 }).map((cents) => cents / 100),
  fc.integer({ min: -1_000_000, max: 10 ** 15 }).map((cents) => cents / 100),
);
const oddFact = fc.oneof(
  { weight: 4, arbitrary: fact },
  { weight: 1, arbitrary: fc.double({ min: 1e-9, max: 1e12, noNaN: true }) },
);

const text = fc
  .tuple(fc.integer({ min: -30_000, max: 200_000 }), fc.nat(6))
  .map(([units, digits]) => decimalText(units, digits));
const longText = fc
  .tuple(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 18n }), fc.nat(8))
  .map(([units, digits]) => (digits === 0 ? String(units) : `${units}.${"12345678".slice(0, digits)}`));
const anyText = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: longText });

const test: fc.Arbitrary<StepTest> = fc.oneof(
  anyText.map((equals) => ({ equals })),
  fc.array(anyText, { maxLength: 3 }).map((list) => ({ in: list })),
  anyText.map((atLeast) => ({ atLeast })),
  anyText.map((atMost) => ({ atMost })),
  anyText.map((moreThan) => ({ moreThan })),
  anyText.map((lessThan) => ({ lessThan })),
  fc.boolean().map((present) => ({ present })),
);

const FACTS = 3;
const READS: readonly Step[] = [
  ...Array.from({ length: FACTS }, (_, place): Step => ({ op: "read", from: { metric: `m${place}` } })),
  { op: "read", from: { attribute: "role" } },
  { op: "read", from: { credits: "revenue" } },
  { op: "constant", value: "0.25" },
  { op: "test", of: 0, test: { atLeast: "5" } },
];

type Kind = "figure" | "text" | "truth";
const OPS = [
  ...["constant", "add", "multiply", "ratio", "table", "scaled", "grid", "map", "textMap", "limit", "test", "textTest"],
  ...[
    "truthTest",
    "both",
    "either",
    "not",
    "choose",
    "chooseText",
    "chooseTruth",
    "running",
    "total",
    "round",
    "round",
  ],
] as const;

const choice = fc.record({
  op: fc.constantFrom(...OPS),
  picks: fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }),
  count: fc.integer({ min: 1, max: 3 }),
  text: anyText,
  table: rateTables(text),
  grid: rateGrids(text),
  test,
  roles: fc.subarray(ROLES),
  keys: fc.array(fc.oneof(fc.integer({ min: -3, max: 9 }).map(String), anyText), { maxLength: 3 }),
  values: fc.array(anyText, { minLength: 3, maxLength: 3 }),
  otherwise: fc.boolean(),
  digits: fc.nat(12),
  mode: fc.constantFrom(...ROUNDING_MODES),
  flags: fc.tuple(fc.boolean(), fc.boolean()),
});
type Choice = typeof choice extends fc.Arbitrary<infer C> ? C : never;

/** Lists of steps of every op, over figures of every size, with unknown ones and credit lines. */
export const drawnSteps: fc.Arbitrary<DrawnSteps> = fc
  .integer({ min: 1, max: 6 })
  .chain((rows) =>
    fc.record({
      choices: fc.array(choice, { minLength: 1, maxLength: 14 }),
      figures: fc.array(
        fc.oneof(
          fc.array(fact, { minLength: rows, maxLength: rows }),
          fc.array(maybe(fact), { minLength: rows, maxLength: rows }),
          fc.array(maybe(oddFact), { minLength: rows, maxLength: rows }),
        ),
        { minLength: FACTS, maxLength: FACTS },
      ),
      roles: fc.array(maybe(fc.constantFrom(...ROLES)), { minLength: rows, maxLength: rows }),
      deals: fc.array(fc.array(fc.integer({ min: -5000, max: 10 ** 9 }), { maxLength: 4 }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  )
  .map(({ choices, ...facts }) => ({ steps: stepsOf(choices), ...facts }));

function stepsOf(choices: readonly Choice[]): Step[] {
  const steps = [...READS];
  const kinds: Kind[] = ["figure", "figure", "figure", "text", "figure", "figure", "truth"];
  const lined = [false, false, false, false, true, false, false];
  for (const one of choices) {
    const pick = (kind: Kind, place: number, lines = false) => {
      const fitting = kinds.flatMap((found, at) => (found === kind && (!lines || lined[at]!) ? [at] : []));
      return fitting[one.picks[place]! % fitting.length]!;
    };
    const [kind, step] = stepOf(one, pick);
    if (tooWide([...steps, step]) !== null) continue;
    lined.push(step.op !== "total" && operands(step).some((at) => lined[at]));
    kinds.push(kind);
    steps.push(step);
  }
  return steps;
}

function operands(step: Step): number[] {
  const { of, scale, scales, atLeast, atMost, when, then, otherwise } = step as never as Record<string, unknown>;
  return [of, scale, scales, atLeast, atMost, when, then, otherwise]
    .flat()
    .filter((value): value is number => typeof value === "number");
}

function stepOf(one: Choice, pick: (kind: Kind, place: number, lines?: boolean) => number): [Kind, Step] {
  const figures = Array.from({ length: one.count }, (_, place) => pick("figure", place));
  const truths = Array.from({ length: one.count }, (_, place) => pick("truth", place));
  const of = figures[0]!;
  const [first, second] = one.flags;
  const otherwise = one.otherwise ? { otherwise: one.text } : {};
  const values = (keys: readonly string[]) => keys.map((is, place) => ({ is, value: one.values[place]! }));
  switch (one.op) {
    case "constant":
      return ["figure", { op: "constant", value: one.text }];
    case "add":
    case "multiply":
      return ["figure", { op: one.op, of: figures }];
    case "ratio":
      return ["figure", { op: "ratio", of: [of, pick("figure", 3)], digits: one.digits }];
    case "table":
      return ["figure", { op: "table", table: one.table, of }];
    case "scaled":
      return ["figure", { op: "table", table: one.table, of, scale: pick("figure", 3) }];
    case "grid": {
      const pair = (x: number, y: number): [number, number] => [pick("figure", x), pick("figure", y)];
      return ["figure", { op: "grid", grid: one.grid, of: pair(0, 1), scales: pair(2, 3) }];
    }
    case "map":
      return ["figure", { op: "map", of, values: values(one.keys), ...otherwise }];
    case "textMap":
      return ["figure", { op: "map", of: pick("text", 0), values: values(one.roles), ...otherwise }];
    case "limit": {
      const [atLeast, atMost] = [pick("figure", 2), pick("figure", 3)];
      return ["figure", { op: "limit", of, ...(first ? { atLeast } : {}), ...(second ? { atMost } : {}) }];
    }
    case "test":
      return ["truth", { op: "test", of, test: one.test }];
    case "textTest":
      return ["truth", { op: "test", of: pick("text", 0), test: first ? { in: one.roles } : { equals: "ae" } }];
    case "truthTest":
      return ["truth", { op: "test", of: pick("truth", 0), test: { present: first } }];
    case "both":
    case "either":
      return ["truth", { op: one.op, of: truths }];
    case "not":
      return ["truth", { op: "not", of: truths[0]! }];
    case "choose":
      return ["figure", chosen(pick, "figure")];
    case "chooseText":
      return ["text", chosen(pick, "text")];
    case "chooseTruth":
      return ["truth", chosen(pick, "truth")];
    case "running":
      return ["figure", { op: "running", of: pick("figure", 0, true) }];
    case "total":
      return ["figure", { op: "total", of }];
    case "round":
      return ["figure", { op: "round", of, digits: one.digits % 6, mode: one.mode }];
  }
}

function chosen(pick: (kind: Kind, place: number) => number, kind: Kind): Step {
  return { op: "choose", when: pick("truth", 0), then: pick(kind, 1), otherwise: pick(kind, 2) };
}
