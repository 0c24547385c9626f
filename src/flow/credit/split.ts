import { issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { IssueList } from "../../fault/issueList.js";
import { ZERO, decimal, isDecimalText } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { CREDIT_KINDS } from "../../table/credits.js";
import type { CreditKind } from "../../table/credits.js";
import { byCodeUnits } from "../../table/table.js";
import { isMissing } from "../measure/fields.js";
import { DIRECT } from "../scheme/creditDefinition.js";
import type { CreditDefinition, SplitSpec } from "../scheme/creditDefinition.js";
import type { SplitRows } from "./splitRows.js";

/** One payee's share of a deal. */
export interface Split {
  /** Its place among the source's records; null for an owner whom nobody split the deal with. */
  readonly place: number | null;
  /** The payee. */
  readonly person: string;
  /** The share of the deal. */
  readonly share: Exactly;
  /** The role in the deal; null where none is told. */
  readonly role: string | null;
  /** `direct`, or the id of an overlay. */
  readonly group: string;
  /** What it counts as. */
  readonly kinds: readonly CreditKind[];
}

/** Nobody means ten times a deal: 50 was meant as percent. */
const MOST = decimal("10");

/**
 * Reads who shares a deal, in an order that does not hang on that of the records.
 *
 * @param definition the declaration of credits
 * @param spec where its splits are
 * @param rows the splits
 * @param deal the deal's id
 * @param issues where issues go: a share that is none, an unknown kind or group, the same split twice
 * @returns the shares by group, role and payee
 */
export function splitsOf(
  definition: CreditDefinition,
  spec: SplitSpec,
  rows: SplitRows,
  deal: string,
  issues: IssueList,
): Split[] {
  const groups = [DIRECT, ...definition.overlays.map(({ id }) => id)];
  const splits = (rows.byDeal.get(deal) ?? []).map((place) => splitAt(spec, rows, place, groups, issues));
  splits.sort((a, b) => {
    const byGroup = groups.indexOf(a.group) - groups.indexOf(b.group);
    return byGroup || byCodeUnits(a.role ?? "", b.role ?? "") || byCodeUnits(a.person, b.person);
  });
  splits.forEach((one, k) => {
    const before = splits[k - 1];
    const isSame = before?.person === one.person && before.role === one.role && before.group === one.group;
    if (!isSame || !one.kinds.some((kind) => before.kinds.includes(kind))) return;
    const expected = "each payee once per deal, group, role and kind";
    const remedy = "keep one of the two, or add their shares up in one";
    const path = `${rows.source.id}.${deal}.${one.person}`;
    issues.add(issue({ code: "duplicate-split", path, received: one.person, expected, remedy }), rows.source.id);
  });
  return splits;
}

function splitAt(spec: SplitSpec, rows: SplitRows, place: number, groups: readonly string[], issues: IssueList): Split {
  const record = rows.records[place]!;
  const person = rows.persons[place]!;
  const path = (field: string) => `${rows.source.id}.${rows.deals[place]!}.${person}.${field}`;
  const report = (code: string, field: string, received: unknown, expected: string, remedy: string) => {
    const found = outlined(received);
    issues.add(issue({ code, path: path(field), received: found, expected, remedy }), `${rows.source.id}.${field}`);
  };
  const value = (field: string | undefined) => (field === undefined ? undefined : rows.read(record, field));
  const chosen = <T extends string>(field: string | undefined, code: string, words: readonly T[]): T | null => {
    const found = value(field);
    if (isMissing(found)) return null;
    const word = words.find((one) => one === found);
    if (word === undefined)
      report(code, field!, found, `one of: ${words.join(", ")}`, "correct it, or map it by an alias of the source");
    return word ?? null;
  };
  const kind = chosen(spec.kind, "unknown-kind", CREDIT_KINDS);
  const group = chosen(spec.group, "unknown-group", groups);
  const role = value(spec.role);
  if (!isMissing(role) && typeof role !== "string")
    report("not-a-text", spec.role!, role, "a text, since it is a role", "write it as text");
  const share = shareOf(value(spec.share));
  if (share === null) {
    const remedy = "write 0.6 for 60 %";
    report("not-a-share", spec.share, value(spec.share), "a share of the deal from 0 to 10", remedy);
  }
  return {
    place,
    person,
    share: share ?? ZERO,
    role: typeof role === "string" && role !== "" ? role : null,
    group: group ?? DIRECT,
    kinds: kind === null ? CREDIT_KINDS : [kind],
  };
}

/** A number by its shortest form, or decimal text. */
function shareOf(value: unknown): Exactly | null {
  const isGood = typeof value === "number" ? Number.isFinite(value) : typeof value === "string" && isDecimalText(value);
  if (!isGood) return null;
  const share = decimal(value as number | string);
  return share.lt(0) || share.gt(MOST) ? null : share;
}
