import { describe, expect, it } from "vitest";
import { expectOracle } from "./expectOracle.js";
import { oracles } from "./oracles.js";

describe("figures from elsewhere", () => {
  it.each(oracles.map(({ stage, name }) => [stage, name] as const))("%s: %s", (_, name) => {
    expectOracle(name);
  });

  it("are told apart by their names, and each says where it comes from", () => {
    expect(new Set(oracles.map(({ name }) => name)).size).toBe(oracles.length);
    expect(oracles.filter(({ source }) => typeof source !== "string" || source.length < 20)).toEqual([]);
  });

  it("that are found by hand show the arithmetic, others name what was read", () => {
    const byHand = oracles.filter(({ source }) => source.startsWith("by hand"));
    expect(byHand.filter(({ source }) => !/^by hand(?: in \w+)?: \S/.test(source))).toEqual([]);
    expect(byHand.length).toBeLessThan(oracles.length * 0.6);
  });
});
