import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Case, Measured, Row } from "./harness.js";

/** A piece of work in Python: it may use numpy as np, scipy.stats as stats, and the columns passed, by their names. */
export interface PythonWork {
  /** What the case is called. */
  readonly name: string;
  /** The columns it reads. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  /** The lines to be timed; they leave what they made in `result`, an array. */
  readonly lines: string;
}

/** The versions of Python's packages, or null where one of them cannot be imported. */
const versions = versionsOf();

/** Whether numpy and scipy can be imported. */
export const hasPython = versions !== null;

/**
 * A case that runs in Python. Each run is a process of its own, which reads the columns from a file, works once to warm
 * up, and times itself the second time: the same clock, the process's CPU time, on one thread.
 */
export function pythonCase(work: PythonWork): Case & { readonly result: () => number[] } {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const names = Object.keys(work.columns);
  for (const name of names) writeFileSync(join(folder, name), new Uint8Array(work.columns[name]!.buffer));
  const script = join(folder, "work.py");
  writeFileSync(script, source(names, work.lines));
  const python = (...args: string[]) => {
    const env = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
    const { status, stdout, stderr } = spawnSync("python3", [script, ...args], { cwd: folder, encoding: "utf8", env });
    if (status !== 0) throw new Error(`${work.name}: ${stderr}`);
    return stdout;
  };
  return {
    name: work.name,
    run: () => undefined,
    ownClock: () => Number(python()),
    result: () => python("result").split(" ").map(Number),
  };
}

/** The row of a Python peer, or one that says that it is absent. */
export function pythonRow(measured: Measured, name: string, peer: string, label: string, aim = ""): Row {
  if (versions === null) return { name: label, ratio: NaN, aim, note: "absent: python3 cannot import numpy and scipy" };
  const row = measured.row(name, peer, aim, label);
  return { ...row, note: `${row.note} (${versions})` };
}

function source(names: readonly string[], lines: string): string {
  const indented = lines
    .trim()
    .split("\n")
    .map((line) => `    ${line.trim()}`);
  return `
import sys, time
import numpy as np
from scipy import stats
${names.map((name) => `${name} = np.fromfile("${name}")`).join("\n")}
np.seterr(all="ignore")
def work():
${indented.join("\n")}
    return result
work()
start = time.process_time()
result = work()
spent = time.process_time() - start
print(*result[:1000].tolist()) if sys.argv[1:] else print(spent * 1000)
`;
}

function versionsOf(): string | null {
  const script =
    'import sys, numpy, scipy; print(f"Python {sys.version.split()[0]}, numpy {numpy.__version__}, scipy {scipy.__version__}")';
  const { status, stdout } = spawnSync("python3", ["-c", script], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
