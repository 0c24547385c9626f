/** A fenced block of a markdown file. */
export interface Fence {
  /** What stands behind the opening marks: `ts`, `json`, `json` and a name, `sh`, `text` or nothing. */
  readonly info: string;
  /** The line of the opening marks, counted from 1. */
  readonly line: number;
  /** The lines between the marks, without the indentation of the marks. */
  readonly lines: readonly string[];
  /** Whether only blank lines stand between this block and the one before it. */
  readonly follows: boolean;
}

/** Finds the fenced blocks of a markdown text. */
export function fences(markdown: string): Fence[] {
  const found: Fence[] = [];
  let open: { marks: string; indent: number; info: string; line: number; lines: string[]; follows: boolean } | null =
    null;
  let onlyBlank = false;
  markdown.split(/\r?\n/).forEach((text, at) => {
    const mark = /^( *)(`{3,}|~{3,})(.*)$/.exec(text);
    if (open === null && mark !== null) {
      const [, indent, marks, info] = mark as unknown as [string, string, string, string];
      open = { marks, indent: indent.length, info: info.trim(), line: at + 1, lines: [], follows: onlyBlank };
    } else if (open === null) {
      if (text.trim() !== "") onlyBlank = false;
    } else if (mark !== null && mark[2]!.startsWith(open.marks) && mark[3]!.trim() === "") {
      found.push({ info: open.info, line: open.line, lines: open.lines, follows: open.follows });
      open = null;
      onlyBlank = true;
    } else {
      open.lines.push(text.slice(Math.min(open.indent, text.length - text.trimStart().length)));
    }
  });
  const unclosed = open as { line: number } | null;
  if (unclosed !== null) found.push({ info: "never closed", line: unclosed.line, lines: [], follows: false });
  return found;
}

/** The name under which the code of a page knows a block of JSON: `json flat`. */
export function jsonName(info: string): string | null {
  return /^json ([A-Za-z]\w*)$/.exec(info)?.[1] ?? null;
}

/** What is wrong with the kinds of block a page uses; every block is run, compared, or plainly not code. */
export function kindTroubles(blocks: readonly Fence[]): string[] {
  return blocks.flatMap(({ info, line, lines }) => {
    if (info === "ts" || info === "json" || jsonName(info) !== null) return [];
    if (!["sh", "text", ""].includes(info))
      return [`line ${line}: "${info}" is not one of ts, json, sh, text or nothing`];
    const code = lines.some((text) => /^\s*import .* from |\bconsole\.log\(|\bfrom ["']scorewright/.test(text));
    return code ? [`line ${line}: TypeScript in a block that is not executed; mark it ts`] : [];
  });
}
