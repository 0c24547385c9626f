import type { DealLine } from "../flow/reward/dealLines.js";
import type { Statement } from "../flow/reward/statement.js";
import { exactly, textOf } from "../money/decimal.js";
import { say } from "../words/say.js";
import type { Words } from "../words/english.js";
import type { Section } from "./section.js";

/**
 * Lays out what is paid deal by deal: a section for each component that is.
 *
 * @param statement the statement; null where nothing is paid
 * @param words the language
 * @returns one row per credit line: the deal, its day, what is credited, how that came about, and what it pays
 */
export function dealsSections(statement: Statement | null, words: Words): Section[] {
  return (statement?.lines ?? []).flatMap(({ components, deals = [] }) => {
    if (deals.length === 0) return [];
    const head = say(words, "head.deals", { component: components.join(" + "), currency: statement!.currency });
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

function remark({ share, role, through, cut }: DealLine, words: Words): string {
  return [
    ...(share === undefined ? [] : [say(words, "deals.share", { share: textOf(exactly(share).times(100)) })]),
    ...(through === undefined ? [] : [say(words, "deals.through", { person: through })]),
    ...(through !== undefined || role === undefined ? [] : [role]),
    ...(cut === undefined ? [] : [say(words, "deals.cut", { amount: cut })]),
  ].join(words["list.parts"]);
}
