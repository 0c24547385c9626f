import { apportion } from "../money/apportion.js";
import { ONE, ZERO, decimal, textOf } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { checkShares } from "./checkShares.js";
import type { Figure } from "./run.js";
import type { SharedStep } from "./step.js";

/** What a step that hangs on several people reads, person by person. */
export interface Sharing {
  /** The figures of the step's `of`. */
  readonly of: readonly Figure[];
  /** The weights of an `allocate`. */
  readonly weights: readonly Figure[];
  /** For each person the figures or texts that tell the groups apart. */
  readonly by: readonly (readonly Figure[])[];
  /** Who they are. */
  readonly ids: readonly string[];
}

/**
 * Runs one step that hangs on several people.
 *
 * @param step the step
 * @param sharing what it reads
 * @returns the figure of each person
 * @throws Fault "nobody-eligible", "no-room", "bad-weight" where a figure cannot be shared out
 * @example
 * const sharing = { of: [decimal(2), decimal(3)], weights: [], by: [[], []], ids: ["ana", "bo"] }
 * sharedFigures({ op: "gather", of: 0, by: [] }, sharing).map((sum) => textOf(sum)) // => ["5", "5"]
 */
export function sharedFigures(step: SharedStep, sharing: Sharing): Figure[] {
  const figures: Figure[] = sharing.of.map(() => null);
  const groups = groupsOf(sharing.by);
  if (step.op === "standing") return standings(step.gives, groups, sharing, figures);
  for (const rows of groups) {
    const shares = step.op === "gather" ? gathered(rows, sharing) : allocated(step, rows, sharing);
    rows.forEach((row, place) => (figures[row] = shares === null ? null : shares[place]!));
  }
  return figures;
}

/** The rows of each group; whoever has an unknown figure or text is in none. */
function groupsOf(by: Sharing["by"]): number[][] {
  const groups = new Map<string, number[]>();
  by.forEach((keys, row) => {
    if (keys.some((one) => one === null)) return;
    const key = JSON.stringify(keys.map((one) => (typeof one === "object" ? [textOf(one!)] : one)));
    const before = groups.get(key);
    if (before === undefined) groups.set(key, [row]);
    else before.push(row);
  });
  return [...groups.values()];
}

function gathered(rows: readonly number[], { of }: Sharing): Exactly[] | null {
  const figures = known(rows, of);
  if (figures === null) return null;
  const sum = figures.reduce((so, figure) => so.plus(figure), ZERO);
  return rows.map(() => sum);
}

/** Bounds are of those who have a weight: nobody else takes part. */
function allocated(
  step: SharedStep & { op: "allocate" },
  rows: readonly number[],
  { of, weights, by, ids }: Sharing,
): readonly Exactly[] | null {
  const [pool] = known(rows.slice(0, 1), of) ?? [];
  const all = known(rows, weights);
  if (pool === undefined || all === null) return null;
  const name = by[rows[0]!]!.map((one) => (typeof one === "object" ? textOf(one!) : String(one)));
  checkShares(step, { name, amount: pool, ids: rows.map((row) => ids[row]!), weights: all });
  const taking = rows.flatMap((_, place) => (all[place]!.isZero() ? [] : [place]));
  const shares = apportion(
    pool,
    taking.map((place) => all[place]!),
    {
      digits: step.digits,
      ...(step.ties === "personId" ? { ids: taking.map((place) => ids[rows[place]!]!) } : {}),
      ...(step.atLeast === undefined ? {} : { atLeast: step.atLeast }),
      ...(step.atMost === undefined ? {} : { atMost: step.atMost }),
    },
  );
  const found = rows.map(() => ZERO);
  taking.forEach((place, at) => (found[place] = shares[at]!));
  return found;
}

function standings(
  gives: (SharedStep & { op: "standing" })["gives"],
  groups: readonly number[][],
  { of, ids }: Sharing,
  figures: Figure[],
): Figure[] {
  const placed = groups.filter(([row]) => of[row!] !== null);
  const best = placed.map(([row]) => of[row!] as Exactly).sort((a, b) => b.cmp(a));
  const first = new Map<string, number>();
  best.forEach((figure, place) => {
    if (place === 0 || !figure.eq(best[place - 1]!)) first.set(textOf(figure), place + 1);
  });
  const counts = new Map<string, number>();
  for (const figure of best) counts.set(textOf(figure), (counts.get(textOf(figure)) ?? 0) + 1);
  for (const rows of placed) {
    const key = textOf(of[rows[0]!] as Exactly);
    const figure = { place: first.get(key)!, tied: counts.get(key)!, field: placed.length, first: 0 }[gives];
    const head = rows.reduce((least, row) => (ids[row]! < ids[least]! ? row : least));
    for (const row of rows) figures[row] = gives === "first" ? (row === head ? ONE : ZERO) : decimal(figure);
  }
  return figures;
}

/** The figures of some rows, or null where one is unknown. */
function known(rows: readonly number[], figures: readonly Figure[]): Exactly[] | null {
  const found = rows.map((row) => figures[row] ?? null);
  return found.some((one) => one === null) ? null : (found as Exactly[]);
}
