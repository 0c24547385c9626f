import {
  arithmeticMean,
  copeland,
  geometricMean,
  harmonicMean,
  mazziottaPareto,
  orderedWeights,
  powerMean,
  strongest,
  topsis,
  vikor,
  weakest,
} from "scorewright";
import type { ColumnsOptions, MeanOptions, RowMissing } from "scorewright";
import { Unsupported, figuresOf, listed } from "./format.js";
import type { ColumnInput, Reader } from "./format.js";

type Values = readonly (number | null)[];

type RowMean = (values: Values, options: MeanOptions) => number;

type Weights = Readonly<Record<string, number>> | undefined;

/** Methods that join one row by itself. */
const ROWS: Readonly<Record<string, (options: Reader) => RowMean>> = {
  arithmeticMean: () => arithmeticMean,
  geometricMean: () => geometricMean,
  harmonicMean: () => harmonicMean,
  min: () => weakest,
  max: () => strongest,
  powerMean: (o) => {
    const exponent = o.number("exponent");
    return (values, options) => powerMean(values, { ...options, exponent });
  },
  orderedWeights: (o) => {
    o.word("order", ["descending"], "descending");
    const positionWeights = o.get("positionWeights") as number[];
    return (values, options) => orderedWeights(values, { ...options, positionWeights });
  },
  mazziottaPareto: (o) => {
    const penalty = o.word("penalty", ["negative", "positive"], "negative");
    const ddof = o.number("ddof", 1) === 0 ? 0 : 1;
    return (values, options) => mazziottaPareto(values, { ...options, penalty, ddof });
  },
};

/** Methods that hold rows against each other. */
const TABLES: Readonly<Record<string, (columns: Float64Array[], options: ColumnsOptions, o: Reader) => unknown>> = {
  topsis: (columns, options, o) => {
    const norm = o.word("norm", ["vector", "minMax", "none"]);
    return listed(topsis(columns, { ...options, norm }));
  },
  vikor: (columns, options, o) => {
    const { s, r, q } = vikor(columns, { ...options, v: o.number("v", 0.5) });
    return { s: listed(s), r: listed(r), q: listed(q) };
  },
  copeland: (columns, options) => listed(copeland(columns, options)),
};

/** What the columns of a table become under a method of joining, row by row. */
export function aggregated(name: string, columns: readonly ColumnInput[], weights: Weights, options: Reader): unknown {
  const own = columns.map((column) => weights?.[column.name!] ?? (weights === undefined ? 1 : 0));
  const whole = TABLES[name];
  if (whole !== undefined) {
    const directions = columns.map(({ direction = "higherIsBetter" }) => direction);
    return whole(columns.map(figuresOf), { weights: own, directions }, options);
  }
  const mean = ROWS[name]?.(options);
  if (mean === undefined) throw new Unsupported(`aggregate.${name}`);
  const missing = missingOf(options);
  const rows = columns[0]!.values.map((_, row) => columns.map(({ values }) => values[row] as number | null));
  return listed(Float64Array.from(rows, (row) => mean(row, { weights: own, missing })));
}

function missingOf(options: Reader): RowMissing {
  const kind = options.word(
    "missing",
    ["renormalise", "zero", "neutral", "propagate", "refuse"] as const,
    "renormalise",
  );
  const coverage = { minimumCoverage: options.number("minimumCoverage", 0) };
  if (kind === "neutral") return { kind, earns: options.number("neutral"), ...coverage };
  return kind === "renormalise" ? { kind, ...coverage } : { kind };
}
