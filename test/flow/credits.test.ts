import { describe, expect, it } from "vitest";
import { measure } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { creditOf, creditScheme, creditSources, credited, sale, share } from "./creditTeam.js";
import type { CreditCase } from "./creditTeam.js";

const halves = (deal: string) => [share(deal, "ana", 0.5), share(deal, "bo", 0.5)];
const thirds = [share("d1", "ana", "0.3"), share("d1", "bo", "0.3"), share("d1", "cy", "0.4")];

describe("credits", () => {
  it("hand a deal out by direct shares, the cent left over to the largest remainder", () => {
    // 10.01 by 0.3, 0.3 and 0.4: 300.3, 300.3 and 400.4 cents; the cent left over goes to the remainder 0.4.
    expect(creditOf({ deals: [sale("d1", "10.01")], splits: thirds })).toEqual({ ana: 3, bo: 3, cy: 4.01 });
  });

  it("settle equal remainders by the payee's id, or by the larger share", () => {
    // 0.10 by 0.25 and 0.75: 2.5 and 7.5 cents.
    const splits = [share("d1", "ana", 0.25), share("d1", "bo", 0.75)];
    const deals = [sale("d1", 0.1)];
    expect(creditOf({ deals, splits })).toEqual({ ana: 0.03, bo: 0.07 });
    expect(creditOf({ deals, splits, credits: { ties: "largerShare" } })).toEqual({ ana: 0.02, bo: 0.08 });
  });

  it("refuse direct shares that do not sum to exactly 1, naming deal, sum and remedy", () => {
    const splits = [share("d1", "ana", "0.333"), share("d1", "bo", 0.333), share("d1", "cy", "0.333")];
    const [first] = raisedBy(() => credited({ deals: [sale("d1", 90)], splits }));
    expect(first).toMatchObject({
      code: "shares-do-not-add-up",
      path: "splits.d1",
      received: '"0.999: ana 0.333, bo 0.333, cy 0.333"',
      remedy: "add a share of 0.001, or raise one by as much",
    });
  });

  it("look at no shares of deals that no metric asks for", () => {
    const old = sale("d0", 90, { on: "2025-02-01" });
    const splits = [share("d0", "ana", 0.4), ...halves("d1")];
    expect(creditOf({ deals: [old, sale("d1", 10)], splits })).toEqual({ ana: 5, bo: 5 });
  });

  it("tell quota credit from pay credit, each with shares of its own", () => {
    const splits = [
      share("d1", "ana", 1, { counts: "quota" }),
      share("d1", "ana", 0.6, { counts: "pay" }),
      share("d1", "cy", 0.4, { counts: "pay" }),
    ];
    const drawn = { deals: [sale("d1", 100)], splits };
    expect([creditOf(drawn, "quota"), creditOf(drawn, "paid")]).toEqual([{ ana: 100 }, { ana: 60, cy: 40 }]);
  });

  it("credit overlays with the same money once more, each rounded by itself", () => {
    const overlay = { group: "specialists" };
    const splits = [share("d1", "ana", 1), share("d1", "bo", 1, overlay), share("d1", "cy", 0.5, overlay)];
    expect(creditOf({ deals: [sale("d1", 0.05)], splits })).toEqual({ ana: 0.05, bo: 0.05, cy: 0.02 });
  });

  it("hold an overlay to the sum that is declared for it", () => {
    const splits = [share("d1", "ana", 1), share("d1", "bo", 0.3, { group: "specialists" })];
    const credits = { overlays: [{ id: "specialists", sum: "0.5" }] };
    const [first] = raisedBy(() => credited({ deals: [sale("d1", 90)], splits, credits }));
    expect(first).toMatchObject({ code: "shares-do-not-add-up", received: '"0.3: bo 0.3"' });
  });

  it("give a deal that nobody splits to its owner, with a notice, or refuse it", () => {
    const drawn = { deals: [sale("d1", 20), sale("d2", 30, { owner: "cy" })], splits: halves("d1") };
    expect(creditOf(drawn)).toEqual({ ana: 10, bo: 10, cy: 30 });
    expect(credited(drawn).table.notices).toEqual([
      { code: "deals-unsplit", path: "credits.sales", values: { credits: "sales", count: 1, examples: "d2" } },
    ]);
    const refused = raisedBy(() => credited({ ...drawn, credits: { unsplit: "refuse" } }));
    expect(refused.map(({ code, path }) => `${code} ${path}`)).toEqual(["unsplit-deal deals.d2"]);
  });

  it("need no splits where every deal is its owner's", () => {
    const { table } = credited({ deals: [sale("d1", 20)], credits: { splits: undefined, overlays: [] } });
    expect([Array.from(table.columns[0]!.values), table.notices]).toEqual([[20, 0, 0, 0], []]);
  });

  it("take a return back as the deal was credited, count it as nothing, or refuse it", () => {
    const back = (negative: string): CreditCase => ({
      deals: [sale("d1", "-10.01")],
      splits: thirds,
      credits: { negative },
    });
    expect(creditOf(back("credit"))).toEqual({ ana: -3, bo: -3, cy: -4.01 });
    expect(creditOf(back("zero"))).toEqual({});
    expect(credited(back("zero")).table.notices.map(({ code }) => code)).toEqual(["returns-not-credited"]);
    expect(Array.from(credited(back("zero")).credits.of[0]!.split!.cut)).toEqual([-300, -300, -401]);
    const [first] = raisedBy(() => credited(back("refuse")));
    expect(first).toMatchObject({ code: "negative-deal", path: "deals.d1", received: "-10.01" });
  });

  it("limit what one deal credits, and show what was cut", () => {
    const drawn = { deals: [sale("d1", 1000), sale("d2", -1000)], splits: [...halves("d1"), ...halves("d2")] };
    const limited = (limit: object) => ({ ...drawn, credits: { limit: { amount: "600", ...limit } } });
    const lines = (limit: object) => {
      const { units, split } = credited(limited(limit)).credits.of[0]!;
      return [Array.from(units), Array.from(split!.cut)];
    };
    expect(lines({})).toEqual([
      [30000, -30000, 30000, -30000],
      [20000, -20000, 20000, -20000],
    ]);
    expect(lines({ beyond: "0.25" })[0]).toEqual([35000, -35000, 35000, -35000]);
    expect(lines({ kinds: ["pay"] })[0]).toEqual([50000, -50000, 50000, -50000]);
    const [notice] = credited(limited({})).table.notices;
    expect(notice).toMatchObject({ code: "credit-limited", values: { count: 2, examples: "d1, d2" } });
  });

  it("say which deals lack their amount, and add what is rounded to the minor unit where that is declared", () => {
    const { table, unused } = credited({ deals: [sale("d1", "")], splits: halves("d1") });
    expect(table.notices.map(({ code }) => code)).toEqual(["figures-missing", "figures-missing"]);
    expect(unused).toEqual([
      { source: "deals", reason: "value", count: 1, examples: ["d1"] },
      { source: "splits", reason: "value", count: 2, examples: ["d1", "d1"] },
    ]);
    expect(creditOf({ deals: [sale("d1", 0.005)], splits: [], credits: { onExcess: "round" } })).toEqual({ ana: 0.01 });
  });

  it("ask for some deals, groups or roles only", () => {
    const splits = [
      share("d1", "ana", 0.5, { role: "opener" }),
      share("d1", "bo", 0.5, { role: "closer" }),
      share("d1", "cy", 1, { group: "specialists" }),
    ];
    const deals = [sale("d1", 20, { product: "core" }), sale("d2", 30, { product: "addOn" })];
    const asked = (metric: object, credits: object = {}) => {
      return creditOf({ deals, splits, metric: { ...metric }, credits: { ...credits } });
    };
    const addOns = { field: "product", equals: "addOn" };
    expect(asked({ where: addOns })).toEqual({ ana: 30 });
    expect(asked({ groups: ["specialists"] })).toEqual({ cy: 20 });
    expect(asked({ roles: ["closer", "owner"] })).toEqual({ ana: 30, bo: 10 });
    expect(asked({}, { where: { not: addOns } })).toEqual({ ana: 10, bo: 10, cy: 20 });
    expect(asked({ where: addOns }, { where: { not: addOns } })).toEqual({});
  });

  it("count splits that no metric used, under the reason of their deal", () => {
    const deals = [
      sale("d1", 20),
      sale("late", 20, { on: "2026-05-01" }),
      sale("old", 20, { on: "2025-05-01" }),
      sale("open", 20, { on: null }),
    ];
    const splits = [
      ...["late", "old", "open", "gone"].map((deal) => share(deal, "ana", 1)),
      share("d1", "ana", 0.9),
      share("d1", "eve", 0.1),
    ];
    const { unused } = credited({ deals, splits });
    expect(unused.filter(({ source }) => source === "splits")).toEqual([
      { source: "splits", reason: "deal", count: 1, examples: ["gone"] },
      { source: "splits", reason: "person", count: 1, examples: ["d1"] },
      { source: "splits", reason: "date", count: 1, examples: ["open"] },
      { source: "splits", reason: "asOf", count: 1, examples: ["late"] },
      { source: "splits", reason: "window", count: 1, examples: ["old"] },
    ]);
    expect(unused.filter(({ source }) => source === "deals").map(({ examples }) => examples)).toEqual([
      ["open"],
      ["late"],
      ["old"],
    ]);
  });

  it("count splits of a kind or group that no metric asks for as read by none", () => {
    const splits = [share("d1", "ana", 1), share("d1", "cy", 1, { group: "specialists" })];
    const { unused } = credited({ deals: [sale("d1", 20)], splits, metric: { groups: ["direct"] } });
    expect(unused).toEqual([{ source: "splits", reason: "source", count: 1, examples: ["d1"] }]);
  });

  it("credit the deals of owners who are not in the table through their splits", () => {
    const deals = [sale("d1", 20, { owner: "gone" }), sale("d2", 30, { owner: "gone" })];
    const { unused } = credited({ deals, splits: halves("d1") });
    expect(creditOf({ deals, splits: halves("d1") })).toEqual({ ana: 10, bo: 10 });
    expect(unused).toEqual([{ source: "deals", reason: "person", count: 1, examples: ["d2"] }]);
  });

  it("stand by day and deal, or in the order of declared fields", () => {
    const deals = [
      sale("d1", 1, { on: "2026-02-03", no: 2 }),
      sale("d2", 2, { on: "2026-02-02", no: 10 }),
      sale("d3", 3, { on: "2026-02-02", no: "a" }),
      sale("d4", 4, { on: "2026-02-01" }),
    ];
    const order = (orderBy: string[]) => credited({ deals, credits: { orderBy } }).credits.of[0]!.records;
    expect(order([])).toEqual(["d4", "d2", "d3", "d1"]);
    expect(order(["no"])).toEqual(["d1", "d2", "d3", "d4"]);
  });

  it("belong to a calibration as what they were declared", () => {
    const paths = (drawn: CreditCase) =>
      measure(creditScheme(drawn), creditSources(drawn), {
        period: { from: "2026-01-01", to: "2026-04-01" },
        asOf: "2026-04-01",
      }).table.defined!.map(({ id, by }) => `${id} ${by}`);
    const changed = paths({ credits: { ties: "largerShare" } }).filter((one) => !paths({}).includes(one));
    expect(changed.map((one) => one.split(" ")[0])).toEqual(["credits.sales"]);
    expect(paths({}).map((one) => one.split(" ")[0])).toEqual([
      "quota",
      "paid",
      "sources.deals",
      "sources.splits",
      "credits.sales",
    ]);
  });
});
