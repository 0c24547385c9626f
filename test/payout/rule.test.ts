import { describe, expect, it } from "vitest";
import {
  StepList,
  applyRule,
  conditionSteps,
  decided,
  decimal,
  gate,
  rate,
  runSteps,
  stepIssues,
  textOf,
} from "scorewright";
import { raisedBy } from "../faults/raised.js";
import type { Condition, OnUnknown, Rule, Step } from "scorewright";

const double: Rule = {
  steps: [
    { op: "input", name: "amount" },
    { op: "constant", value: "2" },
    { op: "multiply", of: [0, 1] },
  ],
  result: 2,
  operands: [{ name: "times", at: 1 }],
};

describe("a rule", () => {
  it("runs by itself on named inputs", () => {
    const { figure, held } = applyRule(double, { amount: decimal("21") });
    expect([textOf(figure as never), held]).toEqual(["42", false]);
  });

  it("asks for its inputs, and is unknown where one is", () => {
    const [found] = raisedBy(() => applyRule(double, { base: decimal("21") }));
    expect(found).toMatchObject({ code: "missing-input", path: "inputs.amount", received: '["base"]' });
    expect(raisedBy(() => applyRule(rate({ rate: "0.1" }), { amount: decimal("21") }))[0]!.path).toBe("inputs.base");
    expect(applyRule(double, { amount: null }).figure).toBe(null);
  });

  it("joins others by shifting its positions", () => {
    const list = new StepList();
    const amount = list.constant("5");
    const once = list.join(double, { amount });
    const twice = list.join(double, { amount: once.result });
    expect(textOf(runSteps(list.steps, { read: () => null })[twice.result] as never)).toBe("20");
    expect(list.steps[twice.operands[0]!.at]).toEqual({ op: "constant", value: "2" });
  });
});

describe("a list of steps", () => {
  it("reads every fact and writes every constant only once", () => {
    const list = new StepList();
    expect([list.read({ node: "total" }), list.constant("1"), list.read({ node: "total" })]).toEqual([0, 1, 0]);
    expect(list.steps).toHaveLength(2);
  });
});

describe("a condition as steps", () => {
  const outcome = (onUnknown: OnUnknown, calls: string | null) => {
    const list = new StepList();
    const { passes, held } = decided(list, { metric: "calls", atLeast: 40 }, onUnknown);
    const results = runSteps(list.steps, { read: () => (calls === null ? null : decimal(calls)) });
    return [results[passes], results[held]];
  };

  it("passes or fails on what is known, whatever it does on unknown", () => {
    for (const onUnknown of ["pass", "fail", "hold"] as const)
      expect([outcome(onUnknown, "40"), outcome(onUnknown, "39")]).toEqual([
        [true, false],
        [false, false],
      ]);
  });

  it("passes, fails or withholds on unknown, as declared", () => {
    expect([outcome("pass", null), outcome("fail", null), outcome("hold", null)]).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it("keeps its joins", () => {
    const list = new StepList();
    const condition: Condition = {
      all: [{ node: "total", atLeast: 80 }, { not: { quadrant: "style", equals: "hunter" } }],
    };
    const at = conditionSteps(list, condition);
    const read = (from: object) => ("node" in from ? decimal("80") : "champion");
    expect(runSteps(list.steps, { read })[at]).toBe(true);
    expect(list.steps.map(({ op }) => op)).toEqual(["read", "test", "read", "test", "not", "both"]);
  });
});

describe("steps from storage", () => {
  it("name earlier steps only, and work on what these come to", () => {
    const steps: Step[] = [
      { op: "constant", value: "1" },
      { op: "not", of: 0 },
      { op: "add", of: [0, 7] },
    ];
    expect(stepIssues(steps, "steps").map(({ code, path }) => `${code} ${path}`)).toEqual([
      "wrong-operand steps.1",
      "step-ahead steps.2",
    ]);
    expect(stepIssues(gate({ when: { node: "total", atLeast: 5 }, effect: { kind: "zero" } }).steps, "steps")).toEqual(
      [],
    );
  });
});
