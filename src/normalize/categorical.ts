import type { Curve, Knot } from "../curve/curve.js";
import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { normalizer, readingWords } from "./normalizer.js";

const OPTIONS = {
  scores: {
    type: "list",
    of: {
      type: "object",
      fields: { of: { type: "text" }, earns: { type: "share", atLeast: 0, atMost: 1 } },
    },
    atLeast: 1,
    about: "Words, each once, and the share of full marks that each earns, from 0 to 1.",
  },
  unmapped: {
    type: "share",
    atLeast: 0,
    atMost: 1,
    optional: true,
    about: "What every other word earns; a Fault that names the person where it is left out.",
  },
} as const;

/** Words and what they earn. */
export type CategoricalOptions = OptionsOf<typeof OPTIONS>;

/**
 * A stated share for each word: a grade, a certification, a manager's rating.
 *
 *     y = earns of the word, else unmapped        a word, by its position in `scores` → y without unit
 *
 * The curve reads positions, from 0 on, and −1 for a word that is not listed: {@link wordPosition} finds them. Its knots
 * stand for words, so nothing lies between them. The scores say what is good, so there is no direction. Absolute.
 * Source: Keeney & Raiffa, Decisions with Multiple Objectives (1976), directly rated levels of an attribute.
 *
 * @param options `scores`, and `unmapped`
 * @returns the curve
 * @throws Fault "duplicate-id" for a word that is listed twice; "not-finite"
 * @example
 * const options = { scores: [{ of: "gold", earns: 1 }, { of: "silver", earns: 0.6 }], unmapped: 0.1 };
 * ["silver", "tin"].map((word) => valueAt(categorical(options), wordPosition(word, options))) // => [0.6, 0.1]
 */
export function categorical(options: CategoricalOptions): Curve {
  const { scores, unmapped } = options;
  const seen = new Set<string>();
  const twice = scores.flatMap(({ of }, place) => (seen.size === seen.add(of).size ? [listedTwice(of, place)] : []));
  if (twice.length > 0) throw new Fault(twice);
  const knots = scores.map(({ earns }, place): Knot => [place, finite(earns, `scores.${place}.earns`)]);
  const others: Knot[] = unmapped === undefined ? [] : [[UNMAPPED, finite(unmapped, "unmapped")]];
  return { knots: [...others, ...knots], outside: { below: "refuse", above: "refuse" } };
}

/** The position of a word that is not listed. */
export const UNMAPPED = -1;

/**
 * The position at which the curve of {@link categorical} reads what a word earns.
 *
 * @param word the word; null, or "", where it is missing
 * @param options what `categorical` was given
 * @returns its place in `scores`, −1 for a word that is not listed, NaN for a missing one
 * @throws Fault "unmapped-word" for a word that is not listed where `unmapped` is left out
 * @example
 * wordPosition("silver", { scores: [{ of: "gold", earns: 1 }, { of: "silver", earns: 0.6 }] }) // => 1
 */
export function wordPosition(word: string | null, options: CategoricalOptions): number {
  if (word === null || word === "") return NaN;
  const words = options.scores.map(({ of }) => of);
  const place = words.indexOf(word);
  if (place >= 0) return place;
  if (options.unmapped !== undefined) return UNMAPPED;
  throw new Fault([unmappedWord(word, words, "")]);
}

const MOST_WORDS = 8;

/**
 * What to say of a word that earns nothing that anybody stated.
 *
 * @param received the word
 * @param words those that are listed
 * @param path the word's place
 * @returns the issue
 * @example
 * unmappedWord("tin", ["gold", "silver"], "").expected // => "a word that earns something: gold, silver"
 */
export function unmappedWord(received: string, words: readonly string[], path: string): Issue {
  const known = [...words.slice(0, MOST_WORDS), ...(words.length > MOST_WORDS ? ["…"] : [])].join(", ");
  const remedy = "correct it, add it to `scores`, map it by an alias, or state by `unmapped` what other words earn";
  return issue({ code: "unmapped-word", path, received, expected: `a word that earns something: ${known}`, remedy });
}

function listedTwice(received: string, place: number): Issue {
  const path = `scores.${place}.of`;
  return issue({ code: "duplicate-id", path, received, expected: "each word once", remedy: "keep one of the two" });
}

/** The catalog's entry of {@link categorical}. */
export const categoricalMethod = /* @__PURE__ */ readingWords(
  /* @__PURE__ */ normalizer("categorical", "A stated share for each word.", OPTIONS, (_, options) =>
    categorical(options),
  ),
  ({ scores, unmapped }) => ({ words: scores.map(({ of }) => of), others: unmapped !== undefined }),
);

/** The JSON of categorical. */
export type CategoricalSpec = SpecOf<typeof categoricalMethod>;
