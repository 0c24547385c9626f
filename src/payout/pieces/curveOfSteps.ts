import { ZERO } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { stepsBehind } from "../operands.js";
import { runSome } from "../run.js";
import type { Facts, Result } from "../run.js";
import type { Position, Step } from "../step.js";
import { checkCurve } from "./checkCurve.js";
import type { PayoutCurve } from "./curve.js";
import { breakpointsOf, partsOf } from "./parts.js";
import { combined } from "./pieces.js";
import type { PieceCell, Pieces } from "./pieces.js";
import { piecesOf } from "./piecesOf.js";
import type { StepPieces, WhatChanges } from "./piecesOf.js";

/** What makes a curve of a list of steps. */
export interface CurveRequest extends Pick<PayoutCurve, "over" | "digits" | "from" | "upTo" | "settle"> {
  /** The step with the exact amount. */
  readonly exact: Position;
  /** Steps that are true where the amount is withheld. */
  readonly held: readonly Position[];
  /** Steps that are true where paying is refused. */
  readonly refused: readonly Position[];
  /** The steps of the figures that are rounded before they are added up. */
  readonly rounded: readonly Position[];
  /** What changes. */
  readonly changes: WhatChanges["changes"];
  /** The facts where the figure that changes is x. */
  readonly factsAt: (x: Exactly) => Facts;
  /** The step, or steps, that `settled` reads beside the exact amount. */
  readonly reads?: readonly Position[];
  /** What is paid, from the results of the steps. */
  readonly settled: (results: readonly Result[]) => Exactly | null;
}

/**
 * Makes the curve of a list of steps.
 *
 * @param steps the steps
 * @param request what changes, what is held, which steps hold the answer
 * @returns the curve
 * @throws Fault "not-in-parts" where a figure is divided by one that changes; what {@link checkCurve} throws
 */
export function curveOfSteps(steps: readonly Step[], request: CurveRequest): PayoutCurve {
  const { over, digits, from, upTo, settle, exact, held, refused, rounded, factsAt } = request;
  checkCurve(request);
  const asked = [exact, ...held, ...refused, ...rounded];
  const varied = { changes: request.changes, held: factsAt(ZERO) };
  const [amount, ...others] = piecesOf(steps, asked, varied).map(asList);
  const truths = others.slice(0, held.length + refused.length);
  const withheld = truths.slice(0, held.length).flat();
  const pieces = masked(amount![0]!, withheld, truths.slice(held.length).flat());
  const behind = stepsBehind(steps, [...asked, ...(request.reads ?? [])]);
  const pays = (x: Exactly) => {
    const results = runSome(steps, factsAt(x), (at) => behind.has(at));
    if (refused.some((at) => results[at] === true)) return null;
    return held.some((at) => results[at] === true) ? ZERO : request.settled(results);
  };
  const found = { parts: partsOf(pieces, request), breakpoints: breakpointsOf(pieces, request), pieces };
  return { over, digits, from, upTo, settle, ...found, pays, rounded: others.slice(truths.length).flat() };
}

/** What is withheld pays nothing now, and what is refused nobody can say. */
function masked(amount: Pieces, held: readonly Pieces[], refused: readonly Pieces[]): Pieces {
  return combined(
    [amount, ...held, ...refused],
    () => [],
    ([figure, ...truths]): PieceCell => {
      if (truths.slice(held.length).includes(true)) return null;
      return truths.slice(0, held.length).includes(true) ? [] : figure!;
    },
  );
}

function asList(pieces: StepPieces): readonly Pieces[] {
  return Array.isArray(pieces) ? (pieces as readonly Pieces[]) : [pieces as Pieces];
}
