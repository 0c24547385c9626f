import { METRIC_PARTS } from "../../method/condition.js";
import type { Field, ObjectField } from "../../method/field.js";
import { TIES } from "../../rank/ties.js";
import { CALENDAR } from "./calendar.js";
import { CREDIT } from "./creditGrammar.js";
import { MOST_MINOR_DIGITS } from "./currencies.js";
import { PLAN } from "./planGrammar.js";
import { NODE } from "./treeGrammar.js";
import { BOUND } from "../../weight/bounds.js";

const AIM = {
  type: "either",
  of: [{ type: "number" }, { type: "object", fields: { metric: { type: "metric" } } }],
  optional: true,
} as const satisfies Field;

const TARGET = {
  type: "either",
  of: [
    ...AIM.of,
    {
      type: "object",
      fields: { base: { type: "either", of: AIM.of }, index: { type: "index" } },
    },
  ],
  optional: true,
} as const satisfies Field;

const INDEX = {
  type: "object",
  fields: {
    id: { type: "id" },
    label: { type: "text", optional: true },
    from: { type: "number", moreThan: 0 },
    to: { type: "number", moreThan: 0 },
  },
} as const satisfies Field;

const DAYS = {
  type: "object",
  fields: { from: { type: "date" }, to: { type: "date" }, inPeriod: { type: "flag", optional: true } },
} as const satisfies Field;

const SOURCE = {
  type: "object",
  fields: {
    id: { type: "id" },
    grain: { type: "choice", of: ["record", "person", "lookup", "split"], default: "record" },
    key: { type: "recordField", optional: true },
    person: { type: "recordField", optional: true },
    date: { type: "recordField", optional: true },
    attributes: { type: "list", of: { type: "id" }, default: [] },
    aliases: {
      type: "list",
      of: {
        type: "object",
        fields: {
          field: { type: "recordField" },
          values: { type: "list", of: { type: "object", fields: { from: { type: "text" }, to: { type: "text" } } } },
          known: { type: "list", of: { type: "text" }, optional: true },
        },
      },
      default: [],
    },
  },
} as const satisfies Field;

const METRIC = {
  type: "object",
  fields: {
    id: { type: "id" },
    label: { type: "text", optional: true },
    unit: {
      type: "object",
      fields: { currency: { type: "text", optional: true }, name: { type: "text", optional: true } },
      exactlyOne: ["currency", "name"],
      optional: true,
    },
    direction: { type: "choice", of: ["higherIsBetter", "lowerIsBetter"], optional: true },
    target: TARGET,
    baseline: AIM,
    serves: { type: "list", of: { type: "objective" }, optional: true },
    window: {
      type: "either",
      of: [{ type: "choice", of: ["period", "previousPeriod", "yearToDate"] }, DAYS],
      default: "period",
    },
    from: { type: "method", stage: "measure", optional: true },
    onMissing: { type: "choice", of: ["zero", "missing"], optional: true },
    onExcess: { type: "choice", of: ["refuse", "round"], default: "refuse" },
  },
} as const satisfies Field;

const CURRENCY = {
  type: "object",
  fields: { id: { type: "id" }, digits: { type: "integer", atLeast: 0, atMost: MOST_MINOR_DIGITS } },
} as const satisfies Field;

const OBJECTIVE = {
  type: "object",
  fields: { id: { type: "id" }, label: { type: "text", optional: true } },
} as const satisfies Field;

const TILT = {
  type: "object",
  fields: {
    towards: { type: "list", of: { type: "node" }, atLeast: 1 },
    by: { type: "share", atLeast: 0, atMost: 1 },
    bounds: { type: "list", of: { type: "object", fields: BOUND }, default: [] },
  },
} as const satisfies Field;

const PROFILE = {
  type: "object",
  fields: {
    id: { type: "id" },
    when: { type: "condition", reads: ["attribute", "metric"] },
    weights: {
      type: "list",
      of: { type: "object", fields: { of: { type: "node" }, weight: { type: "share", atLeast: 0 } } },
      default: [],
    },
    tilts: { type: "list", of: TILT, default: [] },
    mayReadOutcome: { type: "flag", default: false },
  },
} as const satisfies Field;

const TIE_BREAK = {
  type: "either",
  of: [
    { type: "object", fields: { node: { type: "node" } } },
    {
      type: "object",
      fields: { metric: { type: "metric" }, of: { type: "choice", of: METRIC_PARTS, optional: true } },
    },
  ],
} as const satisfies Field;

const RANK = {
  type: "object",
  fields: {
    id: { type: "id" },
    by: { type: "object", fields: { node: { type: "node" } } },
    within: { type: "attribute", optional: true },
    ties: { type: "choice", of: TIES, default: "competition" },
    decideOn: { type: "choice", of: ["published", "unrounded"], default: "published" },
    tolerance: { type: "number", atLeast: 0, default: 0 },
    tieBreaks: { type: "list", of: TIE_BREAK, default: [] },
    remaining: { type: "choice", of: ["share", "personId"], default: "share" },
  },
} as const satisfies Field;

const AXIS = {
  type: "object",
  fields: {
    node: { type: "node" },
    cut: { type: "method", stage: "cut", optional: true },
    cuts: { type: "list", of: { type: "method", stage: "cut" }, atLeast: 1, optional: true },
    bands: { type: "list", of: { type: "id" }, optional: true },
    margin: { type: "number", atLeast: 0, optional: true },
  },
  exactlyOne: ["cut", "cuts"],
} as const satisfies Field;

const QUADRANT = {
  type: "object",
  fields: {
    id: { type: "id" },
    x: AXIS,
    y: AXIS,
    cells: {
      type: "list",
      of: {
        type: "object",
        fields: {
          x: { type: "id" },
          y: { type: "id" },
          id: { type: "id" },
          label: { type: "text", optional: true },
          triggers: { type: "list", of: { type: "text" }, default: [] },
        },
      },
    },
  },
} as const satisfies Field;

/** The shape of a scheme as data. The check of the JSON, the reference checks and the JSON Schema are made from it. */
export const SCHEME: ObjectField = {
  type: "object",
  fields: {
    type: { type: "choice", of: ["scheme"], default: "scheme" },
    schemaVersion: { type: "integer", atLeast: 1, atMost: 1 },
    id: { type: "id" },
    label: { type: "text", optional: true },
    precision: { type: "integer", atLeast: 0, atMost: 6, default: 1 },
    currencies: { type: "list", of: CURRENCY, optional: true },
    sources: { type: "list", of: SOURCE, default: [] },
    attributes: { type: "list", of: { type: "id" }, default: [] },
    objectives: { type: "list", of: OBJECTIVE, default: [] },
    indices: { type: "list", of: INDEX, default: [] },
    calendars: { type: "list", of: CALENDAR, default: [] },
    credits: { type: "list", of: CREDIT, default: [] },
    metrics: { type: "list", of: METRIC, atLeast: 1 },
    score: NODE,
    profiles: { type: "list", of: PROFILE, default: [] },
    profileLimit: { type: "share", atLeast: 0, atMost: 1, optional: true },
    ranks: { type: "list", of: RANK, default: [] },
    quadrants: { type: "list", of: QUADRANT, default: [] },
    plan: PLAN,
  },
};
