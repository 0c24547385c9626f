import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectedExports, rooms } from "./exports.js";
import { projectFiles } from "./files.js";

const TOP = [
  ...["src", "test", "docs", "examples"],
  ...["package.json", "package-lock.json", "tsconfig.json", "tsup.config.ts"],
  ...["README.md", "CHANGELOG.md", "LICENSE"],
];
const MOST_LINES = 250;
/** A list of names, one a line; the lint rules keep code out of it. */
const FRONT_DOOR = "src/index.ts";

const files = projectFiles();

describe("the tree", () => {
  it("has nothing at the top level but what belongs there", () => {
    const top = new Set(files.map((file) => file.split("/")[0]!));
    expect([...top].filter((name) => !name.startsWith(".") && !TOP.includes(name))).toEqual([]);
  });

  it(`keeps every file of src within ${MOST_LINES} lines`, () => {
    const source = files.filter((file) => file.startsWith("src/") && file !== FRONT_DOOR);
    const long = source
      .map((file) => ({ file, lines: readFileSync(file, "utf8").trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(source.length).toBeGreaterThan(0);
    expect(long).toEqual([]);
  });

  it("holds nothing but TypeScript in src", () => {
    expect(files.filter((file) => file.startsWith("src/") && !file.endsWith(".ts"))).toEqual([]);
  });
});

describe("the doors", () => {
  it("exports every room of src, and only those (npm run exports writes them)", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { exports: unknown };
    expect(manifest.exports).toEqual(expectedExports());
    expect(JSON.stringify(manifest.exports)).toBe(JSON.stringify(expectedExports()));
  });

  it("gives every folder of src a door", () => {
    const folders = files.flatMap((file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? []);
    expect(rooms()).toEqual([...new Set(folders)].sort());
  });
});
