import type { Field } from "../../method/field.js";
import { ROUNDING_MODES } from "../../money/round.js";

const ADJUSTMENTS = { type: "list", of: { type: "method", stage: "adjust" }, default: [] } as const satisfies Field;

const COMPONENT = {
  type: "object",
  fields: {
    id: { type: "id" },
    label: { type: "text", optional: true },
    for: { type: "condition", reads: ["attribute", "metric", "node", "quadrant", "rank"], optional: true },
    per: { type: "choice", of: ["period", "deal"], default: "period" },
    base: { type: "object", fields: { metric: { type: "metric" } }, optional: true },
    pay: { type: "method", stage: "pay" },
    then: ADJUSTMENTS,
    onUnknown: { type: "choice", of: ["pass", "fail", "hold"], default: "fail" },
  },
} as const satisfies Field;

const CONVERT = {
  type: "object",
  fields: {
    attribute: { type: "attribute", optional: true },
    values: {
      type: "list",
      of: { type: "object", fields: { is: { type: "text" }, currency: { type: "text" } } },
      default: [],
    },
    to: { type: "text", optional: true },
    on: { type: "date", optional: true },
    round: { type: "choice", of: ROUNDING_MODES },
  },
  optional: true,
} as const satisfies Field;

/** The shape of a plan. */
export const PLAN = {
  type: "object",
  fields: {
    currency: { type: "text" },
    components: { type: "list", of: COMPONENT, atLeast: 1 },
    then: ADJUSTMENTS,
    settle: {
      type: "object",
      fields: {
        round: { type: "choice", of: ROUNDING_MODES },
        at: { type: "choice", of: ["total", "component"], default: "total" },
      },
    },
    convert: CONVERT,
  },
  optional: true,
} as const satisfies Field;
