import type { Step } from "../step.js";
import { aligned } from "./arithmetic.js";
import type { Binding, Kernel } from "./binding.js";
import { outPairs } from "./binding.js";
import { TRUE, UNKNOWN } from "./cells.js";
import { anyUnknown, bounded, byLargest, figureOutcome } from "./compiled.js";
import type { ColumnOp, Compiled } from "./compiled.js";
import type { Pair } from "./errorFree.js";
import type { Shape, TextShape } from "./shape.js";
import { truthStep } from "./truths.js";
import { greatest } from "./whole.js";

type Choose = Step & { op: "choose" };

/**
 * Takes one of two values, by a truth.
 *
 * @param step the step
 * @param operands what is known of the truth and of both values
 * @returns the compiled step
 */
export const chooseColumns: ColumnOp<Choose> = (step, [when, then, otherwise]) => {
  if (when === undefined || then === undefined || otherwise === undefined) return null;
  const unknown = anyUnknown([when, then, otherwise]);
  if (then.kind === "truth") return truthStep(unknown, truthKernel);
  if (then.kind === "text" && otherwise.kind === "text") return textChoice(then, otherwise, unknown);
  return figureChoice(step, [then, otherwise], unknown);
};

function figureChoice(step: Choose, values: readonly Shape[], unknown: boolean): Compiled | null {
  const figures = bounded(values);
  if (figures === null) return null;
  const { digits, factors, sizes } = aligned(figures);
  const most = greatest(sizes);
  return byLargest(step, figureOutcome(digits, most, unknown), most, {
    fast: ({ operands: [when, then, otherwise], out }) => {
      const [thenBy, otherwiseBy] = factors.map(Number) as [number, number];
      return (count) => {
        const { truths } = when!.cells;
        pick(truths, then!.wholes, thenBy, otherwise!.wholes, otherwiseBy, out.wholes, count);
      };
    },
    errorFree: (binding) => pairChoice(binding, factors),
  });
}

function pick(
  when: Uint8Array,
  then: Float64Array,
  thenBy: number,
  otherwise: Float64Array,
  otherwiseBy: number,
  into: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const code = when[i]!;
    into[i] = code === UNKNOWN ? NaN : code === TRUE ? then[i]! * thenBy : otherwise[i]! * otherwiseBy;
  }
}

function pairChoice(binding: Binding, factors: readonly bigint[]): Kernel {
  const [when, then, otherwise] = binding.operands as [Binding["operands"][0], ...Binding["operands"]];
  const [yes, no] = [then!.pairs(factors[0]!), otherwise!.pairs(factors[1]!)];
  const out: Pair = outPairs(binding);
  return (count) => {
    const { truths } = when.cells;
    pick(truths, yes.hi, 1, no.hi, 1, out.hi, count);
    pick(truths, yes.lo, 1, no.lo, 1, out.lo, count);
  };
}

const truthKernel: Compiled["bind"] =
  ({ operands: [when, then, otherwise], out }) =>
  (count) => {
    const { truths } = when!.cells;
    for (let i = 0; i < count; i++) {
      const code = truths[i]!;
      out.truths[i] = code === UNKNOWN ? UNKNOWN : (code === TRUE ? then! : otherwise!).cells.truths[i]!;
    }
  };

/** Both lists of labels become one. */
function textChoice(then: TextShape, otherwise: TextShape, unknown: boolean): Compiled {
  const labels = [...new Set([...then.labels, ...otherwise.labels])];
  const [yes, no] = [then, otherwise].map((text) => text.labels.map((label) => labels.indexOf(label))) as [
    number[],
    number[],
  ];
  const bind: Compiled["bind"] =
    ({ operands: [when, chosen, other], out }) =>
    (count) => {
      for (let i = 0; i < count; i++) {
        const code = when!.cells.truths[i]!;
        const place = code === TRUE ? yes[chosen!.cells.codes[i]!] : no[other!.cells.codes[i]!];
        out.codes[i] = code === UNKNOWN ? -1 : (place ?? -1);
      }
    };
  return { outcome: { kind: "text", labels, unknown }, by: "fast", bind };
}
