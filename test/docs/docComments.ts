import { readFileSync, readdirSync } from "node:fs";
import ts from "typescript";

/** A doc comment's example: where it stands and its code. */
export interface Example {
  readonly file: string;
  /** The line of its tag, counted from 1. */
  readonly line: number;
  readonly code: string;
}

/** One statement of an example, with the value it claims or the fault it must throw. */
export interface Step {
  readonly code: string;
  readonly value: string | null;
  readonly throws: string | null;
}

/** The TypeScript files of src, by path. */
export function sourceFiles(): string[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.map((file) => `src/${file.replaceAll("\\", "/")}`).sort();
}

/** The examples in the doc comments of a file. */
export function examplesIn(file: string): Example[] {
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  const found: { file: string; line: number; code: string[] }[] = [];
  let inComment = false;
  let open: string[] | null = null;
  lines.forEach((text, at) => {
    if (/^\s*\/\*\*/.test(text)) inComment = true;
    if (!inComment) return;
    const content = text.replace(/^\s*(\/\*\*|\*(?!\/))? ?/, "").replace(/\s*\*\/\s*$/, "");
    const tag = /^@(\w+)\s*(.*)$/.exec(content);
    if (tag?.[1] === "example") {
      open = [tag[2]!];
      found.push({ file, line: at + 1, code: open });
    } else if (tag !== null) open = null;
    else if (!/^\s*(```|<caption>)/.test(content)) open?.push(content);
    if (text.includes("*/")) [inComment, open] = [false, null];
  });
  return found.map(({ code, ...place }) => ({ ...place, code: code.join("\n").trim() }));
}

/** Splits an example into its statements; a `// => value` or `// throws code` belongs to the statement before it. */
export function stepsOf(code: string): { steps: Step[]; troubles: string[] } {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const claims = [...code.matchAll(/\/\/ (?:=> (.*)|throws ([a-z][a-z0-9-]*)\s*)$/gm)].map((match) => ({
    at: match.index,
    value: match[1] ?? null,
    throws: match[2] ?? null,
  }));
  const steps = source.statements.map((statement, at): Step => {
    const next = source.statements[at + 1]?.getStart() ?? Infinity;
    const claim = claims.find((one) => one.at >= statement.getEnd() && one.at < next);
    const text = statement.getText();
    return { code: text, value: claim?.value ?? null, throws: claim?.throws ?? null };
  });
  const used = steps.filter(({ value, throws }) => value !== null || throws !== null).length;
  const notExpressions = steps.filter(
    ({ value }, at) => value !== null && !ts.isExpressionStatement(source.statements[at]!),
  );
  return {
    steps,
    troubles: [
      ...(claims.length === 0 ? ["it claims nothing: end a line with // => value"] : []),
      ...(used < claims.length ? ["a claim belongs to no statement"] : []),
      ...notExpressions.map((step) => `"${step.code}" has no value to compare`),
    ],
  };
}
