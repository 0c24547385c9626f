/** A piece of work to be measured. What it returns is kept, so that no engine can leave the work out. */
export interface Case {
  readonly name: string;
  readonly run: () => unknown;
  /** Called before each run and not measured: fresh inputs, undone changes. */
  readonly prepare?: () => void;
  /** For work in another process, in place of `run`: does it and gives the CPU milliseconds that it took there. */
  readonly ownClock?: () => number;
}

/** One line of the table of results. */
export interface Row {
  readonly name: string;
  /** CPU time of the work ÷ CPU time of what it is compared with. */
  readonly ratio: number;
  /** What the design asks for, such as "≤ 2.2". */
  readonly aim: string;
  /** Median milliseconds, the spread, the peer, or why there is no figure. */
  readonly note: string;
}

/** What was measured: CPU milliseconds by case and round. */
export interface Measured {
  /** The median milliseconds of a case. */
  readonly median: (name: string) => number;
  /** The median over the rounds of one case's time ÷ another's in the same round. */
  readonly ratio: (name: string, to: string) => number;
  /** A row about two cases; its note gives both medians and the middle half of the ratios. */
  readonly row: (name: string, to: string, aim: string, label?: string) => Row;
}

const WARM_UPS = 2;
let sink: unknown;

/**
 * Runs the cases interleaved, A B C … C B A, in each of the rounds, after two rounds of warming up, so that a slow
 * second of the machine falls on all of them. Each round begins with another case: the engine collects garbage after
 * about the same number of allocated bytes, and would otherwise put it on the account of the same case in every round.
 * The clock is the process's own CPU time, user and system.
 */
export function interleaved(cases: readonly Case[], rounds = 9): Measured {
  const times = new Map(cases.map(({ name }) => [name, [] as number[]]));
  for (let round = -WARM_UPS; round < rounds; round++) {
    const spent = new Map(cases.map(({ name }) => [name, 0]));
    for (const one of inOrder(cases, round)) spent.set(one.name, spent.get(one.name)! + timed(one));
    if (round >= 0) for (const [name, time] of spent) times.get(name)!.push(time / 2);
  }
  return measuredOf(times);
}

/** The same where some of the work has to be waited for. */
export async function interleavedAwaiting(cases: readonly Case[], rounds = 9): Promise<Measured> {
  const times = new Map(cases.map(({ name }) => [name, [] as number[]]));
  for (let round = -WARM_UPS; round < rounds; round++) {
    const spent = new Map(cases.map(({ name }) => [name, 0]));
    for (const one of inOrder(cases, round)) spent.set(one.name, spent.get(one.name)! + (await awaited(one)));
    if (round >= 0) for (const [name, time] of spent) times.get(name)!.push(time / 2);
  }
  return measuredOf(times);
}

function inOrder(cases: readonly Case[], round: number): Case[] {
  const first = (round + WARM_UPS) % cases.length;
  const order = [...cases.slice(first), ...cases.slice(0, first)];
  return [...order, ...[...order].reverse()];
}

function measuredOf(times: ReadonlyMap<string, number[]>): Measured {
  const of = (name: string) => times.get(name) ?? unknownCase(name);
  const ratios = (name: string, to: string) => of(name).map((time, round) => time / of(to)[round]!);
  return {
    median: (name) => quantile(of(name), 0.5),
    ratio: (name, to) => quantile(ratios(name, to), 0.5),
    row(name, to, aim, label = name) {
      const all = ratios(name, to);
      const [low, ratio, high] = [0.25, 0.5, 0.75].map((share) => quantile(all, share)) as [number, number, number];
      const ms = (of_: string) => `${quantile(of(of_), 0.5).toPrecision(3)} ms`;
      const note = `${ms(name)} against ${ms(to)} of ${to}; middle half ${low.toPrecision(3)}–${high.toPrecision(3)}`;
      return { name: label, ratio, aim, note };
    },
  };
}

/** Keeps a value where the engine must assume that it is read. */
export function keep(value: unknown): void {
  sink = value;
}

/** The value kept last. */
export function kept(): unknown {
  return sink;
}

function timed(one: Case): number {
  if (one.ownClock !== undefined) return one.ownClock();
  one.prepare?.();
  const start = process.cpuUsage();
  keep(one.run());
  const { user, system } = process.cpuUsage(start);
  return Math.max(1, user + system) / 1000;
}

async function awaited(one: Case): Promise<number> {
  one.prepare?.();
  const start = process.cpuUsage();
  keep(await one.run());
  const { user, system } = process.cpuUsage(start);
  return Math.max(1, user + system) / 1000;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}

function unknownCase(name: string): never {
  throw new Error(`no case is called ${name}`);
}
