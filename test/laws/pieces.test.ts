import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, exactly, runSteps, stepsBehind, textOf } from "scorewright";
import type { Exactly, Facts, Figure, PieceCell, Pieces, Read, Result, Step } from "scorewright";
import { piecesOf } from "scorewright/payout";
import type { Polynomial, StepPieces } from "scorewright/payout";
import { drawnSteps } from "../arbitraries/steps.js";
import type { DrawnSteps } from "../arbitraries/steps.js";
import { exact, order, over, plus, times } from "./exact.js";
import type { Exact } from "./exact.js";

const THE_INPUT: Polynomial = [
  { over: 0n, under: 1n },
  { over: 1n, under: 1n },
];
const isVaried = (from: Read) => "metric" in from && from.metric === "m0";

/** The facts of the first drawn row, with another figure in place of the one that changes. */
function factsOf({ figures, roles, deals }: DrawnSteps, x: Exactly): Facts {
  const read = (from: Read): Result => {
    if ("attribute" in from) return roles[0]!;
    if ("credits" in from) return deals[0]!.map((units) => decimal(units).div(100));
    if (isVaried(from)) return x;
    const found = figures[Number("metric" in from ? from.metric.slice(1) : 0)]![0];
    return typeof found === "number" ? decimal(found) : null;
  };
  return { read };
}

/** Whether nothing that changes is rounded on the way to a step, so that its pieces are exact. */
function isExact(steps: readonly Step[], at: number): boolean {
  return [...stepsBehind(steps, [at])].every((one) => {
    const step = steps[one]!;
    if (step.op === "table") return step.table.pieces.every(({ rise = "0" }) => Number(rise) === 0);
    if (step.op === "grid") return step.grid.mode === "step";
    return step.op !== "ratio" && step.op !== "round";
  });
}

const fraction = (one: { over: bigint; under: bigint }) => over({ n: one.over, d: 1n }, { n: one.under, d: 1n });

function cellAt({ breaks, cells }: Pieces, x: Exact): PieceCell {
  const passed = breaks.filter((mark) => order(fraction(mark), x) < 0).length;
  const isOn = breaks[passed] !== undefined && order(fraction(breaks[passed]), x) === 0;
  return cells[2 * passed + (isOn ? 1 : 0)]!;
}

function agrees(cell: PieceCell, x: Exact, figure: Figure): boolean {
  if (typeof figure !== "object" || figure === null) return cell === figure;
  if (typeof cell !== "object" || cell === null) return false;
  const value = cell.reduceRight((so, one) => plus(times(so, x), fraction(one)), exact("0"));
  return order(value, exact(textOf(figure))) === 0;
}

const listed = (pieces: StepPieces) => (Array.isArray(pieces) ? (pieces as readonly Pieces[]) : [pieces as Pieces]);

/** Breaks to the next of their tenth digits and its neighbours, with some other places. */
function placesOf(pieces: readonly Pieces[]): Exactly[] {
  const near = pieces.flatMap(({ breaks }) => {
    return breaks.slice(0, 12).flatMap((mark) => {
      const units = (mark.over * 10n ** 10n) / mark.under;
      return [-1n, 0n, 1n].map((step) => exactly(String(units + step)).div(1e10));
    });
  });
  return [...near, ...["-7", "-0.5", "0", "1", "2.5", "9", "150", "123456.78"].map((text) => exactly(text))];
}

describe("the pieces of drawn steps", () => {
  it("are what running the steps comes to, for every op, exactly", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(drawnSteps, (drawn) => {
        const { steps } = drawn;
        const wanted = steps.flatMap((_, at) => (isExact(steps, at) ? [at] : []));
        const changes = (step: Step) => (step.op === "read" && isVaried(step.from) ? THE_INPUT : undefined);
        const found = piecesOf(steps, wanted, { changes, held: factsOf(drawn, decimal(0)) }).map(listed);
        for (const x of placesOf(found.flat())) {
          const results = runSteps(steps, factsOf(drawn, x));
          wanted.forEach((at, k) => {
            const result = results[at]!;
            const figures = Array.isArray(result) ? (result as readonly Figure[]) : [result as Figure];
            expect(found[k]!.length).toBe(figures.length);
            figures.forEach((figure, line) => {
              const cell = cellAt(found[k]![line]!, exact(textOf(x)));
              if (!agrees(cell, exact(textOf(x)), figure)) expect([textOf(x), steps[at], cell]).toBe(figure);
            });
            if (stepsBehind(steps, [at]).has(0)) seen.add(steps[at]!.op);
          });
        }
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual([
      ...["add", "both", "choose", "either", "grid", "limit", "map", "multiply", "not", "read", "running"],
      ...["table", "test", "total"],
    ]);
  });

  it("are refused by name where a figure is divided by one that changes", () => {
    const steps: Step[] = [
      { op: "read", from: { metric: "m0" } },
      { op: "constant", value: "2" },
      { op: "ratio", of: [1, 0], digits: 12 },
    ];
    const held = { read: () => null };
    expect(() =>
      piecesOf(steps, [2], { changes: (step) => (step.op === "read" ? THE_INPUT : undefined), held }),
    ).toThrow("divided by one that changes");
  });
});
