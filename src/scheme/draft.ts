import { Fault } from "../fault/fault.js";
import { standard } from "../flow/scheme/catalog.js";
import type { Scheme } from "../flow/scheme/scheme.js";
import { methodOf } from "../method/method.js";
import type { Catalog } from "../method/method.js";
import type { Normalizer } from "../normalize/normalizer.js";
import type { SchemeDraft } from "./draftInput.js";
import { isJson } from "./jsonObject.js";
import type { Json } from "./jsonObject.js";
import { parseScheme } from "./parse.js";
import type { ParseOptions } from "./parse.js";
import { scan } from "./scan.js";

/**
 * Makes a scheme of as little as a list of metrics, for a first look at figures: what is not written is filled in, and
 * stands in the scheme that comes back.
 *
 * Weights are equal where a node's children state none. A metric with a target is scored by `attainment`, with a baseline
 * besides by `keyResult`, any other by `minMax`, which compares people with each other. More is better unless a metric
 * says otherwise; a draft with a plan must say it. All metrics are scored but those that others are aimed at or made of;
 * what the tree scores, or is aimed at, and nobody lists, is added. Ids are `draft`, `total`, `part1`, `part2` …; labels
 * are not made up. Whatever decides about people or pay should be written out: use {@link parseScheme} for that.
 *
 * @param sketch the metrics, the tree, or both, and whatever else a scheme may have
 * @param options `catalog`, with a host's own methods
 * @returns the scheme, as `parseScheme` returns it
 * @throws Fault with every issue that `parseScheme` finds
 * @example
 * const { score } = draft({ metrics: ["revenue", "csat"] })
 * score.weights // => { kind: "equal" }
 */
export function draft(sketch: SchemeDraft, options: ParseOptions = {}): Scheme {
  const unfit = scan(sketch);
  if (unfit !== null) throw new Fault([unfit]);
  return parseScheme(isJson(sketch) ? written(sketch, options.catalog ?? standard) : sketch, options);
}

function written({ metrics = [], score = {}, ...rest }: Json, catalog: Catalog): Json {
  const listed = !Array.isArray(metrics)
    ? []
    : metrics.map((one: unknown) => (typeof one === "string" ? { id: one } : one));
  const root: unknown = Array.isArray(score) ? { of: score } : score;
  const tree = isJson(root) ? writtenRoot(root, listed) : root;
  const all = [...listed, ...unlisted(tree, listed)];
  const up = rest["plan"] === undefined ? figuresScored(tree, catalog) : new Set<unknown>();
  return {
    schemaVersion: 1,
    id: "draft",
    ...rest,
    metrics: Array.isArray(metrics) ? all.map((one) => directed(one, up)) : metrics,
    score: tree,
  };
}

function writtenRoot(root: Json, listed: readonly unknown[]): unknown {
  const named = new Set(listed.flatMap(namedBy));
  const all = listed.map(idOf).filter((id) => typeof id === "string" && !named.has(id));
  const metrics = new Map(listed.map((metric) => [idOf(metric), metric]));
  const whole = { ...root, id: given(root["id"], "total"), of: given(root["of"], all) };
  const parts = [...partsOf(whole), ...namesIn(whole)];
  const taken = new Set([
    ...metrics.keys(),
    ...parts.flatMap((part) => (isJson(part) ? [part["id"], part["metric"]] : [part])),
  ]);
  return writtenNode(whole, { metrics, taken, next: { part: 1 } });
}

/** What writing the tree needs: the metrics by id, and the ids that no new node may have. */
interface Writing {
  readonly metrics: ReadonlyMap<unknown, unknown>;
  readonly taken: ReadonlySet<unknown>;
  readonly next: { part: number };
}

function writtenNode(node: Json, writing: Writing): Json {
  const { of } = node;
  const id = node["id"] === undefined ? freeId(writing) : node["id"];
  if (!Array.isArray(of)) return { ...node, id };
  const children = of.map((child: unknown) => writtenChild(child, writing));
  const isSilent = node["weights"] === undefined && children.every((child) => !isJson(child) || !("weight" in child));
  return { ...node, id, ...(isSilent ? { weights: { kind: "equal" } } : {}), of: children };
}

function writtenChild(child: unknown, writing: Writing): unknown {
  if (typeof child === "string") return writtenLeaf({ metric: child }, writing);
  if (!isJson(child)) return child;
  return "metric" in child ? writtenLeaf(child, writing) : writtenNode(child, writing);
}

function writtenLeaf(leaf: Json, { metrics }: Writing): Json {
  const metric = metrics.get(leaf["metric"]);
  const has = (aim: string) => isJson(metric) && metric[aim] !== undefined;
  const kind = !has("target") ? "minMax" : has("baseline") ? "keyResult" : "attainment";
  return { ...leaf, normalize: given(leaf["normalize"], { kind }) };
}

function freeId({ taken, next }: Writing): string {
  while (taken.has(`part${next.part}`)) next.part++;
  return `part${next.part++}`;
}

/** The metrics that stand as bare names among children. */
function namesIn(tree: unknown): string[] {
  if (typeof tree === "string") return [tree];
  return isJson(tree) && Array.isArray(tree["of"]) ? tree["of"].flatMap(namesIn) : [];
}

/** The metrics that leaves and aims name and nobody lists. */
function unlisted(tree: unknown, listed: readonly unknown[]): Json[] {
  const known = new Set(listed.map(idOf));
  const named = [...leavesOf(tree).map((leaf) => leaf["metric"]), ...listed.flatMap(aimsOf)];
  return [...new Set(named)].filter((id) => typeof id === "string" && !known.has(id)).map((id) => ({ id }));
}

function figuresScored(tree: unknown, catalog: Catalog): Set<unknown> {
  const readsFigures = ({ normalize }: Json) => {
    const kind = isJson(normalize) ? normalize["kind"] : undefined;
    const method = typeof kind === "string" ? methodOf(catalog, "normalize", kind) : undefined;
    return (method as Normalizer | undefined)?.reads !== "category";
  };
  return new Set(leavesOf(tree).flatMap((leaf) => (readsFigures(leaf) ? [leaf["metric"]] : [])));
}

function directed(metric: unknown, up: ReadonlySet<unknown>): unknown {
  if (!isJson(metric) || metric["direction"] !== undefined || !up.has(metric["id"])) return metric;
  return { ...metric, direction: "higherIsBetter" };
}

function leavesOf(tree: unknown): Json[] {
  return partsOf(tree).filter((part) => "metric" in part);
}

function partsOf(tree: unknown): Json[] {
  if (!isJson(tree)) return [];
  return [tree, ...(Array.isArray(tree["of"]) ? tree["of"].flatMap(partsOf) : [])];
}

/** Null is a value, which parsing refuses. */
function given(value: unknown, otherwise: unknown): unknown {
  return value === undefined ? otherwise : value;
}

function idOf(value: unknown): unknown {
  return isJson(value) ? value["id"] : undefined;
}

/** The metrics that a metric is aimed at or made of. */
function namedBy(metric: unknown): unknown[] {
  if (!isJson(metric)) return [];
  const { from } = metric;
  return [...aimsOf(metric), ...(isJson(from) && from["kind"] === "ratio" ? [from["of"], from["to"]] : [])];
}

function aimsOf(metric: unknown): unknown[] {
  if (!isJson(metric)) return [];
  const { target, baseline } = metric;
  const aims = [isJson(target) && "base" in target ? target["base"] : target, baseline];
  return aims.flatMap((aim) => (isJson(aim) ? [aim["metric"]] : []));
}
