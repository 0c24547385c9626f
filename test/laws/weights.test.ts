import fc from "fast-check";
import { describe } from "vitest";
import { critic, entropy, gini, merec, standardDeviationWeights, variation } from "scorewright";
import { obeys } from "./obeys.js";
import { figureWeightLaws } from "./weights.js";
import type { FromFigures } from "./weights.js";

const WAYS: Readonly<Record<string, FromFigures["weigh"]>> = {
  standardDeviation: standardDeviationWeights,
  variation,
  entropy,
  critic,
  "critic on ranks": (columns) => critic(columns, { correlation: "spearman" }),
  merec,
  gini,
};

const figure = fc.option(
  fc.integer({ min: 1, max: 40 }).map((whole) => whole / 8),
  { freq: 6 },
);

const columns = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1, 2, 3, 7, 300))
  .chain(([count, rows]) =>
    fc.array(fc.array(figure, { minLength: rows, maxLength: rows }), { minLength: count, maxLength: count }),
  )
  .map((drawn) => drawn.map((values, k) => ({ id: `m${k}`, values })));

describe.each(Object.entries(WAYS))("%s", (_, weigh) => {
  obeys(
    figureWeightLaws,
    columns.map((drawn) => ({ weigh, columns: drawn })),
    100,
  );
});
