import fc from "fast-check";
import type { MatrixAxis, MatrixSpec } from "scorewright/incentive";
import { decimalBetween, decimalText } from "./figures.js";

const edge = fc.constantFrom("lower" as const, "upper" as const);

/** A figure with edges of its own size: scores, counts, parts of a target, multiples of a quota. */
const axis = fc
  .record({
    by: fc.constantFrom(
      { by: { node: "total" }, digits: 0 },
      { by: { metric: "won" }, digits: 0 },
      { by: { metric: "revenue", of: "attainment" as const }, digits: 2 },
      { by: { metric: "revenue" }, digits: 2, scale: { metric: "quota" } },
    ),
    edge,
    at: fc.uniqueArray(fc.integer({ min: -5, max: 130 }), { minLength: 2, maxLength: 4 }),
  })
  .map(({ by: { digits, ...figure }, edge: side, at }): MatrixAxis => {
    const rising = [...at].sort((a, b) => a - b);
    return { ...figure, edge: side, at: rising.map((one) => decimalText(one, digits)) };
  });

/** Two to five bands or two to four knots along each axis. */
export const matrixSpec: fc.Arbitrary<MatrixSpec> = fc
  .record({
    mode: fc.constantFrom("step" as const, "bilinear" as const),
    x: axis,
    y: axis,
    values: fc.array(fc.array(decimalBetween(-500, 9000, 2), { minLength: 5, maxLength: 5 }), {
      minLength: 5,
      maxLength: 5,
    }),
    of: fc.constantFrom(undefined, "base" as const, { metric: "quota" }, { amount: "500" }),
  })
  .map(({ mode, x, y, values, of }) => {
    const count = ({ at }: MatrixAxis) => (mode === "step" ? at.length + 1 : at.length);
    const cells = values.slice(0, count(x)).map((list) => list.slice(0, count(y)));
    return { kind: "matrix", mode, x, y, values: cells, ...(of === undefined ? {} : { of }) };
  });
