import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Runs a command where its output can be read, and stops this script when it fails. */
export function run(command: string, args: readonly string[], cwd = process.cwd()): void {
  console.log(`\n$ ${[command, ...args].join(" ")}`);
  const { status, error } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} failed`, { cause: error });
}

/** Runs a tool of this project by its name in node_modules/.bin. */
export function tool(name: string, args: readonly string[], cwd = process.cwd()): void {
  run(resolve("node_modules/.bin", name), args, cwd);
}

/** A folder that has the packed package installed, as a stranger would have it, with the smoke tests beside it. */
export interface Consumer {
  readonly tarball: string;
  readonly folder: string;
}

/** Builds and packs the package, installs the tarball in a new folder, and hands both to `use`; then clears up. */
export async function withConsumer(use: (consumer: Consumer) => void | Promise<void>): Promise<void> {
  const temp = mkdtempSync(join(tmpdir(), "scorewright-"));
  try {
    run("npm", ["run", "build", "--silent"]);
    run("npm", ["pack", "--silent", "--pack-destination", temp]);
    const tarball = join(
      temp,
      readdirSync(temp).find((file) => file.endsWith(".tgz"))!,
    );
    const folder = join(temp, "consumer");
    mkdirSync(folder);
    const manifest = { name: "consumer", private: true, type: "module" };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    for (const file of ["smoke.mjs", "smoke.cjs", "doors.mjs", "seed.json"])
      copyFileSync(`test/package/${file}`, join(folder, file));
    for (const ending of ["mts", "cts"]) copyFileSync("test/package/smoke.ts", join(folder, `smoke.${ending}`));
    run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball], folder);
    await use({ tarball, folder });
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}
