import { describe, expect, it } from "vitest";
import { applyRule, decimal, objective, textOf } from "scorewright";
import type { ObjectiveOptions, Read } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const okrs: ObjectiveOptions = { by: { node: "okrs" }, per: "100", of: { amount: "5000" } };
const pays = (options: ObjectiveOptions, given: Readonly<Record<string, string>>) => {
  const read = (from: Read) => {
    const text = given[Object.values(from).join(" ")];
    return text === undefined ? null : decimal(text);
  };
  const { figure } = applyRule(objective(options), {}, read);
  return figure === null ? null : textOf(figure as never);
};

describe("an objective", () => {
  it("pays the part of the amount that was reached, more than the whole unless a most is said, and no debt", () => {
    const each = (options: ObjectiveOptions) => ["72.5", "130", "-10"].map((result) => pays(options, { okrs: result }));
    expect(each(okrs)).toEqual(["3625", "6500", "0"]);
    expect(each({ ...okrs, atLeast: "0.8", atMost: "1.2" })).toEqual(["4000", "6000", "4000"]);
  });

  it("takes a metric's progress as a share, and the amount from a metric of the person", () => {
    const own: ObjectiveOptions = { by: { metric: "churn", of: "progress" }, per: "1", of: { metric: "targetBonus" } };
    expect(pays(own, { "churn progress": "0.6", targetBonus: "1500" })).toBe("900");
    expect([pays(own, { "churn progress": "0.6" }), pays(own, { targetBonus: "1500" })]).toEqual([null, null]);
  });

  it("publishes the share at 12 digits", () => {
    expect(pays({ ...okrs, per: "3", of: { amount: "1000000" } }, { okrs: "2" })).toBe("666666.666667");
  });

  it("is refused with bounds that cannot be kept", () => {
    const found = (over: Partial<ObjectiveOptions>) =>
      raisedBy(() => objective({ ...okrs, ...over })).map(({ code, path, received }) => `${code} ${path} ${received}`);
    expect(found({ per: "0" })).toEqual(['out-of-range per "0"']);
    expect(found({ atLeast: "0.5", atMost: "0.4" })).toEqual(['out-of-range atMost "0.4"']);
  });
});
