import type { Issue } from "../../fault/fault.js";
import type { Condition } from "../../method/condition.js";
import type { Reference } from "../../method/field.js";
import type { Catalog } from "../../method/method.js";
import { conditionIssues } from "./conditions.js";
import { SCHEME } from "../scheme/grammar.js";
import type { Names } from "../scheme/names.js";
import type { Scheme } from "../scheme/scheme.js";
import { unknownName } from "./unknownName.js";
import { walk } from "../scheme/walk.js";
import { wordsForFigures } from "./words.js";

/**
 * Checks that everything a scheme refers to exists, and that conditions ask only what their stage knows.
 *
 * @param scheme the scheme
 * @param names what it names
 * @param catalog the methods
 * @returns the issues found
 */
export function referenceIssues(scheme: Scheme, names: Names, catalog: Catalog): Issue[] {
  const issues: Issue[] = [];
  walk(SCHEME, scheme, "", catalog, (field, value, path) => {
    if (field.type === "condition") {
      for (const one of conditionIssues(value as Condition, field.reads, path, names)) issues.push(one);
      return;
    }
    if (field.type === "metric" && field.ofWords !== true && names.words.has(value as string)) {
      issues.push(wordsForFigures(value as string, path));
      return;
    }
    const known = names.of(field.type as Reference);
    if (known === null || known.has(value as string)) return;
    issues.push(unknownName(field.type, value as string, path, known, names.guesses));
  });
  return issues;
}
