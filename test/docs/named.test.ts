import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as rows from "scorewright/rows";
import * as simulate from "scorewright/simulate";
import * as strategy from "scorewright/strategy";
import * as weight from "scorewright/weight";

const pages = readdirSync("docs").map((file) => readFileSync(`docs/${file}`, "utf8"));

/** What nobody calls for its result. */
const WITHOUT_A_PAGE = ["statedWeights"]; // how the road reads what a profile states

describe("every function that an analyst calls", () => {
  it.each(Object.entries({ simulate, strategy, rows, weight }))("of %s is named on a page", (_, room) => {
    const functions = Object.entries<unknown>({ ...room }).filter(([, value]) => typeof value === "function");
    expect(functions.length).toBeGreaterThan(0);
    const isNamed = (name: string) => pages.some((page) => new RegExp(`\`${name}[\`(]|\\b${name}\\(`).test(page));
    const unnamed = functions.map(([name]) => name).filter((name) => !isNamed(name));
    expect(unnamed.filter((name) => !WITHOUT_A_PAGE.includes(name))).toEqual([]);
  });
});
