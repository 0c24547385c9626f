import { describe, expect, it } from "vitest";
import { calibrate, draft, influence, table } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const metric = (id: string, weight: number, high: number) => {
  return { metric: id, weight, normalize: { kind: "goalposts", low: 0, high } } as const;
};
const of = [metric("calls", 0.75, 10), metric("mails", 0.25, 10)];
const ofTeam = (columns: Record<string, (number | null)[]>, score: object = { of }, parts: object = {}) => {
  const ids = ["ana", "bo", "cy", "di"].slice(0, columns["calls"]!.length);
  const people = table({ ids, columns, attributes: { role: ids.map((_, row) => (row < 2 ? "in" : "out")) } });
  return influence(calibrate(draft({ score, ...parts }), people), people);
};

describe("what moves a score", () => {
  it("is shared out by covariance", () => {
    // Scores 0.75 · calls + 0.25 · mails: 0.1, 0.4, 0.7, 0.4 (calls 0 0.4 0.8 0.4; mails 0.4 0.4 0.4 0.4).
    const { rows, rest, people } = ofTeam({ calls: [0, 4, 8, 4], mails: [4, 4, 4, 4] });
    expect(rows).toEqual([
      { metric: "calls", nominal: 0.75, effective: 0.75, variance: expect.closeTo(1, 12) as number },
      { metric: "mails", nominal: 0.25, effective: 0.25, variance: 0 },
    ]);
    expect([rest, people]).toEqual([0, 4]);
  });

  it("is below 0 for what is high where scores are low", () => {
    // calls 0, 1: 0.75 · ½ apart; mails 1, 0: scores 0.25 and 0.75, ±0.25. Calls ±0.375, mails ∓0.125.
    // 0.375 ÷ 0.25 = 1.5 and −0.125 ÷ 0.25 = −0.5
    const { rows } = ofTeam({ calls: [0, 10], mails: [10, 0] });
    expect(rows.map(({ variance }) => variance)).toEqual([1.5, -0.5]);
  });

  it.each([1e160, 1e200, 1e300])("is the same however small the shares are: goalposts up to %d", (high) => {
    const tiny = [metric("calls", 0.75, high), metric("mails", 0.25, high)];
    // As above, but for what rounding leaves: calls 0 and 10, mails 10 and 0.
    const { rows, rest } = ofTeam({ calls: [0, 10], mails: [10, 0] }, { of: tiny });
    expect(rows[0]!.variance).toBeCloseTo(1.5, 12);
    expect(rows[1]!.variance).toBeCloseTo(-0.5, 12);
    expect(rest).toBe(0);
  });

  it("weighs what was there", () => {
    // Of four people one lacks mails, so calls weigh 1 for him: (3 · 0.75 + 1) ÷ 4, (3 · 0.25 + 0) ÷ 4.
    const score = { of, missing: { kind: "renormalise", minimumCoverage: 0 } };
    const { rows, rest } = ofTeam({ calls: [0, 4, 8, 6], mails: [4, 2, 9, null] }, score);
    expect(rows.map(({ effective }) => effective)).toEqual([0.8125, 0.1875]);
    expect(rest).toBe(0);
  });

  it("weighs by profiles", () => {
    const weights = [
      { of: "calls", weight: 0.25 },
      { of: "mails", weight: 0.75 },
    ];
    const profiles = [{ id: "inside", when: { attribute: "role", equals: "in" }, weights }];
    const { rows, rest } = ofTeam({ calls: [0, 4, 8, 6], mails: [4, 2, 9, 0] }, { of }, { profiles });
    expect(rows.map(({ effective }) => effective)).toEqual([0.5, 0.5]);
    expect(rest).toBe(0);
  });

  it("leaves to the rest what no metric has by itself", () => {
    const limits = [{ id: "cap", when: { metric: "calls", moreThan: 5 }, effect: { kind: "cap", at: 40 } }];
    // Shares 0 and 1 in both metrics; the one with 1 is held at 0.4: metrics explain 2.5 of 0.4's spread.
    const capped = ofTeam({ calls: [0, 10], mails: [0, 10] }, { of, limits });
    expect(capped.rows[0]!.variance).toBeCloseTo(1.875, 12);
    expect(capped.rows[1]!.variance).toBeCloseTo(0.625, 12);
    expect(capped.rest).toBeCloseTo(-1.5, 12);
    expect(ofTeam({ calls: [1, 4], mails: [9, 4] }, { of, aggregate: { kind: "geometricMean" } }).rest).not.toBe(0);
  });

  it("counts nothing for the metrics of a node that something stands in for", () => {
    const halves = [metric("mails", 0.5, 10), metric("posts", 0.5, 10)];
    const text = { id: "text", weight: 0.5, missing: { kind: "propagate" }, of: halves };
    const missing = { kind: "neutral", earns: 0.5, minimumCoverage: 0 };
    const score = { missing, of: [metric("calls", 0.5, 10), text] };
    const { rows, rest } = ofTeam({ calls: [0, 10], mails: [10, 8], posts: [10, null] }, score);
    // Ana 0 + 0.25 + 0.25; Bo 0.5 and 0.25 for a text that is missing, though his mails are there.
    // Apart: calls 0.5, mails −0.25, posts −0.25, the rest 0.25, of 0.25 in all.
    expect(rows.map(({ effective, variance }) => [effective, variance])).toEqual([
      [0.5, 2],
      [0.125, -1],
      [0.125, -1],
    ]);
    expect(rest).toBe(1);
  });

  it("is not told where scores do not differ, or nobody has one", () => {
    expect(ofTeam({ calls: [4], mails: [4] })).toEqual({
      node: "total",
      people: 1,
      rows: [
        { metric: "calls", nominal: 0.75, effective: 0.75, variance: null },
        { metric: "mails", nominal: 0.25, effective: 0.25, variance: null },
      ],
      rest: null,
    });
    const nobody = ofTeam({ calls: [null, null], mails: [null, null] });
    expect(nobody).toMatchObject({ people: 0, rest: null });
    expect(nobody.rows[0]).toMatchObject({ effective: null, variance: null });
    expect(ofTeam({ calls: [], mails: [] }).people).toBe(0);
    // A metric that nobody has weighs nothing and moves nothing.
    const lone = ofTeam({ calls: [1, 2], mails: [null, null] });
    expect(lone.rows[1]).toMatchObject({ effective: 0, variance: 0 });
  });

  it("refuses another node", () => {
    const people = table({ ids: ["ana"], columns: { calls: [1], mails: [1] } });
    const calibration = calibrate(draft({ score: { of } }), people);
    expect(raisedBy(() => influence(calibration, people, { node: "x" }))[0]!.code).toBe("unknown-node");
  });
});
