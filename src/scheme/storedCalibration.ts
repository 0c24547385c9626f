import * as z from "zod";
import { MOST_MINOR_DIGITS } from "../flow/scheme/currencies.js";
import { METRIC_PARTS } from "../method/condition.js";
import { TIES } from "../rank/ties.js";
import { condition } from "./shape.js";
import { IMPUTED, JOIN, LIMIT, MISSING } from "./storedBlend.js";
import { PAYOUT } from "./storedPayout.js";
import { DEFINITIONS, NOTICES } from "./storedShapes.js";

const ID = z.string();

const AIM = z.union([z.number(), z.strictObject({ metric: ID })]);

const METRIC = z.strictObject({
  id: ID,
  label: z.string().optional(),
  unit: z.strictObject({ currency: z.string().optional(), name: z.string().optional() }).optional(),
  direction: z.enum(["higherIsBetter", "lowerIsBetter"]).optional(),
  target: z.union([z.number(), z.strictObject({ metric: ID }), z.strictObject({ base: AIM, index: ID })]).optional(),
  baseline: AIM.optional(),
});

const OUTSIDE = z.union([z.enum(["clip", "extrapolate", "refuse"]), z.number()]);

const WARP = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("log1p") }),
  z.strictObject({ kind: z.literal("boxCox"), lambda: z.number() }),
  z.strictObject({ kind: z.literal("reciprocal") }),
  z
    .strictObject({ kind: z.literal("limit"), low: z.number(), high: z.number() })
    .refine(({ low, high }) => low <= high, "a low that is not above the high"),
]);

const CURVE = z
  .strictObject({
    warp: z.array(WARP).optional(),
    knots: z.array(z.tuple([z.number(), z.number()])),
    outside: z.strictObject({ below: OUTSIDE, above: OUTSIDE }),
    link: z.literal("logistic").optional(),
  })
  .refine(({ knots }) => knots.every(([x], k) => k === 0 || x > knots[k - 1]![0]), "knots whose figures rise")
  .refine(({ link, knots }) => link === undefined || knots.length === 2, "two knots of an S-shaped curve");

const WEIGHT = z.strictObject({
  base: z.number().min(0),
  profiles: z.array(z.strictObject({ id: ID, weight: z.number().min(0) })),
});

const LEAF = z.strictObject({
  metric: ID,
  kind: z.string(),
  relative: z.boolean(),
  reads: z.enum(["value", "attainment", "progress", "category"]),
  vocabulary: z.strictObject({ words: z.array(z.string()), others: z.boolean() }).optional(),
  within: ID.optional(),
  lastKnown: ID.optional(),
  curves: z.array(z.strictObject({ group: z.string().nullable(), curve: CURVE, common: z.literal(true).optional() })),
  weight: WEIGHT,
  published: z.boolean(),
});

const CONSISTENCY = z.strictObject({
  ratio: z.number().min(0).nullable(),
  index: z.string(),
  leastConsistent: z
    .strictObject({ of: ID, against: ID, judged: z.number().positive(), implied: z.number().positive() })
    .nullable(),
});

const NODE = z.strictObject({
  id: ID,
  label: z.string().optional(),
  weighedBy: z.strictObject({ kind: z.string(), relative: z.boolean() }).optional(),
  consistency: z.array(CONSISTENCY).min(1).optional(),
  blend: z.strictObject({ join: JOIN, missing: MISSING }),
  imputed: z.array(IMPUTED).optional(),
  limits: z.array(LIMIT),
  weight: WEIGHT,
  get of() {
    return z.array(z.union([LEAF, NODE])).min(1);
  },
});

const RANK = z.strictObject({
  id: ID,
  by: z.strictObject({ node: ID }),
  within: ID.optional(),
  ties: z.enum(TIES),
  decideOn: z.enum(["published", "unrounded"]),
  tolerance: z.number().min(0),
  tieBreaks: z.array(
    z.union([z.strictObject({ node: ID }), z.strictObject({ metric: ID, of: z.enum(METRIC_PARTS).optional() })]),
  ),
  remaining: z.enum(["share", "personId"]),
});

const AXIS = z.strictObject({
  node: ID,
  bands: z.array(ID).min(2),
  kinds: z.array(z.string()).min(1),
  cuts: z.array(z.strictObject({ at: z.number(), edge: z.enum(["lower", "upper"]) })).nullable(),
  margin: z.number().min(0).optional(),
});

const QUADRANT = z.strictObject({
  id: ID,
  x: AXIS,
  y: AXIS,
  cells: z.array(z.strictObject({ x: ID, y: ID, id: ID, label: z.string().optional(), triggers: z.array(z.string()) })),
});

/** A stored Calibration. */
export const CALIBRATION = z.strictObject({
  type: z.literal("calibration"),
  schemaVersion: z.literal(1),
  scheme: ID,
  precision: z.int().min(0).max(6),
  metrics: z.array(METRIC),
  indices: z
    .array(z.strictObject({ id: ID, label: z.string().optional(), from: z.number().gt(0), to: z.number().gt(0) }))
    .optional(),
  currencies: z.array(z.strictObject({ id: ID, digits: z.int().min(0).max(MOST_MINOR_DIGITS) })).optional(),
  definitions: DEFINITIONS,
  score: NODE,
  profiles: z.array(z.strictObject({ id: ID, when: condition(), shift: z.number().min(0).max(1) })),
  ranks: z.array(RANK),
  quadrants: z.array(QUADRANT),
  payout: PAYOUT.optional(),
  notices: NOTICES,
});
