import fc from "fast-check";
import type { GridAxis, RateGrid, RateTable } from "scorewright";
import { decimalText } from "./figures.js";

/** Starts or knots that rise: whole numbers of units of the last of some digits. */
const rising = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }), fc.nat(3))
  .map(([starts, digits]) => [...starts].sort((a, b) => a - b).map((start) => decimalText(start, digits)));

const edge = fc.constantFrom("lower" as const, "upper" as const);

/** Rate tables: straight pieces, and pieces that interpolate. */
export function rateTables(text: fc.Arbitrary<string>): fc.Arbitrary<RateTable> {
  const straight = fc.record({ fixed: text, scaled: text, slope: text });
  const bent = fc.record({ fixed: text, scaled: text, slope: text, rise: text, run: fc.constantFrom("0.5", "3", "7") });
  const pieces = (piece: typeof straight) => fc.array(piece, { minLength: 7, maxLength: 7 });
  return fc
    .record({
      edge,
      negative: fc.constantFrom("odd" as const, "zero" as const, "refuse" as const, "own" as const),
      starts: rising,
      pieces: fc.oneof({ weight: 3, arbitrary: pieces(straight) }, pieces(bent)),
    })
    .map(({ starts, pieces: drawn, ...sides }) => ({
      ...sides,
      pieces: ["0", ...starts].map((start, k) => ({ start, ...drawn[k]! })),
    }));
}

/** Grids of both modes. */
export function rateGrids(text: fc.Arbitrary<string>): fc.Arbitrary<RateGrid> {
  return fc
    .record({
      mode: fc.constantFrom("step" as const, "bilinear" as const),
      axes: fc.tuple(fc.tuple(edge, rising), fc.tuple(edge, rising)),
      values: fc.array(fc.array(text, { minLength: 8, maxLength: 8 }), { minLength: 8, maxLength: 8 }),
    })
    .map(({ mode, axes, values }) => {
      const [x, y] = axes.map(([side, at]): GridAxis => ({
        edge: side,
        at: mode === "step" ? at : ["-1", "0", ...at],
      }));
      const count = ({ at }: GridAxis) => (mode === "step" ? at.length + 1 : at.length);
      return { mode, x: x!, y: y!, values: values.slice(0, count(x!)).map((column) => column.slice(0, count(y!))) };
    });
}
