import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Readonly<Record<string, Entry>> };
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;

/** The places where Node looks for a package, the nearest first. */
function places(from: string, name: string): string[] {
  const parents = from.split("/node_modules/").map((_, at, parts) => parts.slice(0, at + 1).join("/node_modules/"));
  return ["", ...parents.filter((parent) => parent !== "")].map((parent) =>
    `${parent}/node_modules/${name}`.replace(/^\//, ""),
  );
}

describe("package-lock.json", () => {
  it("has an entry for every optional dependency it names, so that npm ci works on every platform", () => {
    const named = Object.entries(lock.packages).flatMap(([from, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ from, name })),
    );
    const absent = named.filter(({ from, name }) => !places(from, name).some((place) => place in lock.packages));
    expect(named.length).toBeGreaterThan(20);
    expect(absent).toEqual([]);
  });

  it("names the versions that package.json asks for", () => {
    const asked = { ...manifest["dependencies"], ...manifest["devDependencies"] };
    expect(Object.keys(asked).filter((name) => !(`node_modules/${name}` in lock.packages))).toEqual([]);
  });
});

describe("package.json", () => {
  it("has three dependencies at run time", () => {
    expect(Object.keys(manifest["dependencies"] ?? {}).sort()).toEqual(["decimal.js", "mathjs", "zod"]);
    expect(manifest["peerDependencies"]).toBeUndefined();
    expect(manifest["optionalDependencies"]).toBeUndefined();
  });

  it("names the tools by exact version", () => {
    const loose = Object.entries(manifest["devDependencies"] ?? {}).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
