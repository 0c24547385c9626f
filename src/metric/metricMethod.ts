import type { TimeCount } from "../calendar/active.js";
import type { Day } from "../calendar/day.js";
import type { Period } from "../calendar/period.js";
import type { Fields, OptionsOf } from "../method/field.js";
import type { Method } from "../method/method.js";

/** A way to make a metric's column. */
export interface MetricMethod<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "measure";
  /** What it is made of: records of a source, figures or words of a person source, credits, or columns of others. */
  readonly made: Made;
  /** What it gives where nothing was found, unless the metric says otherwise. */
  readonly onMissing: "zero" | "missing";
  /** Whether money stays money: a payout may then rest on it. */
  readonly keepsMoney: boolean;
}

/**
 * What a metric is made of, and how. What is made of `dates` reads the fields that these options name from the person's row;
 * without any it is counted from the period alone.
 */
export type Made =
  | { readonly from: "figures"; readonly fold: (values: Float64Array) => number; readonly units?: UnitsFold }
  | { readonly from: "records"; readonly fold: (keys: readonly string[]) => number }
  | { readonly from: "texts"; readonly first: boolean; readonly fold: (texts: readonly string[]) => number }
  | { readonly from: "row" }
  | { readonly from: "word" }
  | { readonly from: "credits" }
  | { readonly from: "columns"; readonly join: (left: number, right: number) => number }
  | { readonly from: "amounts"; readonly join: AmountsJoin }
  | {
      readonly from: "dates";
      readonly fields: readonly string[];
      readonly figure: DatesFigure;
      /** Whether nothing of a person lies in the time measured where the figure is 0, which is worth saying. */
      readonly zeroIsOutside?: true;
    };

/** The days that are measured, and which of them count. */
export interface MeasuredTime {
  /** The days. */
  readonly days: Period;
  /** All of them, or those on which people work. */
  readonly count: TimeCount;
}

/** Joins one person's figures of other metrics to an amount with the digits of its currency; NaN where it is missing. */
export type AmountsJoin = (figures: readonly number[], options: unknown, digits: number) => number;

/**
 * Makes one person's figure of dates and of the time that is measured; NaN where it is missing. A date is null where the
 * person has none, and undefined where the metric names no field.
 */
export type DatesFigure = (dates: readonly (Day | null | undefined)[], time: MeasuredTime, options: unknown) => number;

/** Folds whole minor units of money without leaving them. */
export type UnitsFold = (units: Float64Array) => number | "too-large";

/** Which records of which source; every metric that is made of records has these options. */
export const RECORDS = {
  source: { type: "source", about: "The source whose records count." },
  where: { type: "condition", reads: ["field"], optional: true, about: "Which of them; all when left out." },
} as const;

/** What is taken from a record: a field, the days between two date fields, or a field of a keyed table. */
export const FIGURE = {
  field: {
    type: "either",
    of: [
      { type: "recordField" },
      { type: "object", fields: { daysBetween: { type: "list", of: { type: "recordField" }, atLeast: 2 } } },
      {
        type: "object",
        fields: { lookup: { type: "source" }, by: { type: "recordField" }, field: { type: "recordField" } },
      },
    ],
    about: "The figure: a field, `{ daysBetween: [from, to] }`, or `{ lookup, by, field }` in a keyed table.",
  },
} as const;

/**
 * Describes a way to make a metric.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param traits what it is made of, what it gives where nothing was found, and whether money stays money
 * @returns the catalog's entry
 * @example
 * metric("largest", "The largest.", FIGURE, { made: { from: "figures", fold: (v) => Math.max(...v) }, onMissing: "missing", keepsMoney: true }).kind // => "largest"
 */
export function metric<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  traits: Pick<MetricMethod, "made" | "onMissing" | "keepsMoney">,
): MetricMethod<Kind, Options> {
  return { stage: "measure", kind, about, options, ...traits };
}

/** The options of a metric that is made of records. */
export type RecordOptions = OptionsOf<typeof RECORDS>;
