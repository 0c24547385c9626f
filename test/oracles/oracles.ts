import { readFileSync } from "node:fs";
import type { Stage } from "scorewright/method";

/** A figure that somebody else found: where it comes from, what goes in, what must come out. */
export interface Oracle {
  readonly name: string;
  readonly stage: Stage;
  readonly kind: string;
  readonly source: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  /** How far each figure may be off; exact where it is left out. */
  readonly within: number;
}

const STAGES: readonly Stage[] = ["measure", "transform", "normalize", "weight", "aggregate", "cut", "pay", "adjust"];

/** Every figure of `test/oracles`, one file per stage. */
export const oracles: readonly Oracle[] = STAGES.flatMap((stage) => {
  const file = JSON.parse(readFileSync(`test/oracles/${stage}.json`, "utf8")) as readonly Partial<Oracle>[];
  return file.map((one) => ({ options: {}, within: 0, ...one, stage }) as Oracle);
});
