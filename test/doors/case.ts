import type { Period } from "scorewright/calendar";
import type { AggregateSpec, LimitEffect, Missing } from "scorewright/aggregate";
import type { Condition, MetricPart } from "scorewright/method";
import type { ExchangeRate, RoundingMode } from "scorewright/money";
import type { Direction } from "scorewright/normalize";
import type { OnUnknown } from "scorewright/payout";
import type { CutSpec } from "scorewright/quadrant";
import type { Ties } from "scorewright/rank";
import type { WeightSpec } from "scorewright/weight";
import type { MeasureSpec } from "../arbitraries/measure.js";
import type { NormalizeSpec } from "../arbitraries/normalize.js";
import type { AdjustSpec, PaySpec } from "../arbitraries/pay.js";
import type { TransformSpec } from "../arbitraries/transform.js";

/** A scheme as its author writes it, with defaults left out; what is drawn and what the plain door reads. */
export interface CaseScheme {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly precision: number;
  readonly sources: readonly object[];
  readonly indices: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly calendars: readonly CaseCalendar[];
  readonly credits: readonly CaseCredits[];
  readonly metrics: readonly CaseMetric[];
  readonly score: CaseNode;
  readonly profiles: readonly CaseProfile[];
  readonly ranks: readonly CaseRank[];
  readonly quadrants: readonly CaseQuadrant[];
  readonly plan?: CasePlan;
}

/** On which days people work. */
export interface CaseCalendar {
  readonly id: string;
  readonly weekend: readonly string[];
  readonly holidays: readonly string[];
}

/** How the deals of a case are credited. */
export interface CaseCredits {
  readonly id: string;
  readonly source: string;
  readonly field: string;
  readonly currency: string;
  readonly splits: object;
  readonly overlays: readonly object[];
  readonly ties?: "payeeId" | "largerShare";
  readonly negative?: "credit" | "zero";
  readonly limit?: { readonly amount: string; readonly beyond?: string; readonly kinds?: readonly ("quota" | "pay")[] };
  readonly rollUp?: { readonly source: string; readonly manager: string; readonly levels?: number };
}

type CaseAim = number | { readonly metric: string };

export interface CaseMetric {
  readonly id: string;
  readonly unit?: { readonly currency: string };
  readonly direction?: Direction;
  readonly target?: CaseAim | { readonly base: CaseAim; readonly index: string };
  readonly baseline?: number | { readonly metric: string };
  readonly window?: "period" | "previousPeriod" | "yearToDate" | Period;
  readonly from: MeasureSpec;
  readonly onMissing?: "zero" | "missing";
}

export interface CaseLeaf {
  readonly metric: string;
  readonly weight?: number;
  readonly transform?: readonly TransformSpec[];
  readonly normalize: NormalizeSpec;
  readonly lastKnown?: { readonly metric: string };
}

export interface CaseLimit {
  readonly id: string;
  readonly when: Condition;
  readonly effect: LimitEffect;
  readonly onUnknown?: "apply" | "pass" | "missing";
}

export interface CaseNode {
  readonly id: string;
  readonly weight?: number;
  readonly weights: WeightSpec;
  readonly aggregate: AggregateSpec;
  readonly missing?: Missing;
  readonly limits?: readonly CaseLimit[];
  readonly of: readonly (CaseLeaf | CaseNode)[];
}

export interface CaseProfile {
  readonly id: string;
  readonly when: Condition;
  readonly weights?: readonly { readonly of: string; readonly weight: number }[];
  readonly tilts?: readonly { readonly towards: readonly string[]; readonly by: number }[];
  readonly mayReadOutcome?: boolean;
}

export interface CaseRank {
  readonly id: string;
  readonly by: { readonly node: string };
  readonly within?: string;
  readonly ties?: Ties;
  readonly decideOn?: "published" | "unrounded";
  readonly tolerance?: number;
  readonly tieBreaks?: readonly CaseTieBreak[];
  readonly remaining?: "share" | "personId";
}

export type CaseTieBreak = { readonly node: string } | { readonly metric: string; readonly of?: MetricPart };

export interface CaseAxis {
  readonly node: string;
  readonly cut?: CutSpec;
  readonly cuts?: readonly CutSpec[];
  readonly bands?: readonly string[];
  readonly margin?: number;
}

export interface CaseQuadrant {
  readonly id: string;
  readonly x: CaseAxis;
  readonly y: CaseAxis;
  readonly cells: readonly {
    readonly x: string;
    readonly y: string;
    readonly id: string;
    readonly triggers: readonly string[];
  }[];
}

export interface CaseComponent {
  readonly id: string;
  readonly for?: Condition;
  readonly per?: "period" | "deal";
  readonly base?: { readonly metric: string };
  readonly pay: PaySpec;
  readonly then: readonly AdjustSpec[];
  readonly onUnknown?: OnUnknown;
}

export interface CasePlan {
  readonly currency: string;
  readonly components: readonly CaseComponent[];
  readonly then: readonly AdjustSpec[];
  readonly settle: { readonly round: RoundingMode; readonly at: "total" | "component" };
  readonly convert?: CaseConversion;
}

/** In what people are paid. */
export interface CaseConversion {
  readonly attribute?: string;
  readonly values?: readonly { readonly is: string; readonly currency: string }[];
  readonly to: string;
  readonly round: RoundingMode;
}

/** Rates of every currency that a plan is drawn in, of two days; the later one lies within the periods that are drawn. */
export const RATES: readonly ExchangeRate[] = ["USD", "JPY", "KWD"].flatMap((from) => [
  { from, to: "EUR", on: "2025-12-31", rate: "0.91234567" },
  { from, to: "EUR", on: "2026-08-16", rate: "1.09999999" },
  { from, to: "JPY", on: "2025-12-31", rate: "155.5" },
  { from, to: "KWD", on: "2025-12-31", rate: "0.3071" },
]);

/** The day before a day. */
export const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** A record as a CRM exports it. */
export type CaseRecord = Readonly<Record<string, unknown>>;

/** One thing to be computed three times: a scheme, and the records of a team. */
export interface Case {
  readonly scheme: CaseScheme;
  readonly sources: Readonly<Record<"deals" | "roster" | "products" | "splits", CaseRecord[]>>;
  readonly period: Period;
  readonly asOf: string;
  /** What the season's index is over time. */
  readonly seasons: readonly { readonly from: string; readonly to: string; readonly value: number }[];
  /** The cell in which some people were before. */
  readonly earlier?: Readonly<Record<string, string | null>>;
  /** Standard errors by person, for the nodes of both axes. */
  readonly errors?: readonly { readonly node: string; readonly of: Readonly<Record<string, number | null>> }[];
}

/** What the season's index is over time, as measuring is told. */
export function seasonsOf({ seasons }: Pick<Case, "seasons">) {
  return [{ id: "season", values: seasons }];
}

/** Tells a leaf of a drawn tree from a node. */
export function isCaseLeaf(child: CaseLeaf | CaseNode): child is CaseLeaf {
  return "metric" in child;
}

/** Freezes a value with everything in it, but for typed arrays, which cannot be frozen. */
export function deepFrozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFrozen(inner);
  return value;
}
