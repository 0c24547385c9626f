import { describe, expect, it } from "vitest";
import { applyRule, decimal, proration, textOf } from "scorewright";
import type { ProrationOptions, Read } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const options: ProrationOptions = { active: "active", length: "days" };
const part = (over: Partial<ProrationOptions>, active: number | null, days: number | null) => {
  const read = (from: Read) => {
    const figure = "metric" in from && from.metric === "days" ? days : active;
    return figure === null ? null : decimal(figure);
  };
  const { figure, held } = applyRule(proration({ ...options, ...over }), { amount: decimal("1500") }, read);
  return held ? "held" : textOf(figure as never);
};

describe("a proration", () => {
  it("pays the part of the time that counts, by a quotient of 12 digits or of as many as are said", () => {
    expect([part({}, 73, 365), part({}, 365, 365), part({}, 0, 365)]).toEqual(["300", "1500", "0"]);
    // 61 ÷ 365 = 0.16712328767123…
    expect([part({}, 61, 365), part({ digits: 3 }, 61, 365)]).toEqual(["250.6849315065", "250.5"]);
  });

  it("withholds what is not known, or does as is said, and never pays nothing unasked", () => {
    const unknown = (onUnknown?: "pass" | "fail" | "hold") => {
      const over = onUnknown === undefined ? {} : { onUnknown };
      return [part(over, null, 30), part(over, 5, null), part(over, 0, 0)];
    };
    expect(unknown()).toEqual(["held", "held", "held"]);
    expect(unknown("hold")).toEqual(["held", "held", "held"]);
    expect([unknown("pass"), unknown("fail")]).toEqual([
      ["1500", "1500", "1500"],
      ["0", "0", "0"],
    ]);
  });

  it("refuses more time than there is, and less than none", () => {
    const refused = (active: number, days: number) =>
      raisedBy(() => part({ onUnknown: "pass" }, active, days)).map(
        ({ code, path, received }) => `${code} ${path} ${received}`,
      );
    expect([refused(31, 30), refused(-1, 30), refused(1, 0)]).toEqual([
      ['out-of-range active "31"'],
      ['out-of-range active "-1"'],
      ['out-of-range active "1"'],
    ]);
  });
});
