export { categoryMethod } from "./category.js";
export type { CategorySpec } from "./category.js";
export { count, countDistinct, countDistinctMethod, countFirstMethod, countMethod, firstSeen } from "./count.js";
export type { CountSpec, Sighting } from "./count.js";
export { creditMethod } from "./credit.js";
export type { CreditSpec } from "./credit.js";
export { activeDays, activeDaysMethod, periodDays, periodDaysMethod } from "./days.js";
export type { DaysSpec } from "./days.js";
export { last, lastMethod, max, maxMethod, min, minMethod } from "./extremes.js";
export type { ExtremeSpec } from "./extremes.js";
export { fieldMethod } from "./field.js";
export type { FieldSpec } from "./field.js";
export { mean, meanOfMethod } from "./mean.js";
export type { MeanSpec } from "./mean.js";
export { FIGURE, RECORDS, metric } from "./metricMethod.js";
export type {
  AmountsJoin,
  DatesFigure,
  Made,
  MeasuredTime,
  MetricMethod,
  RecordOptions,
  UnitsFold,
} from "./metricMethod.js";
export { monthsSince, monthsSinceMethod } from "./months.js";
export type { MonthsOptions, MonthsSpec } from "./months.js";
export { prorated, proratedMethod } from "./prorated.js";
export type { ProratedSpec } from "./prorated.js";
export { ratio, ratioMethod } from "./ratio.js";
export type { RatioSpec } from "./ratio.js";
export { sum, sumMethod } from "./sum.js";
export type { SumSpec } from "./sum.js";
