import { kindsOf } from "scorewright";
import type { Method, Missing, Stage } from "scorewright";

/** One way to use a method of the catalog in the tables of degenerate input. */
export interface Sample {
  /** Its options. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What the row says beside the method's word. */
  readonly note?: string;
  /** Which way is better; higher unless said. */
  readonly direction?: "higherIsBetter" | "lowerIsBetter";
  /** The metric's target; 80 unless said. */
  readonly target?: number;
  /** The situation's figures are the metric's targets; what was measured is ordinary. */
  readonly figuresAreTargets?: true;
  /** Its options where a node has one child only, if they are others. */
  readonly optionsOfOne?: Readonly<Record<string, unknown>>;
  /** What the two children weigh, where it is not three quarters and a quarter. */
  readonly weights?: readonly [number, number];
}

/** The stages whose methods the tables hold. */
export const SCORING = ["transform", "normalize", "weight", "aggregate", "cut"] as const satisfies readonly Stage[];

/** A stage whose methods the tables hold. */
export type ScoringStage = (typeof SCORING)[number];

const plain: readonly Sample[] = [{ options: {} }];
const byOrder: readonly Sample[] = [
  { options: { order: ["x", "y"] }, note: "x before y", optionsOfOne: { order: ["x"] } },
  { options: { order: [["x", "y"]] }, note: "x like y", optionsOfOne: { order: ["x"] } },
];
const alike = [{ options: {}, weights: [0.5, 0.5] }] as const;

