import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { Join } from "./join.js";

/**
 * Checks that a method made a way of joining: a known kind, finite figures, as many as there are children.
 *
 * @param join what the method made
 * @param kind the method's word
 * @param children how many children there are
 * @returns the same value
 * @throws Fault "bad-join"
 * @example
 * checkedJoin({ kind: "power", exponent: 1 }, "arithmeticMean", 2).kind // => "power"
 */
export function checkedJoin(join: Join, kind: string, children: number): Join {
  if (isJoin(join, children)) return join;
  throw fault({
    code: "bad-join",
    path: "",
    received: outlined(join),
    expected: `a way to join ${children} children from ${kind}, such as { kind: "power", exponent: 1 }`,
    remedy: "mend the method: every figure is a finite number, and lists have one item per child",
  });
}

function isJoin(join: unknown, children: number): boolean {
  if (typeof join !== "object" || join === null) return false;
  const each = (...lists: (readonly number[])[]) =>
    lists.every((list) => Array.isArray(list) && list.length === children && list.every(Number.isFinite));
  const own = join as Join;
  switch (own.kind) {
    case "power":
      return Number.isFinite(own.exponent);
    case "min":
    case "max":
      return true;
    case "ordered":
      return each(own.weights);
    case "penalised":
      return [0, 1].includes(own.ddof);
    case "closeness":
      return each(own.best, own.worst, own.scale);
    case "compromise":
      return each(own.best, own.worst) && Number.isFinite(own.v);
    case "majority":
      return own.rows.every((row) => row.length === children);
    default:
      return false;
  }
}
