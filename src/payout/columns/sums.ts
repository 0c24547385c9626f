import { ZERO } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import type { Binding, Kernel } from "./binding.js";
import { putFigure } from "./cells.js";
import { figureOutcome } from "./compiled.js";
import type { Compiled } from "./compiled.js";
import { addPairs } from "./errorFree.js";
import { formOf } from "./shape.js";
import type { FigureShape } from "./shape.js";

/**
 * Adds up the credit lines of each row: all of them, or up to each of them.
 *
 * @param op `total` for one sum per row, `running` for one per line
 * @param figure what is known of the lines
 * @param lines the most lines that one row has
 * @returns the compiled step
 */
export function sumColumns(op: "running" | "total", figure: FigureShape, lines: number): Compiled {
  const most = figure.most === null ? null : figure.most * BigInt(Math.max(1, lines));
  const by = formOf(most);
  const bind = { fast: fastSums, errorFree: pairSums, exact: exactSums }[by];
  return { outcome: figureOutcome(figure.digits, most, figure.unknown), by, bind: bind(op, figure.lines!) };
}

function fastSums(op: "running" | "total", lines: string): Compiled["bind"] {
  return ({ operands: [column], out }) =>
    (_, block) => {
      const offsets = block.offsets.get(lines)!;
      const first = offsets[block.from]!;
      const { wholes } = column!;
      for (let row = block.from; row < block.to; row++) {
        let sum = 0;
        for (let line = offsets[row]! - first; line < offsets[row + 1]! - first; line++) {
          sum += wholes[line]!;
          if (op === "running") out.wholes[line] = sum;
        }
        if (op === "total") out.wholes[row - block.from] = sum;
      }
    };
}

function pairSums(op: "running" | "total", lines: string): Compiled["bind"] {
  return (binding: Binding): Kernel => {
    const { hi, lo } = binding.operands[0]!.pairs(1n);
    const sum = { hi: new Float64Array(1), lo: new Float64Array(1) };
    const one = { hi: new Float64Array(1), lo: new Float64Array(1) };
    return (_, block) => {
      const offsets = block.offsets.get(lines)!;
      const first = offsets[block.from]!;
      const put = (place: number) => {
        binding.out.wholes[place] = sum.hi[0]!;
        binding.out.rests[place] = sum.lo[0]!;
      };
      for (let row = block.from; row < block.to; row++) {
        sum.hi[0] = 0;
        sum.lo[0] = 0;
        for (let line = offsets[row]! - first; line < offsets[row + 1]! - first; line++) {
          one.hi[0] = hi[line]!;
          one.lo[0] = lo[line]!;
          addPairs(sum, one, sum, 1);
          if (op === "running") put(line);
        }
        if (op === "total") put(row - block.from);
      }
    };
  };
}

function exactSums(op: "running" | "total", lines: string): Compiled["bind"] {
  return ({ operands: [column], out, shape }) =>
    (_, block) => {
      const offsets = block.offsets.get(lines)!;
      const first = offsets[block.from]!;
      for (let row = block.from; row < block.to; row++) {
        let sum: Exactly | null = ZERO;
        for (let line = offsets[row]! - first; line < offsets[row + 1]! - first; line++) {
          const figure = column!.figure(line) as Exactly | null;
          sum = sum === null || figure === null ? null : sum.plus(figure);
          if (op === "running") putFigure(shape, out, line, sum);
        }
        if (op === "total") putFigure(shape, out, row - block.from, sum);
      }
    };
}
