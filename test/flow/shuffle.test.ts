import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, isFault, parseScheme, statementsOf } from "scorewright";
import { cases } from "../arbitraries/cases.js";
import { RATES, deepFrozen, seasonsOf } from "../doors/case.js";
import type { Case, CaseLeaf, CaseNode } from "../doors/case.js";
import { obeys, shuffled } from "../laws/obeys.js";
import type { Draw, Law } from "../laws/obeys.js";
import { byPerson } from "./byPerson.js";

/** Everything that is published by person. Of two scores that cannot be, the order decides which is met first. */
function published({ scheme, sources, period, asOf, seasons }: Case) {
  try {
    const run = evaluate(deepFrozen(parseScheme(deepFrozen(scheme))), deepFrozen(sources), {
      period,
      asOf,
      indices: seasonsOf({ seasons }),
      rates: RATES,
    });
    return byPerson(run.scores, statementsOf(run));
  } catch (error) {
    if (isFault(error)) return "refused";
    throw error;
  }
}

/** A cent that is over goes by ids, so that no order decides it. */
function byIds(drawn: Case): Case {
  const text = JSON.stringify(drawn.scheme).replaceAll('"inputOrder"', '"personId"');
  return { ...drawn, scheme: JSON.parse(text) as Case["scheme"] };
}

function shuffledTree(node: CaseNode, draw: Draw): CaseNode {
  const of = node.of.map((child): CaseLeaf | CaseNode => ("metric" in child ? child : shuffledTree(child, draw)));
  return { ...node, of: shuffled(draw, of) };
}

const withScheme = (drawn: Case, part: Partial<Case["scheme"]>): Case => ({
  ...drawn,
  scheme: { ...drawn.scheme, ...part },
});
const withSources = (drawn: Case, part: Partial<Case["sources"]>): Case => ({
  ...drawn,
  sources: { ...drawn.sources, ...part },
});

const orders: readonly [string, (drawn: Case, draw: Draw) => Case][] = [
  ["records", (drawn, draw) => withSources(drawn, { deals: shuffled(draw, drawn.sources.deals) })],
  ["rows", (drawn, draw) => withSources(drawn, { roster: shuffled(draw, drawn.sources.roster) })],
  [
    "the keys of a look-up table",
    (drawn, draw) => withSources(drawn, { products: shuffled(draw, drawn.sources.products) }),
  ],
  ["metrics", (drawn, draw) => withScheme(drawn, { metrics: shuffled(draw, drawn.scheme.metrics) })],
  [
    "sources, ranks and profiles",
    (drawn, draw) => {
      const { sources, ranks, profiles } = drawn.scheme;
      return withScheme(drawn, {
        sources: shuffled(draw, sources),
        ranks: shuffled(draw, ranks),
        profiles: shuffled(draw, profiles),
      });
    },
  ],
  ["the children of a node", (drawn, draw) => withScheme(drawn, { score: shuffledTree(drawn.scheme.score, draw) })],
];

const laws: readonly Law<Case>[] = orders.map(([what, order]) => ({
  name: `does not change when ${what} come in another order`,
  holds: (one, draw) => {
    const drawn = byIds(one);
    expect(published(order(drawn, draw))).toEqual(published(drawn));
  },
}));

describe("what is published, to the cent", () => {
  obeys(laws, cases(), 120);

  it("is there to be compared in nearly every drawn case", () => {
    const answers = fc.sample(cases(), { numRuns: 100, seed: 1 }).map(published);
    expect(answers.filter((answer) => typeof answer !== "string").length).toBeGreaterThan(60);
  });
});
