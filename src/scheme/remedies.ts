import type * as z from "zod";
import { A_CONDITION, A_SHARE, KEYS, KINDS } from "./shape.js";

type WrongType = Extract<z.core.$ZodIssue, { code: "invalid_type" }>;

type TooBig = Extract<z.core.$ZodIssue, { code: "too_big" }>;

/** What to do about a figure out of its range. */
export const IN_RANGE = "write a figure in that range";

/** What to do about too few of something. */
export const RANGE_REMEDY: Readonly<Record<string, string>> = {
  array: "add what is lacking",
  string: "write a text that is not empty",
};

/** What to do about the issues that this library's own refinements find. */
export const CUSTOM_REMEDY: Readonly<Record<string, string>> = {
  "bad-id": 'write a name such as "wonDeals"; what people read belongs into `label`',
  "not-a-decimal": 'write digits and one point: "0.08"',
  "not-exactly-one": "keep exactly one of them",
  "out-of-range": IN_RANGE,
};

/** The types of JSON, as this library's messages call them. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ string: "a text", number: "a number", int: "a whole number", boolean: "true or false" },
  ...{ array: "a list", object: "an object", record: "an object", tuple: "a list" },
};

/** What methods, tests and effects are called elsewhere. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{
    mean: "arithmeticMean",
    average: "arithmeticMean",
    weightedMean: "arithmeticMean",
    weightedSum: "arithmeticMean",
  },
  ...{ weakest: "min", strongest: "max", minimum: "min", maximum: "max", owa: "orderedWeights" },
  ...{ linear: "goalposts", percentile: "percentileRank", standardize: "zScore", sigmoid: "logistic" },
  ...{ below: "lessThan", under: "lessThan", above: "moreThan", over: "moreThan", is: "equals", eq: "equals" },
  ...{ lt: "lessThan", lte: "atMost", gt: "moreThan", gte: "atLeast", oneOf: "in" },
  ...{
    multiply: "factor",
    multiplier: "factor",
    subtract: "deduct",
    standard: "competition",
    average_rank: "fractional",
  },
};

/** Keys that belong one level up: written beside a leaf's metric, they say how its node treats all its children. */
const OF_A_NODE = ["missing", "aggregate", "limits", "weights"];

/**
 * Says what type of JSON is wanted.
 *
 * @param expected zod's word
 * @returns this library's
 */
export function word(expected: string): string {
  return WORDS[expected] ?? expected;
}

/**
 * Says what is wanted where another type stands; with the kinds or keys, where an object is.
 *
 * @param found zod's issue
 * @returns the words
 */
export function wanted({ expected, message }: WrongType): string {
  return isListing(message) ? message : word(expected);
}

/**
 * Says how to mend a value of another type.
 *
 * @param found zod's issue
 * @param value what stands there
 * @returns the remedy
 */
export function typeRemedy(found: WrongType, value: unknown): string {
  return ownRemedy(found, value) ?? `write ${word(found.expected)}`;
}

/**
 * Says how to mend a value of another type, where the value itself tells.
 *
 * @param found zod's issue
 * @param value what stands there
 * @returns the remedy; null where there is nothing more to say than what is wanted
 */
export function ownRemedy({ expected, message }: WrongType, value: unknown): string | null {
  if (expected === "array" && typeof value === "object" && value !== null) return "put it into a list: [ … ]";
  if (expected === "string") return typeof value === "number" ? `write it as text: "${value}"` : null;
  if (typeof value !== "string") return null;
  const isFigure = value.trim() !== "" && Number.isFinite(Number(value));
  if (expected === "number") return isFigure ? "write it without quotes, as a number" : null;
  if (expected !== "object") return null;
  if (value.trimStart().startsWith("{")) return "pass the value that JSON.parse makes of this text";
  if (message === A_CONDITION) return 'write an object such as { "metric": "visits", "lessThan": 20 }';
  return isFigure ? null : rewritten(message, value);
}

/** Writes a text as the object that is wanted in its place, where the text alone tells which. */
function rewritten(message: string, value: string): string | null {
  if (value.length > MOST_SHOWN || !isListing(message)) return null;
  const isKinds = message.startsWith(KINDS);
  const known = message.slice((isKinds ? KINDS : KEYS).length).split(", ");
  if (!isKinds) return known.length === 1 ? `write ${objectOf(known[0]!, value)}` : null;
  const kind = known.includes(value) ? value : otherName(value, known);
  return kind === null ? null : `write ${objectOf("kind", kind)}`;
}

/**
 * Says what a figure beyond its range may have meant: percent, where a share is wanted.
 *
 * @param found zod's issue
 * @param value the figure
 * @returns the remedy
 */
export function tooBigRemedy({ message, maximum }: TooBig, value: unknown): string {
  const isPercent = message === A_SHARE && typeof value === "number" && value <= Number(maximum) * PERCENT;
  return isPercent ? `write ${value / PERCENT} for ${value} %` : IN_RANGE;
}

/**
 * Finds the library's word for what is called otherwise elsewhere.
 *
 * @param written the word
 * @param known the words that may stand there
 * @returns one of them; null where there is no other name
 */
export function otherName(written: string, known: readonly string[]): string | null {
  const own = Object.hasOwn(OTHER_NAMES, written) ? OTHER_NAMES[written]! : "";
  return known.includes(own) ? own : null;
}

/**
 * Says where a key belongs that stands in the wrong place.
 *
 * @param key the key
 * @param known the keys that may stand there
 * @returns the remedy; null where nothing is known of it
 */
export function placeOfKey(key: string, known: readonly string[]): string | null {
  if (key === "metric" && known.join() === "node") return 'call it "node": a metric\'s leaf is a node, too';
  const isLeaf = known.includes("metric") && known.includes("normalize");
  return isLeaf && OF_A_NODE.includes(key)
    ? "move it to the node that holds this leaf, or give the leaf a node of its own"
    : null;
}

function isListing(message: string): boolean {
  return message.startsWith(KINDS) || message.startsWith(KEYS);
}

function objectOf(key: string, value: string): string {
  return `{ ${JSON.stringify(key)}: ${JSON.stringify(value)} }`;
}

const MOST_SHOWN = 40;
const PERCENT = 100;
