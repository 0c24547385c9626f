import { resolve } from "node:path";
import { transform } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../house/exports.js";
import { examplesIn, sourceFiles, stepsOf } from "./docComments.js";
import type { Step } from "./docComments.js";
import { throws } from "./recorder.js";

type Scope = Record<string, unknown>;
type Same = (step: number, value: unknown, expected: unknown) => void;

const examples = sourceFiles().flatMap(examplesIn);
const load = (file: string) => import(/* @vite-ignore */ resolve(file)) as Promise<Scope>;

describe("the examples in doc comments", () => {
  let doors: Scope;

  beforeAll(async () => {
    const modules = await Promise.all(
      ["index.ts", ...rooms().map((room) => `${room}/index.ts`)].map((door) => load(`src/${door}`)),
    );
    doors = modules.reduceRight((scope, module) => ({ ...scope, ...module }), {});
  });

  it("are there", () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)("$file line $line", async ({ file, code }) => {
    const { steps, troubles } = stepsOf(code);
    expect(troubles).toEqual([]);
    const scope = { ...doors, ...(await load(file)) };
    const compared: number[] = [];
    const same: Same = (step, value, expected) => {
      compared.push(step);
      expect(value, steps[step]!.code).toEqual(expected);
    };
    await run(steps, { ...scope, __same: same, __throws: throws });
    expect(compared).toHaveLength(steps.filter((step) => step.value !== null).length);
  });
});

async function run(steps: readonly Step[], scope: Scope): Promise<void> {
  const typed = steps.map(scripted).join("\n");
  const { code } = await transform(typed, { loader: "ts", target: "es2022", tsconfigRaw: {} });
  const names = Object.keys(scope).filter((name) => name !== "default");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- an example is code, and this is the test that runs it
  const example = new Function(...names, `"use strict"; return (async () => { ${code}\n })();`) as (
    ...values: unknown[]
  ) => Promise<void>;
  await example(...names.map((name) => scope[name]));
}

function scripted({ code, value, throws: fault }: Step, at: number): string {
  if (value !== null) return `__same(${at}, (${code.replace(/;$/, "")}), (${value}));`;
  if (fault !== null) return `__throws("${fault}", ${at + 1}, () => { ${code} });`;
  return code.endsWith(";") ? code : `${code};`;
}
