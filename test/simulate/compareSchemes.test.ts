import { describe, expect, it } from "vitest";
import { compareSchemes, draft, patch, table } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const ids = ["ana", "bo", "cy"];
const role = { role: ["in", "in", "out"] };
const people = table({ ids, columns: { calls: [40, 20, 10], mails: [2, 9, 4] }, attributes: role });
const leaf = (metric: string, weight: number, high: number) => {
  return { metric, weight, normalize: { kind: "goalposts", low: 0, high } } as const;
};
const ranks = [
  { id: "overall", by: { node: "total" } },
  { id: "inRole", by: { node: "total" }, within: "role" },
  { id: "level", by: { node: "flat" }, tieBreaks: [{ metric: "mails" }] },
];
const flat = { id: "flat", weight: 0.5, of: [leaf("calls", 1, 1)] };
const scheme = (calls: number) =>
  draft({
    score: {
      of: [
        { ...flat, weight: 0 },
        { id: "all", weight: 1, of: [leaf("posts", calls, 50), leaf("mails", 1 - calls, 10)] },
      ],
    },
    ranks,
  });
const team = table({
  ids,
  columns: { calls: [40, 20, 10], posts: [40, 20, 10], mails: [2, 9, 4] },
  attributes: role,
});
const today = { id: "today", scheme: scheme(0.75) };
const tomorrow = { id: "tomorrow", scheme: scheme(0.25) };

describe("schemes compared", () => {
  it("say who moves", () => {
    // Shares of posts 0.8 0.4 0.2, of mails 0.2 0.9 0.4.
    // Today 0.65 0.525 0.25; tomorrow 0.35 0.775 0.35.
    const { pairs, moves } = compareSchemes([today, tomorrow], team);
    expect(moves.map(({ person, rankFrom, rankTo }) => [person, rankFrom, rankTo])).toEqual([
      ["ana", 1, 2],
      ["bo", 2, 1],
      ["cy", 3, 2],
    ]);
    expect(pairs[0]).toMatchObject({ from: "today", to: "tomorrow", people: 3, meanShift: 1, moved: 3 });
  });

  it("count those who have a place under one of them apart from those who move", () => {
    // Who lacks posts has no place where nothing may be missing.
    const lacking = table({
      ids,
      columns: { calls: [1, 1, 1], posts: [40, 20, null], mails: [2, 9, 4] },
      attributes: role,
    });
    const strict = { kind: "renormalise", minimumCoverage: 1 } as const;
    const whole = { id: "whole", scheme: patch(scheme(0.25), { nodes: { all: { missing: strict } } }) };
    const open = {
      id: "open",
      scheme: patch(scheme(0.75), { nodes: { all: { missing: { ...strict, minimumCoverage: 0 } } } }),
    };
    // Open: ana 0.65, bo 0.525, cy the mails alone, 0.4. Whole: bo 0.775, ana 0.35.
    const counts = (list: readonly (typeof whole)[]) =>
      compareSchemes(list, lacking).pairs.map(({ people: count, moved, gained, lost }) => [count, moved, gained, lost]);
    expect(counts([open, whole])).toEqual([[2, 2, 0, 1]]);
    expect(counts([whole, open])).toEqual([[2, 2, 1, 0]]);
  });

  it("compare by a node, or by a ranking with its tie-breaks", () => {
    // Everybody has full marks for one call: three share the first place of the node.
    const same = { id: "same", scheme: scheme(0.75) };
    expect(compareSchemes([today, same], team, { node: "flat" }).pairs[0]!.kendallTauB).toBeNull();
    expect(compareSchemes([today, same], team, { rank: "level" }).pairs[0]!.kendallTauB).toBe(1);
  });

  it("name the scheme that is wrong", () => {
    const codes = (list: readonly { id: string; scheme: typeof today.scheme }[], options = {}) =>
      raisedBy(() => compareSchemes(list, people, options)).map(({ code, path }) => [code, path]);
    expect(codes([today, tomorrow])).toEqual([["missing-column", "schemes.today.columns.posts"]]);
    expect(codes([today])).toEqual([["missing", "schemes"]]);
    const inTeam = (options: object) =>
      raisedBy(() => compareSchemes([today, tomorrow], team, options)).map(({ code, path }) => [code, path]);
    expect(inTeam({ node: "x" })).toEqual([["unknown-node", "schemes.today.node"]]);
    expect(inTeam({ rank: "x" })).toEqual([["unknown-rank", "schemes.today.rank"]]);
    expect(inTeam({ rank: "inRole" })).toEqual([["ranked-in-groups", "schemes.today.rank"]]);
    expect(inTeam({ rank: "overall", node: "total" })).toEqual([["not-exactly-one", "schemes.today.rank"]]);
    expect(inTeam({ ranks: "overall" })).toEqual([["unknown-key", "options.ranks"]]);
  });
});
