import type { SpecOf } from "../method/method.js";
import { CREDIT_KINDS } from "../table/credits.js";
import { metric } from "./metricMethod.js";

/** The catalog's entry of credit: what people are credited with, by the scheme's `credits`. */
export const creditMethod = /* @__PURE__ */ metric(
  "credit",
  "Adds up what people are credited with, exactly.",
  {
    credits: { type: "credits", about: "The declaration of credits in the scheme." },
    as: { type: "choice", of: CREDIT_KINDS, about: "Credit towards a quota, or credit that pay is worked out on." },
    where: { type: "condition", reads: ["field"], optional: true, about: "Which deals; all when left out." },
    groups: {
      type: "list",
      of: { type: "id" },
      atLeast: 1,
      optional: true,
      about: "`direct`, overlays by their ids, `rollUp`; all of them when left out.",
    },
    roles: {
      type: "list",
      of: { type: "text" },
      atLeast: 1,
      optional: true,
      about: "The roles in a deal; all when left out.",
    },
  },
  { made: { from: "credits" }, onMissing: "zero", keepsMoney: true },
);

/** The JSON of credit. */
export type CreditSpec = SpecOf<typeof creditMethod>;
