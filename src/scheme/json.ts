import { Fault, fault } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import type { Catalog } from "../method/method.js";
import { issuesOf } from "./issues.js";
import { parseScheme } from "./parse.js";
import { scan } from "./scan.js";
import { consistencyIssues } from "./consistency.js";
import { CALIBRATION } from "./storedCalibration.js";
import type { Stored } from "./stored.js";
import { CREDITS, SCORES, STATEMENT, TABLE } from "./storedShapes.js";

/** A stored table may be large: values in it, at most. */
const MOST_VALUES = 50_000_000;

const SHAPES = { table: TABLE, credits: CREDITS, calibration: CALIBRATION, scores: SCORES, statement: STATEMENT };

/**
 * Turns a value of the road into plain JSON: columns become lists, missing figures null.
 *
 * @param value a scheme, table, credits, calibration, scores or statement
 * @returns a JSON value of its own, to be stored
 * @example
 * toJson(table({ ids: ["ana"], columns: { calls: [null] } })).columns[0].values // => [null]
 */
export function toJson(value: Stored[keyof Stored]): unknown {
  return plain(value);
}

/**
 * Reads a stored value back and checks it: the road for text that nobody vouches for.
 *
 * @param json what `toJson` gave, after its way through storage
 * @param type what it should be; left out, its own `type` decides
 * @param options `catalog`, for a scheme with a host's own methods
 * @returns the value, with columns as typed arrays
 * @throws Fault with every issue found
 * @example
 * fromJson(toJson(table({ ids: ["ana"], columns: { calls: [40] } })), "table").columns[0].values[0] // => 40
 */
export function fromJson<T extends keyof Stored>(
  json: unknown,
  type?: T,
  options: { readonly catalog?: Catalog } = {},
): Stored[T] {
  const unfit = scan(json, MOST_VALUES);
  if (unfit !== null) throw new Fault([unfit]);
  const own = typeof json === "object" && json !== null ? (json as { type?: unknown }).type : undefined;
  const wanted = type ?? own;
  if (wanted === "scheme") return parseScheme(json, options) as Stored[T];
  if (typeof wanted !== "string" || !Object.hasOwn(SHAPES, wanted)) throw unknownType(own);
  const shaped = SHAPES[wanted as keyof typeof SHAPES].safeParse(json);
  if (!shaped.success) throw new Fault(issuesOf(shaped.error.issues, json));
  const value = shaped.data as unknown as Stored[T];
  const issues: Issue[] = consistencyIssues(value);
  if (issues.length > 0) throw new Fault(issues);
  return value;
}

function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, (item) => (item === item ? item : null));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, plain(item)]])),
  );
}

function unknownType(received: unknown) {
  return fault({
    code: "unknown-type",
    path: "type",
    received,
    expected: `one of: scheme, ${Object.keys(SHAPES).join(", ")}`,
    remedy: "pass what toJson gave",
  });
}
