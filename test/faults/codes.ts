import { readFileSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";

/** What the source says of codes. */
export interface Codes {
  /** Codes of faults. */
  readonly faults: ReadonlySet<string>;
  /** Codes of notices. */
  readonly notices: ReadonlySet<string>;
  /** Codes that are not written as text where they are used, as "file: expression". */
  readonly unread: readonly string[];
}

/** The functions of src whose first argument is the code of an issue, or of a notice. */
const REPORTERS: Readonly<Record<string, "faults" | "notices">> = { report: "faults", note: "notices" };

/**
 * Reads every code of src: objects with a `code`, calls of a reporter, tables called TROUBLE, and `unknown-` before every
 * kind of thing that a scheme names.
 */
export function codesOfSource(): Codes {
  const codes = { faults: new Set<string>(), notices: new Set<string>(), unread: [] as string[] };
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  for (const file of files) {
    const text = readFileSync(`src/${file}`, "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      readNode(node, codes, (expression) => `${basename(file)}: ${expression.getText(source)}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return codes;
}

type Place = (expression: ts.Expression) => string;

function readNode(node: ts.Node, codes: { faults: Set<string>; notices: Set<string>; unread: string[] }, place: Place) {
  const add = (kind: "faults" | "notices", expression: ts.Expression) => {
    const found = texts(expression);
    if (found === null && !isHandedOn(expression)) codes.unread.push(place(expression));
    for (const code of found ?? []) codes[kind].add(code);
  };
  if (ts.isObjectLiteralExpression(node)) {
    const code = member(node, "code");
    // An object with `params` is an issue of zod's, which carries the code inside.
    if (code !== null && member(node, "params") === null)
      add(member(node, "values") === null ? "faults" : "notices", code);
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const [first] = node.arguments;
    const kind = Object.hasOwn(REPORTERS, node.expression.text) ? REPORTERS[node.expression.text] : undefined;
    if (kind !== undefined && first !== undefined && !isRecordList(first)) add(kind, first);
  }
  if (!ts.isVariableDeclaration(node)) return;
  if (node.name.getText() === "code" && node.initializer !== undefined)
    for (const code of texts(node.initializer) ?? []) codes.faults.add(code);
  if (node.name.getText() === "TROUBLE") for (const name of keysOf(node)) codes.faults.add(name);
  if (node.name.getText() === "sets") for (const name of keysOf(node)) codes.faults.add(`unknown-${name}`);
}

/** A function that is given a code reads it from its caller, where it is written. */
function isHandedOn(expression: ts.Expression): boolean {
  return ts.isIdentifier(expression) && expression.text === "code";
}

/** `note(events, …)` marks a record and is no notice. */
function isRecordList(first: ts.Expression): boolean {
  return ts.isIdentifier(first) && first.text === "events";
}

function member(node: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const property of node.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return null;
}

/** The texts that an expression may come to; null where they are not written there. */
function texts(expression: ts.Expression): string[] | null {
  if (ts.isStringLiteral(expression)) return [expression.text];
  if (!ts.isConditionalExpression(expression)) return null;
  const [then, otherwise] = [texts(expression.whenTrue), texts(expression.whenFalse)];
  return then === null || otherwise === null ? null : [...then, ...otherwise];
}

function keysOf(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isPropertyAssignment(child)) found.push(child.name.getText().replaceAll('"', ""));
    else ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}
