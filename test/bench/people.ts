import type { SchemeInput, Table } from "scorewright";

/** How many metrics the benches score. */
export const METRICS = 12;

/** Weights that add up to 1: 0.13, 0.12 … */
export const WEIGHTS = [0.13, 0.12, 0.11, 0.1, 0.09, 0.09, 0.08, 0.07, 0.06, 0.06, 0.05, 0.04];

/** A generator of figures between 0 and 1, the same in every run. */
export function draws(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Twelve columns of figures of different sizes, one in fifty missing. */
export function columns(people: number, missing = 0.02): Float64Array[] {
  const draw = draws(11);
  return Array.from({ length: METRICS }, (_, place) => {
    const size = 10 ** (place % 4);
    return Float64Array.from({ length: people }, () => (draw() < missing ? NaN : draw() * size * 100));
  });
}

/** A table around the columns, without copying them, with an office and a role for everybody. */
export function tableOf(values: readonly Float64Array[]): Table {
  const people = values[0]!.length;
  const draw = draws(5);
  const coded = (id: string, count: number) => ({
    id,
    labels: Array.from({ length: count }, (_, code) => `${id}${code}`),
    codes: Int32Array.from({ length: people }, () => Math.floor(draw() * count)),
  });
  return {
    type: "table",
    schemaVersion: 1,
    ids: Array.from({ length: people }, (_, row) => `p${row}`),
    period: null,
    asOf: null,
    columns: values.map((column, place) => ({ id: `m${place}`, values: column })),
    attributes: [coded("office", 10), coded("role", 3)],
    defined: null,
    notices: [],
  };
}

/** Min-max over twelve metrics and a weighted mean; with groups and profiles if asked for. */
export function schemeOf(grouped: boolean): SchemeInput {
  const leaves = WEIGHTS.map((weight, place) => ({
    metric: `m${place}`,
    weight,
    normalize: { kind: "minMax" as const, ...(grouped ? { within: "office" } : {}) },
  }));
  const shifted = (by: number) =>
    WEIGHTS.map((_, place) => ({ of: `m${place}`, weight: WEIGHTS[(place + by) % METRICS]! }));
  const profiles = [1, 2].map((by) => ({
    id: `profile${by}`,
    when: { attribute: "role", equals: `role${by}` },
    weights: shifted(by),
  }));
  return {
    schemaVersion: 1,
    id: "bench",
    metrics: WEIGHTS.map((_, place) => ({ id: `m${place}`, direction: "higherIsBetter" })),
    score: { id: "total", missing: { kind: "renormalise", minimumCoverage: 0.5 }, of: leaves },
    ...(grouped ? { profiles } : {}),
  };
}

/** Stops a bench whose peers do different things. */
export function agree(found: number, expected: number, row: number): void {
  if (found !== expected) throw new Error(`row ${row}: ${found} against ${expected}`);
}
