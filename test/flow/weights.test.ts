import { describe, expect, it } from "vitest";
import { calibrate, fromJson, nominalWeights, score, toJson } from "scorewright";
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
