import { isFault, within } from "../../fault/fault.js";
import { BLOCK } from "../../numeric/column.js";
import { scoreBlock } from "./kernel.js";
import type { KernelOptions } from "./kernel.js";
import type { NodeProgram } from "./nodeProgram.js";

/**
 * Scores all rows block by block. A block that is refused is tried again row by row, so that the Fault names the person.
 *
 * @param program the root's program
 * @param ids whose rows these are
 * @param optionsOf what the kernel needs for the block that begins at a row
 * @throws Fault what the kernel throws, at `people.<id>`
 */
export function runBlocks(
  program: NodeProgram,
  ids: readonly string[],
  optionsOf: (from: number) => KernelOptions,
): void {
  for (let from = 0; from < ids.length; from += BLOCK) {
    const count = Math.min(BLOCK, ids.length - from);
    const options = optionsOf(from);
    try {
      scoreBlock(program, from, count, options);
    } catch (error) {
      if (!isFault(error)) throw error;
      for (let row = from; row < from + count; row++)
        within(`people.${ids[row]!}`, () => scoreBlock(program, row, 1, options));
      throw error;
    }
  }
}
