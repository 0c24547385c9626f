import { operandsOf, stepsBehind } from "../operands.js";
import { isLines, runSome } from "../run.js";
import type { Facts, Figure, Pointwise, Result } from "../run.js";
import { isShared } from "../shared.js";
import type { Position, Step } from "../step.js";
import { cellOf, turnsOf } from "./cellOf.js";
import { combined, everywhere } from "./pieces.js";
import type { PieceCell, Pieces } from "./pieces.js";
import { constant, plus } from "./polynomial.js";
import type { Polynomial } from "./polynomial.js";

/** What a step comes to for every x: one figure, or one per credit line. */
export type StepPieces = Pieces | readonly Pieces[];

/** What changes with x, and what does not. */
export interface WhatChanges {
  /** What an `input` or a `read` is as a function of x; null where it is unknown for every x, undefined where it is held. */
  readonly changes: (step: Step) => Polynomial | null | undefined;
  /** The facts and inputs as they are now, which are held; what people share is held, too. */
  readonly held: Facts;
}

/**
 * Reads a list of steps as a function of one figure: exact polynomials on stretches whose ends are open or closed.
 *
 * What does not hang on x is run as ever, its quotients are published. Of what does, the rounding is left out.
 * Credit lines that change with x are one line of x: what a deal earns is what it adds, so that deals come to what their sum does.
 *
 * @param steps the steps
 * @param wanted the steps that are asked for
 * @param varied what changes with x
 * @returns for each wanted step what it comes to
 * @throws Fault "not-in-parts" where a figure is divided by one that changes with x
 * @example
 * const steps = [{ op: "input", name: "base" }, { op: "test", of: 0, test: { atLeast: "5" } }]
 * const changes = (step) => (step.op === "input" ? [{ over: 0n, under: 1n }, { over: 1n, under: 1n }] : undefined)
 * piecesOf(steps, [1], { changes, held: { read: () => null } })[0].cells // => [false, true, true]
 */
export function piecesOf(steps: readonly Step[], wanted: readonly Position[], varied: WhatChanges): StepPieces[] {
  const behind = stepsBehind(steps, wanted);
  const changing = changingOf(steps, varied);
  const still = runSome(steps, varied.held, (at) => behind.has(at) && !changing.has(at));
  const found: StepPieces[] = [];
  steps.forEach((step, at) => {
    if (!behind.has(at)) found.push(everywhere(null));
    else if (changing.has(at)) found.push(changingPieces(step, found, varied));
    else found.push(stillPieces(still[at]!));
  });
  return wanted.map((at) => found[at]!);
}

/** The steps that change with x; what hangs on several people is held. */
function changingOf(steps: readonly Step[], { changes }: WhatChanges): ReadonlySet<Position> {
  const changing = new Set<Position>();
  steps.forEach((step, at) => {
    if (isShared(step)) return;
    if (changes(step) !== undefined || operandsOf(step).some((operand) => changing.has(operand))) changing.add(at);
  });
  return changing;
}

function stillPieces(result: Result): StepPieces {
  return isLines(result) ? result.map(stillFigure) : stillFigure(result);
}

function stillFigure(figure: Figure): Pieces {
  return everywhere(typeof figure === "object" && figure !== null ? constant(figure) : figure);
}

function changingPieces(step: Step, done: readonly StepPieces[], { changes }: WhatChanges): StepPieces {
  switch (step.op) {
    case "input":
    case "read": {
      const changed = everywhere(changes(step) ?? null);
      return step.op === "read" && "credits" in step.from ? [changed] : changed;
    }
    case "running":
      return runningSums(linesOf(done[step.of]!));
    case "total":
      return runningSums(linesOf(done[step.of]!)).at(-1) ?? everywhere([]);
    default:
      return lineByLine(step as Pointwise, done);
  }
}

function lineByLine(step: Pointwise, done: readonly StepPieces[]): StepPieces {
  const operands = operandsOf(step).map((at) => done[at]!);
  const count = operands.find(isList)?.length;
  const join = (pieces: readonly Pieces[]) => {
    return combined(
      pieces,
      (cells) => turnsOf(step, cells),
      (cells, at) => cellOf(step, cells, at),
    );
  };
  if (count === undefined) return join(operands as readonly Pieces[]);
  return Array.from({ length: count }, (_, line) => join(operands.map((one) => (isList(one) ? one[line]! : one))));
}

function runningSums(lines: readonly Pieces[]): Pieces[] {
  let sum: Pieces | null = null;
  return lines.map((line) => (sum = sum === null ? line : combined([sum, line], () => [], added)));
}

function added([a, b]: readonly PieceCell[]): PieceCell {
  return a === null || b === null ? null : plus(a as Polynomial, b as Polynomial);
}

function linesOf(pieces: StepPieces): readonly Pieces[] {
  return isList(pieces) ? pieces : [pieces];
}

function isList(pieces: StepPieces): pieces is readonly Pieces[] {
  return Array.isArray(pieces);
}
