import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const SHARED = "../shared/cases/scoring.json";
const INCENTIVES = "../shared/cases/incentives.json";
const folder = mkdtempSync(join(tmpdir(), "cases-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(file: string) {
  const args = ["--import", "tsx", "test/cases/run.ts", file];
  const env = { ...process.env, TSX_TSCONFIG_PATH: "test/tsconfig.json" };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

function runOf(entries: readonly object[]) {
  const file = join(folder, "entries.json");
  writeFileSync(file, JSON.stringify(entries));
  return run(file);
}

const column = { columns: [{ name: "x", direction: "higherIsBetter", values: [20, 35, null] }] };

describe("npm run cases", () => {
  it("says of each entry whether it agrees, with both values where it does not", () => {
    const goalposts = {
      method: "normalize.goalposts",
      options: { low: 20, high: 40 },
      input: column,
      tolerance: "exact",
    };
    const { status, lines } = runOf([
      { id: "right", ...goalposts, expected: { x: [0, 0.75, null] } },
      { id: "wrong", ...goalposts, expected: { x: [0, 0.5, null] } },
      { id: "unknown", method: "normalize.astrology", input: column, expected: {} },
    ]);
    expect(lines).toEqual([
      "ok          right  normalize.goalposts",
      "fail        wrong  normalize.goalposts  .x[1]: found 0.75, expected 0.5",
      "unsupported unknown  normalize.astrology  normalize.astrology",
      "1 ok, 1 fail, 1 unsupported",
    ]);
    expect(status).toBe(1);
  });

  it("answers weights within bounds, by the share of each", () => {
    const input = { weights: { a: 7, b: 2, c: 1 }, lower: { a: 0 }, upper: { a: 0.5, b: 1 } };
    const entry = { id: "held", method: "weights.bounded", input, tolerance: { absolute: 1e-12 } };
    const { lines } = runOf([{ ...entry, expected: { a: 0.5, b: 0.3, c: 0.2 } }]);
    expect(lines[0]).toBe("ok          held  weights.bounded");
  });

  it("does not pass over an option that it does not know", () => {
    const options = { low: 20, high: 40, moonPhase: "full" };
    const entry = {
      id: "moon",
      method: "normalize.goalposts",
      options,
      input: column,
      expected: { x: [0, 0.75, null] },
    };
    const { status, lines } = runOf([{ ...entry, tolerance: "exact" }]);
    expect([status, lines[0]]).toEqual([0, "unsupported moon  normalize.goalposts  options moonPhase"]);
  });

  it.skipIf(!existsSync(SHARED))("finds no figure of the shared cases that differs", () => {
    const { status, lines } = run(SHARED);
    expect(lines.filter((line) => line.startsWith("fail"))).toEqual([]);
    expect([status, lines.filter((line) => line.startsWith("ok")).length > 70]).toEqual([0, true]);
  });

  it.skipIf(!existsSync(INCENTIVES))(
    "answers every score, amount, tier table and curve of the shared cases that are decimal text",
    () => {
      const { status, lines } = run(INCENTIVES);
      expect(lines.filter((line) => line.startsWith("fail"))).toEqual([]);
      const scores = lines.filter((line) => / score\.\w+/.test(line));
      expect([status, scores.length > 20]).toEqual([0, true]);
      expect(scores.filter((line) => !line.startsWith("ok"))).toEqual([]);
      const amounts = lines.filter((line) => /  (apportion|split|proration|rate|quota\.attainment)\b/.test(line));
      expect([amounts.length > 10, amounts.filter((line) => !line.startsWith("ok"))]).toEqual([true, []]);
      const paid = lines.filter((line) => / {2}(tiers|curve)( |$)/.test(line));
      expect(paid.length).toBeGreaterThan(50);
      expect(paid.filter((line) => !line.startsWith("ok") && !line.includes("both-first-wins"))).toEqual([]);
    },
  );
});
