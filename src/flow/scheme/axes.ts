import type { CutSpec } from "../../quadrant/cuts.js";
import type { Axis } from "./quadrantDefinition.js";

/** The names of two and of three bands, where the scheme gives none. */
const BANDS: Readonly<Record<number, readonly string[]>> = { 1: ["low", "high"], 2: ["low", "middle", "high"] };

/**
 * The cuts of an axis, however they are written.
 *
 * @param axis the axis
 * @returns one cut or more, from low to high
 */
export function cutsOf({ cut, cuts }: Axis): readonly CutSpec[] {
  return cuts ?? (cut === undefined ? [] : [cut]);
}

/**
 * The names of an axis's bands, from low to high.
 *
 * @param axis the axis
 * @returns the names written, or those of two and three bands; undefined where more bands have none
 */
export function bandsOf(axis: Axis): readonly string[] | undefined {
  return axis.bands ?? BANDS[cutsOf(axis).length];
}
