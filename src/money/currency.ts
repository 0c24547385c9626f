/**
 * Currencies whose smallest unit is not a hundredth.
 *
 * Source: ISO 4217, table A.1 (2026).
 */
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/**
 * How many digits after the point a currency's smallest unit has.
 *
 * @param currency a code of three capital letters
 * @returns 2 for most, 0 for JPY, 3 for KWD
 * @example
 * minorDigits("JPY") // => 0
 */
export function minorDigits(currency: string): number {
  return Object.hasOwn(DIGITS, currency) ? DIGITS[currency]! : 2;
}

/**
 * Tells whether a text has the form of a currency code.
 *
 * @param text any text
 * @returns true for three capital letters
 * @example
 * isCurrency("usd") // => false
 */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
