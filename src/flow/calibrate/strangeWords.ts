import type { Notice } from "../../fault/notice.js";
import { GUESSES, nearest } from "../../fault/nearest.js";
import type { Guesses } from "../../fault/nearest.js";
import type { Table } from "../../table/table.js";
import type { Plan } from "../scheme/planDefinition.js";

/** A word of an attribute that a plan asks for, and where. */
interface Asked {
  readonly attribute: string;
  readonly word: string;
  readonly path: string;
}

/**
 * Says where a plan asks for a word of an attribute that nobody has, while people have one that is spelt nearly the same:
 * nobody would be paid by it, and nothing else would show. Words that are like none of theirs may be of people who are not
 * there this time.
 *
 * @param plan the plan
 * @param table the population
 * @returns a notice for each such word
 */
export function strangeWords(plan: Plan, { attributes }: Table): Notice[] {
  const guesses = { left: GUESSES };
  const seen = new Set<string>();
  return [...askedIn(plan, "plan")].flatMap(({ attribute, word, path }) => {
    const column = attributes.find(({ id }) => id === attribute);
    const key = JSON.stringify([attribute, word]);
    if (column === undefined || column.labels.includes(word) || seen.has(key)) return [];
    seen.add(key);
    const near = meant(word, column.labels, guesses);
    return near === null ? [] : [{ code: "word-of-nobody", path, values: { attribute, word, near } }];
  });
}

/** Of short words any two are near each other; of these only other capitals are a slip. */
function meant(word: string, labels: readonly string[], guesses: Guesses): string | null {
  const same = labels.find((label) => label.toLowerCase() === word.toLowerCase());
  return same ?? (word.length < SHORT ? null : nearest(word, labels, guesses));
}

const SHORT = 4;

/** Conditions name an attribute and words; rules by an attribute list entries, each with the word that it `is` for. */
function* askedIn(value: unknown, path: string): Generator<Asked> {
  if (typeof value !== "object" || value === null) return;
  const { attribute: own, by, equals, in: among, values }: Partial<Record<string, unknown>> = { ...value };
  const { attribute = own }: Partial<Record<string, unknown>> = typeof by === "object" ? { ...by } : {};
  if (typeof attribute === "string") {
    const words = [equals, ...listOf(among), ...listOf(values).map(wordOf)];
    for (const word of words) if (typeof word === "string") yield { attribute, word, path };
  }
  for (const [name, inside] of Object.entries(value)) {
    const item: unknown = Array.isArray(value) ? (inside as { readonly id?: unknown } | null)?.id : name;
    yield* askedIn(inside, `${path}.${typeof item === "string" ? item : name}`);
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function wordOf(entry: unknown): unknown {
  return typeof entry === "object" && entry !== null && "is" in entry ? entry.is : undefined;
}
