import type { AggregateSpec } from "../aggregate/spec.js";
import { fault, joined } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { wrongType } from "../fault/wrongType.js";
import type { NormalizeSpec } from "../flow/scheme/catalog.js";
import { childId, treeOf } from "../flow/scheme/names.js";
import { isLeaf } from "../flow/scheme/scheme.js";
import type { Leaf, Scheme, ScoreNode } from "../flow/scheme/scheme.js";
import { readsStated } from "../flow/weighed.js";
import { methodOf } from "../method/method.js";
import type { Catalog } from "../method/method.js";
import type { WeightSpec } from "../weight/spec.js";

/** What a method is replaced by, one after the other; "own" leaves it as it is. */
export type Choices<Spec> = readonly (Spec | "own")[];

/** Choices for every place of a tree, or for the places that are named. */
export type Varied<Spec> = Choices<Spec> | Readonly<Record<string, Choices<Spec>>>;

/** What of a scheme is varied. */
export interface Variations {
  /** Normalizations: for all scored metrics, or by metric. */
  readonly normalize?: Varied<NormalizeSpec>;
  /** How weights are found: in all nodes, or by node. */
  readonly weights?: Varied<WeightSpec>;
  /** How children are joined: in all nodes, or by node. */
  readonly aggregate?: Varied<AggregateSpec>;
}

/** The three things that are varied. */
export const VARIED = ["normalize", "weights", "aggregate"] as const;

/** One of them. */
export type What = (typeof VARIED)[number];

/** One list of choices. */
export interface Axis {
  /** What is varied. */
  readonly what: What;
  /** The metric or node; null for all. */
  readonly of: string | null;
  /** The choices with their names. */
  readonly choices: readonly Choice[];
}

/** One choice. */
export interface Choice {
  /** Its name: the method's word, numbered where it occurs twice. */
  readonly name: string;
  /** The method; null for the scheme's own. */
  readonly spec: { readonly kind: string } | null;
}

/** One choice of each axis. */
export type Variant = readonly (Choice & Pick<Axis, "what" | "of">)[];

/**
 * Reads what is varied.
 *
 * @param scheme the scheme
 * @param variations what is varied
 * @returns the axes, in the order normalize, weights, aggregate
 * @throws Fault "unknown-metric", "unknown-node"; "missing" for a list without a choice; "wrong-type" for what is no list, or no method
 */
export function axesOf(scheme: Scheme, variations: Variations): Axis[] {
  const tree = treeOf(scheme.score);
  return VARIED.flatMap((what): Axis[] => {
    const varied: Varied<{ readonly kind: string }> | undefined = variations[what];
    if (varied === undefined) return [];
    if (typeof varied !== "object" || (varied as unknown) === null) throw notChoices(what, varied);
    if (isList(varied)) return [{ what, of: null, choices: named(varied, what) }];
    const known = tree.filter((child) => isLeaf(child) === (what === "normalize")).map(childId);
    return Object.entries(varied).map(([of, list]) => {
      if (!known.includes(of)) throw unknown(what, of, known);
      return { what, of, choices: named(list, `${what}.${of}`) };
    });
  });
}

function isList<Spec>(varied: Varied<Spec>): varied is Choices<Spec> {
  return Array.isArray(varied);
}

function named(list: Choices<{ readonly kind: string }>, path: string): Choice[] {
  const given: unknown = list;
  if (!Array.isArray(given)) throw notChoices(path, given);
  if (list.length === 0) throw noChoice(path);
  list.forEach((one: unknown, place) => {
    if (one !== "own" && !isMethod(one)) throw notChoices(`${path}.${place}`, one);
  });
  const kindOf = (one: { readonly kind: string } | "own") => (one === "own" ? one : one.kind);
  const kinds = list.map(kindOf);
  return list.map((one, place) => {
    const kind = kinds[place]!;
    const isOnce = kinds.filter((other) => other === kind).length === 1;
    const before = kinds.slice(0, place + 1).filter((other) => other === kind).length;
    return { name: isOnce ? kind : `${kind} ${before}`, spec: one === "own" ? null : one };
  });
}

/**
 * Combines every choice with every other.
 *
 * @param axes the axes
 * @returns the variants, the last axis changing fastest; one without choices where there are no axes
 */
export function variantsOf(axes: readonly Axis[]): Variant[] {
  return axes.reduce<Variant[]>(
    (variants, { what, of, choices }) =>
      variants.flatMap((variant) => choices.map((one) => [...variant, { ...one, what, of }])),
    [[]],
  );
}

/**
 * Names what a variant does.
 *
 * @param variant the variant
 * @param what about what
 * @returns "own" where it is not varied
 * @example
 * nameOf([{ what: "weights", of: "total", name: "equal", spec: { kind: "equal" } }], "weights") // => "total equal"
 */
export function nameOf(variant: Variant, what: What): string {
  const own = variant.filter((one) => one.what === what);
  return own.length === 0 ? "own" : own.map(({ of, name }) => (of === null ? name : `${of} ${name}`)).join(", ");
}

/**
 * Makes the scheme of a variant. What is named outdoes what is for all; stated weights go where nobody reads them.
 *
 * @param scheme the scheme
 * @param variant the choices
 * @param catalog the methods
 * @returns another scheme, not checked yet
 */
export function variedScheme(scheme: Scheme, variant: Variant, catalog: Catalog): Scheme {
  const specOf = (what: What, id: string) => {
    const own = variant.filter((one) => one.what === what);
    return (own.find(({ of }) => of === id) ?? own.find(({ of }) => of === null))?.spec ?? null;
  };
  const down = (child: ScoreNode | Leaf): ScoreNode | Leaf => {
    if (isLeaf(child))
      return { ...child, normalize: (specOf("normalize", child.metric) ?? child.normalize) as NormalizeSpec };
    return node(child);
  };
  const node = (one: ScoreNode): ScoreNode => {
    const weights = (specOf("weights", one.id) ?? one.weights) as WeightSpec;
    const aggregate = (specOf("aggregate", one.id) ?? one.aggregate) as AggregateSpec;
    const isKnown = methodOf(catalog, "weight", weights.kind) !== undefined;
    const isStated = weights === one.weights || !isKnown || readsStated(weights, catalog);
    const of = one.of.map(down);
    return { ...one, weights, aggregate, of: isStated ? of : of.map(unweighed) };
  };
  return { ...scheme, score: node(scheme.score) };
}

function unweighed<T extends ScoreNode | Leaf>({ weight: _, ...rest }: T): T {
  return rest as T;
}

function unknown(what: What, received: string, known: readonly string[]) {
  const path = joined(what, received);
  const expected = `one of: ${known.join(", ")}`;
  const rest = { path, received: outlined(received), expected };
  return what === "normalize"
    ? fault({ code: "unknown-metric", ...rest, remedy: "name a metric that is scored" })
    : fault({ code: "unknown-node", ...rest, remedy: "name a node of the score tree" });
}

function isMethod(one: unknown): boolean {
  return typeof one === "object" && one !== null && "kind" in one && typeof one.kind === "string";
}

function notChoices(path: string, received: unknown) {
  const remedy = 'write a list of methods such as [{ kind: "equal" }, "own"], or such lists by metric or node';
  return wrongType(path, received, "methods to try", remedy);
}

function noChoice(path: string) {
  const remedy = 'name a method, or "own" for what the scheme has';
  return fault({ code: "missing", path, received: 0, expected: "at least one choice", remedy });
}
