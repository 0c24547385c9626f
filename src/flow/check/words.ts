import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Normalizer } from "../../normalize/normalizer.js";
import type { Names } from "../scheme/names.js";
import type { Leaf, MetricDefinition, Scheme } from "../scheme/scheme.js";

/**
 * Checks that metrics of words say nothing that only figures have: a direction, a target, a baseline, money, zero.
 *
 * @param scheme the scheme
 * @param names what it names
 * @returns the issues found
 */
export function wordIssues(scheme: Scheme, names: Names): Issue[] {
  return scheme.metrics
    .filter(({ id }) => names.words.has(id))
    .flatMap(({ id, direction, target, baseline, unit, onMissing }) => [
      ...unused(id, "direction", direction, "leave it out: the scores of the words say what is good"),
      ...unused(id, "target", target, "leave it out: the scores of the words say what full marks are"),
      ...unused(id, "baseline", baseline, "leave it out: the scores of the words say what each earns"),
      ...unused(id, "unit.currency", unit?.currency, "leave it out, or measure a field with amounts"),
      ...unused(id, "onMissing", onMissing === "zero" ? onMissing : undefined, 'leave it out, or write "missing"'),
    ]);
}

function unused(metric: string, key: string, received: unknown, remedy: string): Issue[] {
  if (received === undefined) return [];
  const expected = `no ${key}, since the metric is one of words`;
  return [
    issue({ code: "unused-key", path: `metrics.${metric}.${key}`, received: outlined(received), expected, remedy }),
  ];
}

/**
 * Checks that a leaf reads what its metric holds: words by positions, figures by a curve of figures.
 *
 * @param leaf the leaf
 * @param metric its metric
 * @param method its normalization
 * @param names what the scheme names
 * @param path the leaf's place
 * @returns the issue, or none
 */
export function readingIssues(
  leaf: Leaf,
  metric: MetricDefinition,
  method: Normalizer,
  names: Names,
  path: string,
): Issue[] {
  const { kind } = leaf.normalize;
  if (method.reads !== "category") return names.words.has(metric.id) ? [scoredAsFigures(metric, kind, path)] : [];
  const issues: Issue[] = [];
  if (!names.words.has(metric.id)) {
    const expected = `a metric of words, for ${kind}`;
    const remedy = 'measure it by "category", or normalize its figures by piecewise';
    issues.push(
      issue({ code: "not-words", path: `metrics.${metric.id}.from`, received: metric.from!.kind, expected, remedy }),
    );
  }
  if (leaf.transform.length > 0) {
    const expected = `no transform before ${kind}, which reads words`;
    const received = leaf.transform[0]!.kind;
    const remedy = "leave the transform out";
    issues.push(issue({ code: "transform-of-words", path: joined(path, "transform"), received, expected, remedy }));
  }
  return issues;
}

function scoredAsFigures({ id }: MetricDefinition, received: string, path: string): Issue {
  const expected = `a normalization of words, since ${id} is a metric of words`;
  const remedy = 'write { "kind": "categorical", "scores": [{ "of": "…", "earns": 1 }] }';
  return issue({ code: "not-figures", path: joined(path, "normalize.kind"), received, expected, remedy });
}

/**
 * What to say where a metric of words stands in the place of a figure.
 *
 * @param metric its id
 * @param path the place
 * @returns the issue
 */
export function wordsForFigures(metric: string, path: string): Issue {
  const remedy = "name a metric of figures; words are scored by categorical, and nothing else reads them";
  return issue({ code: "not-figures", path, received: metric, expected: "a metric of figures", remedy });
}

/**
 * What to say where a condition asks for a metric of words: words that conditions read are attributes.
 *
 * @param metric the metric; undefined where nobody declares it
 * @param path the place that asks
 * @returns the issue
 */
export function wordsAsked({ id, from }: MetricDefinition, path: string): Issue {
  const { source, field } = (from ?? { field: id }) as { source?: string; field: string };
  const where = source === undefined ? "to the attributes of the table" : `to the attributes of ${source}`;
  const remedy = `add "${field}" ${where}, and ask for { "attribute": "${field}" }`;
  return issue({ code: "not-figures", path, received: id, expected: "a metric of figures", remedy });
}
