import type { Notice } from "../../fault/notice.js";
import { UNPLACED, classifyColumn } from "../../quadrant/classify.js";
import { flipProbability } from "../../quadrant/flip.js";
import { isBorderline } from "../../quadrant/nearest.js";
import type { CalibratedAxis, CalibratedQuadrant, Calibration } from "../calibration.js";
import { earlierBands } from "./earlier.js";
import type { EarlierBands, EarlierCells } from "./earlier.js";
import type { ErrorColumns } from "./standardErrors.js";

/** One quadrant. */
export interface Quadrants {
  /** Its name. */
  readonly id: string;
  /** The ids of its cells. */
  readonly cells: readonly string[];
  /** Each row's place in `cells`; −1 for somebody unplaced. */
  readonly codes: Int32Array;
  /** 1 for somebody placed whose score lies closer to a cut than the margin; only where an axis has one. */
  readonly borderline?: Uint8Array;
  /** 1 for somebody who stays where they were, though the score alone says otherwise; only with earlier scores. */
  readonly held?: Uint8Array;
  /** The probability that the true score lies in another cell, NaN where unknown; only with standard errors. */
  readonly flipProbability?: Float64Array;
}

/** What placing people needs besides the quadrant. */
export interface Placing {
  /** Whose rows these are. */
  readonly ids: readonly string[];
  /** The published scores of a node. */
  readonly unitsOf: (node: string) => Int32Array;
  /** Decimals of published scores. */
  readonly precision: Calibration["precision"];
  /** Where people were before; undefined where nobody asks. */
  readonly previous: EarlierCells | undefined;
  /** Standard errors by node; undefined where nobody asks. */
  readonly errors: ErrorColumns | undefined;
  /** Where notices go. */
  readonly notices: Notice[];
}

/** One axis, row by row. */
interface PlacedAxis {
  readonly axis: CalibratedAxis;
  readonly units: Int32Array;
  /** The band by the score alone. */
  readonly plain: Int32Array;
  /** The band that counts. */
  readonly bands: Int32Array;
}

/**
 * Places everybody in a quadrant.
 *
 * @param quadrant the quadrant with its cuts
 * @param placing scores, earlier cells and standard errors
 * @returns the cells, and who is borderline, held, likely elsewhere, as far as that was asked for
 */
export function placedIn(quadrant: CalibratedQuadrant, placing: Placing): Quadrants {
  const { previous, precision, errors } = placing;
  const before = previous === undefined ? null : earlierBands(quadrant, previous, placing.ids, placing.notices);
  const x = placedOn("x", quadrant, before, placing);
  const y = placedOn("y", quadrant, before, placing);
  const places = placesOf(quadrant);
  const codes = x.bands.map((band, row) => {
    const up = y.bands[row]!;
    return band === UNPLACED || up === UNPLACED ? UNPLACED : places[band * quadrant.y.bands.length + up]!;
  });
  const marked = (isMarked: (row: number) => boolean) =>
    Uint8Array.from(codes, (code, row) => Number(code !== UNPLACED && isMarked(row)));
  const near = ({ axis: { margin = 0, cuts }, units }: PlacedAxis, row: number) =>
    isBorderline(units[row]!, cuts!, precision, margin);
  const hasMargin = quadrant.x.margin !== undefined || quadrant.y.margin !== undefined;
  const isHeld = ({ plain, bands }: PlacedAxis, row: number) => plain[row] !== bands[row];
  const [errorsX, errorsY] = [errors?.get(quadrant.x.node), errors?.get(quadrant.y.node)];
  const flip = (row: number) => {
    const uncertain = ({ axis, units, bands }: PlacedAxis, error: Float64Array) => {
      return { units: units[row]!, standardError: error[row]!, cuts: axis.cuts ?? [], band: bands[row]! };
    };
    return flipProbability([uncertain(x, errorsX!), uncertain(y, errorsY!)], precision);
  };
  return {
    id: quadrant.id,
    cells: quadrant.cells.map(({ id }) => id),
    codes,
    ...(hasMargin ? { borderline: marked((row) => near(x, row) || near(y, row)) } : {}),
    ...(previous === undefined ? {} : { held: marked((row) => isHeld(x, row) || isHeld(y, row)) }),
    ...(errorsX && errorsY ? { flipProbability: Float64Array.from(codes, (_, row) => flip(row)) } : {}),
  };
}

function placedOn(
  name: "x" | "y",
  quadrant: CalibratedQuadrant,
  before: EarlierBands | null,
  { unitsOf, precision }: Placing,
): PlacedAxis {
  const axis = quadrant[name];
  const units = unitsOf(axis.node);
  const { cuts, margin } = axis;
  if (cuts === null) {
    const nowhere = new Int32Array(units.length).fill(UNPLACED);
    return { axis, units, plain: nowhere, bands: nowhere };
  }
  const plain = classifyColumn(units, cuts, precision);
  return {
    axis,
    units,
    plain,
    bands: before === null ? plain : classifyColumn(units, cuts, precision, before[name], margin),
  };
}

/** The place of each cell in the list, by its bands: x times the number of bands of y, plus y. */
function placesOf({ x, y, cells }: CalibratedQuadrant): Int32Array {
  const places = new Int32Array(x.bands.length * y.bands.length).fill(UNPLACED);
  cells.forEach((cell, place) => {
    places[x.bands.indexOf(cell.x) * y.bands.length + y.bands.indexOf(cell.y)] = place;
  });
  return places;
}
