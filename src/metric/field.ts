import type { SpecOf } from "../method/method.js";
import { metric } from "./metricMethod.js";

/** The catalog's entry for figures that stand ready in a person's row: a survey score, a retention rate, a quota. */
export const fieldMethod = /* @__PURE__ */ metric(
  "field",
  "A figure that stands ready in the person's row.",
  {
    source: { type: "source", about: "A source of grain person." },
    field: { type: "recordField", about: "The field with the figure." },
  },
  { made: { from: "row" }, onMissing: "missing", keepsMoney: true },
);

/** The JSON of a figure that stands ready. */
export type FieldSpec = SpecOf<typeof fieldMethod>;
