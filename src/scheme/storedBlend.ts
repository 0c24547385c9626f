import * as z from "zod";
import { condition } from "./shape.js";

const ID = z.string();

const NUMBERS = z.array(z.number());

const RANGE = z.strictObject({ low: z.number(), high: z.number() });

/** How children are joined. */
export const JOIN = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("power"), exponent: z.number() }),
  z.strictObject({ kind: z.literal("min") }),
  z.strictObject({ kind: z.literal("max") }),
  z.strictObject({ kind: z.literal("ordered"), weights: z.array(z.number().min(0)) }),
  z.strictObject({
    kind: z.literal("penalised"),
    penalty: z.enum(["negative", "positive"]),
    ddof: z.union([z.literal(0), z.literal(1)]),
  }),
  z.strictObject({ kind: z.literal("closeness"), best: NUMBERS, worst: NUMBERS, scale: z.array(z.number().min(0)) }),
  z.strictObject({
    kind: z.literal("compromise"),
    best: NUMBERS,
    worst: NUMBERS,
    v: z.number().min(0).max(1),
    group: RANGE,
    regret: RANGE,
  }),
  z.strictObject({ kind: z.literal("majority"), rows: z.array(z.array(z.number().nullable())) }),
]);

const COVERAGE = { minimumCoverage: z.number().min(0).max(1) };

/** What a missing child does. */
export const MISSING = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("renormalise"), ...COVERAGE }),
  z.strictObject({ kind: z.literal("zero") }),
  z.strictObject({ kind: z.literal("neutral"), earns: z.number(), ...COVERAGE }),
  z.strictObject({
    kind: z.literal("impute"),
    by: z.enum(["mean", "median"]),
    within: ID.optional(),
    minimumPeers: z.int().min(1),
    unseen: z.enum(["refuse", "everybody"]),
    ...COVERAGE,
  }),
  z.strictObject({ kind: z.literal("propagate") }),
  z.strictObject({ kind: z.literal("refuse") }),
]);

/** What stands in the place of a child's missing shares. */
export const IMPUTED = z.strictObject({
  of: ID,
  shares: z.array(z.strictObject({ group: z.string().nullable(), share: z.number().nullable() })),
});

/** A limit on a node's score. */
export const LIMIT = z.strictObject({
  id: ID,
  label: z.string().optional(),
  when: condition(),
  effect: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("cap"), at: z.number().min(0) }),
    z.strictObject({ kind: z.literal("factor"), by: z.number().min(0).max(1) }),
    z.strictObject({ kind: z.literal("deduct"), points: z.number().min(0) }),
  ]),
  onUnknown: z.enum(["apply", "pass", "missing"]),
});
