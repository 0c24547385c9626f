import { dayText } from "../calendar/day.js";
import type { CreditShares, Credits } from "../table/credits.js";
import { cellOf } from "./row.js";
import type { Row } from "./row.js";

/**
 * One row per credit line: the metric, who is credited, the record, its day and the amount; where deals are split also
 * what it counts as, the group, role and share, through whom, and what was cut.
 *
 * @param credits the credit lines
 * @returns the rows, by metric and person
 */
export function creditRows({ ids, of }: Credits): Row[] {
  const isSplit = of.some(({ split }) => split !== undefined);
  return of.flatMap(({ metric, persons, records, days, units, digits, split }) =>
    records.map((record, line) => ({
      metric,
      person: ids[persons[line]!] ?? null,
      record,
      day: dayText(days[line]!),
      amount: cellOf(units[line]! / 10 ** digits),
      ...(isSplit ? sharesAt(split, line, digits) : {}),
    })),
  );
}

function sharesAt(split: CreditShares | undefined, line: number, digits: number): Row {
  if (split === undefined) return { kind: null, group: null, role: null, share: null, through: null, cut: null };
  const text = (name: "groups" | "roles" | "shares" | "through") => {
    const { labels, codes } = split[name];
    return labels[codes[line]!] ?? null;
  };
  const share = text("shares");
  return {
    kind: split.kind,
    group: text("groups"),
    role: text("roles"),
    share: share === null ? null : Number(share),
    through: text("through"),
    cut: cellOf(split.cut[line]! / 10 ** digits),
  };
}
