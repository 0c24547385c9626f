import type { Issue } from "../fault/fault.js";
import type { CalibratedAxis, CalibratedQuadrant } from "../flow/calibration.js";
import type { Quadrants } from "../flow/score/quadrants.js";
import { publish } from "../numeric/publish.js";
import { compareCuts } from "../quadrant/order.js";
import { codeIssues, lengthIssues, report } from "./storedIssues.js";

const WHOLE = "store the value whole, as calibrate returned it";

/**
 * Checks that a stored quadrant of a calibration can place people: cuts in order, as published, and a cell for each two
 * bands.
 *
 * @param quadrant the quadrant
 * @param precision decimals of published scores
 * @returns the issues found
 */
export function cutIssues({ id, x, y, cells }: CalibratedQuadrant, precision: number): Issue[] {
  const path = `quadrants.${id}`;
  const places = new Set(cells.map((cell) => `${cell.x}/${cell.y}`));
  const [across, up] = [new Set(x.bands), new Set(y.bands)];
  const isComplete =
    places.size === cells.length &&
    places.size === x.bands.length * y.bands.length &&
    cells.every((cell) => across.has(cell.x) && up.has(cell.y));
  return [
    ...axisIssues(x, `${path}.x`, precision),
    ...axisIssues(y, `${path}.y`, precision),
    ...(isComplete
      ? []
      : [report("incomplete-quadrant", `${path}.cells`, [...places], "a cell for each two bands", WHOLE)]),
  ];
}

function axisIssues({ bands, kinds, cuts, margin = 0 }: CalibratedAxis, path: string, precision: number): Issue[] {
  const list = cuts ?? [];
  const falls = list.findIndex((cut, k) => k > 0 && compareCuts(list[k - 1]!, cut) > 0);
  const unpublished = [margin, ...list.map(({ at }) => at)].find((one) => publish(one, precision) !== one);
  return [
    ...(bands.length === kinds.length + 1 && (cuts === null || cuts.length === kinds.length)
      ? []
      : [report("wrong-length", `${path}.bands`, bands, "one more band than cuts, and one kind for each cut", WHOLE)]),
    ...(falls < 0
      ? []
      : [report("cuts-out-of-order", `${path}.cuts.${falls}`, list[falls]!.at, "cuts that rise", WHOLE)]),
    ...(unpublished === undefined
      ? []
      : [report("too-many-digits", path, unpublished, `at most ${precision} decimals, as scores have`, WHOLE)]),
  ];
}

/**
 * Checks that what is stored of a quadrant of scores has a value for each row.
 *
 * @param quadrant the quadrant
 * @param rows how many rows there are
 * @returns the issues found
 */
export function placedIssues({ id, cells, codes, ...told }: Quadrants, rows: number): Issue[] {
  const path = `quadrants.${id}`;
  return [
    ...codeIssues(`${path}.codes`, codes, rows, cells.length),
    ...(["borderline", "held", "flipProbability"] as const).flatMap((name) => {
      const values = told[name];
      return values === undefined ? [] : lengthIssues(`${path}.${name}`, values, rows);
    }),
  ];
}
