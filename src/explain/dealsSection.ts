import type { DealLine } from "../flow/reward/dealLines.js";
import type { Statement } from "../flow/reward/statement.js";
import { exactly, textOf } from "../money/decimal.js";
import { say } from "../words/say.js";
import type { Words } from "../words/english.js";
import { componentsText } from "./paySection.js";
import type { Section } from "./section.js";

/**
 * Lays out what is paid deal by deal: a section for each component that is.
 *
 * @param statement the statement
 * @param words the language
 * @returns one row per credit line: the deal, its day, what is credited, how that came about, and what it pays
 */
export function dealsSections(statement: Statement, words: Words): Section[] {
  return statement.lines.flatMap((line) => {
    const { deals = [] } = line;
    if (deals.length === 0) return [];
    const head = say(words, "head.deals", { component: componentsText(line), currency: statement.currency });
    const columns = (["deals.deal", "deals.day", "deals.base"] as const).map((phrase) => say(words, phrase));
    const remarks = deals.map((deal) => remark(deal, words));
    const isPlain = remarks.every((text) => text === "");
    const rows = deals.map(({ record, day, base, amount }, k) => {
      const how = isPlain ? [] : [remarks[k]!];
      return [record, day, base, ...how, amount ?? say(words, "operand.unknown")];
    });
    return [{ head, columns: [...columns, ...(isPlain ? [] : [""]), say(words, "deals.amount")], rows, sentences: [] }];
  });
}

function remark({ share, deal, role, through, cut }: DealLine, words: Words): string {
  return [
    ...(share === undefined ? [] : [shareText(share, deal, words)]),
    ...(through === undefined ? [] : [say(words, "deals.through", { person: through })]),
    ...(through !== undefined || role === undefined ? [] : [role]),
    ...(cut === undefined ? [] : [say(words, "deals.cut", { amount: cut })]),
  ].join(words["list.parts"]);
}

function shareText(share: string, deal: string | undefined, words: Words): string {
  const percent = textOf(exactly(share).times(100));
  return deal === undefined
    ? say(words, "deals.share", { share: percent })
    : say(words, "deals.shareOf", { share: percent, deal });
}
