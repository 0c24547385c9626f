import { describe, expect, it } from "vitest";
import { asText, explain } from "scorewright";
import type { Payout } from "scorewright";
import { totalSteps } from "../../src/flow/reward/totalSteps.js";
import { runOf } from "./dealsOfAna.js";

const slices = (count: number) =>
  Array.from({ length: count }, (_, k) => {
    return { id: `s${k}`, kind: "accelerator", from: `${100 * k}`, upTo: `${100 * k + 50}`, times: "2" };
  });

describe("long plans", () => {
  it("take six steps on slices of the base, each of which acts", () => {
    const run = runOf({ kind: "rate", rate: "0.1" }, [600], { then: slices(6) });
    // 600 · 0.1, and the half of 600 once more
    expect(explain(run, "ana").statement!.total).toBe("90.00");
  });

  it("have room for more steps than a call has for arguments", () => {
    const steps = Array.from({ length: 200_000 }, () => ({ op: "constant", value: "1" }) as const);
    const payout: Payout = {
      ...{ currency: "USD", digits: 2, mode: "half-even", steps, lines: [] },
      ...{ exact: 0, total: 0, contests: [] },
    };
    expect(totalSteps(payout).steps.slice(0, steps.length)).toEqual(steps);
  });

  it("print more deals than a call has for arguments", () => {
    const explanation = explain(runOf({ kind: "rate", rate: "0.1" }, [600]), "ana");
    const statement = explanation.statement!;
    const [line] = statement.lines;
    const deals = Array.from({ length: 150_000 }, () => line!.deals![0]!);
    const printed = asText({ ...explanation, statement: { ...statement, lines: [{ ...line!, deals }] } });
    expect(printed.split("\n").filter((row) => row.includes("d0"))).toHaveLength(deals.length);
  });
});
