import {
  arithmeticMean,
  closenessTo,
  compromiseOn,
  copeland,
  geometricMean,
  harmonicMean,
  joinColumns,
  limited,
  majorityOf,
  mazziottaPareto,
  orderedWeights,
  powerMean,
  rowJoin,
  strongest,
  topsis,
  weakest,
} from "scorewright/aggregate";
import type { Join, MeanOptions, Missing, RowMissing } from "scorewright/aggregate";
import { truthOf } from "scorewright/expression";
import type { FactValue } from "scorewright/expression";
import type { Fact } from "scorewright/method";
import { average, median, snap, snapShare } from "scorewright/numeric";
import type { CaseLimit, CaseNode } from "./case.js";

type Shares = readonly number[];

/** The children of a node, row by row, and what weighs them. */
export interface PlainChildren {
  /** Their shares before anything stands in for a missing one. */
  readonly parts: readonly Shares[];
  /** What the last known figures of each earn; null where none stand in. */
  readonly lastKnown: readonly (Shares | null)[];
  /** The weights of each row. */
  readonly weights: readonly Shares[];
  /** The scheme's own weights. */
  readonly base: Shares;
  /** Each row's group of an attribute. */
  readonly groups: (attribute: string) => readonly (string | null)[];
}

const NONE = Number.NaN;

/** What a node came to, and how one person more would be joined by what the population made of it. */
export interface PlainJoined {
  readonly joined: number[];
  readonly joinOne: (shares: Shares, weights: Shares) => number;
}

/** Joins a node's children by the plain functions. */
export function plainJoin(node: CaseNode, missing: Missing, children: PlainChildren): PlainJoined {
  const { parts, weights } = children;
  const filled = filledParts(missing, children);
  const own = (of: readonly Shares[], row: number) => of.map((part) => part[row]!);
  const simple = rowMean(node);
  const minimumCoverage = least(missing);
  if (simple !== null) {
    const renormalise = { kind: "renormalise", minimumCoverage } as const;
    const joined = weights.map((mine, row) => {
      const policy = rowMissing(missing, own(filled, row));
      return simple(own(parts, row), { weights: mine, missing: policy });
    });
    return { joined, joinOne: (shares, mine) => simple(shares, { weights: mine, missing: renormalise }) };
  }
  const { join, whole } = columnJoin(node, children);
  const throughJoin = (columns: readonly Float64Array[], mine: Shares) =>
    joinColumns(rowJoin(join), columns, Float64Array.from(mine));
  const columns = filled.map((part) => Float64Array.from(part));
  const isUntouched = filled.every((part, k) => part.every((share, at) => Object.is(share, parts[k]![at])));
  const byWeights = new Map<string, ArrayLike<number>>();
  const joined = weights.map((mine, row) => {
    if (missing.kind === "refuse") arithmeticMean(own(parts, row), { weights: mine, missing });
    const key = mine.join(" ");
    if (!byWeights.has(key)) byWeights.set(key, isUntouched ? whole(columns, mine) : throughJoin(columns, mine));
    return coverageOf(own(parts, row), mine) < minimumCoverage ? NONE : byWeights.get(key)![row]!;
  });
  const joinOne = (shares: Shares, mine: Shares) =>
    coverageOf(shares, mine) < minimumCoverage
      ? NONE
      : throughJoin(
          shares.map((share) => Float64Array.of(share)),
          mine,
        )[0]!;
  return { joined, joinOne };
}

/** The part of the weight that is there. */
export function coverageOf(shares: Shares, weights: Shares): number {
  let all = 0;
  let there = 0;
  weights.forEach((weight, place) => {
    all += weight;
    if (!Number.isNaN(shares[place])) there += weight;
  });
  return snapShare(there / all);
}

/** Limits a share by those limits that hold, one after the other. */
export function plainLimits(share: number, limits: readonly CaseLimit[], read: (fact: Fact) => FactValue): number {
  return limits.reduce((so, { when, effect, onUnknown = "apply" }) => {
    const holds = truthOf(when, read);
    if (holds === null && onUnknown === "missing") return NONE;
    return holds === true || (holds === null && onUnknown === "apply") ? limited(so, effect) : so;
  }, share);
}

