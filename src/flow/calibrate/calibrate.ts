import { checkOptions } from "../../fault/checkOptions.js";
import type { Notice } from "../../fault/notice.js";
import type { Catalog } from "../../method/method.js";
import type { ExchangeRate } from "../../money/rates.js";
import type { Table } from "../../table/table.js";
import type { Calibration } from "../calibration.js";
import { checkWritten } from "../check/written.js";
import { checkType } from "../checkType.js";
import { cutQuadrants } from "./cuts.js";
import { standard } from "../scheme/catalog.js";
import { checkDefinitions, definitionsOf } from "../definitions.js";
import { checkIndices } from "../indices.js";
import { fittedTree } from "./fit.js";
import { fittedNodes } from "./fitNodes.js";
import { fittedProfiles } from "./fitProfiles.js";
import { payoutOf } from "../reward/plan.js";
import { relativeNotices } from "./relative.js";
import type { Scheme } from "../scheme/scheme.js";
import { strangeWords } from "./strangeWords.js";

/** What calibrating may know besides. */
export interface CalibrateOptions {
  /** The methods; those of the library when left out. */
  readonly catalog?: Catalog;
  /** Exchange rates, where the plan pays in other currencies than its own. */
  readonly rates?: readonly ExchangeRate[];
}

/**
 * Resolves a scheme on a population: fits curves and weights, finds cuts, writes the plan as steps.
 *
 * Curves are fitted first, each `within` group by itself over the people who have a figure; cuts are found from the
 * published scores of a first pass. The result fixes scores, cuts and quadrants, whoever is scored with it later.
 *
 * @param scheme the scheme
 * @param table the population
 * @param options `catalog`, with a host's own methods; `rates`, where the plan converts
 * @returns the calibration: plain JSON, to be stored with the payout
 * @throws Fault "unknown-key", "wrong-type" for options, "unparsed-scheme", "unknown-kind" for a method that the catalog lacks, "other-definitions",
 * "missing-index", "out-of-range" for an index, "missing-column", "not-figures", "not-words", "unmapped-word",
 * "missing-attribute", "flat-population", "bad-curve", "bad-join", "bad-weight", "profile-too-far", "weighted-by-outcome",
 * "profiles-overlap", "cuts-out-of-order"; "missing-rate", "duplicate-rate", "no-day" where a plan converts
 */
export function calibrate(scheme: Scheme, table: Table, options: CalibrateOptions = {}): Calibration {
  checkOptions(options, ["catalog", "rates"]);
  const { catalog = standard, rates = [] } = options;
  checkWritten(scheme, catalog);
  checkType(table, "table");
  const definitions = definitionsOf(scheme);
  checkDefinitions(table, definitions, "scheme");
  checkIndices(table, scheme);
  const notices: Notice[] = table.defined === null ? [{ code: "undefined-table", path: "", values: {} }] : [];
  const curved = {
    type: "calibration",
    schemaVersion: 1,
    scheme: scheme.id,
    precision: scheme.precision,
    metrics: scheme.metrics.map(({ id, label, unit, direction, target, baseline }) =>
      defined({ id, label, unit, direction, target, baseline }),
    ),
    ...(scheme.indices.length === 0 ? {} : { indices: scheme.indices }),
    ...(scheme.currencies === undefined ? {} : { currencies: scheme.currencies }),
    definitions,
    score: fittedTree(scheme, table, catalog, notices),
    profiles: scheme.profiles.map(({ id, when }) => ({ id, when })),
    ranks: scheme.ranks,
  } as const;
  const { profiles } = scheme;
  const tree = fittedNodes(curved.score, scheme.score, { base: curved, profiles, table, catalog, notices });
  const base = { ...curved, score: tree, profiles: fittedProfiles(scheme, tree, table.period, notices) };
  const quadrants = cutQuadrants(scheme, base, table, catalog, notices);
  notices.push(...relativeNotices(scheme, catalog));
  if (scheme.plan !== undefined) notices.push(...strangeWords(scheme.plan, table));
  const facts = { rates, period: table.period };
  const plan = scheme.plan === undefined ? {} : { payout: payoutOf(scheme, scheme.plan, catalog, notices, facts) };
  return { ...base, quadrants, ...plan, notices };
}

/** Leaves out what is undefined, so that the value is the same before and after JSON. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}
