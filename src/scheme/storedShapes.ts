import * as z from "zod";
import { MOST_MINOR_DIGITS } from "../flow/scheme/currencies.js";
import { EXACT_TEXT, isExactText } from "../money/decimal.js";
import { CREDIT_KINDS } from "../table/credits.js";
import { column } from "../numeric/column.js";
import { TIER_MODES } from "../payout/slices.js";

/** A list of figures, null where one is missing. */
export const FIGURES = z.array(z.number().nullable()).transform((list) => column(list));

/** Places on a leaderboard: whole, or with a half where ties share the mean of theirs. */
const PLACES = z.array(z.number().min(0).multipleOf(0.5)).transform((list) => Float64Array.from(list));

/** A list of small whole numbers. */
export const CODES = z.array(z.int().min(-2147483648).max(2147483647)).transform((list) => Int32Array.from(list));

const BYTES = z.array(z.int().min(0).max(255)).transform((list) => Uint8Array.from(list));

/** Who is marked. */
const MARKS = z.array(z.int().min(0).max(1)).transform((list) => Uint8Array.from(list));

const PROBABILITIES = z.array(z.number().min(0).max(1).nullable()).transform((list) => column(list));

/** A calendar period. */
export const PERIOD = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

/** What is worth saying. */
export const NOTICES = z.array(
  z.strictObject({
    code: z.string(),
    path: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);

/** How metrics were made. */
export const DEFINITIONS = z.array(z.strictObject({ id: z.string(), by: z.string() }));

/** What every stored value says of itself. */
export const HEAD = { schemaVersion: z.literal(1) };

/** Names. */
export const IDS = z.array(z.string());

/** A stored Table. */
export const TABLE = z.strictObject({
  type: z.literal("table"),
  ...HEAD,
  ids: IDS,
  period: PERIOD.nullable(),
  asOf: z.iso.date().nullable(),
  columns: z.array(z.strictObject({ id: z.string(), values: FIGURES, labels: IDS.optional() })),
  attributes: z.array(z.strictObject({ id: z.string(), labels: IDS, codes: CODES })),
  indices: z.array(z.strictObject({ id: z.string(), value: z.number().gt(0) })).optional(),
  defined: DEFINITIONS.nullable(),
  notices: NOTICES,
});

/** Whole minor units. */
const UNITS = z.array(z.int()).transform((list) => Float64Array.from(list));

const TEXTS = z.strictObject({ labels: IDS, codes: CODES });

/** How the lines of declared credits came about. */
const SHARES = z.strictObject({
  credits: z.string(),
  kind: z.enum(CREDIT_KINDS),
  groups: TEXTS,
  roles: TEXTS,
  shares: TEXTS,
  through: TEXTS,
  cut: UNITS,
  deals: UNITS.optional(),
});

/** Stored Credits. */
export const CREDITS = z.strictObject({
  type: z.literal("credits"),
  ...HEAD,
  ids: IDS,
  of: z.array(
    z.strictObject({
      metric: z.string(),
      persons: CODES,
      records: IDS,
      days: CODES,
      units: UNITS,
      digits: z.int().min(0).max(MOST_MINOR_DIGITS),
      split: SHARES.optional(),
    }),
  ),
});

/** Stored Scores. */
export const SCORES = z.strictObject({
  type: z.literal("scores"),
  ...HEAD,
  ids: IDS,
  precision: z.int().min(0).max(6),
  nodes: z.array(z.strictObject({ id: z.string(), units: CODES, coverage: FIGURES.nullable() })),
  profiles: z.strictObject({ labels: IDS, codes: BYTES }),
  ranks: z.array(
    z.strictObject({
      id: z.string(),
      node: z.string(),
      ranks: PLACES,
      ranked: CODES,
      decidedBy: CODES.nullable(),
      labels: IDS,
      codes: CODES.nullable(),
    }),
  ),
  quadrants: z.array(
    z.strictObject({
      id: z.string(),
      cells: IDS,
      codes: CODES,
      borderline: MARKS.optional(),
      held: MARKS.optional(),
      flipProbability: PROBABILITIES.optional(),
    }),
  ),
  notices: NOTICES,
});

/** Decimal text as this library writes it, however long. */
export const DECIMAL = z.string().refine(isExactText, { error: EXACT_TEXT, params: { code: "not-a-decimal" } });

/** What a tier was made of. */
export const TIER_FIGURES = {
  mode: z.enum(TIER_MODES),
  rate: DECIMAL.optional(),
  perUnit: DECIMAL.optional(),
  amount: DECIMAL.optional(),
  flat: DECIMAL.optional(),
};

/** What a fact is held against. */
export const STEP_TEST = z.union([
  z.strictObject({ present: z.boolean() }),
  z.strictObject({ in: z.array(z.string()) }),
  ...["equals", "atLeast", "atMost", "moreThan", "lessThan"].map((name) => z.strictObject({ [name]: z.string() })),
]);
