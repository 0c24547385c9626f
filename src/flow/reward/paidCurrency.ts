import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Table } from "../../table/table.js";
import type { PayoutConversion } from "../payoutForm.js";

/**
 * Finds in which of the currencies a row is paid.
 *
 * @param conversion the conversion
 * @param table the table
 * @returns a function from rows to places in the list; it throws "unknown-currency" for somebody whom no value fits
 */
export function currencyOf(
  { attribute, currencies, open }: PayoutConversion,
  { attributes, ids }: Table,
): (row: number) => number {
  if (attribute === undefined) return () => 0;
  const { labels, codes } = attributes.find(({ id }) => id === attribute)!;
  const placeOf = labels.map((label) => currencies.findIndex(({ is }) => is.includes(label)));
  return (row) => {
    const place = placeOf[codes[row]!] ?? -1;
    if (place >= 0) return place;
    if (open) return currencies.length - 1;
    const known = currencies.flatMap(({ is }) => is);
    throw noCurrency(attribute, labels[codes[row]!], ids[row]!, known);
  };
}

function noCurrency(attribute: string, value: string | undefined, person: string, known: readonly string[]) {
  return fault({
    code: "unknown-currency",
    path: `attributes.${attribute}.${person}`,
    received: outlined(value),
    expected: `one of the values that plan.convert has a currency for: ${known.join(", ")}`,
    remedy: 'add it to "values", or say in "to" what all others are paid in',
  });
}
