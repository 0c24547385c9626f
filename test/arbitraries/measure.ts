import fc from "fast-check";
import type {
  CategorySpec,
  CountSpec,
  CreditSpec,
  DaysSpec,
  ExtremeSpec,
  FieldSpec,
  MeanSpec,
  MonthsSpec,
  ProratedSpec,
  RatioSpec,
  SumSpec,
} from "scorewright/metric";
import { recordCondition } from "./conditions.js";

/** How a metric of a drawn scheme is made. */
export type MeasureSpec =
  | SumSpec
  | CountSpec
  | MeanSpec
  | ExtremeSpec
  | RatioSpec
  | FieldSpec
  | CategorySpec
  | CreditSpec
  | DaysSpec
  | MonthsSpec
  | ProratedSpec;

const ofDeals = { source: fc.constant("deals"), where: recordCondition };
const figures = {
  ...ofDeals,
  field: fc.constantFrom(
    "amount",
    "units",
    { daysBetween: ["openedOn", "closedOn"] },
    { lookup: "products", by: "product", field: "price" },
  ),
};
const texts = { ...ofDeals, field: fc.constantFrom("account", "product") };

function spec<K extends string, T extends object>(kind: K, model: { [N in keyof T]: fc.Arbitrary<T[N]> }) {
  const required = Object.keys(model).filter((name) => name !== "where" && name !== "groups");
  return fc.record({ kind: fc.constant(kind), ...model }, { requiredKeys: ["kind", ...required] as never[] });
}

type OfKind<K> = fc.Arbitrary<Extract<MeasureSpec, { kind: K }>>;

/** One arbitrary per way of measuring in the catalog. */
export const measureSpecs = {
  sum: spec("sum", figures) as OfKind<"sum">,
  count: spec("count", ofDeals) as OfKind<"count">,
  countDistinct: spec("countDistinct", texts) as OfKind<"countDistinct">,
  countFirst: spec("countFirst", {
    ...texts,
    per: fc.constantFrom("person" as const, "company" as const),
  }) as OfKind<"countFirst">,
  mean: spec("mean", figures) as OfKind<"mean">,
  min: spec("min", figures) as OfKind<"min">,
  max: spec("max", figures) as OfKind<"max">,
  last: spec("last", figures) as OfKind<"last">,
  ratio: spec("ratio", {
    of: fc.constantFrom("won", "revenue"),
    to: fc.constantFrom("handled", "quota"),
  }) as OfKind<"ratio">,
  category: spec("category", {
    source: fc.constant("roster"),
    field: fc.constant("grade"),
  }) as OfKind<"category">,
  credit: spec("credit", {
    credits: fc.constant("sales"),
    as: fc.constantFrom("quota" as const, "pay" as const),
    where: recordCondition,
    groups: fc.constantFrom(["direct"], ["direct", "overlay"]),
  }) as OfKind<"credit">,
  activeDays: spec("activeDays", {
    source: fc.constant("roster"),
    firstDay: fc.constant("startedOn"),
    lastDay: fc.constantFrom("leftOn", undefined),
    calendar: fc.constantFrom("works", undefined),
  }) as OfKind<"activeDays">,
  periodDays: spec("periodDays", { calendar: fc.constantFrom("works", undefined) }) as OfKind<"periodDays">,
  monthsSince: fc.record(
    {
      kind: fc.constant("monthsSince" as const),
      source: fc.constant("roster"),
      field: fc.constant("startedOn"),
      until: fc.constantFrom("periodStart" as const, "periodEnd" as const),
      months: fc.constantFrom("full" as const, "calendar" as const),
      atLeast: fc.constantFrom(0, 1),
      atMost: fc.constantFrom(1, 6, 12),
    },
    { requiredKeys: ["kind", "source", "field", "until"] },
  ) as OfKind<"monthsSince">,
  prorated: spec("prorated", {
    of: fc.constant("quota"),
    active: fc.constant("active"),
    length: fc.constantFrom("days", 100),
    round: fc.constantFrom("half-up" as const, "half-even" as const, "up" as const, "down" as const),
  }) as OfKind<"prorated">,
  field: spec("field", {
    source: fc.constant("roster"),
    field: fc.constantFrom("first", "second", "quota"),
  }) as OfKind<"field">,
};

/** Fields that hold money; a metric made of one has a currency. */
export function isMoney(from: MeasureSpec): boolean {
  if (from.kind === "credit" || from.kind === "prorated") return true;
  if (!("field" in from) || from.kind === "countDistinct" || from.kind === "countFirst") return false;
  const { field } = from;
  return typeof field === "object" ? "lookup" in field : field === "amount" || field === "quota";
}
