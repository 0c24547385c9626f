import { fault, joined } from "../../fault/fault.js";
import type { Fault } from "../../fault/fault.js";
import { nearest } from "../../fault/nearest.js";
import { outlined } from "../../fault/outline.js";
import type { Field, Fields } from "../../method/field.js";
import { itemName } from "../../method/itemName.js";
import { kindsOf, methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import { SCHEME } from "../scheme/grammar.js";
import type { Scheme } from "../scheme/scheme.js";
import { fits } from "../scheme/walk.js";

/**
 * Checks at a door of the road that it was given a scheme as `parseScheme` writes it, and a catalog with its methods.
 *
 * It looks at types and at what is written out, once per scheme and catalog; whether the scheme makes sense was asked
 * when it was parsed.
 *
 * @param scheme what was passed
 * @param catalog the methods that were passed
 * @throws Fault "unparsed-scheme" for JSON that was never parsed; "unknown-kind" for a method that the catalog lacks
 */
export function checkWritten(scheme: Scheme, catalog: Catalog): void {
  if (seen.get(scheme) === catalog) return;
  check(SCHEME, scheme, { path: "", catalog, isMethod: false, depth: 0 });
  seen.set(scheme, catalog);
}

const seen = new WeakMap<Scheme, Catalog>();

interface Place {
  readonly path: string;
  readonly catalog: Catalog;
  /** Within a method's options, which may be left to the method's own defaults. */
  readonly isMethod: boolean;
  readonly depth: number;
}

/** More than a scheme that was parsed can nest. */
const DEEPEST = 64;

function check(field: Field, value: unknown, place: Place): void {
  if (value === undefined && (field.optional === true || (place.isMethod && "default" in field))) return;
  if (place.depth > DEEPEST) throw unparsed(place.path, value);
  switch (field.type) {
    case "list":
      if (!Array.isArray(value)) throw unparsed(place.path, value);
      value.forEach((item, index) => {
        check(field.of, item, below(place, itemName(item, index)));
      });
      break;
    case "object":
      checkFields(field.fields, value, place);
      break;
    case "variant":
      checkFields(field.of[kindOf(value, place)] ?? {}, value, place);
      break;
    case "method": {
      const kind = kindOf(value, place);
      const method = methodOf(place.catalog, field.stage, kind);
      if (method === undefined)
        throw unknownKind(joined(place.path, "kind"), kind, kindsOf(place.catalog, field.stage));
      checkFields(method.options, value, { ...place, isMethod: true });
      break;
    }
    case "either": {
      const shape = field.of.find((one) => fits(one, value));
      if (shape === undefined) throw unparsed(place.path, value);
      check(shape, value, place);
      break;
    }
    case "recursive":
      check(field.of(), value, place);
      break;
    default:
      if (!isOfType(field, value)) throw unparsed(place.path, value);
  }
}

function checkFields(fields: Fields, value: unknown, place: Place): void {
  if (!isObject(value)) throw unparsed(place.path, value);
  for (const [name, field] of Object.entries(fields)) check(field, value[name], below(place, name));
}

function below(place: Place, name: string): Place {
  return { ...place, path: joined(place.path, name), depth: place.depth + 1 };
}

function kindOf(value: unknown, { path }: Place): string {
  if (isObject(value) && typeof value["kind"] === "string") return value["kind"];
  throw unparsed(path, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOfType(field: Field, value: unknown): boolean {
  if (field.type === "condition") return isObject(value);
  if (field.type === "flag") return typeof value === "boolean";
  const isFigure = field.type === "number" || field.type === "integer" || field.type === "share";
  return typeof value === (isFigure ? "number" : "string");
}

function unparsed(path: string, received: unknown): Fault {
  const expected = "a scheme as parseScheme returns it, with every default written out";
  const remedy = "call parseScheme(json) first, and pass what it returns";
  return fault({ code: "unparsed-scheme", path, received: outlined(received), expected, remedy });
}

function unknownKind(path: string, received: string, kinds: readonly string[]): Fault {
  const ownMethod = "pass the catalog that parseScheme was given to every step: { catalog: [...standard, yours] }";
  const near = nearest(received, kinds, { left: 1 });
  const remedy = near === null ? ownMethod : `did you mean "${near}"? For a method of your own, ${ownMethod}`;
  return fault({
    code: "unknown-kind",
    path,
    received,
    expected: `a kind of the catalog: ${kinds.join(", ")}`,
    remedy,
  });
}
