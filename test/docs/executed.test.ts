import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as scorewright from "scorewright";
import { fences, kindTroubles } from "./fences.js";
import type { Fence } from "./fences.js";
import { assembled, pasted } from "./page.js";
import { records } from "./recorder.js";
import { typeTroubles } from "./typeCheck.js";

const docs = existsSync("docs") ? readdirSync("docs", { recursive: true, encoding: "utf8" }) : [];
const files = ["README.md", ...docs.filter((file) => file.endsWith(".md")).map((file) => `docs/${file}`)].sort();
mkdirSync("test/.tmp", { recursive: true });
const folder = mkdtempSync(resolve("test/.tmp/pages-"));
const pages = files.map((page) => {
  const markdown = existsSync(page) ? readFileSync(page, "utf8") : "";
  return { page, markdown, blocks: fences(markdown), module: `${folder}/${page.replaceAll("/", "-")}.ts` };
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(pages)("$page", ({ page, markdown, blocks, module }) => {
  const scripts = blocks.filter(({ info }) => info === "ts");
  let failed: { error: unknown; line: number } | null = null;

  beforeAll(async () => {
    if (scripts.length === 0) return;
    try {
      writeFileSync(module, assembled(page, blocks, resolve("test/docs/recorder.js")));
      await import(/* @vite-ignore */ module);
    } catch (error) {
      failed = { error, line: records.get(page)?.current ?? 0 };
    }
  });

  it("uses blocks that are run, or plainly not code", () => {
    expect(kindTroubles(blocks)).toEqual([]);
  });

  it.skipIf(scripts.length === 0)("runs to its end", () => {
    const { error, line } = failed ?? { error: null, line: 0 };
    if (error !== null) throw new Error(`the block at line ${line} failed: ${String(error)}`, { cause: error });
  });

  it.each(scripts.map((block) => ({ block, line: block.line })))("prints what it says, line $line", ({ block }) => {
    const below = blocks[blocks.indexOf(block) + 1];
    const shown = below?.follows === true && below.info === "text" ? below : null;
    const printed = records.get(page)?.printed.get(block.line) ?? "the block was not reached";
    if (shown === null && block.lines.some((text) => /\bconsole\.\w+\(/.test(text))) {
      expect.unreachable(`line ${block.line} prints, but no text block with the print follows:\n${printed}`);
    }
    expect(trimmed(printed.split("\n"))).toBe(trimmed(shown?.lines ?? []));
  });

  it.each(jsonOf(blocks))("holds JSON that is read, line $line", ({ block }) => {
    const value = JSON.parse(block.lines.join("\n")) as unknown;
    const isScheme = typeof value === "object" && value !== null && ("metrics" in value || "score" in value);
    if (isScheme) scorewright.parseScheme(value);
  });

  it("links to files that exist", () => {
    const prose = markdown.replace(/^( *)(```|~~~)[\s\S]*?^\1\2\s*$/gm, "").replace(/`[^`\n]*`/g, "");
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const local = links.filter((link) => !/^([a-z]+:|#)/.test(link)).map((link) => link.split("#")[0]!);
    expect(local.filter((link) => !existsSync(resolve(dirname(page), link)))).toEqual([]);
  });
});

describe("the pages", () => {
  it("include a README with code", () => {
    expect(pages.find(({ page }) => page === "README.md")!.blocks.some(({ info }) => info === "ts")).toBe(true);
  });

  it("have the types that a user's compiler accepts, each pasted into one file, so that no name is imported twice", () => {
    const files = pages.map(({ blocks, module }) => {
      const file = module.replace(/\.ts$/, ".pasted.ts");
      writeFileSync(file, pasted(blocks));
      return file;
    });
    const found = typeTroubles(files);
    const pageOf = (file: string) => pages[files.indexOf(file)]!.page;
    expect(found.map(({ file, line, message }) => `${pageOf(file)}, line ${line}: ${message}`)).toEqual([]);
  });
});

function jsonOf(blocks: readonly Fence[]) {
  return blocks.filter(({ info }) => info.startsWith("json")).map((block) => ({ block, line: block.line }));
}

function trimmed(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}
