import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate, explain, leaderboard, statementsOf } from "scorewright";
import { sample, scheme } from "../../examples/read.js";
import { sampleRun } from "../../examples/sample.js";
import { payouts, printed, section, totalCost } from "./printed.js";

const run = sampleRun();
const print = printed();

interface Deal {
  readonly owner: string;
  readonly account: string;
  readonly amount: number | string;
  readonly stage: string;
  readonly closedOn: string | null;
}

const deals = sample("deals") as unknown as readonly Deal[];
const won = deals.filter(({ stage }) => stage === "won" || stage === "Closed Won");
const isInQuarter = ({ closedOn }: Deal) => closedOn !== null && closedOn >= "2026-07-01" && closedOn < "2026-10-01";

/** Cents won in the quarter, added up as whole numbers. */
function cents(person: string): bigint {
  const own = won.filter((deal) => deal.owner === person && isInQuarter(deal));
  return own.reduce((sum, { amount }) => sum + BigInt(Number(amount).toFixed(2).replace(".", "")), 0n);
}

const statement = (person: string) => statementsOf(run).find((one) => one.person === person)!;
const amounts = (person: string) => statement(person).lines.map(({ step, amount }) => [step, amount]);

describe("npm run demo", () => {
  it("prints what is kept in examples/demo.txt; refresh it with: npm run --silent demo > examples/demo.txt", () => {
    expect(print).toBe(readFileSync("examples/demo.txt", "utf8"));
  });

  it("prints payouts that add up to the total it prints", () => {
    const paid = payouts(section(print, "Field team, third quarter of 2026"));
    expect(paid.size).toBe(10);
    expect([...paid.values()].reduce((sum, one) => sum + one, 0n)).toBe(totalCost(print));
  });
});

describe("the sample", () => {
  it("scores Ana as a pocket calculator does", () => {
    expect(cents("ana")).toBe(16_831_235n);
    // volume   0.5 · 168312.35 / 150000 + 0.3 · 4 / 5 + 0.2 · 9 / 12       = 0.5610411667 + 0.24 + 0.15 = 0.9510411667
    // quality  0.5 · (4.6 − 1) / 4 + 0.5 · (0.94 − 0.7) / 0.3              = 0.45 + 0.4 = 0.85
    // total    0.6 · 0.9510411667 + 0.4 · 0.85                             = 0.9106247
    const { score } = explain(run, "ana");
    expect(score.of.map((node) => ("id" in node ? [node.id, node.score] : []))).toEqual([
      ["volume", 95.1],
      ["quality", 85],
    ]);
    expect(score.score).toBe(91.1);
  });

  it("pays Ana to the cent", () => {
    // In millionths of a dollar: 4 % up to 80 % of 150,000, 6 % up to 100 %, 9 % above; then × 1.15 as a champion.
    const above = cents("ana") * 10_000n - 150_000_000_000n;
    const commission = (4n * 120_000_000_000n + 6n * 30_000_000_000n + 9n * above) / 100n;
    expect(commission).toBe(8_248_111_500n);
    const styled = (commission * 115n) / 100n;
    // Place 1 brings 3,000; four colleagues whom she helped bring 40 each.
    expect(styled + 3_000_000_000n + 4n * 40_000_000n).toBe(12_645_328_225n);
    expect(amounts("ana")).toEqual([
      ["pay", "8248.1115"],
      ["byStyle", "1237.216725"],
      ["retainGate", "0"],
      ["ceiling", "0"],
      ["pay", "3000"],
      ["pay", "160"],
      ["rounding", "0.001775"],
    ]);
    expect(statement("ana").total).toBe("12645.33");
  });

  it("caps Emeka's commission and closes the gate on Deniz'", () => {
    // Emeka: 0.04 · 160000 + 0.06 · 40000 + 0.09 · 90000 = 16900, × 0.9 = 15210, capped at 12000; place 3 brings 1000.
    expect(cents("emeka")).toBe(29_000_000n);
    expect(amounts("emeka").slice(0, 5)).toEqual([
      ["pay", "16900"],
      ["byStyle", "-1690"],
      ["retainGate", "0"],
      ["ceiling", "-3210"],
      ["pay", "1000"],
    ]);
    // Deniz keeps 78 % of the customers; the gate opens at 80 %.
    expect(cents("deniz")).toBe(12_740_000n);
    expect(statement("deniz")).toMatchObject({ total: "0.00", status: "payable" });
  });

  it("holds the commission of a rep without surveys, and of a rep without a quota", () => {
    expect(
      statementsOf(run)
        .filter(({ status }) => status === "held")
        .map(({ person }) => person),
    ).toEqual(["hugo", "ines"]);
    // Hugo: 0.04 · 108000 + 0.06 · 27000 + 0.09 · 24300 = 8127, withheld where the multiplier asks for his quadrant.
    expect(cents("hugo")).toBe(15_930_000n);
    expect(statement("hugo").lines[1]).toMatchObject({ step: "byStyle", withheld: "8127" });
    expect(statement("ines").lines[0]).toMatchObject({ step: "pay", withheld: null });
  });

  it("would let Hugo win the board without asking a customer, if less coverage were enough", () => {
    const strict = scheme("scheme.json");
    const lax = {
      ...strict,
      score: { ...strict.score, missing: { kind: "renormalise", minimumCoverage: 0.6 } },
    } as const;
    const sources = {
      deals: sample("deals"),
      surveys: sample("surveys"),
      votes: sample("votes"),
      roster: sample("roster"),
    };
    const { scores } = evaluate(lax, sources, { period: { from: "2026-07-01", to: "2026-10-01" }, asOf: "2026-10-05" });
    // Volume alone: 0.5 · 159300 / 135000 + 0.3 · 4 / 5 + 0.2 · 9 / 12 = 0.98
    expect(leaderboard(scores, "overall")[0]).toEqual({ rank: 1, person: "hugo", score: 98 });
    expect(leaderboard(run.scores, "overall")[0]).toEqual({ rank: 1, person: "ana", score: 91.1 });
  });

  it("counts as new customers those who never bought from the same person before", () => {
    const earlier = won.filter(({ closedOn }) => closedOn !== null && closedOn < "2026-07-01");
    const isKnown = (deal: Deal) => earlier.some((old) => old.owner === deal.owner && old.account === deal.account);
    const isNew = won.filter((deal) => isInQuarter(deal) && !isKnown(deal));
    const accounts = (person: string) =>
      new Set(isNew.filter(({ owner }) => owner === person).map(({ account }) => account));
    const { values } = run.table.columns.find(({ id }) => id === "newCustomers")!;
    expect(Array.from(values)).toEqual(run.table.ids.map((person) => accounts(person).size));
  });

  it("says why each record was left out", () => {
    const found = run.unused.map(({ source, reason, count }) => [source, reason, count]);
    const asked = (test: (deal: Deal) => boolean) => deals.filter(test).length;
    expect(found).toEqual([
      ["deals", "person", asked(({ owner }) => owner === "kim")],
      ["deals", "date", asked(({ closedOn }) => closedOn === null)],
      ["deals", "asOf", asked(({ closedOn }) => closedOn !== null && closedOn > "2026-10-05")],
      ["deals", "alias", asked(({ stage }) => stage === "duplicate")],
      ["deals", "where", asked(({ stage }) => stage === "lost")],
      ["deals", "window", asked(({ closedOn }) => closedOn === "2026-10-02")],
      ["surveys", "window", 1],
      ["surveys", "value", 1],
      ["votes", "person", 1],
    ]);
  });
});
