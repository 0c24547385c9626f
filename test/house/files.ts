import { execFileSync } from "node:child_process";

/** The files of the project: those git tracks and new ones it does not ignore, without those removed. */
export function projectFiles(root = process.cwd()): string[] {
  const list = (...options: string[]) =>
    execFileSync("git", ["ls-files", "-z", ...options], { cwd: root, encoding: "utf8" })
      .split("\0")
      .filter(Boolean);
  const removed = new Set(list("--deleted"));
  return [...new Set([...list(), ...list("--others", "--exclude-standard")])]
    .filter((file) => !removed.has(file))
    .sort();
}
