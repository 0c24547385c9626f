import { applyRuleTo, decimal, pool, tiers } from "scorewright";
import { SEED } from "../seedScheme.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const commission = "plan.components.commission";
const EUROS = { id: "euros", unit: { currency: "EUR" }, direction: "higherIsBetter" };
const DAYS = { id: "days", unit: { name: "days" }, direction: "lowerIsBetter" };
const UNSAID = { id: "unsaid", direction: "higherIsBetter" };
const paying = (changes: object) =>
  parsing({ metrics: structuredClone([...SEED.metrics, EUROS, DAYS, UNSAID]), ...changes });
const IN_DOLLARS = "name a metric in USD: nothing is changed from one currency into another on the way";
const SAME = "name a metric of the same unit";
const axis = (metric: string, scale: string) => ({
  by: { metric },
  edge: "upper",
  at: ["1"],
  scale: { metric: scale },
});
const more = { id: "more", kind: "accelerator", from: "1" };
const toTeam = { kind: "pool", shares: { kind: "equal" } };
const upTo250 = { edge: "upper", beyond: "refuse", tiers: [{ from: "0", upTo: "250", mode: "marginal", rate: "0.1" }] };
const clerks = [
  { is: "clerk", weight: "1" },
  { is: "aide", weight: "2" },
  { is: "clerk", weight: "3" },
];

/** Figures held against others of another unit, and funds that refuse what they are made of. */
export const units: readonly Raised[] = [
  raised("mixed-units", paying({ [`${commission}.pay.scale`]: { metric: "euros" } }), [
    `${commission}.pay.scale.metric`,
    '{"currency":"EUR"}',
    IN_DOLLARS,
  ]),
  raised("mixed-units", paying({ [`${commission}.then`]: [{ ...more, times: "2", scale: { metric: "days" } }] }), [
    `${commission}.then.more.scale.metric`,
    '{"name":"days"}',
    SAME,
  ]),
  raised("mixed-units", paying({ "metrics.revenue.target": { metric: "euros" } }), [
    "metrics.revenue.target.metric",
    '{"currency":"EUR"}',
    IN_DOLLARS,
  ]),
  raised("mixed-units", paying({ "metrics.days.baseline": { metric: "euros" } }), [
    "metrics.days.baseline.metric",
    '{"currency":"EUR"}',
    SAME,
  ]),
  raised(
    "mixed-units",
    paying({
      [`${commission}.pay`]: {
        kind: "matrix",
        x: axis("unsaid", "euros"),
        y: axis("revenue", "euros"),
        values: [
          ["1", "1"],
          ["1", "1"],
        ],
        mode: "step",
      },
    }),
    [`${commission}.pay.y.scale.metric`, '{"currency":"EUR"}', IN_DOLLARS],
  ),
  raised(
    "mixed-units",
    paying({ [`${commission}.pay`]: { ...toTeam, fund: { kind: "tiers", ...upTo250, scale: { metric: "euros" } } } }),
    [`${commission}.pay.fund.scale.metric`, '{"currency":"EUR"}', IN_DOLLARS],
  ),
  raised(
    "not-money",
    paying({
      [commission]: {
        id: "commission",
        base: { metric: "wonDeals" },
        pay: { kind: "perUnit", amount: "50" },
        then: [{ ...more, rate: "0.12" }],
      },
    }),
    [`${commission}.then.more.rate`, '"0.12"', 'write "times": "1.5" for one and a half times what the slice earned'],
  ),
  raised("not-money", paying({ [`${commission}.base.metric`]: "euros" }), [
    `${commission}.base.metric`,
    '{"currency":"EUR"}',
    'pay it by a plan in EUR; "convert" of that plan changes what is paid, once it is settled',
  ]),
  raised(
    "duplicate-id",
    paying({
      "plan.components.championBoard.pay": {
        ...toTeam,
        amount: "100",
        shares: { kind: "attribute", attribute: "role", values: clerks },
      },
    }),
    ["plan.components.championBoard.pay.shares.values.2.is", '"clerk"', "keep one of the two"],
  ),
  raised(
    "beyond-table",
    () =>
      applyRuleTo(
        pool({ fund: tiers(upTo250 as never), shares: { kind: "equal" } }),
        [100, 200].map((base) => ({ inputs: { base: decimal(base), member: true } })),
      ),
    ["fund.tiers.0.upTo", '"300"', "correct the figure, or let the rule say what is paid beyond"],
  ),
];
