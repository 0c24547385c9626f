import type { OptionsOf } from "../method/field.js";
import { SCALE } from "./figure.js";
import { SHARE_OF } from "./shareOf.js";

const OUTSIDE = ["clamp", "zero", "extend", "refuse"] as const;

/** What a curve says of itself, as data. */
export const CURVE = {
  knots: {
    type: "list",
    atLeast: 2,
    of: {
      type: "object",
      fields: {
        at: { type: "factor", about: "The base, or the part of `scale`." },
        pays: { type: "factor", about: "The amount there; a share of `of`, where that is named." },
      },
    },
    about: "What is paid at which base, rising; two at one place are a jump.",
  },
  jump: {
    type: "choice",
    of: ["left", "right"],
    optional: true,
    about: "Which of the two knots at one place holds exactly there; required where there is a jump.",
  },
  outside: {
    type: "object",
    fields: { below: { type: "choice", of: OUTSIDE }, above: { type: "choice", of: OUTSIDE } },
    about: "Beyond the end knots: what the end pays, nothing, the last line drawn on, or a Fault.",
  },
  scale: { ...SCALE, optional: true, about: "Knots are at multiples of this figure, such as a quota." },
  of: { ...SHARE_OF, about: "What `pays` is a share of; it is an amount when left out." },
} as const;

/** The knots, with their figures as decimal text. */
export type CurveOptions = OptionsOf<typeof CURVE>;

/** One knot. */
export type PayKnot = CurveOptions["knots"][number];
