import { readFileSync } from "node:fs";
import type { Stage } from "scorewright/method";

/** A figure that somebody else found: where it comes from, what goes in, what must come out. */
export interface Oracle {
  readonly name: string;
  /** The stage of the method; "strategy" for plain functions that are no method of the catalog. */
  readonly stage: Stage | "strategy";
  readonly kind: string;
  readonly source: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  /** How far each figure may be off; exact where it is left out. */
  readonly within: number;
}

const STAGES: readonly Oracle["stage"][] = [
  ...(["measure", "transform", "normalize", "weight", "aggregate", "cut", "pay", "adjust"] as const),
  "strategy",
];

/** Every figure of `test/oracles`, one file per stage. */
export const oracles: readonly Oracle[] = STAGES.flatMap((stage) => {
  const file = JSON.parse(readFileSync(`test/oracles/${stage}.json`, "utf8")) as readonly Partial<Oracle>[];
  return file.map((one) => ({ options: {}, within: 0, ...one, stage }) as Oracle);
});
