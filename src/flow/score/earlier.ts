import { within } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import { UNPLACED } from "../../quadrant/classify.js";
import type { CalibratedQuadrant } from "../calibration.js";
import { checkType } from "../checkType.js";

/** Where people were before: an earlier Scores value, of which only this is read. */
export interface EarlierCells {
  /** What it is. */
  readonly type: "scores";
  /** Whose rows these are; others than today's may be among them. */
  readonly ids: readonly string[];
  /** The quadrants, with each row's place in `cells`; −1 for somebody unplaced. */
  readonly quadrants: readonly {
    readonly id: string;
    readonly cells: readonly string[];
    readonly codes: Int32Array;
  }[];
}

/** The band of each of today's rows on both axes, as it was before; −1 for whoever was not there, or unplaced. */
export interface EarlierBands {
  /** On the horizontal axis. */
  readonly x: Int32Array;
  /** On the vertical axis. */
  readonly y: Int32Array;
}

/**
 * Reads from earlier scores in which bands today's people were.
 *
 * A quadrant that the earlier scores lack, or that had other cells, holds nobody, and a notice says so.
 *
 * @param quadrant the quadrant as it is today
 * @param previous the earlier scores
 * @param ids today's people
 * @param notices where notices go
 * @returns the bands; null where nobody can be held
 * @throws Fault "wrong-type"
 */
export function earlierBands(
  quadrant: CalibratedQuadrant,
  previous: EarlierCells,
  ids: readonly string[],
  notices: Notice[],
): EarlierBands | null {
  within("previous", () => {
    checkType(previous, "scores");
  });
  const { id, cells, x, y } = quadrant;
  const before = previous.quadrants.find((one) => one.id === id);
  const now = new Map(cells.map((cell) => [cell.id, cell]));
  if (before === undefined || before.cells.length !== cells.length || !before.cells.every((cell) => now.has(cell))) {
    notices.push({ code: "no-previous", path: `quadrants.${id}`, values: { quadrant: id } });
    return null;
  }
  const bandsBefore = before.cells.map((cell) => {
    const own = now.get(cell)!;
    return { x: x.bands.indexOf(own.x), y: y.bands.indexOf(own.y) };
  });
  const rows = new Map(previous.ids.map((person, row) => [person, row]));
  const found = ids.map((person) => bandsBefore[before.codes[rows.get(person) ?? -1] ?? UNPLACED]);
  return {
    x: Int32Array.from(found, (bands) => bands?.x ?? UNPLACED),
    y: Int32Array.from(found, (bands) => bands?.y ?? UNPLACED),
  };
}
