import { members, noticeText, totalPaid, unusedText } from "scorewright";
import type { Run } from "scorewright";

/** Sections under headings. */
export function story(sections: readonly (readonly [heading: string, text: string])[]): string {
  return sections.map(([heading, text]) => `${heading}\n${"=".repeat(heading.length)}\n${text}`).join("\n\n");
}

/** Rows in columns, figures to the right. */
export function lines(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, place) => Math.max(...rows.map((row) => row[place]!.length)));
  const padded = (text: string, place: number) =>
    /^[\d,.]+$/.test(text) ? text.padStart(widths[place]!) : text.padEnd(widths[place]!);
  return rows.map((row) => row.map(padded).join("  ").trimEnd()).join("\n");
}

/** Who is in which cell of a quadrant, and what that sets off. */
export function quadrants({ calibration, scores }: Run, quadrant: string): string {
  const { cells } = calibration.quadrants.find(({ id }) => id === quadrant)!;
  const inside = members(scores, quadrant).map(({ cell, people }) => {
    const triggers = cells.find(({ id }) => id === cell)?.triggers ?? [];
    const head = cell === null ? "unplaced" : `${cell}, sets off ${triggers.join(", ")}`;
    return `${head}:\n  ${people.join(", ")}`;
  });
  return inside.join("\n");
}

/** What everybody together is paid, and whose pay is held. */
export function cost({ totals }: Run): string {
  if (totals === null) return "nobody is paid";
  const held = totals.ids.filter((_, row) => totals.held[row] === 1);
  return `${totalPaid(totals)} ${totals.currency} in all\nheld: ${held.join(", ")}`;
}

/** What is worth saying, and the records that no metric used. */
export function notAllowed({ notices, unused }: Run): string {
  const records = unused.map((one) => {
    const more = one.count > one.examples.length ? ", …" : "";
    return `${unusedText(one)} (${one.examples.join(", ")}${more})`;
  });
  return [...notices.map((notice) => noticeText(notice)), ...records].join("\n");
}
