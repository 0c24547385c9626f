import type { LineOperand, Statement, StatementLine } from "../flow/reward/statement.js";
import { say } from "../words/say.js";
import type { Phrase, Words } from "../words/english.js";
import { lookedUpText } from "./lookedUpText.js";
import type { Section } from "./section.js";

/**
 * Lays a statement out: a row per line, with what is needed to do its sum again.
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
        : say(words, "pay.line", { component: line.components.join(" + "), step: line.step });
    return [step, remarks(line, words), line.amount];
  });
  return {
    head: say(words, "head.pay", { currency: statement.currency }),
    columns: [],
    rows: [...rows, [say(words, "line.total"), "", statement.total], ...convertedRow(statement, words)],
    sentences: statement.status === "held" ? [say(words, "pay.held")] : [],
  };
}

function convertedRow({ converted }: Statement, words: Words): string[][] {
  if (converted === undefined) return [];
  const { currency, rate, on, total } = converted;
  return [[say(words, "line.converted", { currency }), say(words, "pay.converted", { rate, on }), total]];
}

function remarks(line: StatementLine, words: Words): string {
  if (line.outside === true) {
    return [say(words, "pay.outside"), ...(line.unknown === true ? [say(words, "pay.unknown")] : [])].join(
      words["list.parts"],
    );
  }
  const shown = [...line.operands.map((operand) => operandText(operand, words)), ...lookedUpText(line, words)];
  if (line.withheld !== undefined) {
    shown.push(
      line.withheld === null
        ? say(words, "pay.withheldUnknown")
        : say(words, "pay.withheld", { amount: line.withheld }),
    );
  }
  if (line.unknown === true) shown.push(say(words, "pay.unknown"));
  if (line.negative === true) shown.push(say(words, "pay.negative"));
  return shown.join(words["list.parts"]);
}

/** A truth has words of its own; a figure or a code is filled in. */
function operandText({ name, value }: LineOperand, words: Words): string {
  const [own, filled] = [`operand.${name}.${value ?? "unknown"}`, `operand.${name}`];
  if (own in words) return say(words, own as Phrase);
  const text = value === null ? say(words, "operand.unknown") : String(value);
  return filled in words ? say(words, filled as Phrase, { value: text }) : `${name} ${text}`;
}
