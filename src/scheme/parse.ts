import { Fault } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { bandsOf } from "../flow/scheme/axes.js";
import { standard } from "../flow/scheme/catalog.js";
import { check } from "../flow/check/check.js";
import { SCHEME } from "../flow/scheme/grammar.js";
import { MISSING_DEFAULT } from "../flow/scheme/treeGrammar.js";
import type { MetricDefinition, Scheme } from "../flow/scheme/scheme.js";
import type { Axis } from "../flow/scheme/quadrantDefinition.js";
import { methodOf } from "../method/method.js";
import type { Catalog } from "../method/method.js";
import type { MetricMethod } from "../metric/metricMethod.js";
import { readAs } from "./readAs.js";
import { scan } from "./scan.js";
import { shapeOf } from "./shape.js";

/** What parsing may be told. */
export interface ParseOptions {
  /** The methods that may stand in a scheme; a host adds its own: `[...standard, ours]`. */
  readonly catalog?: Catalog;
}

/** A parsed scheme, or everything that is wrong with it. */
export type Parsed =
  { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checks a scheme and writes its defaults out.
 *
 * First a look at size and depth, then the shape, then the meaning: names that exist, weights that add up, tiers that
 * follow each other. All issues of a stage are found at once. The input is not changed.
 *
 * @param json any JSON value
 * @param options `catalog`, with a host's own methods
 * @returns the scheme, ready for `evaluate`
 * @throws Fault with every issue found
 * @example
 * const normalize = { kind: "goalposts", low: 0, high: 50 }
 * const metrics = [{ id: "calls", direction: "higherIsBetter" }]
 * parseScheme({ schemaVersion: 1, id: "q3", metrics, score: { id: "total", of: [{ metric: "calls", weight: 1, normalize }] } }).precision // => 1
 */
export function parseScheme(json: unknown, options: ParseOptions = {}): Scheme {
  const parsed = safeParseScheme(json, options);
  if (parsed.ok) return parsed.scheme;
  throw new Fault(parsed.issues);
}

/**
 * Checks a scheme like {@link parseScheme}, and returns the issues in place of throwing them.
 *
 * @param json any JSON value
 * @param options `catalog`, with a host's own methods
 * @returns `{ ok: true, scheme }` or `{ ok: false, issues }`
 * @example
 * safeParseScheme({ id: "q3" }).ok // => false
 */
export function safeParseScheme(json: unknown, options: ParseOptions = {}): Parsed {
  const { catalog = standard } = options;
  const unfit = scan(json);
  if (unfit !== null) return { ok: false, issues: [unfit] };
  const shaped = readAs(shapeFor(catalog), json);
  if (!shaped.ok) return shaped;
  const scheme = filled(shaped.value as Shaped, catalog);
  const tooLarge = scan(scheme);
  if (tooLarge !== null) return { ok: false, issues: [tooLarge] };
  const issues = check(scheme, { catalog });
  return issues.length === 0 ? { ok: true, scheme } : { ok: false, issues };
}

const shapes = new WeakMap<Catalog, ReturnType<typeof shapeOf>>();

function shapeFor(catalog: Catalog) {
  const before = shapes.get(catalog);
  if (before !== undefined) return before;
  const made = shapeOf(SCHEME, catalog);
  shapes.set(catalog, made);
  return made;
}

/** A scheme before the defaults that hang on the catalog are written out. */
type Shaped = Omit<Scheme, "metrics"> & { readonly metrics: readonly UnfilledMetric[] };

type UnfilledMetric = Omit<MetricDefinition, "onMissing"> & Partial<Pick<MetricDefinition, "onMissing">>;

/** Defaults that hang on another part of the scheme: what a metric's kind gives where nothing was found, names of bands. */
function filled(scheme: Shaped, catalog: Catalog): Scheme {
  return {
    ...scheme,
    metrics: scheme.metrics.map((metric) => ({ ...metric, onMissing: metric.onMissing ?? missingOf(metric, catalog) })),
    score: { ...scheme.score, missing: scheme.score.missing ?? MISSING_DEFAULT },
    quadrants: scheme.quadrants.map(({ id, x, y, cells }) => ({ id, x: named(x), y: named(y), cells })),
  };
}

function named(axis: Axis): Axis {
  const bands = bandsOf(axis);
  return bands === undefined ? axis : { ...axis, bands };
}

function missingOf(metric: UnfilledMetric, catalog: Catalog): "zero" | "missing" {
  if (metric.from === undefined) return "missing";
  return (methodOf(catalog, "measure", metric.from.kind) as MetricMethod).onMissing;
}
