export { minorUnits, nearestUnits, sumUnits } from "./amount.js";
export type { AmountTrouble } from "./amount.js";
export { compare } from "./compare.js";
export { isCurrency, minorDigits } from "./currency.js";
export { MOST_DIGITS, ONE, ZERO, amountText, decimal, exactly, isDecimalText, isExactText, textOf } from "./decimal.js";
export type { Exactly } from "./decimal.js";
export { QUOTIENT_DIGITS, ROUNDING_MODES, quotient, round } from "./round.js";
export type { RoundingMode } from "./round.js";
export { timesOf } from "./times.js";
