import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf, decimal, explain, pointsOf, publish, standard, textOf, statementsOf } from "scorewright";
import type { ExplainedCut, ExplainedLeaf, ExplainedNode, Explanation, Run } from "scorewright";
import { cases } from "../arbitraries/cases.js";
import { wordOf } from "../doors/plainMeasure.js";
import { isNear } from "../laws/obeys.js";
import { paidCases } from "../laws/statement.js";
import { calculate } from "./calculator.js";

/** Everybody's explanation, as it comes back from storage. */
function explanations(run: Run): Explanation[] {
  return run.table.ids.map((person) => JSON.parse(JSON.stringify(explain(run, person))) as Explanation);
}

function nodesOf(node: ExplainedNode): ExplainedNode[] {
  return [node, ...node.of.flatMap((child) => ("metric" in child ? [] : nodesOf(child)))];
}

function leavesOf(node: ExplainedNode): ExplainedLeaf[] {
  return node.of.flatMap((child) => ("metric" in child ? [child] : leavesOf(child)));
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

describe("the calculator", () => {
  it.each(["calculator", "shareOf", "lookedUp", "earned", "joined", "redone"])(
    "has at most sixty lines and takes nothing from the library: %s",
    (name) => {
      const text = readFileSync(`test/explain/${name}.ts`, "utf8");
      expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
      expect(text.match(/from ".*"/g)!.filter((from) => !from.includes("./"))).toEqual(['from "decimal.js"']);
    },
  );

  it.each(standard.map((method) => [`${method.stage} ${method.kind}`, method] as const))(
    "works out score, points, distances and payout again from the explanation alone: %s",
    (_, method) => {
      const property = fc.property(paidCases(cases(method)), ({ run }) => {
        for (const explanation of explanations(run)) {
          const found = calculate(explanation);
          const { score } = explanation.score;
          const worked = new Map(found.shares.map(({ id, share }) => [id, share]));
          for (const { metric, share } of leavesOf(explanation.score))
            expect(share === null ? worked.get(metric) : isNear(worked.get(metric)!, share, 1e-9, 1)).toBe(
              share === null ? NaN : true,
            );
          expect(found.scores.map(orNull)).toEqual(nodesOf(explanation.score).map((node) => node.score));
          if (score !== null) expect(found.points).toBe(score);
          const axes = explanation.quadrants.flatMap(({ x, y }) => [x, y]);
          expect(found.distances).toEqual(axes.map(({ distance }) => distance));
          expect(Number(found.payout)).toBe(Number(explanation.statement!.total));
        }
      });
      fc.assert(property, { numRuns: 8, endOnFailure: true });
    },
  );
});

describe("an explanation", () => {
  it("tells the scores, coverage, places and quadrants that were published, and the statement that was written", () => {
    const property = fc.property(paidCases(cases()), ({ run }) => {
      explanations(run).forEach((explanation, row) => {
        for (const { id, score, coverage } of nodesOf(explanation.score)) {
          const published = run.scores.nodes.find((node) => node.id === id)!;
          expect(score).toBe(pointsOf(published.units[row]!, run.scores.precision));
          expect(coverage).toBe(published.coverage![row]);
        }
        const places = run.scores.ranks.map(({ id, ranks }) => ({ id, rank: ranks[row] || null }));
        expect(explanation.ranks.map(({ id, rank }) => ({ id, rank }))).toEqual(places);
        const cells = run.scores.quadrants.map((quadrant) => quadrant.cells[quadrant.codes[row]!] ?? null);
        expect(explanation.quadrants.map(({ cell }) => cell)).toEqual(cells);
        expect(explanation.statement).toEqual(statementsOf(run)[row]);
      });
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("tells what score a place was decided on, and what told somebody apart who ties", () => {
    const property = fc.property(paidCases(cases()), ({ drawn, run }) => {
      explanations(run).forEach((explanation, row) => {
        for (const { id, node, decideOn, score, decidedBy } of explanation.ranks) {
          const { tieBreaks = [] } = drawn.scheme.ranks.find((rank) => rank.id === id)!;
          const units = run.scores.nodes.find((one) => one.id === node)!.units[row]!;
          const published = pointsOf(units, run.scores.precision);
          const { precision } = run.scores;
          expect(decideOn === "published" || score === null ? score : publish(score, precision)).toBe(published);
          const place = run.scores.ranks.find((rank) => rank.id === id)!.decidedBy?.[row] ?? -1;
          const chain = [
            ...tieBreaks.map((one) => ("node" in one ? one : { of: "value", ...one })),
            { personId: true },
          ];
          if (place < 0) expect(decidedBy).toBe(null);
          else expect(decidedBy).toMatchObject(chain[place]!);
        }
      });
    });
    fc.assert(property, { numRuns: 100 });
  });

  it("tells what was measured, what was aimed at, and the one divided by the other where that is scored", () => {
    const property = fc.property(paidCases(cases()), ({ drawn, run }) => {
      explanations(run).forEach((explanation, row) => {
        for (const { metric, value, text, target, indexed, baseline, figure, reads, vocabulary } of leavesOf(
          explanation.score,
        )) {
          if (vocabulary !== null) {
            const word = wordOf(drawn.sources.roster[row]!["grade"]);
            const place = word === null ? null : vocabulary.words.indexOf(word);
            expect([reads, value, text, figure]).toEqual(["category", null, word, place]);
            continue;
          }
          const defined = drawn.scheme.metrics.find(({ id }) => id === metric)!;
          const plain = (one: number | { readonly metric: string } | undefined) =>
            typeof one === "object" ? columnOf(run.table, one.metric)![row]! : (one ?? NaN);
          const { target: stated } = defined;
          const follows = typeof stated === "object" && "base" in stated ? stated : null;
          const base = follows === null ? plain(stated as Parameters<typeof plain>[0]) : plain(follows.base);
          const start = plain(defined.baseline);
          const season = drawn.seasons[1]!.value;
          const aim =
            follows === null || Number.isNaN(base) ? base : Number(textOf(decimal(base).times(decimal(season))));
          expect(indexed).toEqual(
            follows === null ? null : { index: "season", label: "season", base: orNull(base), value: season },
          );
          const known = [columnOf(run.table, metric)![row]!, aim, start].map(orNull);
          expect([value, target, baseline]).toEqual(known);
          const snapped = (ratio: number) => (Number.isFinite(ratio) ? Number(ratio.toPrecision(12)) + 0 : null);
          const hasWay = defined.direction === "lowerIsBetter" ? aim < start : aim > start;
          const ratios = {
            value,
            attainment: value !== null && aim > 0 ? snapped(value / aim) : null,
            progress: value !== null && hasWay ? snapped((value - start) / (aim - start)) : null,
          };
          expect(figure).toBe(ratios[reads as keyof typeof ratios]);
        }
      });
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("says in which band a score lies, by the cuts it passes, and holds nobody who is more than the margin beyond one", () => {
    let held = 0;
    const property = fc.property(paidCases(cases()), ({ run }) => {
      const axes = explanations(run).flatMap(({ quadrants }) => quadrants.flatMap(({ x, y }) => [x, y]));
      for (const { score, cuts, bands, margin, side, held: isHeld } of axes) {
        const passes = ({ at, edge }: ExplainedCut) => score! > at || (score === at && edge === "upper");
        const alone = score === null || cuts.length === 0 ? null : bands[cuts.filter(passes).length]!;
        expect(isHeld ?? false).toBe(side !== alone);
        if (side === alone) continue;
        const crossed = cuts.filter((cut, k) => passes(cut) !== k < bands.indexOf(side!));
        for (const { at } of crossed) expect(Math.abs(score! - at)).toBeLessThanOrEqual((margin ?? 0) + 1e-9);
        held++;
      }
    });
    fc.assert(property, { numRuns: 200 });
    expect(held).toBeGreaterThan(20);
  });
});
