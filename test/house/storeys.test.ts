import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { STOREYS } from "./dependency-cruiser.js";

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependents: readonly string[] }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

const CRUISER = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";

describe("the storeys of src", () => {
  let cruise: Cruise;

  beforeAll(() => {
    const options = ["--config", "test/house/dependency-cruiser.js", "--output-type", "json", "src"];
    cruise = JSON.parse(jsonOf(options)) as Cruise;
  });

  it("are kept: lower storeys only, no circle, no inner barrel, each package in its room", () => {
    expect(cruise.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it("were read in every file of src", () => {
    const cruised = cruise.modules.map((module) => module.source).filter((file) => file.startsWith("src/"));
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    expect(cruised.sort()).toEqual(files.map((file) => `src/${file}`).sort());
  });

  it("have a place for every room", () => {
    const rooms = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map((room) => room.name).filter((name) => !STOREYS.flat().includes(name))).toEqual([]);
  });

  it("hold no file that nobody imports", () => {
    const doors = /^src\/([^/]+\/)?index\.ts$/;
    const source = cruise.modules.filter(({ source: file }) => file.startsWith("src/") && !doors.test(file));
    expect(source.filter(({ dependents }) => dependents.length === 0).map((module) => module.source)).toEqual([]);
  });
});

/** The exit code counts violations, which the test reads from the output. */
function jsonOf(options: string[]): string {
  try {
    return execFileSync(process.execPath, [CRUISER, ...options], { encoding: "utf8", maxBuffer: 1 << 28 });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
