import { lastDayOf } from "../calendar/period.js";
import { wrongType } from "../fault/wrongType.js";
import type { Statement } from "../flow/reward/statement.js";
import { english } from "../words/english.js";
import type { Words } from "../words/english.js";
import { oneLine } from "../words/oneLine.js";
import { say } from "../words/say.js";
import type { SayOptions } from "../words/say.js";
import type { Explanation } from "./explanation.js";
import { percentText } from "./figure.js";
import type { Section } from "./section.js";
import { sections, statementSections } from "./sections.js";

/** How an explanation is printed. */
export type PrintOptions = SayOptions;

/** What is printed: an explanation, or a statement by itself, also one that comes out of storage. */
export type Printable = Explanation | Statement;

/**
 * Prints an explanation or a statement as plain text.
 *
 * What users named stays on its line, so that no name can pass for a figure of the library's. The amounts of a statement are
 * exact, so that its lines add up to its total.
 *
 * @param told what `explain` or `statementOf` returned
 * @param options the language
 * @returns lines of text
 * @throws Fault "wrong-type"
 */
export function asText(told: Printable, options: PrintOptions = {}): string {
  const words = wordsFor(told, options);
  const blocks = sectionsOf(told, words).map(({ head, columns, rows, sentences }) => {
    const table = padded((columns.length === 0 ? rows : [columns, ...rows]).map((cells) => cells.map(oneLine)));
    return [head, ...table.map((row) => `  ${row}`), ...sentences.map((sentence) => `  ${sentence}`)].join("\n");
  });
  return [...titles(told, words), "", blocks.join("\n\n")].join("\n");
}

/**
 * Prints an explanation or a statement as Markdown.
 *
 * What users named is escaped, so that no name is read as markup or becomes a link.
 *
 * @param told what `explain` or `statementOf` returned
 * @param options the language
 * @returns Markdown
 * @throws Fault "wrong-type"
 */
export function asMarkdown(told: Printable, options: PrintOptions = {}): string {
  const words = wordsFor(told, options);
  const blocks = sectionsOf(told, words).map(({ head, columns, rows, sentences }) => {
    const list = sentences.map((sentence) => `- ${escaped(sentence)}`);
    return [
      `## ${escaped(head)}`,
      "",
      ...markdownTable(columns, rows),
      ...(rows.length > 0 && list.length > 0 ? [""] : []),
      ...list,
    ].join("\n");
  });
  const [title, ...more] = titles(told, words).map(escaped);
  return [`# ${title!}`, ...more, "", blocks.join("\n\n")].join("\n");
}

/** The language, for callers whom no compiler watches. */
function wordsFor(told: unknown, { words = english }: PrintOptions): Words {
  const isThing = typeof told === "object" && told !== null;
  if (!isThing || !("points" in told || ("type" in told && told.type === "statement" && "lines" in told)))
    throw wrongType("explanation", told, "an explanation or a statement", NOT_PRINTABLE);
  if (typeof words === "object") return words;
  throw wrongType("words", words, "a catalogue of sentences", "pass { words: chinese }, which scorewright exports");
}

const NOT_PRINTABLE = "pass what explain(run, person) or statementOf(run, person) returned";

function sectionsOf(told: Printable, words: Words): Section[] {
  return told.type === "statement" ? statementSections(told, words) : sections(told, words);
}

function titles(told: Printable, words: Words): string[] {
  if (told.type === "statement") return statementTitles(told, words);
  const { person, score, precision } = told;
  const title =
    score.score === null
      ? say(words, "title.noScore", { person })
      : say(words, "title.score", { person, score: score.score.toFixed(precision) });
  return [title, ...profileTitle(told, words)];
}

function statementTitles({ person, total, currency, scheme, period }: Statement, words: Words): string[] {
  const title = say(words, "title.statement", { person, total, currency });
  if (period === null) return [title, oneLine(scheme)];
  return [title, say(words, "title.plan", { scheme, from: period.from, to: lastDayOf(period) })];
}

function profileTitle({ profile, profiled, precision }: Explanation, words: Words): string[] {
  if (profile === null || profiled === null) return [];
  const { shift, ownScore } = profiled;
  const moved = percentText(shift);
  if (ownScore === null) return [say(words, "title.profileNoScore", { profile, moved })];
  return [say(words, "title.profile", { profile, moved, score: ownScore.toFixed(precision) })];
}

function padded(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, place) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[place] ?? "")), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, place) => {
        const fill = " ".repeat(widths[place]! - width(cell));
        return isFigure(cell) ? fill + cell : cell + fill;
      })
      .join("  ")
      .trimEnd(),
  );
}

function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const heads = columns.length === 0 ? rows[0]!.map(() => " ") : columns;
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(heads), `|${heads.map(() => "---").join("|")}|`, ...rows.map(line)];
}

/** Text that Markdown shows as it stands: every sign of markup escaped, and no address that becomes a link by itself. */
function escaped(text: string): string {
  const signs = oneLine(text).replace(/[\\`*_{}[\]<>()#|~!&$]/g, (sign) => `\\${sign}`);
  const start = signs.replace(/^(\d*)([-+.])(?= )/, "$1\\$2");
  return start.replace(/(:)(?=\/\/)|(www)(?=\.)/gi, `$&${JOINER}`);
}

/** Of no width and no meaning; renderers know addresses that they see, escaped or not. */
const JOINER = "\u2060";

function isFigure(text: string): boolean {
  return /^[-+]?\d[\d.]*$/.test(text);
}

/** Chinese characters are two columns wide in a terminal. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1;
  return columns;
}
