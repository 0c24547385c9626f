import { calibrate, parseScheme, score } from "scorewright";
import { interleaved } from "./harness.js";
import type { Row } from "./harness.js";
import { METRICS, WEIGHTS, agree, columns, schemeOf, tableOf } from "./people.js";
import { hasPython, pythonCase, pythonRow } from "./python.js";
import type { PythonWork } from "./python.js";

const PEOPLE = 1_000_000;

/** Calibrate and score a million people by twelve metrics, against two loops that a careful person writes by hand. */
export default function scoring(): Row[] {
  const values = columns(PEOPLE);
  const table = tableOf(values);
  const plain = parseScheme(schemeOf(false));
  const grouped = parseScheme(schemeOf(true));
  const expected = clamped(values);
  score(calibrate(plain, table), table).nodes[0]!.units.forEach((unit, row) => agree(unit, expected[row]!, row));

  const numpy = hasPython ? [pythonCase(inNumpy(values))] : [];
  for (const peer of numpy) peer.result().forEach((unit, row) => agree(unit, expected[row]!, row));
  const measured = interleaved(
    [
      ...numpy,
      { name: "fused", run: () => fused(values) },
      { name: "clamped", run: () => clamped(values) },
      { name: "score", run: () => score(calibrate(plain, table), table) },
      { name: "grouped", run: () => score(calibrate(grouped, table), table) },
    ],
    7,
  );
  return [
    measured.row(
      "score",
      "fused",
      "≤ 2.2",
      "calibrate + score, 1M × 12, against a fused loop without clamp and missing",
    ),
    measured.row("score", "clamped", "≤ 1", "calibrate + score, 1M × 12, against a loop with clamp and missing"),
    measured.row("grouped", "fused", "≤ 3.2", "the same with 10 peer groups and 3 profiles"),
    pythonRow(measured, "score", "numpy", "calibrate + score, 1M × 12, against whole columns in numpy"),
  ];
}

/** One affine formula per column, one pass per row, no clamp, nobody missing: what the arithmetic alone costs. */
function fused(values: readonly Float64Array[]): Float64Array {
  const [a, b, c, d, e, f, g, h, i, j, k, l] = values as [...Float64Array[]] & { length: 12 };
  const into = new Float64Array(PEOPLE);
  const slope = new Float64Array(METRICS);
  let offset = 0;
  values.forEach((column, place) => {
    const [low, high] = ends(column);
    slope[place] = WEIGHTS[place]! / (high - low);
    offset -= low * slope[place];
  });
  const [s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11] = slope as unknown as number[] & { length: 12 };
  for (let row = 0; row < PEOPLE; row++) {
    into[row] =
      offset +
      a![row]! * s0! +
      b![row]! * s1! +
      c![row]! * s2! +
      d![row]! * s3! +
      e![row]! * s4! +
      f![row]! * s5! +
      g![row]! * s6! +
      h![row]! * s7! +
      i![row]! * s8! +
      j![row]! * s9! +
      k![row]! * s10! +
      l![row]! * s11!;
  }
  return into;
}

/** The same job done in full: clamp, missing figures, coverage, one decimal. */
function clamped(values: readonly Float64Array[]): Int32Array {
  const low = new Float64Array(METRICS);
  const range = new Float64Array(METRICS);
  values.forEach((column, place) => {
    const [least, most] = ends(column);
    low[place] = least;
    range[place] = most - least;
  });
  const into = new Int32Array(PEOPLE);
  for (let row = 0; row < PEOPLE; row++) {
    let sum = 0;
    let weight = 0;
    for (let place = 0; place < METRICS; place++) {
      const value = values[place]![row]!;
      if (value !== value) continue;
      const share = (value - low[place]!) / range[place]!;
      sum += WEIGHTS[place]! * (share < 0 ? 0 : share > 1 ? 1 : share);
      weight += WEIGHTS[place]!;
    }
    into[row] = weight < 0.5 ? -2147483648 : Math.floor((sum / weight) * 1000 + 0.5 + 1e-8);
  }
  return into;
}

function ends(column: Float64Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** The same in full, one numpy operation on whole columns after the other. */
function inNumpy(values: readonly Float64Array[]): PythonWork {
  const names = values.map((_, place) => `m${place}`);
  return {
    name: "numpy",
    columns: Object.fromEntries(names.map((name, place) => [name, values[place]!])),
    lines: `
      total = np.zeros(len(m0))
      weight = np.zeros(len(m0))
      ${names.map((name, place) => added(name, WEIGHTS[place]!)).join("\n      ")}
      result = np.where(weight < 0.5, -2147483648, np.floor(total / weight * 1000 + 0.5 + 1e-8))`,
  };
}

function added(name: string, weight: number): string {
  return `low = np.nanmin(${name}); share = np.clip((${name} - low) / (np.nanmax(${name}) - low), 0, 1); there = ~np.isnan(share); total += np.where(there, ${weight} * share, 0); weight += np.where(there, ${weight}, 0)`;
}
