import { english } from "../words/english.js";
import type { Words } from "../words/english.js";
import { say } from "../words/say.js";
import type { Explanation } from "./explanation.js";
import { sections } from "./sections.js";

/** How an explanation is printed. */
export interface PrintOptions {
  /** The language: `english` (the default), `chinese`, or a catalogue of one's own. */
  readonly words?: Words;
}

/**
 * Prints an explanation as plain text.
 *
 * @param explanation what `explain` returned
 * @param options the language
 * @returns lines of text
 */
export function asText(explanation: Explanation, options: PrintOptions = {}): string {
  const { words = english } = options;
  const blocks = sections(explanation, words).map(({ head, columns, rows, sentences }) => {
    const table = padded(columns.length === 0 ? rows : [columns, ...rows]);
    return [head, ...table.map((row) => `  ${row}`), ...sentences.map((sentence) => `  ${sentence}`)].join("\n");
  });
  return [...titles(explanation, words), "", blocks.join("\n\n")].join("\n");
}

/**
 * Prints an explanation as Markdown.
 *
 * What users named is escaped, so that no name is read as markup.
 *
 * @param explanation what `explain` returned
 * @param options the language
 * @returns Markdown
 */
export function asMarkdown(explanation: Explanation, options: PrintOptions = {}): string {
  const { words = english } = options;
  const blocks = sections(explanation, words).map(({ head, columns, rows, sentences }) => {
    const list = sentences.map((sentence) => `- ${escaped(sentence)}`);
    return [
      `## ${escaped(head)}`,
      "",
      ...markdownTable(columns, rows),
      ...(rows.length > 0 && list.length > 0 ? [""] : []),
      ...list,
    ].join("\n");
  });
  const [title, ...more] = titles(explanation, words).map(escaped);
  return [`# ${title!}`, ...more, "", blocks.join("\n\n")].join("\n");
}

function titles({ person, score: { score }, precision, profile }: Explanation, words: Words): string[] {
  const title =
    score === null
      ? say(words, "title.noScore", { person })
      : say(words, "title.score", { person, score: score.toFixed(precision) });
  return profile === null ? [title] : [title, say(words, "title.profile", { profile })];
}

function padded(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => width(row[place] ?? ""))));
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

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#|~!]/g, (sign) => `\\${sign}`).replace(/\s+/g, " ");
}

function isFigure(text: string): boolean {
  return /^[-+]?\d[\d.]*$/.test(text);
}

/** Chinese characters are two columns wide in a terminal. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1;
  return columns;
}
