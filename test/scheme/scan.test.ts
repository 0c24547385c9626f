import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { safeParseScheme, shown } from "scorewright";
import type { Issue } from "scorewright";
import { seedWith } from "../seedCase.js";

const first = (json: unknown): string => {
  const parsed = safeParseScheme(json);
  const [one] = parsed.ok ? [] : parsed.issues;
  return one === undefined ? "" : `${one.code} ${one.path}`;
};
const within = (value: unknown) => first(seedWith({ "metrics.csat.label": value }));

class Own {
  readonly id = "own";
}

describe("untrusted input", () => {
  it("nested a hundred thousand times is refused, not followed", () => {
    let deep: unknown = 1;
    for (let k = 0; k < 100_000; k++) deep = [deep];
    expect(within(deep)).toMatch(/^too-deep metrics\.csat\.label\.0\.0/);
  });

  it("that contains itself is refused at the place where it does", () => {
    const scheme = seedWith() as Record<string, unknown>;
    scheme["score"] = { id: "total", of: [scheme] };
    expect(first(scheme)).toBe("circular score.of.field_2026_q3");
  });

  it("may contain one value twice, which is no circle", () => {
    const shared = { kind: "goalposts", low: 0, high: 1 };
    const scheme = seedWith() as { score: { of: { of: { normalize: unknown }[] }[] } };
    for (const leaf of scheme.score.of[1]!.of) leaf.normalize = shared;
    expect(first(scheme)).toBe("");
  });

  it("with a million texts is refused by its size, with a long text by its length", () => {
    expect(within(Array.from({ length: 1_000_000 }, () => "x".repeat(50)))).toMatch(/^too-large metrics\.csat\.label/);
    expect(within("x".repeat(1_000_000))).toBe("too-long metrics.csat.label");
  });

  it("with keys that reach an object's machinery is refused, and the machinery stays as it was", () => {
    const text = JSON.stringify(seedWith()).replace('"id":"csat"', '"__proto__":{"polluted":true},"id":"csat"');
    expect(first(JSON.parse(text))).toBe("reserved-key metrics.csat.__proto__");
    expect(first({ constructor: { prototype: {} } })).toBe("reserved-key constructor");
    expect("polluted" in {}).toBe(false);
  });

  it("with an accessor is refused, and the accessor is not run", () => {
    let ran = 0;
    const trap = Object.defineProperty({}, "id", { enumerable: true, get: () => ++ran });
    expect(within(trap)).toBe("accessor metrics.csat.label.id");
    expect(ran).toBe(0);
  });

  it("with an accessor that is hidden, or inherited, is refused, and the accessor is not run", () => {
    const trap = { get: () => expect.unreachable("the accessor ran") };
    expect(within(Object.defineProperty({}, "id", trap))).toBe("accessor metrics.csat.label.id");
    const parent = Object.defineProperty(Object.create(null), "id", trap) as object;
    expect(within(Object.create(parent))).toBe("not-plain metrics.csat.label");
  });

  it("of another realm is as good as of this one", () => {
    const text = JSON.stringify(seedWith());
    expect(first(runInNewContext("JSON.parse(text)", { text }))).toBe("");
  });

  it.each(["getPrototypeOf", "ownKeys", "getOwnPropertyDescriptor", "get"] as const)(
    "that throws where it is read is refused: a proxy with %s",
    (name) => {
      const throws = () => {
        throw new Error("no");
      };
      expect(within(new Proxy({ id: 1 }, { [name]: throws }))).toMatch(/^(not-json|wrong-type) /);
      expect(first(new Proxy(seedWith() as object, { [name]: throws }))).toBe("not-json ");
    },
  );

  it("that was revoked is refused, and shown as what it is", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(first(proxy)).toBe("not-json ");
    expect(shown(proxy)).toBe("a value that cannot be read");
  });

  it("with thirty million places, or with gaps, is refused before they are looked at", () => {
    const places: unknown[] = [];
    places.length = 3e7;
    expect(first(seedWith({ metrics: places }))).toBe("too-large metrics");
    places.length = 3;
    expect(first({ metrics: places })).toBe("not-json metrics.0");
  });

  it("that is no JSON is refused by place: numbers that are none, dates, functions, classes", () => {
    expect(within(NaN)).toBe("not-json metrics.csat.label");
    expect(within([Infinity])).toBe("not-json metrics.csat.label.0");
    expect(first({ id: 5n })).toBe("not-json id");
    expect(first({ id: () => 1 })).toBe("not-json id");
    expect(within(new Map())).toBe("not-plain metrics.csat.label");
    expect(within(new Own())).toBe("not-plain metrics.csat.label");
    expect(first(new Proxy({}, { getPrototypeOf: () => ({}) }))).toBe("not-plain ");
  });

  it("may be objects without a prototype", () => {
    expect(first(Object.assign(Object.create(null), seedWith()))).toBe("");
  });
});

describe("what an issue says of untrusted input", () => {
  const parsed = safeParseScheme(seedWith({ ["k".repeat(100_000)]: "v".repeat(9000), label: "v".repeat(20) }));
  const [issue] = (parsed.ok ? [] : parsed.issues) as [Issue];

  it("is cut short: the place to 64 characters a step, the value to 80", () => {
    expect([issue.code, issue.path.length, issue.received.length]).toEqual(["unknown-key", 64, 80]);
  });
});
