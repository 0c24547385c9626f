import { readFileSync } from "node:fs";
import vm from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { asText, evaluate, explain, parseScheme } from "scorewright";
import { rooms } from "./exports.js";

const SEED = readFileSync("test/package/seed.json", "utf8");

/** Runs a door in an engine that has nothing but the language, and whose clock, locale and chance refuse to work. */
async function inBareEngine(door: string, script: string): Promise<unknown> {
  const options = { bundle: true, write: false, format: "iife", globalName: "door", platform: "neutral" } as const;
  const result = await build({ ...options, mainFields: ["module", "main"], entryPoints: [door], logLevel: "error" });
  const context = vm.createContext({ seed: SEED }, { codeGeneration: { strings: false, wasm: false } });
  const mathjs = result.outputFiles[0]!.text.includes("node_modules/mathjs/");
  if (!mathjs) vm.runInContext(REFUSALS, context);
  vm.runInContext(result.outputFiles[0]!.text, context, { filename: door });
  return vm.runInContext(script, context);
}

const REFUSALS = `
  const refuse = (name) => function () { throw new Error(name + " was used"); };
  for (const name of ["Date", "Intl"]) globalThis[name] = refuse(name);
  Math.random = refuse("Math.random");
  for (const [type, names] of [[Number, ["toLocaleString"]], [String, ["localeCompare", "toLocaleUpperCase", "toLocaleLowerCase"]]])
    for (const name of names) type.prototype[name] = refuse(name);
`;

describe("purity", () => {
  it.each(["index.ts", ...rooms().map((room) => `${room}/index.ts`)])("src/%s loads in a bare engine", async (door) => {
    expect(await inBareEngine(`src/${door}`, "typeof door")).toBe("object");
  });

  it("computes and explains there what it computes here, and changes none of its inputs", async () => {
    const road = `(() => {
      const frozen = (value) => { if (Object(value) === value) Object.values(Object.freeze(value)).forEach(frozen); return value; };
      const { scheme, sources, options, person } = frozen(JSON.parse(seed));
      return door.asText(door.explain(door.evaluate(door.parseScheme(scheme), sources, options), person));
    })()`;
    const { scheme, sources, options, person } = JSON.parse(SEED);
    const here = asText(explain(evaluate(parseScheme(scheme), sources, options), person));
    expect(await inBareEngine("src/index.ts", road)).toBe(here);
  });
});
