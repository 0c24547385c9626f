import { describe, expect, it } from "vitest";
import { truthOf } from "scorewright";
import type { Condition, Fact } from "scorewright";

const facts: Readonly<Record<string, string | number | null>> = { role: "hunter", calls: 40, mails: null };
const read = (fact: Fact) => facts[Object.values(fact)[0] as string];
const truth = (condition: Condition) => truthOf(condition, read);

const isHunter: Condition = { attribute: "role", equals: "hunter" };
const isBusy: Condition = { metric: "calls", atLeast: 50 };
const writes: Condition = { metric: "mails", atLeast: 1 };

describe("truthOf", () => {
  it("asks for one fact", () => {
    expect([truth(isHunter), truth(isBusy), truth(writes)]).toEqual([true, false, null]);
  });

  it("joins by all, any and not, with unknown as a third truth", () => {
    expect(truth({ all: [isHunter, writes] })).toBe(null);
    expect(truth({ all: [isBusy, writes] })).toBe(false);
    expect(truth({ any: [isHunter, writes] })).toBe(true);
    expect(truth({ any: [isBusy, writes] })).toBe(null);
    expect([truth({ not: isBusy }), truth({ not: writes })]).toEqual([true, null]);
  });

  it("goes as deep as the condition does", () => {
    expect(truth({ not: { all: [{ any: [isBusy, { not: isHunter }] }, isHunter] } })).toBe(true);
  });
});
