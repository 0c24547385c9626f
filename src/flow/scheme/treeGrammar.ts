import type { Missing } from "../../aggregate/missing.js";
import { SHARE_EARNED } from "../../method/field.js";
import type { Field, Fields, ObjectField } from "../../method/field.js";
import { PEERS } from "../../normalize/normalizer.js";

const LEAF: ObjectField = {
  type: "object",
  fields: {
    metric: { type: "metric", ofWords: true },
    weight: { type: "share", atLeast: 0, optional: true },
    transform: { type: "list", of: { type: "method", stage: "transform" }, default: [] },
    normalize: { type: "method", stage: "normalize" },
    lastKnown: { type: "object", fields: { metric: { type: "metric", ofWords: true } }, optional: true },
  },
};

/** What a node says of missing children where neither it nor a parent says anything. */
export const MISSING_DEFAULT = { kind: "renormalise", minimumCoverage: 0.5 } as const satisfies Missing;

const COVERAGE = {
  minimumCoverage: { type: "share", atLeast: 0, atMost: 1, default: MISSING_DEFAULT.minimumCoverage },
} as const satisfies Fields;

const MISSING = {
  type: "variant",
  of: {
    renormalise: COVERAGE,
    zero: {},
    neutral: { earns: { ...SHARE_EARNED, atLeast: 0 }, ...COVERAGE },
    impute: { by: { type: "choice", of: ["mean", "median"] }, ...PEERS, ...COVERAGE },
    propagate: {},
    refuse: {},
  },
  optional: true,
} as const satisfies Field;

const LIMIT = {
  type: "object",
  fields: {
    id: { type: "id" },
    label: { type: "text", optional: true },
    when: { type: "condition", reads: ["attribute", "metric"] },
    effect: {
      type: "variant",
      of: {
        cap: { at: { type: "number", atLeast: 0 } },
        factor: { by: { type: "share", atLeast: 0, atMost: 1 } },
        deduct: { points: { type: "number", atLeast: 0 } },
      },
    },
    onUnknown: { type: "choice", of: ["apply", "pass", "missing"], default: "apply" },
  },
} as const satisfies Field;

/** A node of the score tree as data. */
export const NODE: ObjectField = {
  type: "object",
  fields: {
    id: { type: "id" },
    label: { type: "text", optional: true },
    weight: { type: "share", atLeast: 0, optional: true },
    weights: { type: "method", stage: "weight", default: { kind: "direct" } },
    aggregate: { type: "method", stage: "aggregate", default: { kind: "arithmeticMean" } },
    missing: MISSING,
    limits: { type: "list", of: LIMIT, default: [] },
    of: { type: "list", of: { type: "recursive", of: () => CHILD }, atLeast: 1 },
  },
};

const CHILD: Field = { type: "either", of: [LEAF, NODE] };
