import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { mayBeCurrency } from "../scheme/currencies.js";
import type { DeclaresCurrencies } from "../scheme/currencies.js";
import type { Conversion } from "../scheme/planDefinition.js";
import { badCurrency } from "./metrics.js";

const PATH = "plan.convert";

/**
 * Checks how a plan converts: currencies that there are, each value once, and somebody for each.
 *
 * @param scheme the scheme, which may declare currencies
 * @param convert how the plan converts
 * @returns the issues found
 */
export function conversionIssues(scheme: DeclaresCurrencies, convert: Conversion | undefined): Issue[] {
  if (convert === undefined) return [];
  const { attribute, values, to } = convert;
  const named = [
    ...values.map(({ currency }, k) => [`${PATH}.values.${k}.currency`, currency] as const),
    ...(to === undefined ? [] : [[`${PATH}.to`, to] as const]),
  ];
  const wrong = named.filter(([, currency]) => !mayBeCurrency(scheme, currency));
  const seen = new Set<string>();
  const twice = values.flatMap(({ is }, k) => (seen.size === seen.add(is).size ? [twiceIssue(is, k)] : []));
  return [
    ...wrong.map(([path, currency]) => badCurrency(path, currency)),
    ...twice,
    ...(attribute === undefined && values.length > 0 ? [withoutAttribute()] : []),
    ...(to === undefined && values.length === 0 ? [toNothing()] : []),
  ];
}

function twiceIssue(received: string, place: number): Issue {
  const path = `${PATH}.values.${place}.is`;
  return issue({ code: "duplicate-id", path, received, expected: "each value once", remedy: "keep one of the two" });
}

function withoutAttribute(): Issue {
  const remedy = 'write "attribute": "country", or leave `values` out';
  const expected = "the attribute whose values they are";
  return issue({ code: "missing", path: `${PATH}.attribute`, received: undefined, expected, remedy });
}

function toNothing(): Issue {
  const remedy = 'write "to": "EUR", or "attribute" and "values"';
  const expected = "the currency that people are paid in";
  return issue({ code: "missing", path: `${PATH}.to`, received: undefined, expected, remedy });
}
