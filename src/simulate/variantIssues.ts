import { issue, joined } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { check } from "../flow/check/check.js";
import { checkWritten } from "../flow/check/written.js";
import { SCHEME } from "../flow/scheme/grammar.js";
import type { Scheme } from "../flow/scheme/scheme.js";
import { walk } from "../flow/scheme/walk.js";
import type { Field, Fields } from "../method/field.js";
import { methodOf } from "../method/method.js";
import type { Catalog } from "../method/method.js";
import { attempt } from "./recalibrated.js";

/**
 * Checks a scheme of which methods were replaced, as parsing would: types, keys that nobody reads, figures and words that
 * their fields do not allow, and what the scheme means.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns the issues found
 */
export function variantIssues(scheme: Scheme, catalog: Catalog): Issue[] {
  const { issues: unfit } = attempt(() => {
    checkWritten(scheme, catalog);
  });
  if (unfit !== null) return unfit.map(asOption);
  const issues: Issue[] = [];
  walk(SCHEME, scheme, "", catalog, (field, value, path) => {
    if (field.type === "method") issues.push(...strangeKeys(methodOptions(field, value, catalog), value, path));
    issues.push(...figureIssues(field, value, path));
  });
  return issues.length > 0 ? issues : check(scheme, { catalog });
}

/** The scheme was parsed before; what does not fit is an option of a method that was put in. */
function asOption(one: Issue): Issue {
  if (one.code !== "unparsed-scheme") return one;
  const [expected, remedy] = ["what the method takes there", "write the method as it stands in a scheme"];
  return { ...one, code: "wrong-type", expected, remedy };
}

function methodOptions(field: Extract<Field, { readonly type: "method" }>, value: unknown, catalog: Catalog): Fields {
  return methodOf(catalog, field.stage, (value as { readonly kind: string }).kind)?.options ?? {};
}

function strangeKeys(options: Fields, value: unknown, path: string): Issue[] {
  const known = ["kind", ...Object.keys(options)];
  return Object.keys(value as object)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const expected = `one of: ${known.join(", ")}`;
      const place = joined(path, key);
      return issue({ code: "unknown-key", path: place, received: outlined(key), expected, remedy: "leave it out" });
    });
}

function figureIssues(field: Field, value: unknown, path: string): Issue[] {
  if (field.type === "choice" && !field.of.includes(value as string)) {
    const [expected, remedy] = [`one of: ${field.of.join(", ")}`, "write one of these words"];
    return [issue({ code: "not-a-choice", path, received: outlined(value), expected, remedy })];
  }
  if (field.type !== "number" && field.type !== "integer" && field.type !== "share") return [];
  const { atLeast = -Infinity, atMost = Infinity, moreThan = -Infinity } = field;
  const figure = value as number;
  const isWhole = field.type !== "integer" || Number.isInteger(figure);
  if (isWhole && Math.abs(figure) < Infinity && figure >= atLeast && figure <= atMost && figure > moreThan) return [];
  const expected = `${isWhole ? "a number" : "a whole number"} from ${Math.max(atLeast, moreThan)} to ${atMost}`;
  return [
    issue({ code: "out-of-range", path, received: outlined(value), expected, remedy: "write one that is allowed" }),
  ];
}
