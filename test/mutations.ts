import fc from "fast-check";

/** One change to a JSON value: where (a number picks one of its places), how, and with what. */
export interface Mutation {
  readonly at: number;
  readonly how: "replace" | "remove" | "insert";
  readonly with: unknown;
}

const awkward = fc.constantFrom<unknown>(
  ...[null, true, 0, -1, 0.5, 1e308, -1e308, 1e-320, 2 ** 53, "", " ", "0", "-0", "1e3", "2026-02-30", "2026-01-01"],
  ...["constructor", "toString", "revenue", "total", "style", "9".repeat(28), "\u0000", "\ud800", [], {}, [[]], [null]],
  ...[{ kind: "minMax" }, { metric: "quota" }, { toString: 1 }, { valueOf: null }, JSON.parse('{ "__proto__": 1 }')],
);

/** One change, with awkward or arbitrary JSON. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom<Mutation["how"]>("replace", "remove", "insert"),
  with: fc.oneof(awkward, fc.jsonValue({ maxDepth: 2 })),
});

/** Up to three changes. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });

/** A copy of a JSON value with some changes. */
export function mutated(base: unknown, list: readonly Mutation[]): unknown {
  const root = { value: structuredClone(base) };
  for (const mutation of list) {
    const places = placesOf(root);
    const place = places[mutation.at % places.length];
    if (place !== undefined) change(place[0], place[1], structuredClone(mutation));
  }
  return root.value;
}

type Holder = Record<string, unknown> | unknown[];

function placesOf(holder: Holder): [Holder, string][] {
  return Object.entries(holder).flatMap(([key, value]) => {
    const own: [Holder, string][] = [[holder, key]];
    return typeof value === "object" && value !== null ? [...own, ...placesOf(value as Holder)] : own;
  });
}

function change(holder: Holder, key: string, { how, with: value }: Mutation): void {
  if (how === "insert" && Array.isArray(holder)) holder.splice(Number(key), 0, value);
  else if (how === "insert") define(holder, `${key}x`, value);
  else if (how === "replace") define(holder, key, value);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Sets a property of one's own, also one called `__proto__`. */
function define(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}
