import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { checkWritten } from "../flow/check/written.js";
import type { Calibration } from "../flow/calibration.js";
import { checkType } from "../flow/checkType.js";
import { published, weightsBelow } from "../flow/nominalWeights.js";
import type { NominalWeight } from "../flow/nominalWeights.js";
import { standard } from "../flow/scheme/catalog.js";
import { childId, treeOf } from "../flow/scheme/names.js";
import { isLeaf } from "../flow/scheme/scheme.js";
import type { Objective, Scheme } from "../flow/scheme/scheme.js";
import type { Catalog } from "../method/method.js";
import { snap } from "../numeric/snap.js";
import { total } from "../numeric/sum.js";
import { profileShift } from "../flow/profileShift.js";
import { statedShares } from "../flow/statedShares.js";
import { isFromFigures } from "../flow/weighed.js";

/** What an objective weighs in the score. */
export interface ObjectiveWeight {
  /** The objective. */
  readonly objective: string;
  /** What people read. */
  readonly label?: string;
  /** The weight of all metrics that serve it: how much of the score has to do with it. */
  readonly weight: number;
  /** The same with each metric's weight split evenly among the objectives that it serves: how the score is divided up. */
  readonly split: number;
  /** The scored metrics that serve it. */
  readonly metrics: readonly NominalWeight[];
}

/** How the weights of a score lie on objectives. */
export interface ObjectiveWeights {
  /** What each objective weighs, in the scheme's order. */
  readonly objectives: readonly ObjectiveWeight[];
  /** The scored metrics that serve no objective. */
  readonly withoutObjective: readonly NominalWeight[];
  /** What these weigh together; with the splits of all objectives it adds up to 1. */
  readonly unaligned: number;
}

/** How well a score follows what an organisation is after. */
export interface Alignment extends ObjectiveWeights {
  /** The objectives that no scored metric serves. */
  readonly withoutMetric: readonly string[];
  /** The weights of those whom a profile judges. */
  readonly profiles: readonly (ObjectiveWeights & { readonly profile: string })[];
}

/**
 * Lays the weights of a score on the objectives of its scheme: what each weighs, which no metric serves, and which scored
 * metrics serve none.
 *
 *     weight = Σ nominal weight of the metrics that serve it
 *     split  = Σ nominal weight ÷ number of objectives that the metric serves
 *
 * A metric that serves two objectives counts whole for each weight, so weights may add up to more than 1; splits do not.
 * Weights are nominal, see {@link nominalWeights}: they say what is asked for, not what people's scores turn on.
 *
 * @param scheme the scheme, with its `objectives` and the metrics that say which they `serve`
 * @param calibration its calibration; left out, weights are those that the scheme states or finds by itself
 * @param options `catalog`, with a host's own methods
 * @returns the weights, for everybody without a profile and under each profile
 * @throws Fault "unparsed-scheme", "wrong-type", "other-scheme" for the calibration of another one
 * @example
 * const objectives = [{ id: "growth" }, { id: "loyalty" }]
 * const metrics = [{ id: "revenue", serves: ["growth"] }, { id: "csat", serves: ["growth", "loyalty"] }]
 * alignment(draft({ objectives, metrics })).objectives.map(({ weight, split }) => [weight, split]) // => [[1, 0.75], [0.5, 0.25]]
 */
export function alignment(
  scheme: Scheme,
  calibration?: Calibration,
  options: { readonly catalog?: Catalog } = {},
): Alignment {
  const { catalog = standard } = options;
  checkWritten(scheme, catalog);
  if (calibration !== undefined) checkSame(scheme, calibration, catalog);
  const stated = calibration === undefined ? statedShares(scheme, catalog) : null;
  const weightsUnder = (profile?: string) => stated?.(profile) ?? weightsBelow(calibration!.score, profile);
  const own = laidOn(scheme, weightsUnder());
  return {
    ...own,
    withoutMetric: own.objectives.filter(({ metrics }) => metrics.length === 0).map(({ objective }) => objective),
    profiles: scheme.profiles.map(({ id }) => ({ profile: id, ...laidOn(scheme, weightsUnder(id)) })),
  };
}

/** Weights are added up before they are snapped, or thirds would not add up. */
function laidOn({ objectives, metrics }: Scheme, weights: readonly NominalWeight[]): ObjectiveWeights {
  const served = new Map(metrics.map(({ id, serves = [] }) => [id, serves]));
  const servedBy = ({ metric }: NominalWeight) => served.get(metric)!;
  const withoutObjective = weights.filter((one) => servedBy(one).length === 0);
  const weightOf = ({ id, label }: Objective): ObjectiveWeight => {
    const own = weights.filter((one) => servedBy(one).includes(id));
    return {
      objective: id,
      ...(label === undefined ? {} : { label }),
      weight: sumOf(own.map(({ weight }) => weight)),
      split: sumOf(own.map((one) => one.weight / servedBy(one).length)),
      metrics: published(own),
    };
  };
  return {
    objectives: objectives.map(weightOf),
    withoutObjective: published(withoutObjective),
    unaligned: sumOf(withoutObjective.map(({ weight }) => weight)),
  };
}

function sumOf(weights: readonly number[]): number {
  return snap(total(weights));
}

/** The same leaves, the same profiles, and the same weights where the scheme alone says them. */
function checkSame(scheme: Scheme, calibration: Calibration, catalog: Catalog): void {
  const nodes = treeOf(scheme.score);
  const profiles = scheme.profiles.map(({ id }) => id);
  checkType(calibration, "calibration");
  const found = weightsBelow(calibration.score);
  const expected = [...nodes.filter((child) => isLeaf(child)).map(childId), ...profiles];
  const received = [...found.map(({ metric }) => metric), ...calibration.profiles.map(({ id }) => id)];
  const isOpen = nodes.some((node) => !isLeaf(node) && isFromFigures(node.weights, catalog));
  const isSame =
    expected.join(" ") === received.join(" ") &&
    (isOpen || profileShift(statedShares(scheme, catalog)(), found) <= LAST_DIGITS);
  if (isSame) return;
  throw fault({
    code: "other-scheme",
    path: "calibration.score",
    received: outlined(published(found)),
    expected: `the leaves, profiles and weights of the scheme: ${expected.join(", ")}`,
    remedy: "pass what calibrate returned for this scheme",
  });
}

/** Another engine may find other last digits. */
const LAST_DIGITS = 1e-10;
