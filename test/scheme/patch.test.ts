import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draft, isFault, parseScheme, pairwise, patch, toJson } from "scorewright";
import type { Scheme, SchemeInput, SchemePatch, ScoreNode } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { mutated, mutations } from "../mutations.js";
import { frozen, seedScheme } from "../seedCase.js";

const seed = seedScheme();
const even = draft({ metrics: ["revenue", "csat"] });
const changes = (change: SchemePatch, scheme: SchemeInput = seed) => patch(scheme, change);
const issues = (change: unknown, scheme: SchemeInput = seed) => raisedBy(() => patch(scheme, change as SchemePatch));
const codes = (change: unknown, scheme?: SchemeInput) =>
  issues(change, scheme).map(({ code, path }) => `${code} ${path}`);
const weights = (node: ScoreNode) =>
  Object.fromEntries(node.of.map((child) => ["metric" in child ? child.metric : child.id, child.weight]));
const inner = ({ score }: Scheme, id: string) =>
  score.of.find((child) => "id" in child && child.id === id) as ScoreNode;

describe("patch", () => {
  it("changes what is named and nothing else", () => {
    const after = changes({
      precision: 2,
      weights: { volume: 0.5, quality: 0.5 },
      nodes: { total: { aggregate: { kind: "geometricMean" } } },
      leaves: { csat: { normalize: { kind: "goalposts", low: 2, high: 5 } } },
      metrics: { wonDeals: { target: 15 } },
    });
    expect(after).toEqual(
      seedScheme({
        precision: 2,
        "score.of.volume.weight": 0.5,
        "score.of.quality.weight": 0.5,
        "score.aggregate": { kind: "geometricMean" },
        "score.of.quality.of.csat.normalize": { kind: "goalposts", low: 2, high: 5 },
        "metrics.wonDeals.target": 15,
      }),
    );
  });

  it("changes a calendar", () => {
    const works = { id: "works", weekend: ["saturday", "sunday"] as const, holidays: ["2026-01-01"] };
    const holidays = ["2026-01-01", "2026-01-06"];
    const after = changes({ calendars: { works: { holidays } } }, seedScheme({ calendars: [works] }));
    expect(after).toEqual(seedScheme({ calendars: [{ ...works, holidays }] }));
  });

  it("takes no weight twice", () => {
    const shares = [0.5, 0.2].map((weight) => ({ id: "volume", weight }));
    expect(codes({ weights: { shares } })).toEqual(["duplicate-id weights.volume"]);
  });

  it("gives the same scheme where nothing is to be different", () => {
    expect(changes({})).toEqual(seed);
    expect(changes({ metrics: {}, nodes: { total: {} }, plan: {} })).toEqual(seed);
  });

  it("changes neither the scheme nor the patch", () => {
    const change = frozen({ weights: { volume: 0.5, quality: 0.5 }, metrics: { csat: { label: "Satisfaction" } } });
    const before = JSON.stringify(seed);
    patch(frozen(structuredClone(seed)), change);
    changes(change);
    expect(JSON.stringify(seed)).toBe(before);
  });

  it("replaces a key as a whole: nothing of another kind is left over", () => {
    const after = changes({ leaves: { revenue: { normalize: { kind: "goalposts", low: 0, high: 90000 } } } });
    expect(inner(after, "volume").of[0]).toMatchObject({
      normalize: { kind: "goalposts", low: 0, high: 90000, outside: "clip" },
    });
    expect(JSON.stringify(inner(after, "volume").of[0])).not.toContain("cap");
  });

  it("takes away by null, so that the default comes anew", () => {
    const after = changes({ precision: null as never, metrics: { helpVotes: null, wonDeals: { onMissing: null } } });
    expect(after.precision).toBe(1);
    expect(after.metrics.map(({ id }) => id)).not.toContain("helpVotes");
    expect(changes({ plan: null }).plan).toBeUndefined();
    const without = changes({ leaves: { wonDeals: null }, weights: { revenue: 0.6, newCustomers: 0.4 } });
    expect(weights(inner(without, "volume"))).toEqual({ revenue: 0.6, newCustomers: 0.4 });
  });

  it("reaches into plans, quadrants and limits by id", () => {
    const limited = changes({
      nodes: {
        total: {
          limits: [{ id: "guard", when: { metric: "csat", lessThan: 2 }, effect: { kind: "cap", at: 60 } }],
        },
      },
    });
    const after = changes(
      {
        nodes: { total: { limits: { guard: { effect: { kind: "cap", at: 50 } } } } },
        quadrants: { style: { x: { margin: 3 }, cells: { hunter: { label: "Hunter" } } } },
        plan: {
          components: { commission: { then: { ceiling: { amount: "30000" }, byStyle: null } } },
          settle: { round: "half-up" },
        },
      },
      limited,
    );
    expect(after.score.limits).toEqual([{ ...limited.score.limits[0], effect: { kind: "cap", at: 50 } }]);
    expect(after.quadrants[0]!.x).toEqual({ ...seed.quadrants[0]!.x, margin: 3 });
    expect(after.quadrants[0]!.cells[1]).toMatchObject({
      id: "hunter",
      label: "Hunter",
      triggers: ["serviceTraining"],
    });
    expect(after.plan!.components[0]!.then.map(({ id }) => id)).toEqual(["retainGate", "ceiling"]);
    expect(after.plan!.components[0]!.then[1]).toMatchObject({ amount: "30000", above: "0" });
    expect(after.plan!.settle).toEqual({ round: "half-up", at: "total" });
  });

  it("takes a list in place of the whole list, which is how something new comes in", () => {
    const after = changes({ ranks: [...seed.ranks, { id: "sales", by: { node: "volume" } }] });
    expect(after.ranks.map(({ id }) => id)).toEqual(["overall", "sales"]);
    const of = [{ metric: "csat", weight: 1, normalize: { kind: "goalposts", low: 1, high: 5 } }] as const;
    expect(weights(inner(changes({ nodes: { quality: { of } } }), "quality"))).toEqual({ csat: 1 });
  });

  it("states weights where a node found them by itself, and forgets them where it begins to", () => {
    const stated = changes({ weights: { revenue: 0.7, csat: 0.3 } }, even);
    expect([stated.score.weights, weights(stated.score)]).toEqual([
      { kind: "direct", sum: "one" },
      { revenue: 0.7, csat: 0.3 },
    ]);
    expect(changes({ nodes: { total: { weights: { kind: "equal" } } } }, stated)).toEqual(even);
  });

  it("finds weights that do not add up, as parsing does", () => {
    const parsing = raisedBy(() => seedScheme({ "score.of.volume.weight": 0.5 }));
    expect(issues({ weights: { volume: 0.5 } })).toEqual(parsing);
    expect(parsing.map(({ code }) => code)).toEqual(["weights-do-not-sum"]);
    expect(codes({ weights: { revenue: 1 } }, even)).toEqual(["bad-weight score.of.csat.weight"]);
    expect(codes({ weights: { total: 1 } })).toEqual(["weight-of-root score.weight"]);
    expect(codes({ weights: { volume: "0.6" } })).toEqual(["wrong-type score.of.volume.weight"]);
  });

  it("lists the ids there are where one is unknown, all of them at once", () => {
    const found = issues({
      metrics: { revenues: { target: 1 } },
      weights: { sales: 0.5 },
      nodes: { csat: {} },
      leaves: { total: {}, isPrototypeOf: {} },
      plan: { components: { board: {}, commission: { then: { brake: {} } } } },
      quadrants: { style: { cells: { hero: null } } },
    });
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "unknown-id metrics.revenues",
      "unknown-id plan.components.board",
      "unknown-id plan.components.commission.then.brake",
      "unknown-id quadrants.style.cells.hero",
      "unknown-id nodes.csat",
      "unknown-id leaves.total",
      "unknown-id leaves.isPrototypeOf",
      "unknown-id weights.sales",
    ]);
    expect(found[0]).toMatchObject({
      received: '"revenues"',
      expected: "a metric of the scheme: revenue, wonDeals, newCustomers, csat, retention, helpVotes, quota",
      remedy: 'did you mean "revenue"?',
    });
    expect(issues({ profiles: { farmers: {} } }, even)[0]!.expected).toBe("a profile of the scheme: there is none");
  });

  it("refuses keys that it does not know, and what is no object", () => {
    expect(codes({ weigths: { volume: 0.5 } })).toEqual(["unknown-key weigths"]);
    expect(codes([])).toEqual(["wrong-type change"]);
    expect(codes(null)).toEqual(["wrong-type change"]);
    expect(codes({ weights: [{ volume: 0.5 }] })).toEqual(["wrong-type weights"]);
    expect(codes({ nodes: { total: 5 } })).toEqual(["wrong-type score"]);
    expect(codes({ metrics: { csat: 5 } })).toEqual(["wrong-type metrics.3"]);
    expect(codes({}, { id: "no" } as never)[0]).toContain("missing");
  });

  it("says how the children of the root are replaced, who would change the score as a whole", () => {
    const root = draft({ score: { id: "sales", of: ["revenue", "csat"] } });
    const remedy =
      "change it by weights, nodes and leaves; nodes: { sales: { of: […] } } gives the root other children";
    expect(issues({ score: {} }, root)[0]!.remedy).toBe(remedy);
    const after = changes({ nodes: { sales: { of: root.score.of.slice(1) } } }, root);
    expect(Object.keys(weights(after.score))).toEqual(["csat"]);
  });

  it("takes no names that a scheme inherits", () => {
    const named = parseScheme({
      schemaVersion: 1,
      id: "named",
      metrics: [{ id: "isPrototypeOf", direction: "higherIsBetter" }],
      score: {
        id: "propertyIsEnumerable",
        of: [{ metric: "isPrototypeOf", weight: 1, normalize: { kind: "minMax" } }],
      },
    });
    expect(patch(named, { metrics: {}, leaves: {}, nodes: {} })).toEqual(named);
  });

  it("gives a scheme that can be stored, or a fault, for anything", () => {
    const base = {
      weights: { volume: 0.4, quality: 0.6 },
      nodes: { volume: { of: seed.score.of.slice(0, 1) }, quality: { weights: { kind: "equal" } } },
      leaves: { csat: { normalize: { kind: "minMax" } }, revenue: null },
      metrics: { csat: { direction: "lowerIsBetter" } },
      plan: { components: { commission: { then: { ceiling: { amount: "1" } } } } },
    };
    const makesOrSays = (change: unknown) => {
      const text = JSON.stringify(change);
      try {
        const after = patch(seed, change as SchemePatch);
        expect(parseScheme(JSON.parse(JSON.stringify(toJson(after))))).toEqual(after);
      } catch (error) {
        if (!isFault(error)) throw error;
      }
      expect(JSON.stringify(change)).toBe(text);
    };
    fc.assert(fc.property(fc.jsonValue(), makesOrSays), { numRuns: 300 });
    fc.assert(
      fc.property(mutations, (list) => makesOrSays(mutated(base, list))),
      { numRuns: 300 },
    );
  });

  it("keeps a mixture of stated weights with others, and changes what is stated in it", () => {
    const half = (kind: string) => ({ share: 0.5, weights: { kind } });
    const weights = { kind: "blend", parts: [half("direct"), half("equal")] } as never;
    const stated = draft({
      score: {
        weights,
        of: [
          { metric: "a", weight: 0.7 },
          { metric: "b", weight: 0.3 },
        ],
      },
    });
    const other = patch(stated, { weights: { a: 0.2, b: 0.8 } });
    expect([other.score.weights.kind, other.score.of.map(({ weight }) => weight)]).toEqual(["blend", [0.2, 0.8]]);
    const remixed = patch(stated, {
      nodes: { total: { weights: { kind: "bounded", weights, bounds: [{ of: "a", atMost: 0.5 }] } } },
    });
    expect(remixed.score.of.map(({ weight }) => weight)).toEqual([0.7, 0.3]);
  });

  it("changes which attributes are put beside people, as a whole list", () => {
    const declared = draft({ metrics: ["a"], attributes: ["role"] });
    expect(patch(declared, { attributes: ["role", "strength"] }).attributes).toEqual(["role", "strength"]);
    expect(patch(declared, { attributes: null }).attributes).toEqual([]);
  });

  it("changes how far profiles may go", () => {
    expect(patch(draft({ metrics: ["a"] }), { profileLimit: 0.2 }).profileLimit).toBe(0.2);
  });

  it("takes weights as a method found them, although doubles do not add up to 1 in decimals", () => {
    const names = ["a", "b", "c"];
    const even = draft({ metrics: names });
    const matrix = [
      [1, 3, 5],
      [1 / 3, 1, 2],
      [1 / 5, 1 / 2, 1],
    ];
    const found = pairwise(names, matrix);
    const other = patch(even, { weights: found });
    expect(other.score.of.map(({ weight }) => weight)).toEqual(found.shares.map(({ weight }) => weight));
  });
});
