import type { OptionsOf } from "../method/field.js";
import { FIGURE, SCALE } from "./figure.js";
import { SHARE_OF } from "./shareOf.js";

const AXIS = {
  type: "object",
  fields: {
    by: FIGURE,
    scale: { ...SCALE, optional: true },
    edge: { type: "choice", of: ["lower", "upper"] },
    at: { type: "list", atLeast: 1, of: { type: "factor" } },
  },
} as const;

/** What a matrix says of itself, as data. */
export const MATRIX = {
  mode: {
    type: "choice",
    of: ["step", "bilinear"],
    about: "The value of a cell, or what lies between the values at four corners.",
  },
  x: {
    ...AXIS,
    about:
      "The first figure; `at` has the edges between bands, or the knots, rising, as multiples of `scale`. `edge` is the band that a figure exactly on an edge belongs to.",
  },
  y: { ...AXIS, about: "The second figure, in the same way." },
  values: {
    type: "list",
    atLeast: 1,
    of: { type: "list", atLeast: 1, of: { type: "factor" } },
    about:
      "A list for each band or knot of x, from low to high, with a value for each of y: money, or a share of `of`.",
  },
  of: { ...SHARE_OF, about: "What the values are shares of; they are amounts when left out." },
} as const;

/** The two axes and the values, with their figures as decimal text. */
export type MatrixOptions = OptionsOf<typeof MATRIX>;

/** One axis: the figure, what its edges are multiples of, and the edges. */
export type MatrixAxis = MatrixOptions["x"];
