import { classify, unitsOf } from "scorewright";
import { Unsupported } from "./format.js";
import type { Reader } from "./format.js";
import { decimalOf, fraction, numberOf, order, rounded, roundingOf } from "./fraction.js";
import type { Fraction } from "./fraction.js";

interface Level {
  readonly label: string;
  /** Null for the level that is open above. */
  readonly upTo: Fraction | null;
}

/** The label of each value, rounded first. */
export function labelsOf(from: Reader): readonly string[] {
  const levels = from.objects("levels", (level): Level => {
    const upTo = level.get("upTo");
    return { label: level.text("label"), upTo: upTo === null ? null : fraction(upTo) };
  });
  // Both ends belong and the first that matches wins: so the level below has the bound.
  const edge = from.word("edge", ["lower", "upper", "both-first-wins"]) === "upper" ? "upper" : "lower";
  const rounding = roundingOf(from);
  const bounds = boundsOf(levels);
  return from.list("values").map((text) => {
    const value = rounded(fraction(text), rounding);
    const passed = bounds.filter((bound) => order(value, bound) > (edge === "upper" ? -1 : 0)).length;
    if (passed === levels.length) throw new Unsupported(`${decimalOf(value)} lies beyond the last level`);
    checkBand(value, bounds, edge, passed);
    return levels[passed]!.label;
  });
}

/** Bounds ascend; only the last level may be open. */
function boundsOf(levels: readonly Level[]): readonly Fraction[] {
  const bounds = levels.flatMap(({ upTo }) => upTo ?? []);
  const isOpenInside = levels.slice(0, -1).some(({ upTo }) => upTo === null);
  const isFalling = bounds.some((bound, place) => place > 0 && order(bounds[place - 1]!, bound) >= 0);
  if (levels.length === 0 || isOpenInside || isFalling) throw new Unsupported("levels that do not ascend");
  return bounds;
}

/** Published scores have at most 6 decimals and fit 32 bits: such a value must fall where the library puts it. */
function checkBand(value: Fraction, bounds: readonly Fraction[], edge: "lower" | "upper", passed: number): void {
  const digits = Math.max(...[value, ...bounds].map((figure) => (decimalOf(figure).split(".")[1] ?? "").length));
  const units = unitsOf(numberOf(value), digits);
  if (digits > 6 || Math.abs(units) > 2147483647) return;
  const cuts = bounds.map((bound) => ({ at: numberOf(bound), edge }));
  const band = classify(units, cuts, digits);
  if (band !== passed) throw new Error(`the library finds band ${band} for ${decimalOf(value)}, not ${passed}`);
}
