import type { Issue } from "../../fault/fault.js";
import type { Catalog } from "../../method/method.js";
import { standard } from "../scheme/catalog.js";
import { creditIssues } from "./credits.js";
import { currencyIssues } from "./currencies.js";
import { idIssues } from "./ids.js";
import { metricIssues } from "./metrics.js";
import { planIssues } from "./plan.js";
import { profileIssues, shiftIssues } from "./profiles.js";
import { rankIssues } from "./ranks.js";
import { quadrantIssues } from "./quadrants.js";
import { treeIssues } from "./tree.js";
import { namesOf } from "../scheme/names.js";
import { referenceIssues } from "./references.js";
import { sourceIssues } from "./sources.js";
import type { Scheme } from "../scheme/scheme.js";
import { wordIssues } from "./words.js";

/**
 * Checks what a scheme means: names that exist and occur once, weights that add up, tiers that follow each other.
 *
 * The shape must be right; `parseScheme` sees to that first. Names come before what refers to them: where one is taken
 * twice, nobody knows what was meant. Otherwise all issues are found at once, but for how far profiles go, which can be
 * told of a sound tree only.
 *
 * @param scheme the scheme
 * @param options `catalog`, with a host's own methods
 * @returns the issues, none for a sound scheme
 */
export function check(scheme: Scheme, options: { readonly catalog?: Catalog } = {}): Issue[] {
  const { catalog = standard } = options;
  const ids = idIssues(scheme);
  if (ids.length > 0) return ids;
  const names = namesOf(scheme, catalog);
  const unknown = referenceIssues(scheme, names, catalog);
  // What a method says of a name that nothing has was said already, at its place and with what may have been meant.
  const told = new Set(unknown.map(({ code, received }) => `${code} ${received}`));
  const isNew = ({ code, received }: Issue) => !told.has(`${code} ${received}`);
  const issues = [
    ...unknown,
    ...sourceIssues(scheme),
    ...currencyIssues(scheme),
    ...creditIssues(scheme),
    ...metricIssues(scheme, catalog),
    ...wordIssues(scheme, names),
    ...treeIssues(scheme, names, catalog).filter(isNew),
    ...profileIssues(scheme, catalog),
    ...rankIssues(scheme.ranks, names.metrics),
    ...quadrantIssues(scheme, catalog),
    ...(scheme.plan === undefined ? [] : planIssues(scheme, scheme.plan, names, catalog)),
  ];
  return issues.length > 0 ? issues : shiftIssues(scheme, catalog);
}
