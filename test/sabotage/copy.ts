import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { projectFiles } from "../house/files.js";

/** What a test said. */
export interface Verdict {
  readonly kind: "green" | "red" | "does not load" | "hung";
  readonly seconds: number;
  readonly output: string;
}

const LONGEST = 300_000;

/** A copy of the work tree in which lines may be broken. */
export class Copy {
  readonly folder: string;

  private constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "scorewright-sabotage-"));
  }

  static async make(): Promise<Copy> {
    const copy = new Copy();
    for (const file of projectFiles()) cpSync(file, join(copy.folder, file));
    symlinkSync(resolve("node_modules"), join(copy.folder, "node_modules"));
    await copy.run(["git", "init", "--quiet"]);
    return copy;
  }

  /** Applies a patch, or takes it back; answers what git says when it cannot. */
  async apply(patch: string, ...options: string[]): Promise<string | null> {
    const { status, output } = await this.run(["git", "apply", ...options, resolve(patch)]);
    return status === 0 ? null : output;
  }

  /** Runs a vitest filter, or a command of npm or npx. A test that cannot even be loaded proves nothing, so it has its own word. */
  async test(command: string): Promise<Verdict> {
    const start = performance.now();
    const verdict = (kind: Verdict["kind"], output: string): Verdict => {
      return { kind, output, seconds: (performance.now() - start) / 1000 };
    };
    const words = (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ""));
    const report = join(this.folder, "test/.tmp/sabotage.json");
    rmSync(report, { force: true });
    const isTool = words[0] === "npm" || words[0] === "npx";
    const vitest = [
      "node",
      "node_modules/vitest/vitest.mjs",
      "run",
      "--config",
      "test/vitest.config.ts",
      "--bail",
      "1",
    ];
    const { status, output } = await this.run(isTool ? words : [...vitest, ...words], { VITEST_REPORT: report });
    if (status === 0) return verdict("green", output);
    if (status === null) return verdict("hung", output);
    if (isTool) return verdict("red", output);
    return verdict(failures(report) > 0 ? "red" : "does not load", output);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(
    command: readonly string[],
    env: Record<string, string> = {},
  ): Promise<{ status: number | null; output: string }> {
    return new Promise((settle) => {
      const options = {
        cwd: this.folder,
        env: { ...process.env, ...env, SABOTAGE: "1", NO_COLOR: "1" },
        detached: true,
      };
      const child = spawn(command[0]!, command.slice(1), options);
      // A worker that spins in a loop does not hear a signal to its parent: the whole group is ended.
      const clock = setTimeout(() => process.kill(-child.pid!, "SIGKILL"), LONGEST);
      let output = "";
      child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
      child.on("error", (error) => {
        settle({ status: 1, output: error.message });
      });
      child.on("close", (status) => {
        clearTimeout(clock);
        settle({ status, output });
      });
    });
  }
}

function failures(report: string): number {
  try {
    return (JSON.parse(readFileSync(report, "utf8")) as { numFailedTests: number }).numFailedTests;
  } catch {
    return 0;
  }
}
