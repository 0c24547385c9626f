import { describe, expect, it } from "vitest";
import { Fault, fault, isFault, issue, joined, shown, within } from "scorewright";

const input = { code: "empty-range", path: "high", received: 1, expected: "more than low", remedy: "raise high" };

describe("a fault", () => {
  it("says what was expected, what was found, where, and what to do", () => {
    expect(fault(input).message).toBe(
      "Expected more than low; received 1.\n  at high  code empty-range\n  try: raise high",
    );
  });

  it("lists at most 100 issues and counts the rest", () => {
    const many = new Fault(Array.from({ length: 130 }, () => issue(input)));
    expect([many.issues.length, many.unlisted]).toEqual([100, 30]);
  });

  it("is recognised by its brand, also when another copy of the package threw it", () => {
    expect(isFault(fault(input))).toBe(true);
    expect(isFault({ brand: "scorewright/Fault", issues: [] })).toBe(true);
    expect([isFault(new Error("no")), isFault(null), isFault("x")]).toEqual([false, false, false]);
  });

  it("is an Error with a name of its own", () => {
    expect(fault(input)).toBeInstanceOf(Error);
    expect(fault(input).name).toBe("Fault");
  });
});

describe("within", () => {
  it("puts the place of an issue below a longer one", () => {
    const work = () => within("metrics.calls", () => within("normalize", thrown));
    expect(issuesOf(work).map(({ path }) => path)).toEqual(["metrics.calls.normalize.high"]);
  });

  it("hands on what is no fault, and returns what was made", () => {
    expect(() =>
      within("a", () => {
        throw new TypeError("other");
      }),
    ).toThrow(TypeError);
    expect(within("a", () => 3)).toBe(3);
  });
});

describe("paths and values in messages", () => {
  it("joins two parts with a dot, and leaves an empty part out", () => {
    expect([joined("a", "b"), joined("", "b"), joined("a", "")]).toEqual(["a.b", "b", "a"]);
  });

  it("shortens a long value to 80 characters", () => {
    expect(shown("x".repeat(1_000_000))).toHaveLength(80);
    expect(shown({ note: "x".repeat(1_000_000) })).toHaveLength(80);
  });

  it("shows the first eight of a list or an object", () => {
    expect(shown(Array.from({ length: 9 }, (_, k) => k))).toBe("[0,1,2,3,4,5,6,7,…]");
    expect(shown({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1 })).toMatch(/"h":1,…}$/);
    expect(shown([1, 2])).toBe("[1,2]");
  });

  it("shows what JSON cannot hold, by name", () => {
    expect([shown(NaN), shown(-0), shown(undefined), shown(() => 1), shown(12n), shown(Symbol("s"))]).toEqual([
      "NaN",
      "-0",
      "undefined",
      "a function",
      "12n",
      "a symbol",
    ]);
  });

  it("never runs an accessor of a stranger's object", () => {
    const trap = Object.defineProperty({}, "secret", { enumerable: true, get: () => fault(input) });
    expect(shown(trap)).toBe('{"secret":"an accessor"}');
  });

  it("shows an object that contains itself, to a depth", () => {
    const loop: Record<string, unknown> = {};
    loop["me"] = loop;
    expect(shown(loop)).toBe('{"me":{"me":{"me":…}}}');
  });
});

function thrown(): never {
  throw fault(input);
}

function issuesOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (isFault(error)) return error.issues;
  }
  return [];
}
