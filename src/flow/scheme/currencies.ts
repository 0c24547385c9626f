import { isCurrency, minorDigits } from "../../money/currency.js";

/** A currency whose smallest unit is another than ISO 4217 says, or that ISO 4217 does not list. */
export interface CurrencyDefinition {
  /** Its code, as metrics and the plan write it. */
  readonly id: string;
  /** How many digits after the point its smallest unit has, 0 to 8. */
  readonly digits: number;
}

/** More digits would leave less than ten million whole units below 10^15 smallest ones. */
export const MOST_MINOR_DIGITS = 8;

/**
 * How many digits after the point a currency's smallest unit has in a scheme.
 *
 * @param scheme the scheme, which may declare currencies
 * @param currency a code
 * @returns what the scheme declares, or what ISO 4217 says
 * @example
 * digitsOfCurrency({ currencies: [{ id: "BTC", digits: 8 }] }, "BTC") // => 8
 */
export function digitsOfCurrency(scheme: DeclaresCurrencies, currency: string): number {
  return scheme.currencies?.find(({ id }) => id === currency)?.digits ?? minorDigits(currency);
}

/**
 * Tells whether a text may stand as a currency in a scheme.
 *
 * @param scheme the scheme, which may declare currencies
 * @param text any text
 * @returns true for three capital letters, and for whatever the scheme declares
 * @example
 * mayBeCurrency({ currencies: [{ id: "POINTS", digits: 0 }] }, "POINTS") // => true
 */
export function mayBeCurrency(scheme: DeclaresCurrencies, text: string): boolean {
  return isCurrency(text) || scheme.currencies?.some(({ id }) => id === text) === true;
}

/** What a scheme says about currencies. */
export interface DeclaresCurrencies {
  /** The declared ones. */
  readonly currencies?: readonly CurrencyDefinition[];
}
