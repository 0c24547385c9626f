import type { Catalog, Method } from "scorewright";
import { methodRows } from "./methodRows.js";
import { missingRows, quadrantRows, rankRows } from "./otherRows.js";
import type { Row } from "./row.js";
import { samples } from "./samples.js";
import type { Sample, ScoringStage } from "./samples.js";
import { ofOneMetric, ofTwoChildren } from "./situations.js";
import type { Situation } from "./situations.js";

/** One table of the page. */
export interface Part {
  readonly title: string;
  readonly about: string;
  readonly situations: readonly Situation[];
  readonly rows: readonly Row[];
}

/** The tables of the page, made from the catalog. */
export function partsOf(catalog: Catalog, samplesOf: (method: Method) => readonly Sample[] = sampled): readonly Part[] {
  const rows = (stage: ScoringStage) => methodRows(catalog, stage, samplesOf);
  const one = { situations: ofOneMetric };
  const two = { situations: ofTwoChildren };
  return [
    { title: "Transforming", about: TRANSFORM, ...one, rows: rows("transform") },
    { title: "Normalizing", about: NORMALIZE, ...one, rows: rows("normalize") },
    { title: "Weighting", about: WEIGHT, ...two, rows: rows("weight") },
    { title: "Aggregating", about: AGGREGATE, ...two, rows: rows("aggregate") },
    { title: "Missing children", about: MISSING, ...two, rows: missingRows() },
    { title: "Cutting", about: CUT, ...one, rows: rows("cut") },
    { title: "Ranking", about: RANK, ...one, rows: rankRows() },
    { title: "Quadrants", about: QUADRANT, ...one, rows: quadrantRows() },
  ];
}

const TRANSFORM = "The scores of the metric, which goes through the step and then through `goalposts` from 1 to 80.";
const NORMALIZE =
  "The scores of the metric. Its target is 80 and its baseline 0, unless the row says that the figures are the targets: then everybody has come to 40. `categorical` reads the figures as words.";
const WEIGHT = "The weights of the children, stated as 0.75 and 0.25 unless the row says otherwise.";
const AGGREGATE =
  "The scores of the node. Its children weigh 0.75 and 0.25, or 0.5 each where the join counts every part alike; a figure is a score, also below zero. Half the weight must be there.";
const MISSING = "The scores of the node, an arithmetic mean, by what its `missing` says. The weights are as above.";
const CUT = "The cut, and on which side of it each person is. A figure is a score; a score on the cut is high.";
const RANK = "The places. A figure is a score.";
const QUADRANT =
  "The cells, named by the band of the metric and that of the healthy one, which is cut at 40. A figure is a score.";

/** The samples of a method, as they stand in the list. */
export function sampled({ stage, kind }: Method): readonly Sample[] {
  return samples[stage as ScoringStage][kind] ?? [];
}
