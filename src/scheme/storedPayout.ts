import * as z from "zod";
import { MOST_MINOR_DIGITS } from "../flow/scheme/currencies.js";
import { METRIC_PARTS } from "../method/condition.js";
import type { AskedStep } from "../payout/asked.js";
import { compare } from "../money/compare.js";
import { isExactText } from "../money/decimal.js";
import { ROUNDING_MODES } from "../money/round.js";
import { DECIMAL, STEP_TEST, TIER_FIGURES } from "./storedShapes.js";

const ID = z.string();

const POSITION = z.int().min(0);

const POSITIONS = z.array(POSITION);

const READ = z.union([
  z.strictObject({ metric: ID, of: z.enum(METRIC_PARTS).optional() }),
  ...["credits", "node", "rank", "ranked", "quadrant", "attribute"].map((name) => z.strictObject({ [name]: ID })),
]);

const TEXT = z.string();

/** A run is divided by. */
const RUN = DECIMAL.refine((text) => isExactText(text) && compare(text, "0") > 0, {
  error: "more than 0",
  params: { code: "out-of-range" },
});

const PIECE = z.strictObject({
  start: DECIMAL,
  fixed: DECIMAL,
  scaled: DECIMAL,
  slope: DECIMAL,
  rise: DECIMAL.optional(),
  run: RUN.optional(),
});

const RATE_TABLE = z.strictObject({
  edge: z.enum(["lower", "upper"]),
  negative: z.enum(["odd", "zero", "refuse", "own"]),
  pieces: z.array(PIECE).min(1),
});

const GRID_AXIS = z.strictObject({ edge: z.enum(["lower", "upper"]), at: z.array(DECIMAL) });

const RATE_GRID = z.strictObject({
  mode: z.enum(["step", "bilinear"]),
  x: GRID_AXIS,
  y: GRID_AXIS,
  values: z.array(z.array(DECIMAL)),
});

const STEP = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("read"), from: READ }),
  z.strictObject({ op: z.literal("constant"), value: TEXT }),
  z.strictObject({ op: z.literal("add"), of: POSITIONS }),
  z.strictObject({ op: z.literal("multiply"), of: POSITIONS }),
  z.strictObject({ op: z.literal("ratio"), of: z.tuple([POSITION, POSITION]), digits: z.int().min(0).max(40) }),
  z.strictObject({ op: z.literal("table"), table: RATE_TABLE, of: POSITION, scale: POSITION.optional() }),
  z.strictObject({
    op: z.literal("grid"),
    grid: RATE_GRID,
    of: z.tuple([POSITION, POSITION]),
    scales: z.tuple([POSITION, POSITION]),
  }),
  z.strictObject({
    op: z.literal("map"),
    of: POSITION,
    values: z.array(z.strictObject({ is: TEXT, value: TEXT })),
    otherwise: TEXT.optional(),
  }),
  z.strictObject({ op: z.literal("limit"), of: POSITION, atLeast: POSITION.optional(), atMost: POSITION.optional() }),
  z.strictObject({ op: z.literal("test"), of: POSITION, test: STEP_TEST }),
  z.strictObject({ op: z.literal("both"), of: POSITIONS }),
  z.strictObject({ op: z.literal("either"), of: POSITIONS }),
  z.strictObject({ op: z.literal("not"), of: POSITION }),
  z.strictObject({ op: z.literal("choose"), when: POSITION, then: POSITION, otherwise: POSITION }),
  z.strictObject({ op: z.literal("running"), of: POSITION }),
  z.strictObject({ op: z.literal("total"), of: POSITION }),
  z.strictObject({
    op: z.literal("round"),
    of: POSITION,
    digits: z.int().min(0).max(40),
    mode: z.enum(ROUNDING_MODES),
  }),
  z.strictObject({ op: z.literal("gather"), of: POSITION, by: POSITIONS }),
  z.strictObject({
    op: z.literal("allocate"),
    of: POSITION,
    weights: POSITION,
    by: POSITIONS,
    digits: z.int().min(0).max(MOST_MINOR_DIGITS),
    ties: z.enum(["inputOrder", "personId"]),
    atLeast: TEXT.optional(),
    atMost: TEXT.optional(),
  }),
  z.strictObject({
    op: z.literal("standing"),
    of: POSITION,
    by: POSITIONS,
    gives: z.enum(["place", "tied", "field", "first"]),
  }),
]);

/** A condition nests as deep as it was written. */
const ASKED: z.ZodType<AskedStep> = z.lazy(() =>
  z.union([
    z.strictObject({ at: POSITION }),
    z.strictObject({ at: POSITION, all: z.array(ASKED) }),
    z.strictObject({ at: POSITION, any: z.array(ASKED) }),
    z.strictObject({ at: POSITION, not: ASKED }),
  ]),
);

const LINE = z.strictObject({
  components: z.array(ID),
  labels: z.array(TEXT).optional(),
  label: TEXT.optional(),
  step: ID,
  kind: z.string(),
  before: POSITION,
  after: POSITION,
  stopped: POSITION.optional(),
  held: POSITION.optional(),
  withheld: POSITION.optional(),
  unknown: POSITION.optional(),
  outside: POSITION.optional(),
  operands: z.array(z.strictObject({ name: z.string(), at: POSITION })),
  table: POSITION.optional(),
  nothing: POSITION.optional(),
  tiers: z.array(z.strictObject(TIER_FIGURES)).optional(),
  asked: ASKED.optional(),
  bands: z.strictObject({ of: POSITION, axis: GRID_AXIS }).optional(),
  deals: z.strictObject({ metric: ID, base: POSITION, amount: POSITION }).optional(),
});

const CONTEST = z.strictObject({
  component: ID,
  rank: ID,
  places: z.int().min(1),
  minimumField: z.int().min(1),
  pooled: z.boolean(),
  member: POSITION.optional(),
});

const CONVERSION = z.strictObject({
  attribute: ID.optional(),
  currencies: z
    .array(
      z.strictObject({
        currency: z.string(),
        digits: z.int().min(0).max(MOST_MINOR_DIGITS),
        rate: DECIMAL,
        on: z.iso.date(),
        is: z.array(TEXT),
      }),
    )
    .min(1),
  open: z.boolean(),
  total: POSITION,
});

const REFUSAL = z.strictObject({
  place: z.string(),
  when: POSITION,
  of: POSITION,
  path: z.string(),
  code: z.string(),
  expected: z.string(),
  remedy: z.string(),
});

/** A stored plan as steps. */
export const PAYOUT = z.strictObject({
  currency: z.string(),
  digits: z.int().min(0).max(MOST_MINOR_DIGITS),
  mode: z.enum(ROUNDING_MODES),
  steps: z.array(STEP),
  lines: z.array(LINE),
  exact: POSITION,
  total: POSITION,
  contests: z.array(CONTEST),
  refusals: z.array(REFUSAL).optional(),
  conversion: CONVERSION.optional(),
});
