import type { Journey } from "./road.js";
import type { Sample } from "./samples.js";
import { HEALTHY, PEOPLE } from "./situations.js";
import type { Figures, Situation } from "./situations.js";

const RISING = { direction: "higherIsBetter" } as const;

/** Points as they are measured, also below 0 and above 100. */
export const AS_IT_IS = { kind: "goalposts", low: 0, high: 100, outside: "extrapolate" } as const;

/** One metric, `x`, scored by `leaf` beside a healthy one, with places by both; `more` adds quadrants and other places. */
export function leafJourney(
  leaf: object,
  { x, isAlone }: Situation,
  { direction = "higherIsBetter", target = 80, figuresAreTargets }: Omit<Sample, "options"> = {},
  more: More = {},
): Journey {
  const metric = {
    id: "x",
    direction,
    target: figuresAreTargets ? { metric: "aim" } : target,
    baseline: 0,
  };
  const columns = figuresAreTargets ? { x: x.map(() => 40), aim: x } : { x };
  const metrics = figuresAreTargets ? [metric, { id: "aim" }] : [metric];
  const asked = { ranks: [placesBy("x"), ...(more.ranks ?? [])], quadrants: more.quadrants ?? [] };
  return journey(metrics, { metric: "x", ...leaf }, columns, x.length, asked, isAlone);
}

/** The same with a metric of words: each figure is read as a text. */
export function wordJourney(leaf: object, { x, isAlone }: Situation): Journey {
  const columns = { x: x.map((figure) => (figure === null ? null : String(figure))) };
  return journey([{ id: "x" }], { metric: "x", ...leaf }, columns, x.length, { ranks: [placesBy("x")] }, isAlone);
}

/** A node, `node`, of one or two children beside a healthy metric, with places by both. */
export function nodeJourney(
  node: object,
  { x, y }: Situation,
  weights: readonly [number, number] | null = [0.75, 0.25],
) {
  const children = y === undefined ? ["x"] : ["x", "y"];
  const of = children.map((metric, place) => ({
    metric,
    ...(weights === null ? {} : { weight: y === undefined ? Math.sign(weights[0]) : weights[place] }),
    normalize: AS_IT_IS,
  }));
  const metrics = children.map((id) => ({ id, ...RISING }));
  const columns = y === undefined ? { x } : { x, y };
  return journey(metrics, { id: "node", of, ...node }, columns, x.length, { ranks: [placesBy("node")] });
}

/** What a scheme of one metric asks for besides. */
export interface More {
  readonly ranks?: readonly object[];
  readonly quadrants?: readonly object[];
}

function journey(
  metrics: readonly object[],
  child: object,
  columns: Readonly<Record<string, Figures | readonly (string | null)[]>>,
  count: number,
  { ranks, ...others }: { readonly ranks: readonly object[]; readonly quadrants?: readonly object[] },
  isAlone = false,
): Journey {
  const beside = isAlone ? [] : [{ metric: "healthy", weight: 0.5, normalize: AS_IT_IS }];
  return {
    scheme: {
      schemaVersion: 1,
      id: "degenerate",
      metrics: [...metrics, ...beside.map(({ metric }) => ({ id: metric, ...RISING }))],
      score: { id: "total", of: [{ ...child, weight: isAlone ? 1 : 0.5 }, ...beside] },
      ranks: [...ranks, ...beside.map(({ metric }) => placesBy(metric))],
      ...others,
    },
    table: {
      ids: PEOPLE.slice(0, count),
      columns: isAlone ? columns : { ...columns, healthy: HEALTHY.slice(0, count) },
    },
  };
}

/** A ranking makes a leaf publish its score. */
function placesBy(node: string) {
  return { id: `by_${node}`, by: { node } };
}

/** The metric across, a healthy one upwards; where there is none, the metric again. */
export function quadrant(axis: object, { isAlone = false }: Situation) {
  const bands = "cuts" in axis ? ["low", "middle", "high"] : ["low", "high"];
  const cells = bands.flatMap((x) => ["low", "high"].map((y) => ({ x, y, id: `${x}_${y}` })));
  const y = { node: isAlone ? "x" : "healthy", cut: { kind: "fixed", at: 40 } };
  return { id: "style", x: { node: "x", ...axis }, y, cells };
}
