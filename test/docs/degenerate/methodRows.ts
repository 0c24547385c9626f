import type { Catalog, Method, Weighting } from "scorewright";
import { labelOf } from "./row.js";
import type { Doing, Row } from "./row.js";
import type { Sample, ScoringStage } from "./samples.js";
import { AS_IT_IS, leafJourney, nodeJourney, quadrant, wordJourney } from "./schemes.js";
import { scoresOf, sidesOf, weightsOf } from "./shown.js";

/** One row for each sample of each method of a stage. */
export function methodRows(
  catalog: Catalog,
  stage: ScoringStage,
  samplesOf: (method: Method) => readonly Sample[],
): Row[] {
  const methods = catalog.filter((method) => method.stage === stage);
  return methods.flatMap((method) =>
    samplesOf(method).map((sample) => ({
      label: labelOf(method.kind, sample.note),
      isRelative: isRelative(method),
      ...DOING[stage](method, sample),
    })),
  );
}

/** Also a cut that is found from everybody's scores. */
function isRelative(method: Method): boolean {
  return ("relative" in method && method.relative === true) || ("reads" in method && method.reads === "scores");
}

const DOING: Readonly<Record<ScoringStage, (method: Method, sample: Sample) => Doing>> = {
  transform: ({ kind }, sample) => {
    const leaf = { transform: [{ kind, ...sample.options }], normalize: { kind: "goalposts", low: 1, high: 80 } };
    return { journey: (situation) => leafJourney(leaf, situation, sample), shown: scoresOf("x") };
  },
  normalize: (method, sample) => {
    const leaf = { normalize: { kind: method.kind, ...sample.options } };
    const isOfWords = "reads" in method && method.reads === "category";
    return {
      journey: (situation) => (isOfWords ? wordJourney(leaf, situation) : leafJourney(leaf, situation, sample)),
      shown: scoresOf("x"),
    };
  },
  weight: (method, { options, optionsOfOne = options, weights }) => ({
    journey: (situation) => {
      const own = situation.y === undefined ? optionsOfOne : options;
      const { readsStated } = method as Weighting;
      return nodeJourney({ weights: { kind: method.kind, ...own } }, situation, readsStated ? weights : null);
    },
    shown: weightsOf,
  }),
  aggregate: ({ kind }, { options, optionsOfOne = options, weights }) => ({
    journey: (situation) => {
      const own = situation.y === undefined ? optionsOfOne : options;
      return nodeJourney({ aggregate: { kind, ...own } }, situation, weights);
    },
    shown: scoresOf("node"),
  }),
  cut: ({ kind }, { options }) => ({
    journey: (situation) => {
      const quadrants = [quadrant({ cut: { kind, ...options } }, situation)];
      return leafJourney({ normalize: AS_IT_IS }, situation, { target: 60 }, { quadrants });
    },
    shown: sidesOf,
  }),
};
