import { describe, expect, it } from "vitest";
import { asText, chinese, explain } from "scorewright";
import type { ExplainedLeaf, PrintOptions } from "scorewright";
import { teamRun, teamScheme } from "../flow/team.js";
import type { Person } from "../flow/team.js";

const team: Person[] = [
  { id: "ana", calls: 20, mails: 60, office: "east", revenue: 5, quota: 10 },
  { id: "bo", calls: 40, mails: 80, office: "east", revenue: 8, quota: 10 },
  { id: "cy", calls: 60, mails: 40, office: "west", revenue: 9, quota: null },
  { id: "dee", calls: 80, mails: 20, office: null, revenue: null, quota: 10 },
];
const goal = { kind: "goalposts", low: 0, high: 100 };
const scored = (metric: string, normalize: object, more: object = {}, own: object = {}) =>
  teamRun(
    {
      metrics: teamScheme().metrics.map((one) =>
        one.id === metric ? { direction: "higherIsBetter", ...one, ...own } : one,
      ),
      score: {
        id: "total",
        of: [
          { metric, weight: 0.75, normalize },
          { metric: "mails", weight: 0.25, normalize: goal },
        ],
        ...more,
      },
      ranks: [],
      quadrants: [],
    },
    team,
  );
const leafOf = (run: ReturnType<typeof scored>, person: string) => explain(run, person).score.of[0] as ExplainedLeaf;
const printed = (run: ReturnType<typeof scored>, person: string, options: PrintOptions = {}) =>
  asText(explain(run, person), options).split("\n");
const line = (lines: readonly string[], start: string) => lines.find((one) => one.trim().startsWith(start))?.trim();

describe("an explanation of a figure that earned nothing", () => {
  it("says that there is no group to be compared in, which a notice counts, and that the others weigh more", () => {
    const run = scored("calls", { kind: "minMax", within: "office" });
    expect(leafOf(run, "dee")).toMatchObject({ value: 80, share: null, within: "office", group: null, lacks: "group" });
    const lines = printed(run, "dee");
    expect(line(lines, "calls")).toMatch(/^calls +80 +no office to be compared in$/);
    expect(explain(run, "dee").score.score).toBe(null);
    const renormalise = { kind: "renormalise", minimumCoverage: 0.2 };
    const lenient = scored("calls", { kind: "minMax", within: "office" }, { missing: renormalise });
    expect(line(printed(lenient, "dee"), "total:")).toBe(
      "total: without calls, so its other parts weigh more; 25 % of the weight is there",
    );
    expect(printed(lenient, "dee", { words: chinese }).join()).toContain("缺 calls，其余部分的权重因而加大");
    expect(lenient.scores.notices).toMatchObject([{ code: "no-group", values: { by: "office", count: 1 } }]);
  });

  it("compares whoever has no group with everybody, where a group that nobody has seen is", () => {
    const run = scored("calls", { kind: "minMax", within: "office", unseen: "everybody" });
    // 80 is the most of all: 0.75 · 1 + 0.25 · 0.2
    expect(explain(run, "dee").score.score).toBe(80);
    expect(line(printed(run, "dee"), "calls")).toContain("20 → 0 %, 80 → 100 %, among everybody");
    expect(run.scores.notices).toEqual([]);
  });

  it("says that there is no target", () => {
    const run = scored("revenue", { kind: "attainment" });
    expect(leafOf(run, "cy").lacks).toBe("target");
    expect(line(printed(run, "cy"), "revenue")).toMatch(/^revenue +9 +no target above zero$/);
    expect(leafOf(run, "dee").lacks).toBe("figure");
    expect(line(printed(run, "dee"), "revenue")).toMatch(/^revenue +missing +target 10$/);
    expect(leafOf(run, "ana").lacks).toBe(null);
  });

  it("says that the target is no better than the baseline", () => {
    const own = { target: { metric: "mails" }, baseline: 50 };
    const run = scored("calls", { kind: "keyResult" }, {}, own);
    expect(["ana", "bo", "cy", "dee"].map((person) => leafOf(run, person).lacks)).toEqual([null, null, "way", "way"]);
    expect(line(printed(run, "cy"), "calls")).toMatch(/^calls +60 +no way from baseline to target$/);
  });

  it("says that there is nobody to be compared with", () => {
    const run = scored("calls", { kind: "minMax", within: "office", onConstant: "missing" });
    expect(leafOf(run, "cy")).toMatchObject({ lacks: "curve", group: "west" });
    expect(line(printed(run, "cy"), "calls")).toMatch(/^calls +60 +nobody to be compared with$/);
  });
});

