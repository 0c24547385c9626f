import { describe, expect, it } from "vitest";
import { compareSchemes, draft, table } from "scorewright";
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
