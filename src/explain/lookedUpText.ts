import type { LineBand, LineCell, LineSlice, LineTier } from "../flow/reward/lookedUp.js";
import type { StatementLine } from "../flow/reward/statement.js";
import { say } from "../words/say.js";
import type { Words } from "../words/english.js";

/**
 * Says what was found in a table or grid, so that a payee can do the sum again: what each tier gives, the straight line
 * that a figure lies on, or the cell.
 *
 * @param line a line of a statement
 * @param words the language
 * @returns the parts of the sentence; none where nothing was looked up
 */
export function lookedUpText({ tier, slices, cell }: StatementLine, words: Words): string[] {
  if (cell !== undefined) return [cellText(cell, words)];
  if (slices !== undefined) return slices.map((slice) => sliceText(slice, words));
  return tier === undefined ? [] : [tierText(tier, words)];
}

function tierText({ from, paid, rate, rise, run, beyond }: LineTier, words: Words): string {
  if (rise !== undefined) return say(words, "tier.rise", { from, paid, rise, run: run ?? "", beyond: beyond ?? "" });
  if (rate === "0") return say(words, "tier.level", { from, paid });
  return say(words, "tier.slope", { from, paid, rate });
}

function sliceText({ mode, from, part, over, flat, gives, ...figures }: LineSlice, words: Words): string {
  const figure = figures.rate ?? figures.perUnit ?? figures.amount ?? "0";
  const values = { from, part, gives, figure, over: over ?? "", flat: flat ?? "0" };
  if (flat === undefined || flat === "0") return say(words, `slice.${mode}`, values);
  return say(words, mode === "retroactive" ? "slice.retroactiveFlat" : "slice.marginalFlat", values);
}

function cellText({ x, y, value, corners }: LineCell, words: Words): string {
  const [alongX, alongY] = [bandText(x, words), bandText(y, words)];
  if (corners === undefined) return say(words, "cell.step", { x: alongX, y: alongY, value });
  const list = corners.map((column) => column.join(words["list.names"])).join("; ");
  return say(words, "cell.between", { x: alongX, y: alongY, value, corners: list });
}

/**
 * Says where a band starts and ends.
 *
 * @param band the band
 * @param words the language
 * @returns the text
 */
export function bandText({ from, upTo }: LineBand, words: Words): string {
  if (from === null) return upTo === null ? say(words, "band.all") : say(words, "band.below", { upTo });
  return upTo === null ? say(words, "band.above", { from }) : say(words, "band.between", { from, upTo });
}
