import type { LineOperand, StatementLine } from "../flow/reward/statement.js";
import { say } from "../words/say.js";
import type { Phrase, Words } from "../words/english.js";
import { askedText, factText } from "./askedText.js";

/**
 * Says what a line shows beside its amount: figures with the names of what they are, and what was asked.
 *
 * A factor is not told where the line withholds: nothing was multiplied.
 *
 * @param line the line
 * @param words the language
 * @returns the parts of the sentence
 */
export function operandTexts(line: StatementLine, words: Words): string[] {
  if (line.kind === "rankCeiling") return [ceilingText(line, words)];
  const { asked } = line;
  return line.operands.flatMap((operand) => {
    const { name } = operand;
    if (name === "times" && line.withheld !== undefined) return [];
    if (asked !== undefined && (name === "open" || name === "holds")) return [askedText(asked, words)];
    return [operandText(operand, words)];
  });
}

/** What a share of all pay allows, reckoned from what is paid besides. */
function ceilingText({ operands }: StatementLine, words: Words): string {
  const values = Object.fromEntries(operands.map(({ name, value }) => [name, String(value ?? "")]));
  const isNothing = values["others"]?.startsWith("-") === true;
  return say(words, isNothing ? "ceiling.nothing" : "ceiling.share", values);
}

/** A truth has words of its own; a figure or a code is filled in, with the name of the fact that it is. */
function operandText({ name, value, fact }: LineOperand, words: Words): string {
  const own = `operand.${name}.${String(value ?? "unknown")}`;
  if (typeof value !== "string" && isPhrase(own, words)) return say(words, own);
  const text = value === null ? say(words, "operand.unknown") : String(value);
  const [named, filled] = [`fact.${name}`, `operand.${name}`];
  if (fact !== undefined && isPhrase(named, words))
    return say(words, named, { fact: factText(fact, words), value: text });
  return isPhrase(filled, words) ? say(words, filled, { value: text }) : `${name} ${text}`;
}

function isPhrase(name: string, words: Words): name is Phrase {
  return Object.hasOwn(words, name);
}