/** The samples of every method of the scoring stages; a method without one fails the test. */
export const samples: Readonly<Record<ScoringStage, Readonly<Record<string, readonly Sample[]>>>> = {
  transform: {
    log1p: plain,
    boxCox: [
      { options: { lambda: 0.5 }, note: "λ 0.5" },
      { options: { lambda: 0 }, note: "λ 0" },
    ],
    clampQuantile: plain,
    winsorize: [{ options: { highCount: 1 }, note: "highCount 1" }],
  },
  normalize: {
    goalposts: [{ options: { low: 0, high: 80 }, note: "0 to 80" }],
    attainment: [
      { options: {}, note: "target 80" },
      { options: {}, note: "target 40, lower is better", direction: "lowerIsBetter", target: 40 },
      { options: { lowerForm: "reciprocal" }, note: "the same, reciprocal", direction: "lowerIsBetter", target: 40 },
      { options: {}, note: "the figures are the targets", figuresAreTargets: true },
    ],
    keyResult: [
      { options: {}, note: "from 0 to 80" },
      { options: {}, note: "from 0, the figures are the targets", figuresAreTargets: true },
    ],
    levels: [
      {
        options: { threshold: { at: 20, earns: 0.5 }, target: { at: 40, earns: 0.8 }, stretch: { at: 80, earns: 1 } },
        note: "20, 40, 80",
      },
    ],
    logistic: [{ options: { midpoint: 40, steepness: 0.1 }, note: "midpoint 40" }],
    piecewise: [
      {
        options: {
          knots: [
            { at: 0, earns: 0 },
            { at: 40, earns: 0.8 },
            { at: 80, earns: 1 },
          ],
        },
        note: "0, 40, 80",
      },
    ],
    categorical: [
      { options: { scores: [0, 20, 40, 80].map((of) => ({ of: String(of), earns: of / 80 })) }, note: "0, 20, 40, 80" },
      { options: { scores: [{ of: "80", earns: 1 }], unmapped: 0 }, note: "80, any other word 0" },
    ],
    minMax: plain,
    zScore: plain,
    robustZScore: plain,
    percentileRank: plain,
    borda: plain,
    shareOfTotal: [{ options: {} }, { options: {}, note: "lower is better", direction: "lowerIsBetter" }],
    vector: plain,
    max: plain,
    distanceToTarget: [{ options: {}, note: "target 80" }],
    distanceToReference: [{ options: { person: "ana" }, note: "ana" }],
  },
  weight: {
    direct: [
      { options: {} },
      { options: { sum: "renormalise" }, note: "renormalise 3 and 1", weights: [3, 1] },
      { options: { sum: "renormalise" }, note: "renormalise 0 and 0", weights: [0, 0] },
    ],
    equal: plain,
    rankOrderCentroid: byOrder,
    rankSum: byOrder,
    rankReciprocal: byOrder,
    swara: [
      {
        options: { order: ["x", "y"], comparativeImportance: [0.25] },
        note: "x a quarter more than y",
        optionsOfOne: { order: ["x"], comparativeImportance: [] },
      },
    ],
    pairwise: [
      {
        options: {
          names: ["x", "y"],
          matrix: [
            [1, 3],
            [0.3333333333, 1],
          ],
        },
        note: "x three times y",
        optionsOfOne: { names: ["x"], matrix: [[1]] },
      },
    ],
    bestWorst: [
      {
        options: { best: "x", worst: "y", bestToOthers: [{ of: "y", times: 3 }], othersToWorst: [] },
        note: "x three times y",
        optionsOfOne: { best: "x", worst: "x", bestToOthers: [], othersToWorst: [] },
      },
    ],
    standardDeviation: plain,
    variation: plain,
    entropy: plain,
    critic: plain,
    merec: plain,
    gini: plain,
    blend: [
      {
        options: {
          parts: [
            { share: 0.5, weights: { kind: "equal" } },
            { share: 0.5, weights: { kind: "standardDeviation" } },
          ],
        },
        note: "half equal, half standardDeviation",
      },
    ],
    bounded: [
      {
        options: { weights: { kind: "entropy" }, bounds: [{ of: "x", atLeast: 0.2, atMost: 0.6 }] },
        note: "entropy, x from 0.2 to 0.6",
        optionsOfOne: { weights: { kind: "entropy" }, bounds: [{ of: "x" }] },
      },
    ],
  },
  aggregate: {
    arithmeticMean: plain,
    geometricMean: plain,
    harmonicMean: plain,
    powerMean: [
      { options: { exponent: 2 }, note: "exponent 2" },
      { options: { exponent: -3 }, note: "exponent −3" },
    ],
    min: alike,
    max: alike,
    orderedWeights: [
      {
        ...alike[0],
        options: { positionWeights: [0.3, 0.7] },
        note: "0.3, 0.7",
        optionsOfOne: { positionWeights: [1] },
      },
    ],
    mazziottaPareto: alike,
    topsis: (["vector", "minMax", "none"] as const).map((norm) => ({ options: { norm }, note: norm })),
    vikor: plain,
    copeland: plain,
  },
  cut: {
    fixed: [{ options: { at: 50 }, note: "50" }],
    mean: plain,
    median: plain,
    quantile: [{ options: { q: 0.8 }, note: "0.8" }],
    target: [{ options: {}, note: "target 60" }],
  },
};

/** One of each way to treat a missing child. */
export const missingWays: Readonly<{ [K in Missing["kind"]]: Extract<Missing, { readonly kind: K }> }> = {
  renormalise: { kind: "renormalise", minimumCoverage: 0.5 },
  zero: { kind: "zero" },
  neutral: { kind: "neutral", earns: 0.5, minimumCoverage: 0 },
  impute: { kind: "impute", by: "mean", minimumPeers: 1, unseen: "refuse", minimumCoverage: 0 },
  propagate: { kind: "propagate" },
  refuse: { kind: "refuse" },
};

/** The methods of the scoring stages that have no sample, as "stage kind". */
export function withoutSample(catalog: readonly Method[]): string[] {
  return SCORING.flatMap((stage) =>
    kindsOf(catalog, stage).flatMap((kind) => ((samples[stage][kind] ?? []).length === 0 ? [`${stage} ${kind}`] : [])),
  );
}

/** The samples that belong to no method of the catalog. */
export function withoutMethod(catalog: readonly Method[]): string[] {
  return SCORING.flatMap((stage) =>
    Object.keys(samples[stage]).flatMap((kind) => (kindsOf(catalog, stage).includes(kind) ? [] : [`${stage} ${kind}`])),
  );
}
