import { creditScheme, credited, sale, share } from "../flow/creditTeam.js";
import type { CreditCase } from "../flow/creditTeam.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const crediting = (drawn: CreditCase) => () => credited(drawn);
const declaring = (credits: Readonly<Record<string, unknown>>, more: CreditCase = {}) => {
  return () => creditScheme({ credits, ...more });
};
const deals = [sale("d1", 100)];
const sharing = (part: number | string, over = {}) => crediting({ deals, splits: [share("d1", "bo", part, over)] });
const ALIAS = "correct it, or map it by an alias of the source";
const circle = [
  { id: "ana", boss: "bo" },
  { id: "bo", boss: "ana" },
];
const lines = ["ana", "bo"].map((to, k) => ({ id: `l${k}`, person: "cy", from: "2026-01-01", to }));

/** Credits that are declared or shared as nobody can pay them. */
export const credits: readonly Raised[] = [
  raised("shares-do-not-add-up", sharing(1.2), ["splits.d1", '"1.2: bo 1.2"', "take 0.2 off one of them"]),
  raised("not-a-share", sharing(50), ["splits.d1.bo.share", "50", "write 0.6 for 60 %"]),
  raised("not-a-share", sharing("half"), ["splits.d1.bo.share", '"half"', "write 0.6 for 60 %"]),
  raised("unknown-kind", sharing(1, { counts: "payout" }), ["splits.d1.bo.counts", '"payout"', ALIAS]),
  raised("unknown-group", sharing(1, { group: "partners" }), ["splits.d1.bo.group", '"partners"', ALIAS]),
  raised("not-a-text", sharing(1, { role: 5 }), ["splits.d1.bo.role", "5", "write it as text"]),
  raised("duplicate-split", crediting({ deals, splits: [share("d1", "bo", 0.5), share("d1", "bo", 0.5)] }), [
    "splits.d1.bo",
    '"bo"',
    "keep one of the two, or add their shares up in one",
  ]),
  raised("unsplit-deal", crediting({ deals, credits: { unsplit: "refuse" } }), [
    "deals.d1",
    '"d1"',
    'add records to splits, or give such deals to their owners: "unsplit": "owner"',
  ]),
  raised("negative-deal", crediting({ deals: [sale("d1", -5)], credits: { negative: "refuse" } }), [
    "deals.d1",
    "-5",
    'leave it out by "where", or declare how it counts: "negative": "credit"',
  ]),
  raised(
    "circular-managers",
    crediting({ deals, roster: circle, credits: { rollUp: { source: "roster", manager: "boss" } } }),
    ["credits.sales.rollUp", '"ana → bo → ana"', "correct the manager of one of them; whoever is at the top has none"],
  ),
  raised("ambiguous-manager", crediting({ deals, lines, credits: { rollUp: { source: "lines", manager: "to" } } }), [
    "lines.l1.to",
    '"bo"',
    "keep one of the two records",
  ]),
  raised("not-orderable", crediting({ deals: [sale("d1", 5, { no: true })], credits: { orderBy: ["no"] } }), [
    "deals.d1.no",
    "true",
    "order by another field",
  ]),
  raised("unknown-credits", declaring({}, { metric: { credits: "sale" } }), [
    "metrics.quota.from.credits",
    '"sale"',
    'did you mean "sales"?',
  ]),
  raised("unknown-group", declaring({}, { metric: { groups: ["rollUp"] } }), [
    "metrics.quota.from.groups",
    '"rollUp"',
    'declare "rollUp", or leave it out',
  ]),
  raised("reserved-id", declaring({ overlays: [{ id: "direct" }] }), [
    "credits.sales.overlays.direct.id",
    '"direct"',
    "give it another id",
  ]),
  raised("missing-field", declaring({ splits: { source: "splits", share: "share" } }), [
    "credits.sales.splits.group",
    "undefined",
    'add "splits" with it',
  ]),
  raised("wrong-grain", declaring({ source: "splits" }), [
    "credits.sales.source",
    '"split"',
    'declare "grain": "record" on the source, or read another one',
  ]),
  raised("not-money", declaring({}, { around: { unit: { currency: "EUR" } } }), [
    "metrics.quota.unit",
    '{"currency":"EUR"}',
    'write "unit": { "currency": "USD" }',
  ]),
  raised("too-many-digits", declaring({ limit: { amount: "0.001" } }), [
    "credits.sales.limit.amount",
    '"0.001"',
    "correct the amount",
  ]),
];
