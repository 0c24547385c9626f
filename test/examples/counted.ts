import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A deal of the export, read by splitting lines: the files have no quotes. */
export interface Deal {
  readonly id: string;
  readonly agent: string;
  readonly product: string;
  readonly account: string;
  readonly stage: string;
  readonly engaged: string;
  readonly closed: string;
  readonly value: number;
}

/** What is counted of one agent, without the library. */
export interface Counted {
  readonly agent: string;
  readonly office: string;
  readonly closed: number;
  readonly won: number;
  readonly revenue: number;
  /** Revenue of the third quarter. */
  readonly quota: number;
  readonly listValue: number;
  readonly meanDays: number;
  readonly newCustomers: number;
}

function rows(folder: string, name: string): string[][] {
  const [, ...lines] = readFileSync(join(folder, name), "utf8").replaceAll("\r", "").trim().split("\n");
  return lines.map((line) => line.split(","));
}

export function dealsOf(folder: string): Deal[] {
  return rows(folder, "sales_pipeline.csv").map((cells) => {
    const [id, agent, product, account, stage, engaged, closed, value] = cells as [string, ...string[]] & string[];
    return { id, agent, product, account, stage, engaged, closed, value: Number(value) } as Deal;
  });
}

export function pricesOf(folder: string): Map<string, number> {
  return new Map(rows(folder, "products.csv").map(([product, , price]) => [product!, Number(price)]));
}

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);

export const isWon = ({ stage }: Deal) => stage === "Won";
export const isQ3 = ({ closed }: Deal) => closed >= "2017-07-01" && closed <= "2017-09-30";
export const isQ4 = ({ closed }: Deal) => closed >= "2017-10-01" && closed <= "2017-12-31";

/** Counts the quarter for everybody on the roster. */
export function counted(folder: string): Counted[] {
  const deals = dealsOf(folder);
  const prices = pricesOf(folder);
  const priceOf = ({ product }: Deal) => prices.get(product === "GTXPro" ? "GTX Pro" : product)!;
  return rows(folder, "sales_teams.csv").map(([agent, , office]) => {
    const own = deals.filter((deal) => deal.agent === agent);
    const won = own.filter((deal) => isWon(deal) && isQ4(deal));
    const before = new Set(
      own.filter((deal) => isWon(deal) && deal.closed < "2017-10-01").map(({ account }) => account),
    );
    return {
      agent: agent!,
      office: office!,
      closed: own.filter(isQ4).length,
      won: won.length,
      revenue: sum(won.map(({ value }) => value)),
      quota: sum(own.filter((deal) => isWon(deal) && isQ3(deal)).map(({ value }) => value)),
      listValue: sum(won.map(priceOf)),
      meanDays: sum(won.map(({ engaged, closed }) => day(closed) - day(engaged))) / won.length,
      newCustomers: new Set(won.filter(({ account }) => !before.has(account)).map(({ account }) => account)).size,
    };
  });
}

const share = (value: number, low: number, high: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));

/** The unpublished score of volume. */
export function volumeOf({ revenue, quota, won, newCustomers }: Counted): number {
  return 100 * (0.5 * Math.min(1.5, revenue / quota) + 0.3 * share(won, 0, 60) + 0.2 * share(newCustomers, 0, 5));
}

/** The unpublished score of quality. Days to close count by how many colleagues of the office take longer, ties by half. */
export function qualityOf(one: Counted, all: readonly Counted[]): number {
  const peers = all.filter(({ office, agent }) => office === one.office && agent !== one.agent);
  const slower = peers.filter(({ meanDays }) => meanDays > one.meanDays).length;
  const same = peers.filter(({ meanDays }) => meanDays === one.meanDays).length;
  const pace = (slower + same / 2) / peers.length;
  return (
    100 *
    (0.4 * share(one.won / one.closed, 0.4, 0.75) + 0.3 * share(one.revenue / one.listValue, 0.9, 1.05) + 0.3 * pace)
  );
}

/** The commission in cents, in whole numbers of a ten-millionth of a dollar until it is rounded half to even. */
export function commissionOf({ revenue, quota, listValue }: Counted): bigint {
  const [x, q] = [BigInt(revenue), BigInt(quota)];
  const below = 375_000n; // 0.0375 up to 80 % of the quota
  const near = 600_000n; // 0.06 from there to the quota
  const above = 825_000n; // 0.0825 beyond it
  const first = 10n * x < 8n * q ? x * below : (q * 8n * below) / 10n;
  const second = 10n * x < 8n * q ? 0n : ((x < q ? 10n * x - 8n * q : 2n * q) * near) / 10n;
  const earned = first + second + (x < q ? 0n : (x - q) * above);
  const gated = revenue * 100 < listValue * 96 ? (earned * 75n) / 100n : earned;
  const capped = gated < 125_000_000_000n ? gated : 125_000_000_000n;
  const [cents, rest] = [capped / 100_000n, capped % 100_000n];
  return rest > 50_000n || (rest === 50_000n && cents % 2n === 1n) ? cents + 1n : cents;
}
