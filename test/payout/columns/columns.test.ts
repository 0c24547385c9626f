import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnForms,
  decimal,
  doubleColumn,
  isLines,
  runColumns,
  runSteps,
  textColumn,
  textOf,
  wholeColumn,
} from "scorewright";
import type { ColumnFacts, StepColumn, Figure, Read, Result, ResultColumn } from "scorewright";
import { drawnSteps } from "../../arbitraries/steps.js";
import type { DrawnSteps } from "../../arbitraries/steps.js";

const LABELS = ["ae", "csm", "sdr"];
const DIGITS = 2;

function columnsOf({ figures, roles, deals }: DrawnSteps): ColumnFacts {
  const offsets = Int32Array.of(0, ...deals.map((_, row) => deals.slice(0, row + 1).flat().length));
  const codes = Int32Array.from(roles, (role) => LABELS.indexOf(role ?? ""));
  const read = (from: Read): StepColumn => {
    if ("attribute" in from) return textColumn(LABELS, codes);
    if ("credits" in from) return { ...wholeColumn(Float64Array.from(deals.flat()), DIGITS), offsets };
    return doubleColumn(Float64Array.from(figures[metricOf(from)]!, (figure) => figure ?? NaN));
  };
  return { rows: roles.length, read };
}

function rowOf({ figures, roles, deals }: DrawnSteps, row: number): (from: Read) => Result {
  return (from) => {
    if ("attribute" in from) return roles[row]!;
    if ("credits" in from) return deals[row]!.map((units) => decimal(units).div(10 ** DIGITS));
    const figure = figures[metricOf(from)]![row] ?? null;
    return figure === null ? null : decimal(figure);
  };
}

const metricOf = (from: Read) => Number("metric" in from && from.metric.slice(1));

function written(figure: Figure): unknown {
  return typeof figure === "object" && figure !== null ? textOf(figure) : figure;
}

function asText(result: Result): unknown {
  return isLines(result) ? result.map(written) : written(result);
}

/** A value that is the same for everybody stands for all lines. */
function valueOf(column: ResultColumn, row: number, like: unknown): unknown {
  const { offsets } = column;
  if (offsets === null)
    return Array.isArray(like) ? like.map(() => written(column.figure(row))) : written(column.figure(row));
  const lines = Array.from({ length: offsets[row + 1]! - offsets[row]! }, (_, line) => offsets[row]! + line);
  return lines.map((line) => written(column.figure(line)));
}

describe("steps over columns", () => {
  it("come to what they come to row by row, whatever they are and however large the figures", () => {
    const forms = new Map<string, number>();
    fc.assert(
      fc.property(drawnSteps, (drawn) => {
        const { steps } = drawn;
        const facts = columnsOf(drawn);
        const wanted = steps.map((_, at) => at);
        const columns = runColumns(steps, facts, wanted);
        for (const { by } of columnForms(steps, facts, wanted)) forms.set(String(by), (forms.get(String(by)) ?? 0) + 1);
        for (let row = 0; row < facts.rows; row++) {
          const expected = runSteps(steps, { read: rowOf(drawn, row) }).map(asText);
          expect(columns.map((column, at) => valueOf(column, row, expected[at]))).toEqual(expected);
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
    for (const form of ["fast", "errorFree", "exact"]) expect(forms.get(form) ?? 0).toBeGreaterThan(20);
  });
});
