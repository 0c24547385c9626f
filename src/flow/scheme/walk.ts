import { joined } from "../../fault/fault.js";
import type { Field, Fields } from "../../method/field.js";
import { itemName } from "../../method/itemName.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";

/** Called for every value on the way, from the whole to its parts. */
export type Visit = (field: Field, value: unknown, path: string) => void;

/**
 * Walks a value along its description, and calls back at every part of it.
 *
 * The value must have the described shape: the walk comes after the check of the JSON.
 *
 * @param field the description
 * @param value the value
 * @param path its place
 * @param catalog the methods that may stand in it
 * @param visit called with each part, its description and its place
 * @example
 * const seen = []; walk({ type: "list", of: { type: "metric" } }, ["calls"], "of", [], (field) => seen.push(field.type))
 * seen // => ["list", "metric"]
 */
export function walk(field: Field, value: unknown, path: string, catalog: Catalog, visit: Visit): void {
  if (value === undefined) return;
  visit(field, value, path);
  switch (field.type) {
    case "list":
      (value as readonly unknown[]).forEach((item, index) => {
        walk(field.of, item, joined(path, itemName(item, index)), catalog, visit);
      });
      break;
    case "object":
      walkFields(field.fields, value, path, catalog, visit);
      break;
    case "variant":
      walkFields(field.of[kindOf(value)] ?? {}, value, path, catalog, visit);
      break;
    case "method":
      walkFields(methodOf(catalog, field.stage, kindOf(value))?.options ?? {}, value, path, catalog, visit);
      break;
    case "either":
      walk(field.of.find((one) => fits(one, value)) ?? { type: "text" }, value, path, catalog, visit);
      break;
    case "recursive":
      walk(field.of(), value, path, catalog, visit);
      break;
    default:
  }
}

function walkFields(fields: Fields, value: unknown, path: string, catalog: Catalog, visit: Visit): void {
  for (const [name, field] of Object.entries(fields)) {
    walk(field, (value as Record<string, unknown>)[name], joined(path, name), catalog, visit);
  }
}

/**
 * Tells which shape of an `either` a value has: by its JSON type, and for objects by the required names.
 *
 * @param field one of the shapes
 * @param value the value
 * @returns true when it is of that shape
 * @example
 * fits({ type: "object", fields: { metric: { type: "metric" } } }, { metric: "quota" }) // => true
 */
export function fits(field: Field, value: unknown): boolean {
  if (field.type === "list") return Array.isArray(value);
  if (field.type === "choice") return field.of.includes(value as string);
  if (field.type !== "object") return typeof value === (isNumeric(field) ? "number" : "string");
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const required = Object.entries(field.fields).filter(([, one]) => one.optional !== true && !("default" in one));
  return required.every(([name]) => Object.hasOwn(value, name));
}

function isNumeric(field: Field): boolean {
  return field.type === "number" || field.type === "integer" || field.type === "share";
}

function kindOf(value: unknown): string {
  return String((value as { kind?: unknown }).kind);
}
