import * as z from "zod";
import { dayNumber } from "../calendar/day.js";
import { FACTS, METRIC_PARTS, TESTS } from "../method/condition.js";
import type { Field, Fields, MethodField } from "../method/field.js";
import { kindsOf, methodOf } from "../method/method.js";
import type { Catalog } from "../method/method.js";
import { compare } from "../money/compare.js";
import { isDecimalText } from "../money/decimal.js";

/** Names of schemes, metrics, nodes …: usable as a name in a formula, too. */
const ID = /^[\p{L}_][\p{L}\p{N}_]{0,63}$/u;

/** The message by which the parser knows a figure of money that is no decimal text. */
export const NOT_A_DECIMAL = "decimal text";

/** The same where a share of money belongs, which people write in percent. */
export const NOT_A_RATE = "decimal text of a rate";

/** How the message about an unknown key begins; the keys that are known follow. */
export const KNOWN_KEYS = "one of: ";

/** How the message begins that lists the kinds there are where no object stands. */
export const KINDS = "an object with a kind: ";

/** How the message begins that lists the keys there are where no object stands. */
export const KEYS = "an object with: ";

/** The message about a share that is too large: it may have been meant as percent. */
export const A_SHARE = "a share";

/** The message where no object stands for a condition. */
export const A_CONDITION = "a condition";

/** What an id looks like, in words. */
const ID_FORM =
  "a letter or _ first, then letters, digits or _, at most 64 in all, and no word that JavaScript reserves";

const RESERVED = ["__proto__", "prototype", "constructor", "toString", "valueOf", "hasOwnProperty"];

/**
 * Makes the zod schema of a described field.
 *
 * @param field the description
 * @param catalog the methods that may stand in it
 * @returns the schema, for this room only
 */
export function shapeOf(field: Field, catalog: Catalog): z.ZodType {
  const made = new Map<Field, z.ZodType>();
  return shape(field, { catalog, made });
}

interface Making {
  readonly catalog: Catalog;
  readonly made: Map<Field, z.ZodType>;
}

function shape(field: Field, making: Making): z.ZodType {
  const before = making.made.get(field);
  if (before !== undefined) return before;
  const plain = bare(field, making);
  const filled = "default" in field ? plain.prefault(field.default as never) : plain;
  const made = field.optional === true ? filled.optional() : filled;
  making.made.set(field, made);
  return made;
}

function bare(field: Field, making: Making): z.ZodType {
  switch (field.type) {
    case "number":
    case "share":
    case "integer":
      return numeric(field);
    case "rate":
    case "amount":
    case "factor":
      return decimalText(field);
    case "choice":
      return z.enum(field.of);
    case "flag":
      return z.boolean();
    case "id":
      return z.string().refine(isId, { error: ID_FORM, params: { code: "bad-id" } });
    case "date":
      return z.string().refine((text) => dayNumber(text) !== null, { error: "a day", params: { code: "not-a-day" } });
    case "condition":
      return condition();
    case "list":
      return field.atLeast === undefined
        ? z.array(shape(field.of, making))
        : z.array(shape(field.of, making)).min(field.atLeast);
    case "object":
      return object(field.fields, making, field.exactlyOne);
    case "either":
      return z.union(field.of.map((one) => shape(one, making)));
    case "variant":
      return variant(field.of, making);
    case "method":
      return method(field, making);
    case "recursive":
      return z.lazy(() => shape(field.of(), making));
    default:
      return z.string().min(1);
  }
}

function isId(text: string): boolean {
  return ID.test(text) && text === text.normalize("NFC") && !RESERVED.includes(text);
}

function decimalText({ type, atLeast, atMost }: Extract<Field, { type: "rate" | "amount" | "factor" }>): z.ZodType {
  const params = { code: "out-of-range" };
  const error = type === "rate" ? NOT_A_RATE : NOT_A_DECIMAL;
  let text = z.string({ error }).refine(isDecimalText, { error, abort: true });
  if (atLeast !== undefined)
    text = text.refine((value) => compare(value, atLeast) >= 0, { error: `at least ${atLeast}`, params });
  if (atMost !== undefined)
    text = text.refine((value) => compare(value, atMost) <= 0, { error: `at most ${atMost}`, params });
  return text;
}

