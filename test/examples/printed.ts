import { spawnSync } from "node:child_process";

/** What `npm run demo` prints, with the arguments that follow it: the very command of the script, run by itself. */
export function printed(...args: readonly string[]): string {
  return printedBy("examples/demo.ts", ...args);
}

/** What an example prints. */
export function printedBy(file: string, ...args: readonly string[]): string {
  const tsx = "node_modules/tsx/dist/cli.mjs";
  const command = [tsx, "--tsconfig", "test/tsconfig.json", file, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${file} ended with ${String(status)}:\n${stderr}`);
  return stdout;
}

/** The text below a heading of the print. */
export function section(print: string, heading: string): string {
  const from = print.indexOf(`${heading}\n===`);
  if (from < 0) throw new Error(`nothing is printed under "${heading}"`);
  const [, , ...body] = print.slice(from).split("\n");
  const next = body.findIndex((line) => line.startsWith("==="));
  return body.slice(0, next < 0 ? body.length : next - 1).join("\n");
}

/** The payouts of a printed leaderboard in minor units, by person; whoever is held has 0. */
export function payouts(leaderboard: string): Map<string, bigint> {
  const rows = leaderboard
    .split("\n")
    .flatMap((line) => /^ *(?:\d+|-) +(\S.*?)  .* (\d+)\.(\d\d)(?: +held)?$/.exec(line) ?? []);
  const found = new Map<string, bigint>();
  for (let at = 0; at < rows.length; at += 4) found.set(rows[at + 1]!, BigInt(rows[at + 2]! + rows[at + 3]!));
  return found;
}

/** The printed total in minor units. */
export function totalCost(print: string): bigint {
  const [, units, cents] = /^(\d+)\.(\d\d) USD in all/.exec(section(print, "What it costs"))!;
  return BigInt(units! + cents!);
}
