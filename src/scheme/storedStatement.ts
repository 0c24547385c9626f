import * as z from "zod";
import { METRIC_PARTS } from "../method/condition.js";
import { DECIMAL, HEAD, IDS, PERIOD, STEP_TEST, TIER_FIGURES } from "./storedShapes.js";

const LABEL = z.string().optional();

const FACT = z.union([
  z.strictObject({ metric: z.string(), of: z.enum(METRIC_PARTS).optional(), label: LABEL }),
  ...["node", "rank", "ranked", "quadrant", "attribute"].map((name) =>
    z.strictObject({ [name]: z.string(), label: LABEL }),
  ),
]);

const OPERAND = z.strictObject({
  name: z.string(),
  value: z.union([z.string(), z.boolean(), z.null()]),
  fact: FACT.optional(),
});

const HOLDS = z.boolean().nullable();

/** A condition nests as deep as it was written. */
const ASKED: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ holds: HOLDS, fact: FACT, value: z.string().nullable(), test: STEP_TEST }),
    z.strictObject({ holds: HOLDS, all: z.array(ASKED) }),
    z.strictObject({ holds: HOLDS, any: z.array(ASKED) }),
    z.strictObject({ holds: HOLDS, not: ASKED }),
  ]),
);

const DEAL = z.strictObject({
  record: z.string(),
  day: z.iso.date(),
  base: DECIMAL,
  share: DECIMAL.optional(),
  deal: DECIMAL.optional(),
  role: z.string().optional(),
  through: z.string().optional(),
  cut: DECIMAL.optional(),
  amount: DECIMAL.nullable(),
});

const TIER = z.strictObject({
  from: DECIMAL,
  paid: DECIMAL,
  rate: DECIMAL,
  rise: DECIMAL.optional(),
  run: DECIMAL.optional(),
  beyond: DECIMAL.optional(),
});

const SLICE = z.strictObject({
  ...TIER_FIGURES,
  from: DECIMAL,
  upTo: DECIMAL.nullable(),
  part: DECIMAL,
  over: DECIMAL.optional(),
  gives: DECIMAL,
});

const BAND = z.strictObject({ from: DECIMAL.nullable(), upTo: DECIMAL.nullable() });

/** A stored Statement. */
export const STATEMENT = z.strictObject({
  type: z.literal("statement"),
  ...HEAD,
  scheme: z.string(),
  person: z.string(),
  period: PERIOD.nullable(),
  currency: z.string(),
  status: z.enum(["payable", "held"]),
  lines: z.array(
    z.strictObject({
      components: IDS,
      labels: IDS.optional(),
      label: LABEL,
      step: z.string(),
      kind: z.string(),
      before: DECIMAL,
      after: DECIMAL,
      amount: DECIMAL,
      operands: z.array(OPERAND),
      asked: ASKED.optional(),
      band: BAND.optional(),
      tier: TIER.optional(),
      slices: z.array(SLICE).optional(),
      cell: z
        .strictObject({ x: BAND, y: BAND, value: DECIMAL, corners: z.array(z.array(DECIMAL)).optional() })
        .optional(),
      withheld: DECIMAL.nullable().optional(),
      unknown: z.literal(true).optional(),
      outside: z.literal(true).optional(),
      negative: z.literal(true).optional(),
      beyond: z.literal(true).optional(),
      deals: z.array(DEAL).optional(),
    }),
  ),
  total: DECIMAL,
  converted: z.strictObject({ currency: z.string(), rate: DECIMAL, on: z.iso.date(), total: DECIMAL }).optional(),
});
