import type { SpecOf } from "../method/method.js";
import { metric } from "./metricMethod.js";

/** The catalog's entry for words that stand ready in a person's row: a grade, a certification, a manager's rating. */
export const categoryMethod = /* @__PURE__ */ metric(
  "category",
  "A word that stands ready in the person's row; `categorical` scores it.",
  {
    source: { type: "source", about: "A source of grain person." },
    field: { type: "recordField", about: "The field with the word." },
  },
  { made: { from: "word" }, onMissing: "missing", keepsMoney: false },
);

/** The JSON of a word that stands ready. */
export type CategorySpec = SpecOf<typeof categoryMethod>;
