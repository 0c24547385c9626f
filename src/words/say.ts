import type { Notice } from "../fault/notice.js";
import { english } from "./english.js";
import { oneLine } from "./oneLine.js";
import type { Phrase, Words } from "./english.js";

/**
 * Fills a sentence of the catalogue.
 *
 * What users named is filled in on one line, by {@link oneLine}, and a name with braces is never read as a place to fill.
 *
 * @param words the language
 * @param phrase the sentence
 * @param values what is filled in, by name
 * @returns the sentence
 * @example
 * say(english, "target", { target: "12" }) // => "target 12"
 */
export function say(words: Words, phrase: Phrase, values: Readonly<Record<string, string | number>> = {}): string {
  return words[phrase].replace(/\{(\w+)\}/g, (_, name: string) => oneLine(String(values[name] ?? "")));
}

/** How something is put into words. */
export interface SayOptions {
  /** The language: `english` (the default), `chinese`, or a catalogue of one's own. */
  readonly words?: Words;
}

/**
 * Turns a notice into a sentence, and asks besides whether something was meant that is spelt nearly the same, where the
 * notice knows of it.
 *
 * Of a list: `notices.map((notice) => noticeText(notice))`. By its name alone `map` would hand its index on as the options.
 *
 * @param notice the notice
 * @param options `words`, the language
 * @returns the sentence; the code itself for a notice of a host's own
 * @example
 * noticeText({ code: "nobody", path: "", values: {} }) // => "There is nobody in the records or on the roster."
 */
export function noticeText(notice: Notice, { words = english }: SayOptions = {}): string {
  const phrase = `notice.${notice.code}`;
  if (!Object.hasOwn(words, phrase)) return oneLine(notice.code);
  const sentence = say(words, phrase as Phrase, notice.values);
  const { near = "" } = notice.values;
  return near === "" ? sentence : say(words, "near", { notice: sentence, near });
}

/**
 * Says how many records were not used, and why.
 *
 * @param unused a count by source and reason, as `measure` returns it
 * @param options `words`, the language
 * @returns the sentence
 * @example
 * unusedText({ source: "deals", reason: "date", count: 3 }) // => "deals: 3 not used, has no date"
 */
export function unusedText(
  unused: { readonly source: string; readonly reason: string; readonly count: number },
  { words = english }: SayOptions = {},
): string {
  const phrase = `unused.${unused.reason}`;
  const reason = Object.hasOwn(words, phrase) ? say(words, phrase as Phrase) : unused.reason;
  return say(words, "unused.line", { ...unused, reason });
}