function least(missing: Missing): number {
  if (missing.kind === "propagate") return 1;
  return "minimumCoverage" in missing ? missing.minimumCoverage : 0;
}

/** The children with something in the place of what is missing, where something is. */
function filledParts(missing: Missing, { parts, lastKnown, groups }: PlainChildren): readonly Shares[] {
  return parts.map((part, k) => {
    const known = part.map((share, row) => (Number.isNaN(share) ? (lastKnown[k]?.[row] ?? NONE) : share));
    const fill = fillOf(missing, part, groups);
    return known.map((share, row) => (Number.isNaN(share) ? fill(row) : share));
  });
}

function fillOf(missing: Missing, part: Shares, groups: PlainChildren["groups"]): (row: number) => number {
  if (missing.kind === "zero") return () => 0;
  if (missing.kind === "neutral") return () => missing.earns;
  if (missing.kind !== "impute") return () => NONE;
  const middle = (of: Shares) => snap(missing.by === "mean" ? average(of) : median(of));
  if (missing.within === undefined) return () => middle(part);
  const codes = groups(missing.within);
  return (row) => {
    if (codes[row] === null) return missing.unseen === "everybody" ? middle(part) : NONE;
    const peers = part.filter((share, other) => codes[other] === codes[row] && !Number.isNaN(share));
    return middle(peers.length >= Math.max(1, missing.minimumPeers) ? peers : part);
  };
}

/** A policy as a plain function takes it; what the population says of a row stands in it. */
function rowMissing(missing: Missing, shares: Shares): RowMissing {
  if (missing.kind === "propagate" || missing.kind === "refuse") return missing;
  return { kind: "impute", shares, minimumCoverage: least(missing) };
}

type RowMean = (values: Shares, options: MeanOptions) => number;

/** What joins one row by itself; null for what needs the population. */
function rowMean({ aggregate }: CaseNode): RowMean | null {
  const means: Readonly<Record<string, RowMean>> = {
    arithmeticMean,
    geometricMean,
    harmonicMean,
    min: weakest,
    max: strongest,
  };
  if (aggregate.kind === "powerMean") return (values, o) => powerMean(values, { ...o, exponent: aggregate.exponent });
  if (aggregate.kind === "orderedWeights")
    return (values, o) => orderedWeights(values, { ...o, positionWeights: aggregate.positionWeights });
  if (aggregate.kind === "mazziottaPareto") {
    const { penalty = "negative", ddof } = aggregate;
    return (values, o) => mazziottaPareto(values, { ...o, penalty, ddof: ddof === 0 ? 0 : 1 });
  }
  return means[aggregate.kind] ?? null;
}

type Whole = (columns: readonly Float64Array[], weights: Shares) => ArrayLike<number>;

/** What the population makes of a join, and the plain function over whole columns. */
function columnJoin({ aggregate }: CaseNode, { parts, base }: PlainChildren): { join: Join; whole: Whole } {
  const columns = parts.map((part) => Float64Array.from(part));
  if (aggregate.kind === "topsis") {
    const { norm } = aggregate;
    return {
      join: closenessTo(columns, { norm }),
      whole: (given, weights) => topsis(given, { norm, weights }),
    };
  }
  if (aggregate.kind === "vikor") {
    const join = compromiseOn(columns, Float64Array.from(base), { v: aggregate.v ?? 0.5 });
    return { join, whole: (given, weights) => joinColumns(rowJoin(join), given, Float64Array.from(weights)) };
  }
  const present = columns[0]!.filter((_, row) => parts.some((part) => !Number.isNaN(part[row]))).length;
  const share = (net: number) => Math.min(1, Math.max(0, 0.5 + net / (2 * Math.max(1, present - 1))));
  return {
    join: majorityOf(columns),
    whole: (given, weights) => copeland(given, { weights }).map(share),
  };
}
