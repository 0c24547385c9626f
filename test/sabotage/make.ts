/**
 * Writes a sabotage: tsx test/sabotage/make.ts NAME FILE OLD NEW GUARDS TEST
 * OLD is text that stands once in FILE, NEW what it becomes.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [name, file, old, by, guards, test, ...rest] = process.argv.slice(2);
if (
  name === undefined ||
  file === undefined ||
  old === undefined ||
  by === undefined ||
  guards === undefined ||
  test === undefined
) {
  throw new Error("usage: tsx test/sabotage/make.ts NAME FILE OLD NEW GUARDS TEST");
}
if (rest.length > 0) throw new Error(`put quotes around each argument; left over: ${rest.join(" ")}`);

const text = readFileSync(file, "utf8");
const times = text.split(old).length - 1;
if (times !== 1) throw new Error(`${file} has the text ${times} times: ${old}`);

const folder = mkdtempSync(join(tmpdir(), "scorewright-patch-"));
writeFileSync(
  join(folder, "broken"),
  text.replace(old, () => by),
);
const { stdout } = spawnSync("git", ["diff", "--no-index", "--unified=1", file, join(folder, "broken")], {
  encoding: "utf8",
});
rmSync(folder, { recursive: true });

const hunks = stdout.slice(stdout.indexOf("\n@@ ") + 1);
const patch = `# guards: ${guards}\n# test: ${test}\n--- a/${file}\n+++ b/${file}\n${hunks}`;
writeFileSync(`test/sabotage/${name}.patch`, patch);
process.stdout.write(patch);
