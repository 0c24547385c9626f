import { Copy } from "./copy.js";
import type { Verdict } from "./copy.js";
import { sabotages } from "./patches.js";
import type { Sabotage } from "./patches.js";

const COPIES = 2;

interface Row {
  readonly sabotage: Sabotage;
  readonly verdict: string;
  readonly noticed: boolean;
  readonly seconds: number;
  readonly output: string;
}

const wanted = process.argv.slice(2);
const all = sabotages();
const unknown = wanted.filter((name) => !all.some((one) => one.name === name));
if (unknown.length > 0) throw new Error(`no such sabotage: ${unknown.join(", ")}`);
const chosen = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const tests = [...new Set(chosen.map(({ test }) => test))];

const copies = await Promise.all(Array.from({ length: Math.min(COPIES, chosen.length) }, () => Copy.make()));
process.on("exit", () => {
  for (const copy of copies) copy.remove();
});
process.on("SIGINT", () => process.exit(130));

const before = new Map<string, Verdict>();
await share(tests, async (copy, test) => {
  const verdict = await copy.test(test);
  before.set(test, verdict);
  if (verdict.kind !== "green")
    console.log(`without any sabotage, "${test}" is ${verdict.kind}:\n${tail(verdict.output)}\n`);
});

const rows: Row[] = [];
await share(chosen, async (copy, sabotage) => {
  const row = await noticed(copy, sabotage);
  rows.push(row);
  console.log(`${row.noticed ? "noticed" : "MISSED "}  ${sabotage.name}: ${row.verdict}`);
  if (!row.noticed && row.output !== "") console.log(tail(row.output));
});

rows.sort((a, b) => (a.sabotage.name < b.sabotage.name ? -1 : 1));
console.table(
  rows.map(({ sabotage, verdict, seconds }) => ({
    sabotage: sabotage.name,
    guards: sabotage.guards,
    test: sabotage.test,
    verdict,
    seconds: Number(seconds.toFixed(1)),
  })),
);
const missed = rows.filter((row) => !row.noticed).length;
console.log(`${rows.length - missed} of ${rows.length} sabotages were noticed by the test that guards them`);
process.exitCode = missed > 0 ? 1 : 0;

/** Breaks one line, runs the test that guards it, and mends the line again. */
async function noticed(copy: Copy, sabotage: Sabotage): Promise<Row> {
  const row = (verdict: string, noticed: boolean, seconds = 0, output = ""): Row => ({
    sabotage,
    verdict,
    noticed,
    seconds,
    output,
  });
  const healthy = before.get(sabotage.test)!;
  if (healthy.kind !== "green") return row(`${healthy.kind} without the patch`, false);
  const refused = await copy.apply(sabotage.file);
  if (refused !== null) return row("does not apply", false, 0, refused);
  const { kind, seconds, output } = await copy.test(sabotage.test);
  const stuck = await copy.apply(sabotage.file, "--reverse");
  if (stuck !== null) throw new Error(`${sabotage.file} cannot be taken back: ${stuck}`);
  return row(kind, kind === "red" || kind === "hung", seconds, output);
}

/** Hands jobs to the copies, each copy one at a time. */
async function share<T>(jobs: readonly T[], work: (copy: Copy, job: T) => Promise<void>): Promise<void> {
  const queue = [...jobs];
  await Promise.all(
    copies.map(async (copy) => {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) await work(copy, job);
    }),
  );
}

function tail(output: string): string {
  return output.trimEnd().split("\n").slice(-25).join("\n");
}
