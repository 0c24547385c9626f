import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Catalog } from "../../method/method.js";
import { publish } from "../../numeric/publish.js";
import { axisCutIssues } from "./axisCuts.js";
import { bandsOf, cutsOf } from "../scheme/axes.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Axis, QuadrantDefinition } from "../scheme/quadrantDefinition.js";

/**
 * Checks the quadrants of a scheme: cuts that rise, names for all bands, a cell for each two bands.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns the issues found
 */
export function quadrantIssues(scheme: Scheme, catalog: Catalog): Issue[] {
  return scheme.quadrants.flatMap((quadrant) => {
    const path = `quadrants.${quadrant.id}`;
    const axes = (["x", "y"] as const).flatMap((name) => {
      const axis = quadrant[name];
      const place = `${path}.${name}`;
      return [...axisCutIssues(axis, place, scheme, catalog), ...bandIssues(axis, place, scheme.precision)];
    });
    return axes.some(({ code }) => NAMELESS.includes(code)) ? axes : [...axes, ...cellIssues(quadrant, path)];
  });
}

/** Where the bands have no names, nobody knows which cells there should be. */
const NAMELESS = ["missing", "wrong-length", "duplicate-id"];

function bandIssues(axis: Axis, path: string, precision: number): Issue[] {
  const bands = bandsOf(axis);
  const count = cutsOf(axis).length + 1;
  const expected = `${count} names of bands, from low to high: one more than cuts`;
  const remedy = "name each band between two cuts, the lowest and the highest";
  const at = `${path}.bands`;
  if (bands === undefined) return [issue({ code: "missing", path: at, received: undefined, expected, remedy })];
  if (bands.length !== count)
    return [issue({ code: "wrong-length", path: at, received: outlined(bands), expected, remedy })];
  const doubled = again(bands)
    .slice(0, 1)
    .map((received) =>
      issue({
        code: "duplicate-id",
        path: at,
        received,
        expected: "names that occur once",
        remedy: "give one of the bands another name",
      }),
    );
  return [...doubled, ...widthIssues(axis.margin ?? 0, `${path}.margin`, precision)];
}

/** What occurs more than once in a list. */
function again(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(list.filter((one) => seen.size === seen.add(one).size))];
}

function widthIssues(margin: number, path: string, precision: number): Issue[] {
  if (publish(margin, precision) === margin) return [];
  const expected = `at most ${precision} ${precision === 1 ? "decimal" : "decimals"}, as scores are published with`;
  const remedy = `write ${publish(margin, precision)}, or raise the scheme's precision`;
  return [issue({ code: "too-many-digits", path, received: margin, expected, remedy })];
}

function cellIssues({ x, y, cells }: QuadrantDefinition, path: string): Issue[] {
  const [across, up] = [new Set(bandsOf(x)), new Set(bandsOf(y))];
  const unknown = cells.flatMap((cell) =>
    (["x", "y"] as const).flatMap((name) => {
      const bands = name === "x" ? across : up;
      if (bands.has(cell[name])) return [];
      const expected = `a band of the axis: ${[...bands].slice(0, LISTED).join(", ")}`;
      const at = `${path}.cells.${cell.id}.${name}`;
      return [issue({ code: "unknown-band", path: at, received: cell[name], expected, remedy: "name one of them" })];
    }),
  );
  if (unknown.length > 0) return unknown;
  const places = cells.map((cell) => `${cell.x}/${cell.y}`);
  const known = new Set(places);
  if (places.length === across.size * up.size && known.size === places.length) return [];
  const absent = firstAbsent(across, up, known);
  const doubled = again(places).slice(0, LISTED);
  const remedy = [
    ...(absent.length > 0 ? [`add a cell for ${absent.join(", ")}`] : []),
    ...(doubled.length > 0 ? [`keep one of ${doubled.join(", ")}`] : []),
  ].join("; ");
  const expected = `a cell for each two bands, x/y, ${across.size * up.size} in all`;
  return [issue({ code: "incomplete-quadrant", path: `${path}.cells`, received: outlined(places), expected, remedy })];
}

/** How many cells a remedy lists. */
const LISTED = 9;

/** A grid may have more cells than anybody can list, so the search ends with the first that are absent. */
function firstAbsent(across: Iterable<string>, up: Iterable<string>, known: ReadonlySet<string>): string[] {
  const absent: string[] = [];
  for (const x of across)
    for (const y of up) {
      if (absent.length === LISTED) return absent;
      if (!known.has(`${x}/${y}`)) absent.push(`${x}/${y}`);
    }
  return absent;
}
