import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromJson, standard, statementsOf, toJson, toRows } from "scorewright";
import type { LineCondition, Statement, StatementLine } from "scorewright";
import { cases } from "../arbitraries/cases.js";
import { assertUntil } from "../laws/obeys.js";
import { paidCases } from "../laws/statement.js";
import { holds, redone } from "./redone.js";

/** What is handed out or looked up as an amount is told, not reckoned. */
const TOLD = ["award", "prizes", "pool", "teamAward"];

const paying = standard.filter(({ stage }) => stage === "pay" || stage === "adjust");

/** A statement as it comes back from storage. */
const stored = (statement: Statement) => JSON.parse(JSON.stringify(toJson(statement))) as Statement;

function partsOf(asked: LineCondition): LineCondition[] {
  const below = "all" in asked ? asked.all : "any" in asked ? asked.any : "not" in asked ? [asked.not] : [];
  return [asked, ...below.flatMap(partsOf)];
}

/** The figures and names that a payee needs, of which the line that is printed must have each. */
function needed(line: StatementLine): string[] {
  const asked = line.asked === undefined || (line.step === "pay" && line.asked.holds === true) ? [] : [line.asked];
  const told = asked.flatMap(partsOf).flatMap((part) => {
    if (!("fact" in part)) return [];
    const against = "present" in part.test ? [] : Object.values(part.test).flat();
    return [part.value ?? "unknown", ...against.map(String)];
  });
  if (line.outside === true) return told;
  const figures = line.operands.flatMap(({ name, value, fact }) => {
    if (typeof value === "boolean" || name === "open" || name === "holds") return [];
    if (name === "times" && line.withheld !== undefined) return [];
    const names = fact !== undefined && "metric" in fact && line.kind !== "rankCeiling" ? [fact.metric] : [];
    return [...names, value ?? "unknown"];
  });
  const cell = line.cell === undefined ? [] : [line.cell.value, ...(line.cell.corners ?? []).flat()];
  const ends = [line.band, line.cell?.x, line.cell?.y].flatMap((band) => [band?.from ?? [], band?.upTo ?? []].flat());
  const { rise, paid } = line.tier ?? {};
  const tier = line.slices === undefined ? [rise, paid].flatMap((one) => one ?? []) : [];
  return [...told, ...figures, ...cell, ...ends, ...tier];
}

/** The figures that a line shows, by name. */
const figuresOf = ({ operands }: StatementLine): Readonly<Record<string, number>> =>
  Object.fromEntries(operands.map(({ name, value }) => [name, Number(value)]));

describe("a line of a statement", () => {
  it.each(paying.map((method) => [`${method.stage} ${method.kind}`, method] as const))(
    "can be done again from what it shows, and says whether what it asks holds: %s",
    (_, method) => {
      let done = 0;
      const property = fc.property(paidCases(cases(method)), ({ run }) => {
        for (const { lines } of statementsOf(run).map(stored)) {
          for (const line of lines) {
            for (const part of line.asked === undefined ? [] : partsOf(line.asked))
              expect(holds(part)).toBe(part.holds);
            if (line.outside === true || line.unknown === true || line.withheld === null || line.kind === "round")
              continue;
            const { withheld, after, before, kind } = line;
            if (withheld !== undefined && line.step !== "pay") {
              expect([withheld, after]).toEqual([before, "0"]);
              continue;
            }
            const found = redone(line) as { toFixed: () => string } | null;
            expect(found === null).toBe(TOLD.includes(kind));
            if (found !== null) expect([kind, found.toFixed()]).toEqual([kind, withheld ?? after]);
            if (kind === method.kind) done++;
          }
        }
      });
      // Some steps are seldom reached: what comes before them withholds, or lacks a fact.
      assertUntil(() => done > 0, property, { numRuns: 10, endOnFailure: true });
      expect(done).toBeGreaterThan(0);
    },
  );

  it("tells how much of a fund is handed out, and by what weights", () => {
    const seen = { reserved: 0, shared: 0, few: 0 };
    const pots = paying.filter(({ stage, kind }) => stage === "pay" && ["pool", "teamAward", "prizes"].includes(kind));
    for (const method of pots) {
      const property = fc.property(paidCases(cases(method)), ({ run }) => {
        for (const { lines, total } of statementsOf(run).map(stored)) {
          const unit = 10 ** -(total.split(".")[1] ?? "").length;
          for (const line of lines.filter(({ kind, step }) => step === "pay" && TOLD.includes(kind))) {
            if (line.outside === true || line.unknown === true || line.withheld !== undefined) continue;
            const of = figuresOf(line);
            const [paid, close] = [Number(line.after), Math.abs(of["pool"] ?? 0) * 1e-12];
            if (of["minimumField"]! > (of["teams"] ?? of["ranked"])!) {
              expect(paid).toBe(0);
              seen.few++;
              continue;
            }
            if (of["fund"] !== undefined) {
              const left = of["fund"] * (1 - (of["reserve"] ?? 0));
              expect(Math.abs(left - of["pool"]!)).toBeLessThan(unit + close);
              expect(Math.abs(of["pool"]!)).toBeLessThanOrEqual(Math.abs(left) + close);
              if (of["reserve"]) seen.reserved++;
            }
            if (of["weight"] === undefined) continue;
            const even = of["pool"] === 0 ? 0 : (of["pool"]! * of["weight"]) / of["weights"]!;
            expect(Math.abs(paid - even)).toBeLessThan(unit + close);
            seen.shared++;
          }
        }
      });
      fc.assert(property, { numRuns: 60, endOnFailure: true });
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });

  it("is printed with every figure and every name that this takes", () => {
    const property = fc.property(paidCases(cases()), ({ run }) => {
      for (const statement of statementsOf(run)) {
        const rows = toRows(fromJson(stored(statement), "statement"));
        statement.lines.forEach((line, k) => {
          const how = String(rows[k]!["how"]);
          const lacks = line.kind === "rankCeiling" ? [] : needed(line).filter((one) => !how.includes(one));
          expect([how, lacks]).toEqual([how, []]);
        });
      }
    });
    fc.assert(property, { numRuns: 100, endOnFailure: true });
  });

  it("shares a deal whose whole amount it tells", () => {
    let shared = 0;
    const property = fc.property(paidCases(cases()), ({ run }) => {
      const deals = statementsOf(run).flatMap(({ lines }) => lines.flatMap((line) => line.deals ?? []));
      for (const { share, deal, base, cut = "0" } of deals) {
        expect(deal === undefined).toBe(share === undefined);
        if (share === undefined) continue;
        // Credit and cut are each split to whole minor units.
        expect(Math.abs(Number(share) * Number(deal) - Number(base) - Number(cut))).toBeLessThanOrEqual(2);
        shared++;
      }
    });
    assertUntil(() => shared > 20, property, { numRuns: 60 });
    expect(shared).toBeGreaterThan(20);
  });
});
