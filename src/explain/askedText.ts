import type { LineCondition, LineFact } from "../flow/reward/lineFacts.js";
import type { StepTest } from "../payout/step.js";
import { say } from "../words/say.js";
import type { Phrase, Words } from "../words/english.js";

/**
 * Says what people read of a fact, and which of a metric's figures it is.
 *
 * @param fact the fact
 * @param words the language
 * @returns its label or id
 */
export function factText(fact: LineFact, words: Words): string {
  const { label, ...named } = fact;
  if (!("metric" in named)) return label ?? Object.values(named)[0] ?? "";
  const { metric, of = "value" } = named;
  return of === "value" ? (label ?? metric) : say(words, `part.${of}`, { metric: label ?? metric });
}

/**
 * Says what a condition asks: each fact with its value, the test that it is held against, and whether it holds.
 *
 * @param condition the condition
 * @param words the language
 * @returns the text
 */
export function askedText(condition: LineCondition, words: Words): string {
  const holds = say(words, `asked.${String(condition.holds ?? "unknown")}` as Phrase);
  const parts = (list: readonly LineCondition[]) =>
    list.map((part) => askedText(part, words)).join(words["list.asked"]);
  if ("all" in condition) return say(words, "asked.all", { parts: parts(condition.all), holds });
  if ("any" in condition) return say(words, "asked.any", { parts: parts(condition.any), holds });
  if ("not" in condition) return say(words, "asked.not", { parts: parts([condition.not]), holds });
  const { fact, value, test } = condition;
  const values = { fact: factText(fact, words), value: value ?? say(words, "operand.unknown") };
  return say(words, "asked.fact", { ...values, test: testText(test, words), holds });
}

function testText(test: StepTest, words: Words): string {
  if ("present" in test) return say(words, test.present ? "test.present" : "test.absent");
  if ("in" in test) return say(words, "test.in", { list: test.in.join(words["list.names"]) });
  const [[name, against] = ["equals", ""]] = Object.entries(test);
  return say(words, `test.${name}` as Phrase, { against });
}
