import type { MapEntry, Step } from "../step.js";
import { outPairs } from "./binding.js";
import { bounded, byLargest, figureOutcome } from "./compiled.js";
import type { ColumnOp } from "./compiled.js";
import { aligned } from "./arithmetic.js";
import { formOf } from "./shape.js";
import type { Shape } from "./shape.js";
import { greatest, pairsOf, sizeOf, wholeAt, wholeOf } from "./whole.js";

type Mapped = Step & { op: "map" };

/**
 * Looks figures up by a text or by another figure. Which entry somebody has is found first, then its figure.
 *
 * @param step the step
 * @param operands what is known of the key
 * @returns the compiled step
 */
export const mapColumns: ColumnOp<Mapped> = (step, [of]) => {
  const values = [...step.values.map(({ value }) => wholeOf(value)), wholeOf(step.otherwise ?? "0")];
  const bounds = values.map(({ whole, digits }) => ({ digits, most: sizeOf(whole) }));
  const { digits, sizes } = aligned(bounds);
  const most = greatest(sizes);
  const entry = entriesOf(step.values, of);
  if (entry === null) return null;
  const figures = pairsOf(values.map((value) => wholeAt(value, digits)));
  if (step.otherwise === undefined) figures.hi[step.values.length] = NaN;
  const outcome = figureOutcome(digits, most, of!.unknown || step.otherwise === undefined);
  const bind = (double: boolean) => {
    const { hi, lo } = figures;
    return (binding: Parameters<Parameters<typeof byLargest>[3]["fast"]>[0]) => {
      const out = outPairs(binding);
      const { cells } = binding.operands[0]!;
      const found = new Int32Array(binding.room);
      const entries = entry(cells);
      return (count: number) => {
        entries(found, count);
        gather(found, hi, out.hi, count);
        if (double) gather(found, lo, out.lo, count);
      };
    };
  };
  return byLargest(step, outcome, most, { fast: bind(false), errorFree: bind(true) });
};

interface Keys {
  readonly wholes: Float64Array;
  readonly codes: Int32Array;
}

/** Writes the entry of each row: the one after the last for all others, −1 where the key is unknown. */
type Entries = (keys: Keys) => (found: Int32Array, count: number) => void;

function entriesOf(values: readonly MapEntry[], of: Shape | undefined): Entries | null {
  const others = values.length;
  if (of?.kind === "text") {
    const byCode = Int32Array.from(of.labels, (label) => {
      const place = values.findIndex(({ is }) => is === label);
      return place < 0 ? others : place;
    });
    return ({ codes }) =>
      (found, count) => {
        placesOf(codes, byCode, found, count);
      };
  }
  const figure = of === undefined ? undefined : bounded([of])?.[0];
  if (figure === undefined || formOf(figure.most) !== "fast") return null;
  const byWhole = new Map<number, number>();
  values.forEach(({ is }, place) => {
    const key = wholeOf(is);
    if (key.digits > figure.digits) return;
    const whole = wholeAt(key, figure.digits);
    if (sizeOf(whole) <= figure.most && !byWhole.has(Number(whole))) byWhole.set(Number(whole), place);
  });
  return ({ wholes }) =>
    (found, count) => {
      for (let i = 0; i < count; i++) {
        const whole = wholes[i]!;
        found[i] = whole === whole ? (byWhole.get(whole) ?? others) : -1;
      }
    };
}

function placesOf(codes: Int32Array, byCode: Int32Array, into: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = codes[i]! < 0 ? -1 : byCode[codes[i]!]!;
}

function gather(places: Int32Array, from: Float64Array, into: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = places[i]! < 0 ? NaN : from[places[i]!]!;
}