describe("an explanation of a figure that earned something", () => {
  it("names the peers who made the curve: everybody, where the group has too few", () => {
    const run = scored("calls", { kind: "minMax", within: "office", minimumPeers: 2 });
    expect(leafOf(run, "ana")).toMatchObject({ group: "east", within: "office" });
    expect(leafOf(run, "cy")).toMatchObject({ group: null, within: "office" });
    expect(line(printed(run, "cy"), "calls")).toContain("20 → 0 %, 80 → 100 %, among everybody");
  });

  it("says what lies below a threshold", () => {
    const levels = {
      kind: "levels",
      threshold: { at: 30, earns: 0.5 },
      target: { at: 60, earns: 1 },
      stretch: { at: 80, earns: 1.2 },
    };
    expect(line(printed(scored("calls", levels), "ana"), "calls")).toMatch(/^calls +20 +below 30 → 0 % +0\.000/);
  });

  it("says who has not reached what even the worst of the others has", () => {
    const run = scored("calls", { kind: "distanceToTarget" }, {}, { target: 15 });
    expect(line(printed(run, "ana"), "calls")).toContain("15 → 100 %, among everybody");
    expect(run.calibration.notices.map(({ code }) => code)).toContain("all-reached");
  });

  it("shows the figure that came out of the transforms", () => {
    const transform = [{ kind: "log1p" }];
    const score = { id: "total", of: [{ metric: "calls", weight: 1, transform, normalize: goal }] };
    const run = teamRun({ score, ranks: [], quadrants: [] }, team);
    // ln 21 = 3.044522, ln 101 = 4.615121
    expect(line(printed(run, "ana"), "calls")).toContain("ln(1 + x) = 3.044522, 0 → 0 %, 4.615121 → 100 %");
  });

  it("names the part that decides under min and max, and whether unbalance is taken off or added", () => {
    const joined = (aggregate: object) => printed(scored("calls", goal, { aggregate }), "ana").join("\n");
    expect(joined({ kind: "min" })).toContain("total: the weakest part counts: calls");
    expect(joined({ kind: "max" })).toContain("total: the strongest part counts: mails");
    expect(joined({ kind: "mazziottaPareto" })).toContain("less a penalty for how far they lie apart");
    expect(joined({ kind: "mazziottaPareto", penalty: "positive" })).toContain("and more for how far they lie apart");
  });
});

describe("an explanation of weights that nobody stated", () => {
  const weighed = (weights: object, more: object = {}) =>
    teamRun(
      {
        score: { id: "total", weights, of: ["calls", "mails"].map((metric) => ({ metric, normalize: goal })) },
        quadrants: [],
        ...more,
      },
      team,
    );
  const pairwise = {
    kind: "pairwise",
    names: ["calls", "mails"],
    matrix: [
      [1, 3],
      [0.3333333333, 1],
    ],
  };
  const eastern = {
    id: "eastern",
    when: { attribute: "office", equals: "east" },
    weights: [
      { of: "calls", weight: 0.5 },
      { of: "mails", weight: 0.5 },
    ],
  };

  it("says by which method, and whether everybody's figures made them", () => {
    expect(line(printed(weighed(pairwise), "ana"), "total: what")).toBe(
      "total: what its parts weigh was found by pairwise",
    );
    expect(line(printed(weighed({ kind: "critic" }), "ana"), "total: what")).toBe(
      "total: what its parts weigh was found from everybody's figures, by critic",
    );
    expect(printed(weighed({ kind: "critic" }), "ana", { words: chinese }).join()).toContain(
      "由 critic 根据所有人的数据得出",
    );
  });

  it("says nothing to people whose weights a profile states", () => {
    const run = weighed(pairwise, { profiles: [eastern] });
    expect(line(printed(run, "ana"), "total: what")).toBeUndefined();
    expect(line(printed(run, "cy"), "total: what")).toBeDefined();
  });
});
