import type * as z from "zod";
import { issue, joined } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { itemName } from "../method/itemName.js";
import { notADecimal } from "../money/decimal.js";
import { NOT_A_DECIMAL } from "./shape.js";

type Found = z.core.$ZodIssue;

/**
 * Says in this library's words what zod found.
 *
 * @param found zod's issues
 * @param root the value that was parsed
 * @returns issues with paths that print ids
 */
export function issuesOf(found: readonly Found[], root: unknown): Issue[] {
  return found.flatMap((one) => translated(one, root, []));
}

function translated(found: Found, root: unknown, above: readonly PropertyKey[]): Issue[] {
  const keys = [...above, ...found.path];
  const { path, value } = placeOf(root, keys);
  if (found.message === NOT_A_DECIMAL) return [issue(notADecimal(path, value))];
  const report = (code: string, expected: string, remedy: string) => [
    issue({ code, path, received: value, expected, remedy }),
  ];
  switch (found.code) {
    case "invalid_type":
      return value === undefined
        ? report("missing", `a value: ${found.expected}`, "add it")
        : report("wrong-type", article(found.expected), typeRemedy(found.expected, value));
    case "invalid_value":
      return value === undefined
        ? report("missing", `one of: ${found.values.join(", ")}`, "add it")
        : report("not-a-choice", `one of: ${found.values.join(", ")}`, "write one of these words");
    case "unrecognized_keys":
      return found.keys.map((key) => {
        const remedy = "remove it, or correct its spelling";
        return issue({
          code: "unknown-key",
          path: joined(path, key),
          received: key,
          expected: "a key of the grammar",
          remedy,
        });
      });
    case "too_small":
      return report(
        "out-of-range",
        `${found.inclusive === false ? "more than" : "at least"} ${found.minimum}${countWord(found.origin)}`,
        "correct it",
      );
    case "too_big":
      return report("out-of-range", `at most ${found.maximum}${countWord(found.origin)}`, "correct it");
    case "invalid_union":
      return fromUnion(found, root, keys, report);
    case "custom":
      return report(codeOf(found), found.message, "correct it");
    default:
      return report("wrong-form", found.message, "correct it");
  }
}

type Report = (code: string, expected: string, remedy: string) => Issue[];

/** Of the shapes that a value might have had, the one that fits furthest says what is wrong. */
function fromUnion(
  found: Extract<Found, { code: "invalid_union" }>,
  root: unknown,
  keys: readonly PropertyKey[],
  report: Report,
): Issue[] {
  const { discriminator, options } = found as { discriminator?: string; options?: readonly unknown[] };
  if (discriminator !== undefined) {
    return report(
      "unknown-kind",
      `a kind: ${(options ?? []).join(", ") || "see the catalog"}`,
      "name a method of the catalog",
    );
  }
  const branches = found.errors.filter((branch) => branch.length > 0);
  const best = [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  if (best === undefined) return report("wrong-form", "another form", "correct it");
  const isShallow = branches.every((branch) =>
    branch.every((one) => one.path.length === 0 && one.code === "invalid_type"),
  );
  if (!isShallow) return best.flatMap((one) => translated(one, root, keys));
  const wanted = branches.flat().map((one) => ("expected" in one ? String(one.expected) : one.code));
  return report("wrong-type", [...new Set(wanted)].join(" or "), "write one of these");
}

function depth(branch: readonly Found[]): number {
  return Math.max(...branch.map((one) => (one.code === "unrecognized_keys" ? -1 : one.path.length)));
}

function placeOf(root: unknown, keys: readonly PropertyKey[]): { path: string; value: unknown } {
  let value = root;
  let path = "";
  for (const key of keys) {
    const inside: unknown =
      typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
    path = joined(path, Array.isArray(value) && typeof key === "number" ? itemName(inside, key) : String(key));
    value = inside;
  }
  return { path, value };
}

function codeOf(found: Found): string {
  const { params } = found as { params?: { code?: string } };
  return params?.code ?? "wrong-form";
}

function article(expected: string): string {
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function countWord(origin: string): string {
  return origin === "array" ? " items" : origin === "string" ? " characters" : "";
}

function typeRemedy(expected: string, value: unknown): string {
  if (typeof value === "string" && expected === "number") return "write it without quotes, as a number";
  if (typeof value === "number" && expected === "string") return `write it as text: "${value}"`;
  return `write ${article(expected)}`;
}
