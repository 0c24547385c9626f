export { WEEKDAYS, activeTime } from "./active.js";
export type { ActiveSpan, ActiveTime, TimeCount, Weekday } from "./active.js";
export { dayNumber, daysBetween, dayText } from "./day.js";
export type { Day } from "./day.js";
export { calendarMonths, fullMonths } from "./months.js";
export { checkedPeriod, previousPeriod, yearToDate } from "./period.js";
export type { Period } from "./period.js";
