import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";
import type { Row } from "./harness.js";

const FOLDER = "test/bench";

const options = process.argv.slice(2);
const asJson = options.includes("--json");
const filters = options.filter((option) => !option.startsWith("--"));
const unknown = options.filter((option) => option.startsWith("--") && option !== "--json");
if (unknown.length > 0)
  throw new Error(`unknown option ${unknown.join(" ")}; there is --json, and words that a file's name contains`);
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));
if (files.length === 0) throw new Error(`no file of ${FOLDER} matches ${filters.join(", ")}`);

mkdirSync("test/.tmp", { recursive: true });
const folder = mkdtempSync(resolve("test/.tmp/bench-"));
process.on("exit", () => {
  rmSync(folder, { recursive: true, force: true });
});

const results: { bench: string; rows: Row[] }[] = [];
for (const file of files) {
  const bench = basename(file, ".bench.ts");
  if (!asJson) process.stdout.write(`${bench} …\n`);
  results.push({ bench, rows: await measured(file) });
}

if (asJson) {
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length };
  process.stdout.write(`${JSON.stringify({ ...machine, results }, null, 2)}\n`);
} else {
  const rows = results.flatMap(({ bench, rows: found }) =>
    found.map(({ name, ratio, aim, note }) => ({ bench, name, ratio: figure(ratio), aim, met: met(ratio, aim), note })),
  );
  console.table(rows);
}

/**
 * Each file is bundled as a package would be and runs in a process of its own: a kernel that has seen another bench's
 * inputs would be slower for the rest of the process.
 */
async function measured(file: string): Promise<Row[]> {
  const out = join(folder, `${file}.mjs`);
  const answer = join(folder, `${file}.json`);
  const contents = `
    import { writeFileSync } from "node:fs";
    import bench from "./${file.replace(/\.ts$/, ".js")}";
    writeFileSync(${JSON.stringify(answer)}, JSON.stringify(await bench()));`;
  await build({
    stdin: { contents, resolveDir: resolve(FOLDER), loader: "ts" },
    outfile: out,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    alias: { scorewright: resolve("src") },
    tsconfig: "tsconfig.json",
    logLevel: "warning",
  });
  const { status } = spawnSync(process.execPath, [out], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`${file} failed`);
  return JSON.parse(readFileSync(answer, "utf8")) as Row[];
}

function figure(ratio: number): string {
  return Number.isFinite(ratio) ? ratio.toPrecision(3) : "–";
}

/** Whether a ratio meets an aim written as "≤ 2.2" or "≥ 3"; nothing where either is missing. */
function met(ratio: number, aim: string): string {
  const [, sign, bound] = /^([≤≥]) ([\d.]+)/.exec(aim) ?? [];
  if (bound === undefined || !Number.isFinite(ratio)) return "–";
  return (sign === "≤" ? ratio <= Number(bound) : ratio >= Number(bound)) ? "yes" : "no";
}
