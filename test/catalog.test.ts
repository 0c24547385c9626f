import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindsOf, normalizer, standard } from "scorewright";
import type { Catalog, Method } from "scorewright";
import { arbitraries } from "./arbitraries/catalog.js";
import { cases } from "./arbitraries/cases.js";
import { Exercised } from "./doors/kinds.js";
import { throughDoors } from "./doors/doors.js";
import { oracles } from "./oracles/oracles.js";

/** What every method of the catalog must have besides its code. */
const NEEDS: Readonly<Record<string, (method: Method) => boolean>> = {
  "an arbitrary in test/arbitraries": ({ stage, kind }) => arbitraries[stage][kind] !== undefined,
  "a figure from elsewhere in test/oracles": ({ stage, kind }) =>
    oracles.some((one) => one.stage === stage && one.kind === kind && one.source.length > 0),
  "a mention in docs, in backticks": ({ kind }) => pages.some((page) => page.includes(`\`${kind}\``)),
  "a run through all three doors": (method) => isExercised(method),
};

/** Lists what each method lacks. */
function gapsOf(catalog: Catalog): string[] {
  return catalog.flatMap((method) =>
    Object.entries(NEEDS).flatMap(([what, has]) => (has(method) ? [] : [`${method.stage} ${method.kind}: ${what}`])),
  );
}

const pages = readdirSync("docs", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md"))
  .map((file) => readFileSync(`docs/${file}`, "utf8"));

/** Runs drawn schemes with the method until it was used behind every door, at most twenty. */
function isExercised(method: Method): boolean {
  if (arbitraries[method.stage][method.kind] === undefined) return false;
  const exercised = new Exercised();
  for (const drawn of fc.sample(cases(method), { numRuns: 20, seed: 7 })) {
    const answers = throughDoors(drawn);
    if (!("refused" in answers.plain)) exercised.add(answers.exercised);
    if (exercised.everywhere(method)) return true;
  }
  return false;
}

const fake = normalizer("halfway", "Half marks for everybody.", { unsaid: { type: "number" } }, () => ({
  knots: [[0, 0.5]],
  outside: { below: "clip", above: "clip" },
}));

/** Options at the top of a method that say nothing of themselves in the docs table. */
function silentOptions(catalog: Catalog): string[] {
  return catalog.flatMap(({ stage, kind, options }) =>
    Object.entries(options)
      .filter(([, { about }]) => about === undefined || about.trim() === "")
      .map(([name]) => `${stage} ${kind}: ${name}`),
  );
}

describe("the catalog", () => {
  it.each(standard.map((method) => [`${method.stage} ${method.kind}`, method] as const))(
    "lacks nothing for %s",
    (_, method) => {
      expect(gapsOf([method])).toEqual([]);
    },
  );

  it("is told what a new method lacks: an arbitrary, a figure, docs and the doors", () => {
    expect(gapsOf([...standard.slice(0, 1), fake])).toEqual([
      "normalize halfway: an arbitrary in test/arbitraries",
      "normalize halfway: a figure from elsewhere in test/oracles",
      "normalize halfway: a mention in docs, in backticks",
      "normalize halfway: a run through all three doors",
    ]);
  });

  it("has no arbitrary and no figure for a method that is not there", () => {
    const drawn = Object.entries(arbitraries).flatMap(([stage, of]) =>
      Object.keys(of).map((kind) => `${stage} ${kind}`),
    );
    const figured = oracles.filter(({ stage }) => stage !== "strategy");
    const there = standard.map(({ stage, kind }) => `${stage} ${kind}`);
    expect(
      [...drawn, ...figured.map(({ stage, kind }) => `${stage} ${kind}`)].filter((one) => !there.includes(one)),
    ).toEqual([]);
  });

  it("names every method once per stage", () => {
    const stages = [...new Set(standard.map(({ stage }) => stage))];
    expect(stages.flatMap((stage) => kindsOf(standard, stage)).length).toBe(standard.length);
  });

  it("says in a line what each method and each of its options is about", () => {
    expect(standard.filter(({ about }) => about.trim() === "")).toEqual([]);
    expect(silentOptions(standard)).toEqual([]);
    expect(silentOptions([fake])).toEqual(["normalize halfway: unsaid"]);
  });
});
