import { describe, expect, it } from "vitest";
import { FACTS, TESTS, factName, itemName, kindsOf, methodOf, normalizer, standard, testOf } from "scorewright";

const halfway = normalizer("goalposts", "Half marks for all.", {}, () => {
  return { knots: [[0, 0.5]], outside: { below: "clip", above: "clip" } };
});

describe("a catalog", () => {
  it("is asked by stage and kind", () => {
    expect(methodOf(standard, "cut", "median")?.about).toBe("At the median of the published scores.");
    expect(methodOf(standard, "normalize", "median")).toBe(undefined);
  });

  it("lets the last method of a kind count, so that a host can replace one", () => {
    expect(methodOf([...standard, halfway], "normalize", "goalposts")).toBe(halfway);
    const kinds = kindsOf([...standard, halfway], "normalize");
    expect(kinds.filter((kind) => kind === "goalposts")).toEqual(["goalposts"]);
  });
});

describe("a condition", () => {
  it("names what it asks about by its one fact", () => {
    expect(FACTS.map((fact) => factName({ [fact]: "x" } as never))).toEqual([...FACTS]);
  });

  it("names its one test and what the fact is held against", () => {
    expect(testOf({ node: "total", atLeast: 80 } as never)).toEqual(["atLeast", 80]);
    expect(TESTS.map((test) => testOf({ [test]: 1 } as never)[0])).toEqual([...TESTS]);
  });
});

describe("a path", () => {
  it("names an item by its id, its metric or the child it is about", () => {
    expect([itemName({ id: "calls" }, 3), itemName({ metric: "csat" }, 3), itemName({ of: "volume" }, 3)]).toEqual([
      "calls",
      "csat",
      "volume",
    ]);
  });

  it("names anything else by its place", () => {
    expect([itemName({ from: "0" }, 3), itemName("calls", 3), itemName(null, 3), itemName({ id: 5 }, 3)]).toEqual([
      "3",
      "3",
      "3",
      "3",
    ]);
  });
});
