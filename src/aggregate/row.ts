import { Fault, fault, issue } from "../fault/fault.js";
import type { Issue, Received } from "../fault/fault.js";
import { column } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import { snapShare } from "../numeric/snap.js";
import type { RowJoin } from "./join.js";
import { joinColumns } from "./joinColumns.js";
import { leastCoverage, statedFill } from "./missing.js";
import type { RowMissing } from "./missing.js";

/** What joining a few values may be told. */
export interface MeanOptions {
  /** One weight per value; equal when left out. */
  readonly weights?: ArrayLike<number>;
  /** What a missing value does; by default its weight goes to the others, however little is left. */
  readonly missing?: RowMissing;
}

/** One row: its values with what stands in the place of missing ones. */
export interface Row {
  /** The values; NaN where one is missing and nothing takes its place. */
  readonly shares: Column;
  /** Their weights. */
  readonly weights: Column;
  /** Σ w over the values that were there. */
  readonly there: number;
  /** Σ w over all. */
  readonly all: number;
  /** The least share of the weight that must be there. */
  readonly minimumCoverage: number;
}

const RENORMALISE: RowMissing = { kind: "renormalise" };

/**
 * Checks what a plain function is given and puts shares in the place of missing ones.
 *
 * @param values the values, NaN or null where missing
 * @param options weights and what a missing value does
 * @returns the row
 * @throws Fault "not-finite", "bad-weight", "out-of-range", "missing-child", all at once
 */
export function rowOf(values: ArrayLike<number | null>, options: MeanOptions): Row {
  const { missing = RENORMALISE } = options;
  const shares = column(values);
  const weights = options.weights === undefined ? shares.map(() => 1) : column(options.weights);
  const minimumCoverage = leastCoverage(missing);
  checkRow(shares, weights, minimumCoverage);
  const stated = statedFill(missing);
  let there = 0;
  let all = 0;
  for (let k = 0; k < shares.length; k++) {
    all += weights[k]!;
    if (shares[k] === shares[k]) there += weights[k]!;
    else if (missing.kind === "refuse" && weights[k]! > 0) throw missingChild(`values.${k}`);
    else shares[k] = missing.kind === "impute" ? (missing.shares[k] ?? NaN) : stated;
  }
  return { shares, weights, there, all, minimumCoverage };
}

/**
 * Joins one row by the kernel that joins columns.
 *
 * @param join the kernel
 * @param values the values, NaN or null where missing
 * @param options weights and what a missing value does
 * @returns the row's share; NaN when too little of the weight is there
 * @throws Fault as {@link rowOf}, and what the kernel throws
 */
export function joinRow(join: RowJoin, values: ArrayLike<number | null>, options: MeanOptions): number {
  const { shares, weights, there, all, minimumCoverage } = rowOf(values, options);
  const columns = Array.from(shares, (_, k) => shares.subarray(k, k + 1));
  const joined = columns.length === 0 ? NaN : joinColumns(join, columns, weights)[0]!;
  return snapShare(there / all) < minimumCoverage ? NaN : joined;
}

/**
 * What to say of a missing child where none may be missing.
 *
 * @param path its place
 * @returns the Fault
 */
export function missingChild(path: string) {
  return fault({
    code: "missing-child",
    path,
    received: null,
    expected: "a figure, since missing ones are refused",
    remedy: "add the figure, or declare another policy for missing ones",
  });
}

function checkRow(shares: Column, weights: Column, minimumCoverage: number): void {
  const issues: Issue[] = [];
  const report = (code: string, path: string, received: Received, expected: string) =>
    issues.push(issue({ code, path, received, expected, remedy: `write ${expected}` }));
  for (let k = 0; k < Math.max(shares.length, weights.length); k++) {
    if (Math.abs(shares[k] ?? 0) === Infinity)
      report("not-finite", `values.${k}`, shares[k], "a finite number, or null");
    if (!(k < shares.length && weights[k]! >= 0 && weights[k]! < Infinity))
      report("bad-weight", `weights.${k}`, weights[k], "a weight of 0 or more, one per value");
  }
  if (!(minimumCoverage >= 0 && minimumCoverage <= 1))
    report("out-of-range", "missing.minimumCoverage", minimumCoverage, "a share from 0 to 1");
  if (issues.length > 0) throw new Fault(issues);
}
