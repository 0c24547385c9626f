import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { columnOf, explain, measure, statementsOf } from "scorewright";
import { crmRun } from "../../examples/crm.js";
import { csv, scheme } from "../../examples/read.js";
import { commissionOf, counted, dealsOf, isQ3, isQ4, isWon, pricesOf, qualityOf, volumeOf } from "./counted.js";
import { payouts, printed, section, totalCost } from "./printed.js";

const folder = "../shared/data/crm";
const isThere = existsSync(folder);

describe("the CRM demo", () => {
  if (!isThere) {
    it("needs the CRM export", ({ skip }) => skip(`${folder} is not there`));
    return;
  }
  const deals = dealsOf(folder);
  const people = counted(folder);
  const active = people.filter(({ closed }) => closed > 0);
  const absent = people.filter(({ closed }) => closed === 0);
  const run = crmRun(folder);
  const print = printed(folder);
  const column = (metric: string) => Array.from(columnOf(run.table, metric)!);
  const total = (metric: string) => column(metric).reduce((so, value) => so + (Number.isNaN(value) ? 0 : value), 0);
  const row = (person: string) => run.table.ids.indexOf(person);
  const figure = (metric: string) =>
    section(print, "The quarter in figures")
      .split("\n")
      .find((line) => line.startsWith(metric))!;

  it("reads everybody on the roster", () => {
    expect(run.table.ids).toEqual(people.map(({ agent }) => agent));
    expect([people.length, active.length]).toEqual([35, 30]);
  });

  it("gives the figures of the thirty sellers that the guide to weights prints", () => {
    const page = readFileSync("docs/weights.md", "utf8");
    const block = page.slice(page.indexOf("const sellers = table("), page.indexOf("const choices:"));
    const list = (name: string) => {
      const from = block.indexOf(`${name}: [`) + name.length + 2;
      return JSON.parse(block.slice(from, block.indexOf("]", from) + 1).replace(/,(\s*\])/, "$1")) as unknown[];
    };
    const rows = active.map(({ agent }) => row(agent));
    expect(list("ids")).toEqual(active.map(({ agent }) => agent));
    const digits = { won: 0, attained: 4, winRate: 4, priceHeld: 4, daysToClose: 2 };
    for (const [metric, places] of Object.entries(digits)) {
      const own = column(metric);
      expect(list(metric)).toEqual(rows.map((at) => Number(own[at]!.toFixed(places))));
    }
  });

  it("says in the guide whom the roster adds, and what their revenue of 0 does to the mean", () => {
    const page = readFileSync("docs/weights.md", "utf8");
    const inAll = deals.filter((one) => isQ4(one) && isWon(one)).reduce((so, { value }) => so + value, 0);
    const mean = (among: readonly unknown[]) => Math.round(inAll / among.length).toLocaleString("en-US");
    expect(page).toContain(`${mean(people)} in place of ${mean(active)}`);
    const [last, ...others] = absent.map(({ agent }) => agent).reverse();
    expect(page).toContain(`${others.reverse().join(", ")} and ${last!}, who closed none`);
  });

  it("counts 1,985 deals closed in the quarter, 1,196 of them won for 2,802,496", () => {
    const closed = deals.filter(isQ4);
    const won = closed.filter(isWon);
    expect([closed.length, won.length, won.reduce((so, { value }) => so + value, 0)]).toEqual([1985, 1196, 2_802_496]);
    expect([total("closed"), total("won"), total("revenue")]).toEqual([1985, 1196, 2_802_496]);
    expect(figure("closed deals ")).toContain(" 1985 ");
    expect(figure("won deals")).toContain(" 1196 ");
    expect(figure("revenue ")).toContain(" 2802496 ");
  });

  it("counts 94 won of 159 for 357,666 for Darcel Schlecht", () => {
    const own = people.find(({ agent }) => agent === "Darcel Schlecht")!;
    expect([own.won, own.closed, own.revenue]).toEqual([94, 159, 357_666]);
    expect(["won", "closed", "revenue"].map((metric) => column(metric)[row("Darcel Schlecht")])).toEqual([
      94, 159, 357_666,
    ]);
    const explained = section(print, "Why Darcel Schlecht is paid what he is paid");
    expect(explained).toMatch(/revenue +357666 +target 373218/);
    expect(explained).toMatch(/won deals +94 /);
  });

  it("takes the third quarter, 1,257 won for 2,982,255, as the quota", () => {
    const won = deals.filter((deal) => isQ3(deal) && isWon(deal));
    expect([won.length, won.reduce((so, { value }) => so + value, 0)]).toEqual([1257, 2_982_255]);
    expect([total("wonBefore"), total("quota")]).toEqual([1257, 2_982_255]);
    expect(figure("deals won in the third quarter")).toContain(" 1257 ");
    expect(figure("revenue of the third quarter")).toContain(" 2982255 ");
  });

  it("reads 325 closed deals for GTXPro as GTX Pro, at a list price of 4,821", () => {
    const dirty = deals.filter((deal) => isQ4(deal) && deal.product === "GTXPro");
    expect([dirty.length, pricesOf(folder).has("GTXPro"), pricesOf(folder).get("GTX Pro")]).toEqual([325, false, 4821]);
    expect(total("closedGtxPro")).toBe(325);
    expect(figure("closed deals for GTX Pro")).toContain(" 325 ");
    expect(column("listValue")).toEqual(people.map(({ listValue }) => listValue));
    const quarter = csv(folder, "sales_pipeline").filter(({ close_date }) => String(close_date) >= "2017-10-01");
    const sources = { pipeline: quarter, products: csv(folder, "products"), teams: csv(folder, "sales_teams") };
    const period = { from: "2017-10-01", to: "2018-01-01" };
    const { table } = measure(scheme("crm.scheme.json"), sources, { period, asOf: "2018-01-01" });
    expect(table.notices).toEqual([
      { code: "alias-applied", path: "pipeline.product", values: { from: "GTXPro", to: "GTX Pro", count: 325 } },
    ]);
  });

  it("does not use 2,089 open deals, since they have no close date", () => {
    expect(deals.filter(({ closed }) => closed === "").length).toBe(2089);
    expect(deals.filter(({ stage }) => stage === "Engaging" || stage === "Prospecting").length).toBe(2089);
    expect(run.unused.find(({ reason }) => reason === "date")).toMatchObject({ source: "pipeline", count: 2089 });
    expect(section(print, "What the data did not allow")).toContain("pipeline: 2089 not used, has no date");
  });

  it("leaves only deals that were lost before the quarter beside those", () => {
    const lost = deals.filter(({ stage, closed }) => stage === "Lost" && closed < "2017-10-01");
    const { unused } = run;
    expect(unused.map(({ reason, count }) => [reason, count])).toEqual([
      ["date", 2089],
      ["window", lost.length],
    ]);
  });

  it("has no quota and holds the commission of the five without deals", () => {
    expect(absent.map(({ agent }) => agent)).toEqual(
      statementsOf(run)
        .filter(({ status }) => status === "held")
        .map(({ person }) => person),
    );
    expect(absent.length).toBe(5);
    for (const { agent } of absent) {
      expect(column("quota")[row(agent)]).toBeNaN();
      expect(explain(run, agent)).toMatchObject({ score: { score: null }, ranks: [{ rank: null }, { rank: null }] });
      expect(statementsOf(run)[row(agent)]).toMatchObject({ total: "0.00", lines: [{ withheld: null }] });
    }
    expect(print).toContain(`held: ${absent.map(({ agent }) => agent).join(", ")}\n`);
  });

  it("ranks ten people in each of three offices", () => {
    const offices = [...new Set(people.map(({ office }) => office))];
    expect(offices.map((office) => active.filter((one) => one.office === office).length)).toEqual([10, 10, 10]);
    const { ranks, codes, ranked } = run.scores.ranks.find(({ id }) => id === "office")!;
    expect(ranked).toEqual(Int32Array.of(10, 10, 10));
    const { labels } = run.table.attributes.find(({ id }) => id === "regional_office")!;
    expect(people.map((_, at) => labels[codes![at]!])).toEqual(people.map(({ office }) => office));
    for (const office of offices) {
      const places = people.flatMap((one, at) => (one.office === office && ranks[at]! > 0 ? [ranks[at]!] : []));
      expect(places.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(print).toContain(`${office}: 10 with a score`);
    }
  });

  it("finds attainment from 0.396 to 3.893", () => {
    const attainment = (person: string) => leaf(person, "revenue").figure!;
    const own = active
      .map(({ agent, revenue, quota }) => ({ agent, value: revenue / quota }))
      .sort((a, b) => a.value - b.value);
    expect([own[0]!.value.toFixed(3), own[29]!.value.toFixed(3)]).toEqual(["0.396", "3.893"]);
    const found = active.map(({ agent }) => ({ agent, value: attainment(agent) })).sort((a, b) => a.value - b.value);
    expect(found.map(({ agent }) => agent)).toEqual(own.map(({ agent }) => agent));
    expect([found[0]!.value.toFixed(3), found[29]!.value.toFixed(3)]).toEqual(["0.396", "3.893"]);
    expect(figure("revenue against")).toMatch(/ 0\.396\d* +3\.893?\d*$/);
  });

  it("counts 38 new customers over 18 agents", () => {
    const own = people.map(({ newCustomers }) => newCustomers);
    expect([own.reduce((so, value) => so + value, 0), own.filter((value) => value > 0).length]).toEqual([38, 18]);
    expect(column("newCustomers")).toEqual(own);
    expect(figure("new customers")).toMatch(/ 38 +18 /);
  });

  it("prints payouts that add up to the total it prints", () => {
    const paid = payouts(section(print, "Hardware sales, fourth quarter of 2017"));
    expect([...paid.keys()].sort()).toEqual(people.map(({ agent }) => agent).sort());
    expect([...paid.values()].reduce((so, one) => so + one, 0n)).toBe(totalCost(print));
    for (const one of people) expect([one.agent, paid.get(one.agent)]).toEqual([one.agent, commissionOf(one)]);
  });

  it("scores everybody as a plain loop does", () => {
    for (const one of active) {
      const { score, of } = explain(run, one.agent).score;
      const [volume, quality] = of as readonly { readonly score: number | null }[];
      const own = { volume: volumeOf(one), quality: qualityOf(one, active) };
      expect(Math.abs(volume!.score! - own.volume)).toBeLessThan(0.05 + 1e-9);
      expect(Math.abs(quality!.score! - own.quality)).toBeLessThan(0.05 + 1e-9);
      expect(Math.abs(score! - 0.6 * own.volume - 0.4 * own.quality)).toBeLessThan(0.05 + 1e-9);
    }
  });

  it("cuts the quadrants so that half of the thirty lie on the high side of either axis", () => {
    const cells = active.map(({ agent }) => explain(run, agent).quadrants[0]!);
    expect(cells.filter(({ x }) => x.side === "high").length).toBe(15);
    expect(cells.filter(({ y }) => y.side === "high").length).toBe(15);
  });

  function leaf(person: string, metric: string) {
    const leaves = explain(run, person).score.of.flatMap((node) => ("of" in node ? node.of : [node]));
    return leaves.flatMap((one) => ("metric" in one && one.metric === metric ? [one] : []))[0]!;
  }
});
