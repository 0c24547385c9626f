import { describe, expect, it } from "vitest";
import { calibrate, draft, noticeText, score, table } from "scorewright";
import type { Condition, Notice } from "scorewright";

const ids = ["ana", "bo", "cy", "di"];
const managers = ["Cara Losch", "Dustin Brinkmann", "Melvin Marxen", "Cara Losch"];
const team = table({
  ids,
  columns: { calls: [10, 20, 30, 40], months: [3, 48, null, 12], goal: [20, 20, null, 30] },
  attributes: { manager: managers, role: ["h", "f", null, "h"], office: ids.map(() => null) },
});
const halves = [
  { of: "calls", weight: 0.5 },
  { of: "months", weight: 0.5 },
];
const scheme = (whens: Readonly<Record<string, Condition>>) =>
  draft({
    metrics: [{ id: "calls", target: { metric: "goal" } }, "months", "tenure"],
    score: ["calls", "months"],
    profiles: Object.entries(whens).map(([id, when]) => ({ id, when, weights: halves, mayReadOutcome: true })),
  });
const said = (when: Condition, more: Readonly<Record<string, Condition>> = {}, people = team): readonly Notice[] => {
  const columns = [
    ...people.columns,
    { id: "tenure", values: Float64Array.of(5, NaN, 5, 5).subarray(0, people.ids.length) },
  ];
  const whole = { ...people, columns };
  const { notices } = score(calibrate(scheme({ p: when, ...more }), whole), whole);
  return notices.filter(({ code }) => code.startsWith("profile"));
};
const unused = (when: Condition) =>
  said(when).flatMap(({ code, values: { asked, there } }) => (code === "profile-unused" ? [[asked, there]] : []));
const unknown = (when: Condition) =>
  said(when).flatMap(({ code, values: { facts, count } }) => (code === "profile-unknown" ? [[facts, count]] : []));

describe("a profile that nobody fits", () => {
  it("is told of, with what there is, what was most likely meant first", () => {
    expect(said({ attribute: "manager", equals: "Dustin Brinkman" })).toEqual([
      {
        code: "profile-unused",
        path: "profiles.p",
        values: {
          profile: "p",
          asked: "manager Dustin Brinkman",
          there: "manager Dustin Brinkmann, Cara Losch, Melvin Marxen",
        },
      },
    ]);
    const [found] = said({ attribute: "role", equals: "hunter" });
    expect(noticeText(found!)).toBe("Nobody fits the profile p, which asks for role hunter; there is role f, h.");
  });

  it("is one that somebody could fit by all that is known, so a condition that holds for somebody is not told of", () => {
    expect(unused({ attribute: "role", equals: "h" })).toEqual([]);
    expect(unused({ attribute: "role", in: ["h", "hunter"] })).toEqual([]);
    expect(unused({ not: { attribute: "role", equals: "hunter" } })).toEqual([]);
  });

  it("may ask for several things, of figures the least and the greatest there are", () => {
    const when = {
      all: [
        { attribute: "role", in: ["f", "x"] },
        { metric: "months", lessThan: 12 },
      ],
    };
    expect(unused(when)).toEqual([["role f, x; months lessThan 12", "role f, h; months 3 … 48"]]);
    const two = { any: ["huntr", "farmer"].map((role) => ({ attribute: "role", equals: role })) };
    expect(unused(two)).toEqual([["role huntr; role farmer", "role f, h"]]);
    // 10 of 20, 20 of 20, nothing, 40 of 30.
    const attained = { metric: "calls", of: "attainment", atLeast: 2 } as const;
    expect(unused(attained)).toEqual([["calls attainment atLeast 2", "calls attainment 0.5 … 1.33333333333"]]);
    expect(unused({ metric: "tenure", equals: 6 })).toEqual([["tenure 6", "tenure 5"]]);
    expect(unused({ attribute: "office", present: true })).toEqual([["office present true", "office –"]]);
  });

  it("is named with a few values only", () => {
    const many = Array.from({ length: 12 }, (_, k) => `a${String(k).padStart(2, "0")}`);
    const wide = table({
      ids: many,
      columns: { calls: many.map(() => 1), months: many.map(() => 1), goal: many.map(() => 1) },
      attributes: { manager: many },
    });
    const whole = { ...wide, columns: [...wide.columns, { id: "tenure", values: new Float64Array(12) }] };
    const { notices } = score(calibrate(scheme({ p: { attribute: "manager", equals: "bbbbbb" } }), whole), whole);
    const found = notices.find(({ code }) => code === "profile-unused")!;
    expect(found.values["there"]).toBe(`manager ${many.slice(0, 8).join(", ")}, …`);
  });

  it("is not told of where there is nobody", () => {
    const nobody = table({ ids: [], columns: { calls: [], months: [], goal: [] }, attributes: { role: [] } });
    expect(said({ attribute: "role", equals: "hunter" }, {}, nobody)).toEqual([]);
  });
});

describe("a profile that somebody might fit", () => {
  it("is named, with the facts that are missing and how many people are judged by the scheme's own weights", () => {
    expect(unknown({ attribute: "role", equals: "h" })).toEqual([["role", 1]]);
    expect(unknown({ attribute: "manger", equals: "Cara Losch" })).toEqual([["manger", 4]]);
    expect(unused({ attribute: "manger", equals: "Cara Losch" })).toEqual([]);
  });

  it("lacks what is missing of these people, and nothing else", () => {
    // Bo is no h, whatever the tenure; cy may be one, and ana and di are with a tenure of 5.
    const both = {
      all: [
        { attribute: "role", equals: "h" },
        { metric: "tenure", atLeast: 3 },
      ],
    };
    expect(unknown(both)).toEqual([["role", 1]]);
    const three = {
      all: [
        { metric: "months", atLeast: 0 },
        { metric: "tenure", atLeast: 3 },
        { attribute: "role", present: false },
      ],
    };
    expect(unknown(three)).toEqual([["months", 1]]);
    expect(unknown({ metric: "calls", of: "target", atLeast: 25 })).toEqual([["calls target", 1]]);
  });

  it("counts nobody whom another profile judges", () => {
    const more = { other: { metric: "calls", equals: 30 } };
    const codes = said({ attribute: "role", equals: "h" }, more).map(({ code }) => code);
    expect(codes).toEqual([]);
  });
});
