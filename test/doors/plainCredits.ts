import type { CreditSpec } from "scorewright/metric";
import { decimal, minorDigits, minorUnits, textOf } from "scorewright/money";
import type { Case, CaseCredits, CaseRecord } from "./case.js";
import type { PlainCredit } from "./plainMeasure.js";

/** A credit line of a deal before it is known whether its person is in the table. */
export interface PlainLine {
  readonly person: string;
  readonly group: string;
  readonly line: PlainCredit;
}

interface PlainSplit {
  readonly person: string;
  /** In thousandths: all drawn shares are whole ones. */
  readonly mills: bigint;
  readonly role?: string;
  readonly group: string;
}

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Credits a deal by one kind of shares, in whole numbers of minor units and thousandths. */
export function plainCredits(deal: CaseRecord, drawn: Case, spec: CreditSpec): PlainLine[] {
  const declared = drawn.scheme.credits[0]!;
  const { roster } = drawn.sources;
  const digits = minorDigits(declared.currency);
  const full = BigInt(minorUnits(deal["amount"], digits));
  const kept = keptOf(full, declared, spec.as, digits);
  const own = splitsOf(deal, drawn, spec.as);
  const lines = ["direct", "overlay"].flatMap((group) => {
    const some = own.filter((split) => split.group === group).sort(bySplit);
    const parts = (amount: bigint) => {
      if (group === "overlay") return some.map(({ mills }) => signed(amount, halfEven(size(amount) * mills)));
      return largestRemainder(amount, some, declared.ties ?? "payeeId");
    };
    const [units, cuts] = [parts(kept), parts(full - kept)];
    return some.map(({ person, mills, role }, k) => ({
      person,
      group,
      line: {
        record: deal["id"] as string,
        day: deal["closedOn"] as string,
        units: Number(units[k]!),
        share: textOf(decimal(Number(mills)).div(1000)),
        deal: textOf(decimal(Number(full)).div(10 ** digits)),
        ...(role === undefined ? {} : { role }),
        ...(cuts[k] === 0n ? {} : { cut: textOf(decimal(Number(cuts[k]!)).div(10 ** digits)) }),
      },
    }));
  });
  const bossOf = (id: string) => roster.find((one) => one["id"] === id)?.["boss"] as string | null | undefined;
  const above = lines.flatMap(({ person, line }) => {
    const found: PlainLine[] = [];
    const { levels = 99 } = declared.rollUp ?? { levels: 0 };
    for (let boss = bossOf(person); boss && found.length < levels; boss = bossOf(boss)) {
      found.push({ person: boss, group: "rollUp", line: { ...line, role: "rollUp", through: person } });
    }
    return found;
  });
  return [...lines, ...above].filter(({ group }) => spec.groups?.includes(group) !== false);
}

function keptOf(full: bigint, { negative, limit }: CaseCredits, kind: "quota" | "pay", digits: number): bigint {
  if (full < 0n && negative === "zero") return 0n;
  if (limit === undefined || limit.kinds?.includes(kind) === false) return full;
  const most = BigInt(minorUnits(limit.amount, digits));
  if (size(full) <= most) return full;
  const mills = BigInt(Math.round(Number(limit.beyond ?? "0") * 1000));
  return signed(full, most + halfEven((size(full) - most) * mills));
}

function splitsOf(deal: CaseRecord, { sources }: Case, kind: string): PlainSplit[] {
  const own = sources.splits
    .filter((one) => one["deal"] === deal["id"] && (one["counts"] === null || one["counts"] === kind))
    .map((one) => ({
      person: one["rep"] as string,
      mills: BigInt(Math.round(Number(one["share"]) * 1000)),
      ...(one["role"] === null ? {} : { role: one["role"] as string }),
      group: (one["group"] as string | null) ?? "direct",
    }));
  if (own.some(({ group }) => group === "direct")) return own;
  return [{ person: deal["owner"] as string, mills: 1000n, role: "owner", group: "direct" }, ...own];
}

const bySplit = (a: PlainSplit, b: PlainSplit) => before(a.role ?? "", b.role ?? "") || before(a.person, b.person);

const size = (amount: bigint) => (amount < 0n ? -amount : amount);
const signed = (like: bigint, amount: bigint) => (like < 0n ? -amount : amount);

/** Thousandths of a unit to whole units, half to even. */
function halfEven(mills: bigint): bigint {
  const [whole, rest] = [mills / 1000n, mills % 1000n];
  return rest > 500n || (rest === 500n && whole % 2n === 1n) ? whole + 1n : whole;
}

/** One unit at a time to whoever is owed most, the lesser id or the larger share first. */
function largestRemainder(amount: bigint, splits: readonly PlainSplit[], ties: "payeeId" | "largerShare"): bigint[] {
  const parts = splits.map(({ mills }) => (size(amount) * mills) / 1000n);
  const owed = splits.map(({ mills }, k) => size(amount) * mills - parts[k]! * 1000n);
  const isFirst = (a: number, b: number) => {
    if (owed[a] !== owed[b]) return owed[a]! > owed[b]!;
    const [one, other] = [splits[a]!, splits[b]!];
    if (ties === "largerShare" && one.mills !== other.mills) return one.mills > other.mills;
    return before(one.person, other.person) < 0;
  };
  const sum = () => parts.reduce((so, part) => so + part, 0n);
  while (splits.length > 0 && sum() < size(amount)) {
    const next = splits.map((_, k) => k).reduce((best, k) => (isFirst(k, best) ? k : best));
    parts[next] = parts[next]! + 1n;
    owed[next] = -1n;
  }
  return parts.map((part) => signed(amount, part));
}
