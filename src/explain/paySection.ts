import type { Statement, StatementLine } from "../flow/reward/statement.js";
import { say } from "../words/say.js";
import type { Words } from "../words/english.js";
import { askedText } from "./askedText.js";
import { bandText, lookedUpText } from "./lookedUpText.js";
import { operandTexts } from "./operandText.js";
import type { Section } from "./section.js";

/**
 * Lays a statement out: a row per line, with what is needed to do its sum again, and what the amount was before a step and
 * after it. Amounts are exact, so that the lines add up.
 *
 * @param statement the statement
 * @param words the language
 * @returns the section
 */
export function paySection(statement: Statement, words: Words): Section {
  const rows = statement.lines.map((line) => {
    const step =
      line.step === "rounding"
        ? say(words, "line.rounding")
        : say(words, "pay.line", { component: componentsText(line), step: line.label ?? line.step });
    return [step, howText(line, words), changeText(line, words), line.amount];
  });
  return {
    head: say(words, "head.pay", { currency: statement.currency }),
    columns: [],
    rows: [...rows, [say(words, "line.total"), "", "", statement.total], ...convertedRow(statement, words)],
    sentences: statement.status === "held" ? [say(words, "pay.held")] : [],
  };
}

function convertedRow({ converted }: Statement, words: Words): string[][] {
  if (converted === undefined) return [];
  const { currency, rate, on, total } = converted;
  return [[say(words, "line.converted", { currency }), say(words, "pay.converted", { rate, on }), "", total]];
}

/**
 * What people read of the components of a line.
 *
 * @param line the line
 * @returns their labels, or ids
 */
export function componentsText({ components, labels }: StatementLine): string {
  return (labels ?? components).join(" + ");
}

/** What a step made of the amount; what a component earned begins with nothing. */
function changeText({ step, before, after }: StatementLine, words: Words): string {
  return step === "pay" ? "" : say(words, "pay.change", { before, after });
}

/**
 * Says how the amount of a line came about, and why it pays nothing where it does.
 *
 * @param line the line
 * @param words the language
 * @returns the text
 */
export function howText(line: StatementLine, words: Words): string {
  const { asked, band } = line;
  const isPay = line.step === "pay";
  const condition = isPay && asked !== undefined && asked.holds !== true ? [askedText(asked, words)] : [];
  if (line.outside === true) {
    const unknown = line.unknown === true ? [say(words, "pay.unknown")] : [];
    return [say(words, "pay.outside"), ...condition, ...unknown].join(words["list.parts"]);
  }
  const [first, ...operands] = operandTexts(line, words);
  const shown = [
    ...condition,
    ...(first === undefined ? [] : [first]),
    ...(band === undefined ? [] : [bandText(band, words)]),
    ...operands,
    ...lookedUpText(line, words),
  ];
  if (line.withheld !== undefined) {
    shown.push(
      line.withheld === null
        ? say(words, "pay.withheldUnknown")
        : say(words, "pay.withheld", { amount: line.withheld }),
    );
  }
  if (line.unknown === true) shown.push(say(words, "pay.unknown"));
  if (line.negative === true) shown.push(say(words, "pay.negative"));
  if (line.beyond === true) shown.push(say(words, "pay.beyond"));
  return shown.join(words["list.parts"]);
}
