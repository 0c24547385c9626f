import { describe, expect, it } from "vitest";
import { asText, calibrate, explain, fromJson, measured, nominalWeights, score, standard, toJson } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { teamScheme, teamTable } from "./team.js";
import type { Person } from "./team.js";

const goal = { kind: "goalposts", low: 0, high: 100 };
const team: Person[] = [
  { id: "ana", calls: 20, mails: 50, revenue: 10, role: "hunter" },
  { id: "bo", calls: 60, mails: 60, revenue: 30, role: "farmer" },
];
const metrics = ["calls", "mails", "revenue"].map((id) => ({ id, direction: "higherIsBetter" }));
const plan = {
  currency: "USD",
  settle: { round: "half-up" },
  components: [{ id: "c0", pay: { kind: "prizes", rank: "overall", prizes: ["9"], minimumField: 1 } }],
};
const leaf = (metric: string, weight?: number) => ({
  metric,
  normalize: goal,
  ...(weight === undefined ? {} : { weight }),
});

/** Contacts, half calls and half mails, beside revenue. */
function weighed(weights: object, more: object = {}) {
  const contacts = { id: "contacts", of: [leaf("calls", 0.5), leaf("mails", 0.5)] };
  const tree = { id: "total", weights, of: [contacts, leaf("revenue")] };
  return teamScheme({ metrics, score: tree, quadrants: [], ...more });
}

const found = (scheme: ReturnType<typeof weighed>, people = team, profile?: string) =>
  nominalWeights(calibrate(scheme, teamTable(people)), profile).map(({ weight }) => weight);

describe("weights from figures", () => {
  it("are found from what the nodes below came to", () => {
    // Contacts: 0.35 and 0.6, apart by 0.25; revenue: 0.1 and 0.3, apart by 0.2. So 5/9 and 4/9, the first halved.
    const [calls, mails, revenue] = found(weighed({ kind: "standardDeviation" })) as [number, number, number];
    expect([calls, mails, revenue].map((one) => one.toFixed(6))).toEqual(["0.277778", "0.277778", "0.444444"]);
  });

  it("stay as they were found when somebody joins, also through storage", () => {
    const calibration = calibrate(weighed({ kind: "gini" }), teamTable(team));
    const stored = fromJson(toJson(calibration), "calibration");
    const more = teamTable([...team, { id: "cy", calls: 0, mails: 0, revenue: 100 }]);
    const units = (one: typeof calibration) => [...score(one, more).nodes[0]!.units];
    expect(units(stored)).toEqual(units(calibration));
    expect(units(calibration).slice(0, 2)).toEqual([...score(calibration, teamTable(team)).nodes[0]!.units]);
  });

  it("give way to the weights of a profile", () => {
    const farmers = {
      id: "farmers",
      when: { attribute: "role", equals: "farmer" },
      weights: [
        { of: "contacts", weight: 0.9 },
        { of: "revenue", weight: 0.1 },
      ],
    };
    expect(found(weighed({ kind: "entropy" }, { profiles: [farmers] }), team, "farmers")).toEqual([0.45, 0.45, 0.1]);
  });

  it("are told where pay hangs on them, also inside bounds or a mixture", () => {
    const told = (weights: object) =>
      calibrate(weighed(weights, { plan }), teamTable(team)).notices.some(
        ({ code }) => code === "relative-node-feeds-pay",
      );
    const bounds = [{ of: "revenue", atMost: 0.9 }];
    const half = (kind: string) => ({ share: 0.5, weights: { kind } });
    expect(told({ kind: "critic" })).toBe(true);
    expect(told({ kind: "bounded", weights: { kind: "critic" }, bounds })).toBe(true);
    expect(told({ kind: "blend", parts: [half("equal"), half("critic")] })).toBe(true);
    expect(told({ kind: "equal" })).toBe(false);
  });
});

