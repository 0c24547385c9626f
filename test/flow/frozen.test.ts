import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, isFault, measure, parseScheme } from "scorewright";
import type { Calibration, Table } from "scorewright";
import { cases } from "../arbitraries/cases.js";
import { deepFrozen, seasonsOf } from "../doors/case.js";
import type { Case } from "../doors/case.js";
import { publishedWith } from "./byPerson.js";
import type { Published } from "./byPerson.js";

const stored = (calibration: Calibration) => deepFrozen(JSON.parse(JSON.stringify(calibration)) as Calibration);

const scheme = deepFrozen(
  parseScheme({
    schemaVersion: 1,
    id: "frozen",
    sources: [{ id: "roster", grain: "person", person: "id" }],
    metrics: [
      { id: "calls", direction: "higherIsBetter", from: { kind: "field", source: "roster", field: "calls" } },
      { id: "visits", direction: "higherIsBetter", from: { kind: "field", source: "roster", field: "visits" } },
      { id: "sales", unit: { currency: "EUR" }, from: { kind: "field", source: "roster", field: "sales" } },
    ],
    score: {
      id: "total",
      of: [
        { id: "effort", weight: 0.5, of: [{ metric: "calls", weight: 1, normalize: { kind: "minMax" } }] },
        { id: "reach", weight: 0.5, of: [{ metric: "visits", weight: 1, normalize: { kind: "percentileRank" } }] },
      ],
    },
    ranks: [{ id: "overall", by: { node: "total" } }],
    quadrants: [
      {
        id: "style",
        x: { node: "effort", cut: { kind: "median" } },
        y: { node: "reach", cut: { kind: "median" } },
        cells: [
          { x: "low", y: "low", id: "starting" },
          { x: "low", y: "high", id: "wide" },
          { x: "high", y: "low", id: "busy" },
          { x: "high", y: "high", id: "leading" },
        ],
      },
    ],
    plan: {
      currency: "EUR",
      settle: { round: "half-even" },
      components: [
        {
          id: "commission",
          base: { metric: "sales" },
          pay: { kind: "rate", rate: "0.1" },
          then: [
            {
              id: "byStyle",
              kind: "multiplier",
              by: { quadrant: "style" },
              values: [{ is: "leading", times: "2" }],
              otherwise: "1",
            },
          ],
        },
      ],
    },
  }),
);

const person = (id: string, calls: number, visits: number) => ({ id, calls, visits, sales: 1000 });
const team = [
  person("ana", 10, 3),
  person("bo", 20, 1),
  person("cy", 30, 2),
  person("di", 50, 5),
  person("eve", 40, 4),
];
const newcomer = person("newcomer", 200, 90);
const dates = { period: { from: "2026-07-01", to: "2026-10-01" }, asOf: "2026-10-05" };

const measured = (people: readonly object[]) => {
  return deepFrozen(measure(scheme, deepFrozen({ roster: people as Record<string, unknown>[] }), dates).table);
};

/** Leaves out places: they are about the field of people, which a newcomer joins. */
function withoutPlaces(published: Readonly<Record<string, Published>>, ids: readonly string[]) {
  return ids.map((id) => ({ ...published[id]!, ranks: null }));
}

describe("a calibration that was stored as text", () => {
  const ids = team.map(({ id }) => id);
  const before = publishedWith(calibrate(scheme, measured(team)), measured(team));
  const everybody = measured([...team, newcomer]);

  it("moves nobody's score, quadrant or pay when a newcomer has more than anybody had", () => {
    const after = publishedWith(stored(calibrate(scheme, measured(team))), everybody);
    expect(withoutPlaces(after, ids)).toEqual(withoutPlaces(before, ids));
  });

  it("holds the newcomer at full marks, on the high side of both cuts", () => {
    const { newcomer: found } = publishedWith(stored(calibrate(scheme, measured(team))), everybody);
    expect(found!.points).toEqual({ effort: 100, reach: 100, total: 100 });
    expect(found!.cells).toEqual({ style: "leading" });
  });

  it("scores as the calibration does that was never stored", () => {
    const calibration = calibrate(scheme, measured(team));
    expect(publishedWith(stored(calibration), everybody)).toEqual(publishedWith(calibration, everybody));
  });

  it("is the other way round with a fresh calibration: scores, a quadrant and a payout move", () => {
    const fresh = publishedWith(calibrate(scheme, everybody), everybody);
    expect([before["di"]!.points["effort"], fresh["di"]!.points["effort"]]).toEqual([100, 21.1]);
    expect([before["di"]!.points["reach"], fresh["di"]!.points["reach"]]).toEqual([100, 80]);
    expect([before["cy"]!.cells["style"], fresh["cy"]!.cells["style"]]).toEqual(["busy", "starting"]);
  });

  it("places the newcomer before the others, since places are about the field of people", () => {
    const after = publishedWith(stored(calibrate(scheme, measured(team))), everybody);
    expect([after["newcomer"]!.ranks["overall"], after["di"]!.ranks["overall"]]).toEqual([1, 1]);
    expect(after["eve"]!.ranks["overall"]).toBe(3);
  });
});

describe("any stored calibration", () => {
  it("moves nobody's score or quadrant, whoever joins", () => {
    let compared = 0;
    const property = fc.property(cases(), fc.constantFrom(1e5, -1e5, 0), (drawn, figure) => {
      const both = attempt(drawn, figure);
      if (both === null) return;
      const { before, after } = both;
      for (const [id, { points, coverage, cells }] of Object.entries(before))
        expect(after[id]).toMatchObject({ points, coverage, cells });
      compared++;
    });
    fc.assert(property, { numRuns: 200 });
    expect(compared).toBeGreaterThan(100);
  });
});

/** Scores a drawn team with its own stored calibration, alone and with somebody else; null where that is refused. */
function attempt({ scheme: { plan: _plan, ...drawn }, sources, period, asOf, seasons }: Case, figure: number) {
  const parsed = parseScheme(drawn);
  const like = sources.roster[0]!;
  const joining = { ...like, id: "newcomer", first: figure, second: figure };
  const table = (roster: Case["sources"]["roster"]): Table =>
    measure(parsed, { ...sources, roster }, { period, asOf, indices: seasonsOf({ seasons }) }).table;
  try {
    const calibration = stored(calibrate(parsed, table(sources.roster)));
    const before = publishedWith(calibration, table(sources.roster));
    return { before, after: publishedWith(calibration, table([...sources.roster, joining])) };
  } catch (error) {
    if (isFault(error)) return null;
    throw error;
  }
}
