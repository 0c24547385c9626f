import fc from "fast-check";
import { table } from "scorewright";
import type { BenchmarkLevel, Expectation, Outlook, SwotOptions, Table } from "scorewright";

/** A team, what it is held against, and the weights it has. */
export interface SwotCase {
  readonly table: Table;
  readonly benchmark: readonly BenchmarkLevel[];
  readonly outlook: Outlook;
  readonly options: SwotOptions;
}

const figure = fc.option(fc.oneof(fc.integer({ min: -20, max: 60 }), fc.constantFrom(0.1, 0.2, 0.7, 1e6)), { freq: 6 });

const room = fc.constantFrom(0, 0.01, 0.05, 0.3, 1);

const metric = fc.record({
  figures: fc.array(figure, { minLength: 4, maxLength: 4 }),
  weight: fc.integer({ min: 0, max: 400 }),
  below: room,
  above: room,
  isBound: fc.boolean(),
  level: fc.option(fc.integer({ min: -5, max: 40 }), { freq: 5 }),
  direction: fc.constantFrom("higherIsBetter" as const, "lowerIsBetter" as const),
  tolerance: fc.constantFrom(0, 0.05, 0.5),
  expected: fc.constantFrom("neither", "opportunity", "threat", "both"),
});

const size = fc.constantFrom(0, 0.01, 0.05, 0.07, 0.333333333333);

/** Weights of thousandths that add up to 1, and whatever else. */
export const swotCases: fc.Arbitrary<SwotCase> = fc
  .record({
    metrics: fc.array(metric, { minLength: 1, maxLength: 6 }),
    shifts: fc.record({ strength: size, weakness: size, opportunity: size, threat: size }),
    limit: fc.constantFrom(0, 0.03, 0.1, 0.2, 1),
    by: fc.constantFrom("mean" as const, "median" as const),
  })
  .map(({ metrics, ...options }) => {
    const all = metrics.reduce((sum, { weight }) => sum + weight, 0);
    const parts = metrics.map(({ weight }) => (all === 0 ? 0 : Math.floor((weight * 1000) / all)));
    parts[0]! += 1000 - parts.reduce((sum, part) => sum + part, 0);
    const named = metrics.map((one, place) => ({ ...one, id: `m${place}`, weight: parts[place]! / 1000 }));
    const expect = (kind: string): Expectation[] =>
      named
        .filter(({ expected }) => expected === kind || expected === "both")
        .map(({ id }) => ({ metric: id, because: `${kind} of ${id}` }));
    const bound = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
    return {
      table: table({
        ids: ["a", "b", "c", "d"],
        columns: Object.fromEntries(named.map(({ id, figures }) => [id, figures])),
      }),
      benchmark: named.flatMap(({ id, level, direction, tolerance }) =>
        level === null ? [] : [{ metric: id, level, direction, tolerance }],
      ),
      outlook: { opportunities: expect("opportunity"), threats: expect("threat") },
      options: {
        ...options,
        weights: { shares: named.map(({ id, weight }) => ({ id, weight })) },
        bounds: named
          .filter(({ isBound }) => isBound)
          .map(({ id, weight, below, above }) => ({
            of: id,
            atLeast: bound(weight - below),
            atMost: bound(weight + above),
          })),
      },
    };
  });
