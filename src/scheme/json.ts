import { Fault, fault, issue } from "../fault/fault.js";
import { shown } from "../fault/outline.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { Catalog } from "../method/method.js";
import { parseScheme } from "./parse.js";
import { readAs } from "./readAs.js";
import { STORED_LIMITS, scan } from "./scan.js";
import { consistencyIssues } from "./consistency.js";
import { CALIBRATION } from "./storedCalibration.js";
import type { Stored } from "./stored.js";
import { CREDITS, SCORES, TABLE } from "./storedShapes.js";
import { STATEMENT } from "./storedStatement.js";

const SHAPES = { table: TABLE, credits: CREDITS, calibration: CALIBRATION, scores: SCORES, statement: STATEMENT };

const TYPES = ["scheme", ...Object.keys(SHAPES)];

/**
 * Turns a value of the road into plain JSON: columns become lists, missing figures null.
 *
 * @param value a scheme, table, credits, calibration, scores or statement
 * @returns a JSON value of its own, to be stored
 * @throws Fault "unknown-type" for anything else, also a whole run, whose parts are stored one by one; "too-deep"
 * @example
 * toJson(table({ ids: ["ana"], columns: { calls: [null] } })).columns[0].values // => [null]
 */
export function toJson(value: Stored[keyof Stored]): unknown {
  const type = typeOf(value);
  if (!isKnown(type)) throw unknownType(type, "pass one value of the road; an explanation is plain JSON as it is");
  return plain(value, 0);
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
  const unfit = scan(json, STORED_LIMITS);
  if (unfit !== null) throw new Fault([unfit]);
  const own = typeOf(json);
  const wanted: unknown = type ?? own;
  if (!isKnown(wanted)) throw unknownType(wanted, "pass what toJson gave");
  if (own !== wanted && !(wanted === "scheme" && own === undefined)) throw otherType(own, wanted);
  if (wanted === "scheme") return parseScheme(json, options) as Stored[T];
  const shaped = readAs(SHAPES[wanted], json);
  if (!shaped.ok) throw new Fault(shaped.issues);
  const value = shaped.value as Stored[T];
  const issues: Issue[] = consistencyIssues(value);
  if (issues.length > 0) throw new Fault(issues);
  return value;
}

function plain(value: unknown, depth: number): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, (item) => (item === item ? item : null));
  if (typeof value !== "object" || value === null) return value;
  if (depth === STORED_LIMITS.depth) throw new Fault([tooDeep(value)]);
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, plain(item, depth + 1)]])),
  );
}

function tooDeep(received: unknown): Issue {
  const { depth } = STORED_LIMITS;
  const remedy = "pass a value that the library made";
  return issue({
    code: "too-deep",
    path: "",
    received: outlined(received),
    expected: `at most ${depth} levels`,
    remedy,
  });
}

function typeOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, "type")?.value;
}

function isKnown(type: unknown): type is keyof Stored {
  return TYPES.includes(type as string);
}

function unknownType(received: unknown, remedy: string) {
  return fault({
    code: "unknown-type",
    path: "type",
    received: outlined(received),
    expected: `one of: ${TYPES.join(", ")}`,
    remedy,
  });
}

function otherType(received: unknown, wanted: string) {
  const remedy = isKnown(received)
    ? `ask for it as what it is: fromJson(json, ${shown(received)})`
    : "pass what toJson gave";
  return fault({ code: "other-type", path: "type", received: outlined(received), expected: shown(wanted), remedy });
}