function numeric(field: Extract<Field, { type: "number" | "integer" | "share" }>): z.ZodType {
  let schema = field.type === "integer" ? z.int() : z.number();
  if (field.atLeast !== undefined) schema = schema.min(field.atLeast);
  if (field.atMost !== undefined)
    schema = schema.max(field.atMost, field.type === "share" ? { error: A_SHARE } : undefined);
  const bounded = field.moreThan === undefined ? schema : schema.gt(field.moreThan);
  // Negative zero is zero.
  return bounded.overwrite((value) => value + 0);
}

function object(fields: Fields, making: Making, exactlyOne?: readonly string[]): z.ZodType {
  const schema = strict(Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, shape(one, making)])));
  return exactlyOne === undefined ? schema : exactly(schema, exactlyOne);
}

/** Where a key is unknown already, it may be the one that is lacking, and nothing more is said. */
function exactly(schema: z.ZodType, names: readonly string[]): z.ZodType {
  return schema.superRefine((value, context) => {
    const there = names.filter((name) => (value as Record<string, unknown>)[name] !== undefined);
    if (there.length === 1 || (there.length === 0 && context.issues.length > 0)) return;
    const message = `exactly one of ${names.join(", ")}`;
    context.addIssue({ code: "custom", message, params: { code: "not-exactly-one" }, input: there });
  });
}

function variant(kinds: Readonly<Record<string, Fields>>, making: Making): z.ZodType {
  return byKind(Object.entries(kinds), making);
}

function method(field: MethodField, making: Making): z.ZodType {
  const kinds = kindsOf(making.catalog, field.stage);
  return byKind(
    kinds.map((kind) => [kind, methodOf(making.catalog, field.stage, kind)!.options]),
    making,
  );
}

function byKind(kinds: readonly (readonly [string, Fields])[], making: Making): z.ZodType {
  const options = kinds.map(([kind, fields]) => {
    const inner = Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, shape(one, making)]));
    return strict({ kind: z.literal(kind), ...inner });
  });
  const known = KINDS + kinds.map(([kind]) => kind).join(", ");
  return z.discriminatedUnion("kind", options as never, {
    error: ({ code }: { readonly code: string }) => (code === "invalid_type" ? known : undefined),
  });
}

/**
 * A condition: joined of others, or one fact and one test.
 *
 * @returns the schema, for this room only
 */
export function condition(): z.ZodType {
  const scalar = z.union([z.number(), z.string(), z.boolean()]);
  const figure = z.union([z.number(), z.string()]);
  const simple = strict(
    {
      ...Object.fromEntries(FACTS.map((name) => [name, z.string().min(1).optional()])),
      of: z.enum(METRIC_PARTS).optional(),
      equals: scalar.optional(),
      in: z.array(scalar).min(1).optional(),
      atLeast: figure.optional(),
      atMost: figure.optional(),
      moreThan: figure.optional(),
      lessThan: figure.optional(),
      present: z.boolean().optional(),
    },
    A_CONDITION,
  );
  const parts = z.array(z.lazy(() => one)).min(1);
  const joined = { all: strict({ all: parts }), any: strict({ any: parts }), not: strict({ not: z.lazy(() => one) }) };
  const plain = exactly(exactly(simple, FACTS), TESTS);
  const one: z.ZodType = z.unknown().transform((value, context) => {
    const word = JOINS.find((name) => typeof value === "object" && value !== null && Object.hasOwn(value, name));
    const { success, data, error } = (word === undefined ? plain : joined[word]).safeParse(value);
    if (success) return data;
    for (const each of error.issues) context.addIssue({ ...each });
    return z.NEVER;
  });
  return one;
}

/** The words that join conditions. A condition that has one is read as joined, so that issues name what is inside. */
const JOINS = ["all", "any", "not"] as const;

/** An object of these keys; the message about any other one, and about what is no object, lists them. */
function strict<T extends z.core.$ZodLooseShape>(shape: T, name?: string) {
  const keys = Object.keys(shape).join(", ");
  const said: Partial<Record<string, string>> = {
    unrecognized_keys: KNOWN_KEYS + keys,
    invalid_type: name ?? KEYS + keys,
  };
  return z.strictObject(shape, { error: ({ code }) => said[code] });
}
