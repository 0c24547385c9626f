import ts from "typescript";
import { jsonName } from "./fences.js";
import type { Fence } from "./fences.js";

/** The comment of a statement that has to throw a Fault: `// throws empty-range`. */
export const THROWS = /\/\/ throws ([a-z][a-z0-9-]*)\s*$/m;

/**
 * Puts the `ts` blocks of a page into one module, in order. Its lines have the numbers they have on the page: imports
 * move up to the first line, and each block announces itself on the line of its opening marks.
 */
export function assembled(name: string, blocks: readonly Fence[], recorder: string): string {
  const imports: ts.ImportDeclaration[] = [];
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.info === "ts") addBlock(lines, block, `__page.block(${block.line});`, body(block, imports).split("\n"));
    else addJson(lines, block);
  }
  const first = [
    merged(imports),
    `import { recorder as __recorder } from ${JSON.stringify(recorder)};`,
    `const __page = __recorder(${JSON.stringify(name)}); const { console } = __page;`,
    lines[0] ?? "",
  ];
  return [first.join(" "), ...lines.slice(1), ""].join("\n");
}

/** The `ts` blocks of a page as a reader pastes them into one file, on the lines that they have on the page. */
export function pasted(blocks: readonly Fence[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.info === "ts") addBlock(lines, block, "", block.lines);
    else addJson(lines, block);
  }
  return [...lines, "export {};", ""].join("\n");
}

/** Adds a block on the lines that it has on the page, with something on the line of its opening marks. */
function addBlock(lines: string[], { line }: Fence, opening: string, added: readonly string[]): void {
  while (lines.length < line) lines.push("");
  lines[line - 1] = opening;
  lines.push(...added);
}

/** JSON with a name is a constant of the page, as if it had been read from a file. */
function addJson(lines: string[], block: Fence): void {
  const name = jsonName(block.info);
  if (name !== null) addBlock(lines, block, `const ${name}: unknown =`, [...block.lines, ";"]);
}

function body(block: Fence, imports: ts.ImportDeclaration[]): string {
  const text = block.lines.join("\n");
  const source = ts.createSourceFile("block.ts", text, ts.ScriptTarget.ES2022, true);
  const edits: { from: number; to: number; by: string }[] = [];
  source.statements.forEach((statement, at) => {
    const from = statement.getStart();
    const to = statement.getEnd();
    const lineEnd = text.indexOf("\n", to);
    const next = source.statements[at + 1]?.getStart() ?? Infinity;
    const tail = text.slice(to, Math.min(lineEnd === -1 ? text.length : lineEnd, next));
    const line = block.line + 1 + source.getLineAndCharacterOfPosition(from).line;
    const code = THROWS.exec(`${text.slice(from, to)}${tail}`)?.[1];
    if (ts.isImportDeclaration(statement)) {
      imports.push(statement);
      edits.push({ from, to, by: text.slice(from, to).replace(/[^\n]/g, " ") });
    } else if (code !== undefined) {
      edits.push({ from, to, by: `__page.throws("${code}", ${line}, () => { ${text.slice(from, to)} });` });
    }
  });
  return edits.reduceRight((held, { from, to, by }) => held.slice(0, from) + by + held.slice(to), text);
}

/** One import per package, since a page imports in several of its blocks. */
function merged(imports: readonly ts.ImportDeclaration[]): string {
  const names = new Map<string, Set<string>>();
  for (const one of imports) {
    const from = (one.moduleSpecifier as ts.StringLiteral).text;
    if (!/^scorewright(\/[a-z]+)?$/.test(from)) throw new Error(`"${from}": a page imports from scorewright only`);
    const bindings = one.importClause?.namedBindings;
    if (one.importClause?.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) {
      throw new Error(`${one.getText()}: write import { name } from "${from}"`);
    }
    const type = one.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? "type " : "";
    const held = names.get(from) ?? new Set();
    bindings.elements.forEach((element) => held.add(type + element.getText()));
    names.set(from, held);
  }
  return [...names].map(([from, held]) => `import { ${[...held].join(", ")} } from "${from}";`).join(" ");
}
