import type * as z from "zod";
import { notADay } from "../calendar/day.js";
import { issue, joined } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { GUESSES, nearest } from "../fault/nearest.js";
import type { Guesses } from "../fault/nearest.js";
import { itemName } from "../method/itemName.js";
import { notADecimal, notARate } from "../money/decimal.js";
import { CUSTOM_REMEDY, IN_RANGE, RANGE_REMEDY, otherName, ownRemedy, placeOfKey, tooBigRemedy } from "./remedies.js";
import { typeRemedy, wanted, word } from "./remedies.js";
import { KNOWN_KEYS, NOT_A_DECIMAL, NOT_A_RATE } from "./shape.js";

type Found = z.core.$ZodIssue;

/**
 * Says in this library's words what zod found.
 *
 * @param found zod's issues
 * @param root the value that was parsed
 * @returns issues with paths that print ids
 */
export function issuesOf(found: readonly Found[], root: unknown): Issue[] {
  const guesses = { left: GUESSES };
  return found.flatMap((one) => translated(one, { root, guesses }, []));
}

/** What saying an issue needs besides the issue. */
interface Saying {
  readonly root: unknown;
  readonly guesses: Guesses;
}

function translated(found: Found, saying: Saying, above: readonly PropertyKey[]): Issue[] {
  const { root, guesses } = saying;
  const keys = [...above, ...found.path];
  const { path, value } = placeOf(root, keys);
  const add = typeof keys.at(-1) === "string" ? `add "${String(keys.at(-1))}"` : "add it";
  const isRate = found.message === NOT_A_RATE;
  const isDecimal = isRate || found.message === NOT_A_DECIMAL;
  if (isDecimal && value !== undefined) return [issue(isRate ? notARate(path, value) : notADecimal(path, value))];
  const report = (code: string, expected: string, remedy: string) => [
    issue({ code, path, received: outlined(value), expected, remedy }),
  ];
  switch (found.code) {
    case "invalid_type":
      if (value === undefined) {
        return report("missing", isDecimal ? 'decimal text such as "0.08"' : word(found.expected), add);
      }
      return report("wrong-type", wanted(found), typeRemedy(found, value));
    case "invalid_value":
      return value === undefined
        ? report("missing", `one of: ${found.values.join(", ")}`, add)
        : report(
            "not-a-choice",
            `one of: ${found.values.join(", ")}`,
            meant(value, found.values, guesses) ?? "write one of these words",
          );
    case "unrecognized_keys":
      return found.keys.map((key) => {
        const isListed = found.message.startsWith(KNOWN_KEYS);
        const known = isListed ? found.message.slice(KNOWN_KEYS.length).split(", ") : [];
        return issue({
          code: "unknown-key",
          path: joined(path, key.slice(0, MOST_OF_A_KEY)),
          received: key,
          expected: isListed ? found.message : "a key of the grammar",
          remedy: placeOfKey(key, known) ?? meant(key, known, guesses) ?? "remove it, or correct its spelling",
        });
      });
    case "too_small":
      return report(
        "out-of-range",
        `${found.inclusive === false ? "more than" : "at least"} ${found.minimum}${countWord(found.origin, found.minimum)}`,
        RANGE_REMEDY[found.origin] ?? IN_RANGE,
      );
    case "too_big":
      return report("out-of-range", `at most ${found.maximum}`, tooBigRemedy(found, value));
    case "invalid_union":
      return fromUnion(found, value, saying, keys, report);
    case "custom":
      if (codeOf(found) === "not-a-day") return [issue(notADay(path, value))];
      return report(codeOf(found), found.message, CUSTOM_REMEDY[codeOf(found)] ?? "correct it");
    default:
      return report("wrong-form", found.message, "correct it");
  }
}

type Report = (code: string, expected: string, remedy: string) => Issue[];

/** Of the shapes that a value might have had, the one that fits furthest says what is wrong. */
function fromUnion(
  found: Extract<Found, { code: "invalid_union" }>,
  value: unknown,
  saying: Saying,
  keys: readonly PropertyKey[],
  report: Report,
): Issue[] {
  const { discriminator, options } = found as { discriminator?: string; options?: readonly unknown[] };
  if (discriminator !== undefined) {
    const kinds = (options ?? []).join(", ");
    const expected = `a kind: ${kinds || "see the catalog"}`;
    if (value === undefined) return report("missing", expected, 'add "kind" with one of these words');
    const near = meant(value, options ?? [], saying.guesses);
    return report("unknown-kind", expected, near ?? 'write "kind" with one of these words');
  }
  const branches = found.errors.filter((branch) => branch.length > 0);
  const best = [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  if (best === undefined) return report("wrong-form", "another form", "correct it");
  const all = branches.flat();
  const isShallow = all.every(
    ({ path, code }) => path.length === 0 && (code === "invalid_type" || code === "invalid_value"),
  );
  if (!isShallow) return best.flatMap((one) => translated(one, saying, keys));
  const forms = all.map((one) =>
    one.code === "invalid_value" ? one.values.join(", ") : one.code === "invalid_type" ? wanted(one) : "",
  );
  const code = all.some((one) => one.code === "invalid_value") ? "not-a-choice" : "wrong-type";
  const words = [...new Set(forms)];
  const remedies = all.flatMap((one) => (one.code === "invalid_type" ? (ownRemedy(one, value) ?? []) : []));
  const remedy = remedies[0] ?? (words.length === 1 ? `write ${words[0]!}` : "write one of these");
  return report(code, words.join(" or "), remedy);
}

function meant(written: unknown, known: readonly unknown[], guesses: Guesses): string | null {
  if (typeof written !== "string") return null;
  const words = known.map(String);
  const near = otherName(written, words) ?? nearest(written, words, guesses);
  return near === null ? null : `did you mean "${near}"?`;
}

function depth(branch: readonly Found[]): number {
  return branch.reduce((most, one) => Math.max(most, one.path.length - (one.code === "unrecognized_keys" ? 1 : 0)), -1);
}

function placeOf(root: unknown, keys: readonly PropertyKey[]): { path: string; value: unknown } {
  let value = root;
  let path = "";
  for (const key of keys) {
    const inside: unknown =
      typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
    const name = Array.isArray(value) && typeof key === "number" ? itemName(inside, key) : String(key);
    path = joined(path, name.slice(0, MOST_OF_A_KEY));
    value = inside;
  }
  return { path, value };
}

function codeOf(found: Found): string {
  const { params } = found as { params?: { code?: string } };
  return params?.code ?? "wrong-form";
}

const MOST_OF_A_KEY = 64;

function countWord(origin: string, count: number | bigint): string {
  const unit = origin === "array" ? " item" : origin === "string" ? " character" : "";
  return unit === "" || Number(count) === 1 ? unit : `${unit}s`;
}
