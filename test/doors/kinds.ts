import type { Catalog, Method, Stage } from "scorewright/method";

/** The three ways to the same numbers. */
export const DOORS = ["plain", "json", "columns"] as const;

export type Door = (typeof DOORS)[number];

/** Which methods were really used behind which door. */
export class Exercised {
  readonly keys = new Set<string>();

  note(door: Door, stage: Stage, kind: string): void {
    this.keys.add(`${door} ${stage} ${kind}`);
  }

  /** Tells whether a method was used behind every door. */
  everywhere({ stage, kind }: Pick<Method, "stage" | "kind">): boolean {
    return DOORS.every((door) => this.keys.has(`${door} ${stage} ${kind}`));
  }

  /** Takes over what another run noted. */
  add(other: Exercised): void {
    for (const key of other.keys) this.keys.add(key);
  }
}

type Maker = (...input: unknown[]) => unknown;

/**
 * Copies a catalog so that every use of a method's maker is noted.
 *
 * @param catalog the methods
 * @param door the door they are used behind
 * @param exercised where uses are noted
 */
export function watched(catalog: Catalog, door: Door, exercised: Exercised): Catalog {
  return catalog.map((method) => {
    const { stage, kind } = method;
    const used = () => exercised.note(door, stage, kind);
    if ("made" in method) {
      const { made } = method;
      return Object.defineProperty({ ...method }, "made", { enumerable: true, get: () => (used(), made) });
    }
    const noting = Object.entries(method)
      .filter(([, maker]) => typeof maker === "function")
      .map(([name, maker]) => [name, (...input: unknown[]) => (used(), (maker as Maker)(...input))] as const);
    return { ...method, ...Object.fromEntries(noting) };
  });
}
