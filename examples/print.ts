import { UNPLACED, ZERO, amountText, decimal, minorDigits, noticeText } from "scorewright";
import type { Reason, Run } from "scorewright";

const REASONS: Readonly<Record<Reason, string>> = {
  source: "of a source that no metric reads",
  person: "of nobody on the roster",
  date: "without a date",
  asOf: "dated after the day of the export",
  alias: "with a value that nobody knows",
  where: "of a kind that is not counted",
  window: "outside the days that count",
  value: "without a figure",
};

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
  const { codes } = scores.quadrants.find(({ id }) => id === quadrant)!;
  const inside = (code: number) => scores.ids.filter((_, row) => codes[row] === code).join(", ");
  const found = cells.map(({ id, triggers }, code) => `${id}, sets off ${triggers.join(", ")}:\n  ${inside(code)}`);
  return [...found, `unplaced:\n  ${inside(UNPLACED)}`].join("\n");
}

/** What everybody together is paid, and whose pay is held. */
export function cost({ statements }: Run, currency: string): string {
  const total = statements.reduce((sum, statement) => sum.plus(decimal(statement.total)), ZERO);
  const held = statements.filter(({ status }) => status === "held").map(({ person }) => person);
  return `${amountText(total, minorDigits(currency))} ${currency} in all\nheld: ${held.join(", ")}`;
}

/** What is worth saying, and the records that no metric used. */
export function notAllowed({ notices, unused }: Run): string {
  const records = unused.map(({ source, reason, count, examples }) => {
    return `${source}: ${count} ${REASONS[reason]} (${examples.join(", ")}${count > examples.length ? ", …" : ""})`;
  });
  return [...notices.map((notice) => noticeText(notice)), ...records].join("\n");
}
