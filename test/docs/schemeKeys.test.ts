import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Field } from "scorewright";
import { SCHEME } from "../../src/flow/scheme/grammar.js";

const page = readFileSync("docs/scheme.md", "utf8");

/** The keys of everything in the grammar but the options of methods, which have a page of their own. */
function keysOf(field: Field, seen = new Set<Field>()): string[] {
  if (seen.has(field)) return [];
  seen.add(field);
  switch (field.type) {
    case "object":
      return Object.entries(field.fields).flatMap(([key, one]) => [key, ...keysOf(one, seen)]);
    case "list":
      return keysOf(field.of, seen);
    case "either":
      return field.of.flatMap((one) => keysOf(one, seen));
    case "variant":
      return Object.values(field.of).flatMap((fields) => keysOf({ type: "object", fields }, seen));
    case "recursive":
      return keysOf(field.of(), seen);
    default:
      return [];
  }
}

it("docs/scheme.md tells every key of the grammar", () => {
  const keys = [...new Set(keysOf(SCHEME))];
  expect(keys.length).toBeGreaterThan(50);
  expect(keys.filter((key) => !page.includes(`\`${key}\``) && !page.includes(`"${key}"`))).toEqual([]);
});
