import fc from "fast-check";
import type { CaseRecord } from "../doors/case.js";
import { GRADES, REGIONS, ROLES, STAGES } from "./conditions.js";
import { decimalText, figure, maybe } from "./figures.js";

/** The period that drawn records lie around. */
export const PERIOD = { from: "2026-07-01", to: "2026-10-01" } as const;

/** The day on which drawn records were seen; some are later. */
export const AS_OF = "2026-10-05";

const DAYS = [
  ...["2026-02-10", "2026-06-30", "2026-07-01", "2026-07-20", "2026-08-15", "2026-08-15"],
  ...["2026-09-02", "2026-09-30", "2026-10-01", "2026-10-09"],
];

/** What a missing value looks like in an export: null, the empty text, or no such field. */
const written = (name: string, value: unknown, how: number): CaseRecord => {
  if (value !== null) return { [name]: value };
  return how === 0 ? { [name]: null } : how === 1 ? { [name]: "" } : {};
};

const person = fc.record({
  role: maybe(fc.constantFrom(...ROLES), 1),
  region: maybe(fc.constantFrom(...REGIONS), 1),
  first: maybe(figure, 1),
  second: maybe(figure, 1),
  grade: maybe(
    fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom<string>(...GRADES, "grade A") },
      { weight: 1, arbitrary: fc.constantFrom("E", "constructor") },
    ),
  ),
  there: fc.constantFrom(
    { startedOn: "2019-05-31", leftOn: null },
    { startedOn: "2026-07-01", leftOn: "2026-09-30" },
    { startedOn: "2026-08-10", leftOn: null },
    { startedOn: "2026-08-10", leftOn: "2026-08-10" },
    { startedOn: "2026-02-03", leftOn: "2026-06-30" },
    { startedOn: "2026-09-19", leftOn: "2026-12-24" },
    { startedOn: "2026-10-01", leftOn: null },
    { startedOn: null, leftOn: "2026-09-04" },
  ),
  quota: maybe(fc.integer({ min: -20, max: 900 }), 1),
  how: fc.nat(2),
});

const deal = fc.record({
  owner: fc.nat(12),
  closedOn: maybe(fc.constantFrom(...DAYS), 1),
  openedOn: maybe(fc.constantFrom("2026-05-01", "2026-06-15", "2026-07-20"), 1),
  stage: maybe(fc.constantFrom("won", "won", "won", ...STAGES), 1),
  amount: maybe(fc.oneof(fc.integer({ min: -20000, max: 3_000_000 }), fc.constant(0)), 1),
  asText: fc.boolean(),
  units: maybe(fc.integer({ min: 0, max: 7 }), 1),
  account: maybe(fc.constantFrom("acme", "bolt", "core"), 1),
  product: maybe(fc.constantFrom("basic", "pro", "ghost"), 1),
  split: fc.nat(6),
  how: fc.nat(2),
});

type DrawnPerson = typeof person extends fc.Arbitrary<infer P> ? P : never;
type DrawnDeal = typeof deal extends fc.Arbitrary<infer D> ? D : never;

/** A drawn team before its currency is known. */
export interface Team {
  readonly people: readonly DrawnPerson[];
  readonly deals: readonly DrawnDeal[];
}

/** Teams of one to ten people; in some everybody is equal. */
export const team: fc.Arbitrary<Team> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      people: fc.array(person, { minLength: 3, maxLength: 8 }),
      deals: fc.array(deal, { minLength: 12, maxLength: 30 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      people: fc.array(person, { minLength: 1, maxLength: 2 }),
      deals: fc.array(deal, { maxLength: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ people: fc.tuple(person, fc.integer({ min: 2, max: 5 })), deals: fc.constant([]) })
      .map((drawn) => ({
        people: Array.from({ length: drawn.people[1] }, () => drawn.people[0]),
        deals: drawn.deals,
      })),
  },
);

/**
 * Writes a drawn team as exports of a CRM.
 *
 * @param drawn the team
 * @param digits minor digits of the currency; amounts never have more
 */
export function sourcesOf({ people, deals }: Team, digits: number) {
  const names = people.map((_, place) => `p${place + 8}`);
  const scale = 10 ** digits;
  return {
    roster: people.map(({ how, quota, there, ...rest }, place) => {
      const fields = { ...rest, ...there, quota: quota === null ? null : (quota * 1000) / scale };
      // Nobody is his own manager, however far up.
      const boss = place === 0 ? null : names[(place - 1) >> 1]!;
      return { id: names[place]!, boss, ...asFields(fields, how) };
    }),
    splits: deals.flatMap(({ owner, split }, place) => {
      return splitsOf(split, (k) => names[(owner + k) % (names.length + 1)] ?? "somebodyElse").map((one) => {
        return { deal: `d${place}`, role: null, counts: null, group: null, ...one };
      });
    }),
    deals: deals.map(({ how, owner, amount, asText, split: _, ...rest }, place) => {
      const money = amount === null ? null : asText ? decimalText(amount, digits) : amount / scale;
      const whose = names[owner % (names.length + 1)] ?? "somebodyElse";
      // No record with a day at all would be a misspelt field, which only the door that reads records can refuse.
      return { id: `d${place}`, owner: whose, closedOn: null, ...asFields({ ...rest, amount: money }, how) };
    }),
    products: [
      { id: "basic", price: 550 },
      { id: "pro", price: digits === 0 ? 4821 : 4821.5 },
    ],
  };
}

/** Ways in which a deal is shared by three people, who may be the same; many deals are not. */
function splitsOf(way: number, payee: (k: number) => string): CaseRecord[] {
  const [a, b, c] = [0, 1, 2].map(payee);
  const [first, second, third] = [
    { rep: a, role: "opener" },
    { rep: b, role: "closer" },
    { rep: c, role: "helper" },
  ];
  switch (way) {
    case 0:
      return [
        { ...first, share: 0.6 },
        { ...second, share: "0.4" },
      ];
    case 1:
      return [first, second, third].map((one, k) => ({ ...one, share: k === 2 ? 0.334 : 0.333 }));
    case 2:
      return [
        { ...first, share: 1, counts: "quota" },
        { ...second, share: 0.25, counts: "pay" },
        { ...third, share: 0.75, counts: "pay" },
      ];
    case 3:
      return [
        { ...first, share: 1 },
        { ...second, share: 0.5, group: "overlay" },
        { rep: c, share: 1.25, group: "overlay" },
      ];
    case 4:
      return [{ ...third, share: 1, group: "overlay", counts: "pay" }];
    default:
      return [];
  }
}

function asFields(values: object, how: number): CaseRecord {
  return Object.assign({}, ...Object.entries(values).map(([name, value]) => written(name, value, how))) as CaseRecord;
}