describe("a profile that moves weight", () => {
  const half = { kind: "direct" };
  const people: Person[] = [
    { id: "ana", calls: 80, mails: 80, revenue: 20, role: "farmer" },
    { id: "bo", calls: 80, mails: 80, revenue: 20, role: "hunter" },
  ];
  const contacts = { id: "contacts", weight: 0.4, of: [leaf("calls", 0.5), leaf("mails", 0.5)] };
  const tree = { id: "total", weights: half, of: [contacts, leaf("revenue", 0.6)] };
  const farmers = (change: object) => ({ id: "farmers", when: { attribute: "role", equals: "farmer" }, ...change });
  const scheme = (change: object, more: object = {}) =>
    teamScheme({ metrics, score: tree, quadrants: [], profiles: [farmers(change)], ...more });
  const run = (change: object, more: object = {}) => {
    const table = teamTable(people);
    const calibration = calibrate(scheme(change, more), table);
    return { table, calibration, scores: score(calibration, table) };
  };

  it("gives it to the children named, and takes it from the others, for those whom it is for", () => {
    const { calibration, scores } = run({ tilts: [{ towards: ["contacts"], by: 0.2 }] });
    expect(found(scheme({ tilts: [{ towards: ["contacts"], by: 0.2 }] }), people, "farmers")).toEqual([0.3, 0.3, 0.4]);
    expect(calibration.profiles[0]!.shift).toBe(0.2);
    // Ana 0.6 · 80 + 0.4 · 20 = 56, bo 0.4 · 80 + 0.6 · 20 = 44.
    expect([...scores.nodes[0]!.units]).toEqual([560, 440]);
  });

  it("keeps within bounds, and moves less where they stop it", () => {
    const bounds = [{ of: "contacts", atMost: 0.5 }];
    expect(found(scheme({ tilts: [{ towards: ["contacts"], by: 0.2, bounds }] }), people, "farmers")).toEqual([
      0.25, 0.25, 0.5,
    ]);
  });

  it("may change several nodes, each once; how far it goes is told over the whole tree", () => {
    const tilts = [
      { towards: ["calls"], by: 0.25 },
      { towards: ["revenue"], by: 0.1 },
    ];
    // 0.3 · 0.75, 0.3 · 0.25 and 0.7 against 0.2, 0.2 and 0.6: half of 0.025 + 0.125 + 0.1.
    expect(found(scheme({ tilts }), people, "farmers")).toEqual([0.225, 0.075, 0.7]);
    expect(run({ tilts }).calibration.profiles[0]!.shift).toBe(0.125);
  });

  it("goes as far as the scheme allows and no farther, also where weights come from figures", () => {
    const tilts = [{ towards: ["contacts"], by: 0.2 }];
    expect(run({ tilts }, { profileLimit: 0.2 }).calibration.profiles[0]!.shift).toBe(0.2);
    expect(raisedBy(() => scheme({ tilts }, { profileLimit: 0.19 })).map(({ code }) => code)).toEqual([
      "profile-too-far",
    ]);
    const open = { ...tree, weights: { kind: "equal" }, of: [{ ...contacts, weight: undefined }, leaf("revenue")] };
    const weights = { kind: "standardDeviation" };
    const more = { score: { ...open, weights }, profileLimit: 0.19 };
    const [first] = raisedBy(() => run({ tilts }, more));
    expect([first!.code, first!.path, first!.received]).toEqual(["profile-too-far", "profiles.farmers", "0.2"]);
  });

  it("may ask about a metric of the period before, since that is known when the period begins", () => {
    const tilts = [{ towards: ["contacts"], by: 0.1 }];
    const before = { id: "callsBefore", window: "previousPeriod" };
    const asks = (metric: string) => () =>
      scheme({ when: { metric, atLeast: 10 }, tilts }, { metrics: [...metrics, before] });
    expect(raisedBy(asks("callsBefore"))).toEqual([]);
    expect(raisedBy(asks("calls")).map(({ code }) => code)).toEqual(["weighted-by-outcome"]);
  });

  it("shows in the explanation: what each metric weighs with and without it, and the score without it", () => {
    const own = run({ tilts: [{ towards: ["contacts"], by: 0.2 }] });
    const explained = explain(own, "ana");
    expect(explained.profiled).toEqual({
      shift: 0.2,
      weights: [
        { metric: "calls", weight: 0.3, own: 0.2 },
        { metric: "mails", weight: 0.3, own: 0.2 },
        { metric: "revenue", weight: 0.4, own: 0.6 },
      ],
      ownScore: 44,
    });
    expect(asText(explained).split("\n").slice(0, 2)).toEqual([
      "ana: 56.0 points",
      "weights of the profile farmers, which moves 20 %; by the scheme's own: 44.0 points",
    ]);
    expect(explain(own, "bo").profiled).toBeNull();
  });

  it("tells when somebody has no score without it", () => {
    const alone = run({
      weights: [
        { of: "contacts", weight: 1 },
        { of: "revenue", weight: 0 },
      ],
    });
    const lost = { ...alone, table: teamTable(people.map((one) => ({ ...one, revenue: null }))) };
    const rescored = { ...lost, scores: score(lost.calibration, lost.table) };
    const explained = explain(rescored, "ana");
    expect([explained.score.score, explained.profiled!.ownScore]).toEqual([80, null]);
    expect(asText(explained)).toContain("which moves 60 %; by the scheme's own: no score");
  });
});

describe("a host's weights", () => {
  const hosted = (shares: unknown) => () => {
    const own = measured("own", "Own.", {}, () => ({ shares }) as never);
    const catalog = [...standard, own];
    const scheme = teamScheme({ metrics, quadrants: [], score: { id: "total", of: [leaf("calls", 1)] } });
    const root = {
      ...scheme.score,
      weights: { kind: "own" },
      of: scheme.score.of.map(({ weight: _, ...child }) => child),
    };
    return calibrate({ ...scheme, score: root } as never, teamTable(team), { catalog });
  };
  const codes = (shares: unknown) => raisedBy(hosted(shares)).map(({ code, path }) => `${code} ${path}`);

  it("are one share for each child, together above 0", () => {
    expect(codes([{ id: "calls", weight: 1 }])).toEqual([]);
    expect(codes([{ id: "calls", weight: 0 }])).toEqual(["bad-weight score.total.weights"]);
    expect(codes([{ id: "calls", weight: NaN }])).toEqual(["bad-weight score.total.weights.calls"]);
    expect(codes(null)).toEqual(["bad-weight score.total.weights"]);
    expect(codes([...[1, 2].map((weight) => ({ id: "calls", weight }))])).toEqual(["bad-weight score.total.weights"]);
  });
});
