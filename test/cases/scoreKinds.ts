import { direct, keyResult, progress, valueAt } from "scorewright";
import { MISSING, agreed, meanOf, weightedSum } from "./exactMeans.js";
import type { Weighted } from "./exactMeans.js";
import { Unsupported, within } from "./format.js";
import type { Entry, Reader } from "./format.js";
import {
  NOTHING,
  decimalOf,
  fraction,
  minus,
  numberOf,
  order,
  over,
  plus,
  rounded,
  roundingOf,
  times,
} from "./fraction.js";
import type { Fraction } from "./fraction.js";
import { MONEY_KINDS } from "./moneyKinds.js";
import { curveOf } from "./payCurve.js";
import { tiersOf } from "./payTiers.js";
import { labelsOf } from "./scoreLevels.js";
import { treeOf, valueOf } from "./scoreTree.js";
import { SHARED_KINDS } from "./sharedKinds.js";

/** What an entry of the second format may hold beside its kind, which alone decides. */
const KEYS = ["id", "source", "provenance", "kind", "input", "expected", "tolerance", "note", "optional"];

type Found = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, (from: Reader) => Found>> = {
  "score.keyResult": (from) => ({ score: progressOf(from) }),
  "score.weighted": weightedOf,
  "score.mean": (from) => {
    const rounding = roundingOf(from);
    const mean = meanOf(from.list("values").map(valueOf), from.word("missing", MISSING));
    return { mean: mean === null ? null : decimalOf(rounded(mean, rounding)) };
  },
  "score.tree": (from) => ({ nodes: treeOf(from) }),
  "weights.proportional": (from) => ({ weights: proportionsOf(from) }),
  "score.levels": (from) => ({ labels: labelsOf(from) }),
  ...SHARED_KINDS,
  ...MONEY_KINDS,
  tiers: tiersOf,
  curve: curveOf,
};

/** Computes an entry of the second format, by its kind and input alone. */
export function scoredKind(entry: Entry): Found {
  const { kind = "neither method nor kind" } = entry;
  const compute = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (compute === undefined) throw new Unsupported(kind);
  const strange = Object.keys(entry).filter((key) => !KEYS.includes(key));
  if (strange.length > 0) throw new Unsupported(`keys ${strange.join(", ")}`);
  const found = within(entry.input, "input", compute);
  const wanted = within(entry.expected, "expected", (expected) => expected.names());
  const unknown = wanted.filter((name) => !Object.hasOwn(found, name));
  if (unknown.length > 0) throw new Unsupported(`expected ${unknown.join(", ")}`);
  return found;
}

function progressOf(from: Reader): string | null {
  const [baseline, target, actual] = ["baseline", "target", "actual"].map((name) => fraction(from.get(name))) as [
    Fraction,
    Fraction,
    Fraction,
  ];
  const clamp = from.get("clamp") === null ? null : from.list("clamp").map(fraction);
  if (clamp !== null && (clamp.length !== 2 || order(clamp[0]!, clamp[1]!) > 0)) throw new Unsupported("clamp");
  const rounding = roundingOf(from);
  if (order(baseline, target) === 0) throw new Unsupported("no way from baseline to target");
  const exact = over(minus(actual, baseline), minus(target, baseline));
  const way = progress(numberOf(actual), numberOf(baseline), numberOf(target));
  const found = agreed(exact, valueAt(keyResult({ outside: "extrapolate" }), way));
  if (clamp === null) return decimalOf(rounded(found, rounding));
  const [low, high] = clamp as [Fraction, Fraction];
  const held = order(found, low) < 0 ? low : order(found, high) > 0 ? high : found;
  const isUnit = order(low, NOTHING) === 0 && order(high, fraction("1")) === 0;
  if (isUnit) agreed(held, valueAt(keyResult({ outside: "clip" }), way));
  return decimalOf(rounded(held, rounding));
}

function weightedOf(from: Reader): Found {
  const components = from.objects("components", (component) => ({
    id: component.text("id"),
    weight: fraction(component.get("weight")),
    value: fraction(component.get("value")),
  }));
  const gated = from.has("gates") ? closed(components, from) : components;
  const scale = fraction(from.has("scale") ? from.get("scale") : "1");
  const [ofPoints, ofTotal] = from.has("rounding")
    ? from.object("rounding", (rounding) => [roundingOf(rounding, "points"), roundingOf(rounding, "total")] as const)
    : [null, null];
  const exact = times(weightedSum(gated), scale);
  const points = gated.map(({ weight, value }) => rounded(times(times(weight, value), scale), ofPoints));
  const total = ofPoints === null ? exact : points.reduce(plus, NOTHING);
  return { points: points.map(decimalOf), total: decimalOf(rounded(total, ofTotal)) };
}

/** Each value ÷ their sum, rounded on its own. */
function proportionsOf(from: Reader): readonly string[] {
  const values = from.list("values").map(fraction);
  const rounding = roundingOf(from);
  const sum = values.reduce(plus, NOTHING);
  if (values.some((value) => order(value, NOTHING) < 0) || order(sum, NOTHING) === 0) throw new Unsupported("values");
  const stated = values.map((value, place) => ({ id: String(place), weight: numberOf(value) }));
  const { shares } = direct(stated, { sum: "renormalise" });
  return values.map((value, place) => decimalOf(rounded(agreed(over(value, sum), shares[place]!.weight), rounding)));
}

/** A closed gate takes the values of those that it names, and leaves the weights alone. */
function closed<C extends Weighted & { readonly id: string }>(components: readonly C[], from: Reader): readonly C[] {
  const ids = components.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Unsupported("two components of one id");
  const zeroed = from.objects("gates", (gate) => {
    const isClosed = gate.get("closed");
    const zeroes = gate.list("zeroes") as readonly string[];
    const stranger = zeroes.find((id) => !ids.includes(id));
    if (typeof isClosed !== "boolean" || stranger !== undefined) throw new Unsupported("a gate that is not understood");
    return isClosed ? zeroes : [];
  });
  return components.map((one) => (zeroed.flat().includes(one.id) ? { ...one, value: NOTHING } : one));
}
