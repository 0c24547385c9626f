import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import type { Scheme } from "../scheme/scheme.js";

/** The currencies that people get it in. */
function paidIn(plan: Scheme["plan"]): (string | undefined)[] {
  return [...(plan?.convert?.values ?? []).map(({ currency }) => currency), plan?.convert?.to];
}

/**
 * Finds declared currencies in which nothing is measured or paid: they were written for one that is spelt otherwise.
 *
 * @param scheme the scheme
 * @returns the issues found
 */
export function currencyIssues({ currencies = [], credits, metrics, plan }: Scheme): Issue[] {
  const measured = metrics.map(({ unit }) => unit?.currency);
  const used = new Set([plan?.currency, ...measured, ...credits.map(({ currency }) => currency), ...paidIn(plan)]);
  return currencies
    .filter(({ id }) => !used.has(id))
    .map(({ id }) =>
      issue({
        code: "unused-currency",
        path: `currencies.${id}`,
        received: id,
        expected: "the currency of a metric or of the plan",
        remedy: "spell it as they do, or leave it out",
      }),
    );
}
