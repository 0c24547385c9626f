import { evaluate } from "scorewright";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const commission = "plan.components.commission";
const board = "plan.components.championBoard";
const tiers = `${commission}.pay.tiers`;
const cap = (id: string, components: unknown) => ({ id, kind: "cap", amount: "9", components });
const award = (is: string) => ({ kind: "award", by: { quadrant: "style" }, values: [{ is, amount: "5" }] });
const TWO_ENDS = "let this tier start at 0.7, or leave `upTo` out: a tier ends where the next one starts";
const NAMED = 'write "components": "all", or a list of component ids';

/** What to do about a figure that could need too many digits. */
export const FEWER_DIGITS = "write rates and factors with fewer decimals, or multiply less often";

const rateOf = (metric: string) => ({
  kind: "tiers",
  edge: "upper",
  of: { metric },
  tiers: [{ from: "0", mode: "lookup", rate: "0.1" }],
});

const curved = (knots: readonly (readonly [string, string])[]) => ({
  kind: "curve",
  scale: { metric: "revenue", of: "target" },
  outside: { below: "zero", above: "refuse" },
  knots: knots.map(([at, pays]) => ({ at, pays })),
});

const gates = (count: number) =>
  Array.from({ length: count }, (_, k) => ({
    id: `g${k}`,
    kind: "gate",
    components: "all",
    when: { metric: "csat", atLeast: 3 },
    effect: { kind: "zero" },
  }));
const factors = (count: number) =>
  Array.from({ length: count }, (_, k) => ({
    id: `f${k}`,
    kind: "multiplier",
    by: { quadrant: "style" },
    values: [{ is: "champion", times: "1.000000000000000001" }],
    otherwise: "1",
  }));

function calibrating(changes: Readonly<Record<string, unknown>>): () => unknown {
  return () => evaluate(seedScheme(changes), seedRecords(), QUARTER);
}

/** A plan that cannot be run as it is written. */
export const plans: readonly Raised[] = [
  raised("bad-currency", parsing({ "plan.currency": "Dollar" }), [
    "plan.currency",
    '"Dollar"',
    'write an ISO 4217 code such as "USD"',
  ]),
  raised("missing-base", parsing({ [`${commission}.base`]: undefined }), [
    `${commission}.base`,
    "undefined",
    'add "base": { "metric": "revenue" }',
  ]),
  raised("unused-base", parsing({ [`${board}.base`]: { metric: "revenue" } }), [
    board,
    '{"metric":"revenue"}',
    "leave `base` out, and pay per period",
  ]),
  raised("not-money", parsing({ [`${commission}.base.metric`]: "retention" }), [
    `${commission}.base.metric`,
    '"no unit"',
    'add "unit": { "currency": "USD" } to the metric',
  ]),
  raised("not-money", parsing({ "metrics.revenue.from.kind": "mean" }), [
    `${commission}.base.metric`,
    '"mean"',
    "rest on a sum, min, max, last or field",
  ]),
  raised("not-a-count", parsing({ [`${commission}.pay`]: { kind: "perUnit", amount: "5" } }), [
    `${commission}.base.metric`,
    '{"currency":"USD"}',
    'pay a "rate" on money',
  ]),
  raised("no-credit-lines", parsing({ [`${commission}.per`]: "deal", [`${commission}.base.metric`]: "quota" }), [
    `${commission}.base.metric`,
    '"field"',
    'pay per "period", or rest on a sum whose unit is a currency',
  ]),
  raised("unknown-cell", parsing({ [`${commission}.then.byStyle.values.0.is`]: "champ" }), [
    `${commission}.then.byStyle.values.0.is`,
    '"champ"',
    "name one of: champion, hunter, farmer, developing",
  ]),
  raised("duplicate-id", parsing({ [`${commission}.then.byStyle.values.0.is`]: "hunter" }), [
    `${commission}.then.byStyle.values.1.is`,
    '"hunter"',
    "keep one of the two",
  ]),
  raised("unknown-quadrant", parsing({ [`${board}.pay`]: { ...award("hunter"), by: { quadrant: "styl" } } }), [
    `${board}.pay.by.quadrant`,
    '"styl"',
    'did you mean "style"?',
  ]),
  raised("unknown-rank", parsing({ [`${board}.pay.rank`]: "best" }), [
    `${board}.pay.rank`,
    '"best"',
    "declare the rank, or name one of: overall",
  ]),
  raised("unknown-component", parsing({ "plan.then": [cap("top", ["commision"])] }), [
    "plan.then.top.components.0",
    '"commision"',
    'did you mean "commission"?',
  ]),
  raised("missing-scope", parsing({ "plan.then": [{ id: "top", kind: "cap", amount: "9" }] }), [
    "plan.then.top.components",
    "undefined",
    NAMED,
  ]),
  raised("unwanted-scope", parsing({ [`${commission}.then.+`]: cap("top", "all") }), [
    `${commission}.then.top.components`,
    '"all"',
    "leave it out: a step of a component acts on that component",
  ]),
  raised("reserved-id", parsing({ "plan.then": [cap("rounding", "all")] }), [
    "plan.then.rounding.id",
    '"rounding"',
    "give it another id",
  ]),
  raised("reserved-id", parsing({ [`${commission}.then.ceiling.id`]: "pay" }), [
    `${commission}.then.pay.id`,
    '"pay"',
    "give it another id",
  ]),
  raised("split-scope", parsing({ "plan.then": [cap("top", "all"), cap("one", ["commission"])] }), [
    "plan.then.one.components",
    '["commission"]',
    "put this step before it, into the component's own `then`, or name all that were joined",
  ]),
  raised("too-many-lines", parsing({ "plan.then": gates(5000) }), [
    "plan",
    "10001",
    "join components that are paid alike, or name the components that a step is about",
  ]),
  raised("too-many-digits", calibrating({ [`${commission}.then`]: factors(22) }), [
    `${commission}.then.f16`,
    "409",
    FEWER_DIGITS,
  ]),
  raised("tier-gap", parsing({ [`${tiers}.0.from`]: "0.1" }), [
    `${tiers}.0.from`,
    '"0.1"',
    'add a tier from "0" with rate "0"',
  ]),
  raised("tier-gap", parsing({ [`${tiers}.0.upTo`]: "0.7" }), [
    `${tiers}.1.from`,
    '"from 0.7 to 0.8 no tier pays"',
    TWO_ENDS,
  ]),
  raised("tier-overlap", parsing({ [`${tiers}.0.upTo`]: "0.9" }), [
    `${tiers}.1.from`,
    '"from 0.8 to 0.9 two tiers pay"',
    TWO_ENDS.replace("0.7", "0.9"),
  ]),
  raised("tiers-unordered", parsing({ [`${tiers}.1.from`]: "1" }), [
    `${tiers}.2.from`,
    '"1"',
    "order the tiers by `from`",
  ]),
  raised("tier-bounded", parsing({ [`${tiers}.2.upTo`]: "2" }), [
    `${tiers}.2.upTo`,
    '"2"',
    'write "beyond": "refuse", "extend" or "clamp", or leave `upTo` out and limit the payout with a cap',
  ]),
  raised("tiers-unordered", parsing({ [`${tiers}.2.upTo`]: "0.5" }), [`${tiers}.2.upTo`, '"0.5"', "correct the end"]),
  raised("tier-open", parsing({ [`${tiers}.2`]: { from: "1", mode: "interpolatedAmount", amount: "50" } }), [
    `${tiers}.2.upTo`,
    "undefined",
    "write `upTo`, and in `beyond` what lies above",
  ]),
  raised("tier-figure", parsing({ [`${tiers}.1.mode`]: "flat" }), [
    `${tiers}.1`,
    '["rate"]',
    "write amount, and nothing that flat does not read",
  ]),
  raised("tier-figure", parsing({ [`${tiers}.1.amount`]: "5" }), [
    `${tiers}.1`,
    '["rate","amount"]',
    "write rate or perUnit, and nothing that marginal does not read",
  ]),
  raised("tiers-mixed", parsing({ [`${tiers}.1.mode`]: "lookup" }), [
    `${tiers}.1.mode`,
    '"lookup"',
    "put rates that are looked up, and tiers that pay by themselves, into two components",
  ]),
  raised("unused-option", parsing({ [`${commission}.pay.beyond`]: "refuse" }), [
    `${commission}.pay.beyond`,
    '"refuse"',
    "leave it out, or write `upTo` of the last tier",
  ]),
  raised("unused-option", parsing({ [`${commission}.pay.of`]: { amount: "500" } }), [
    `${commission}.pay.of`,
    '{"amount":"500"}',
    "leave it out",
  ]),
  raised("not-money", parsing({ [`${commission}.pay`]: rateOf("retention") }), [
    `${commission}.pay.of.metric`,
    '"no unit"',
    'add "unit": { "currency": "USD" } to the metric',
  ]),
  raised("unearned-amount", parsing({ [`${commission}.per`]: "deal", [`${tiers}.0.flat`]: "25" }), [
    `${commission}.per`,
    '"25"',
    'pay per "period", or make a component of its own of what is paid without a deal',
  ]),
  raised(
    "knots-unordered",
    parsing({
      [`${commission}.pay`]: curved([
        ["1", "0"],
        ["0.8", "5"],
      ]),
    }),
    [`${commission}.pay.knots.1.at`, '"0.8"', "order the knots by `at`"],
  ),
  raised(
    "knot-twice",
    parsing({
      [`${commission}.pay`]: curved([
        ["1", "5"],
        ["1", "5"],
        ["2", "9"],
      ]),
    }),
    [`${commission}.pay.knots.1.at`, '"1"', "keep one of them"],
  ),
  raised(
    "missing-jump",
    parsing({
      [`${commission}.pay`]: curved([
        ["1", "5"],
        ["1", "7"],
        ["2", "9"],
      ]),
    }),
    [
      `${commission}.pay.jump`,
      "undefined",
      'write "jump": "right" where a base exactly there is paid as above, "left" as below',
    ],
  ),
  raised(
    "beyond-table",
    calibrating({
      [`${commission}.pay`]: curved([
        ["0", "0"],
        ["0.97", "900"],
      ]),
    }),
    [`${commission}.pay.outside.above`, '"bo: 60000"', "correct the figure, or let the rule say what is paid beyond"],
  ),
  raised("beyond-table", calibrating({ [`${tiers}.2.upTo`]: "1.01", [`${commission}.pay.beyond`]: "refuse" }), [
    `${tiers}.2.upTo`,
    '"bo: 60000"',
    "correct the figure, or let the rule say what is paid beyond",
  ]),
  raised("missing-target", parsing({ [`${commission}.pay.scale`]: { metric: "csat", of: "target" } }), [
    `${commission}.pay.scale.of`,
    '"target"',
    'add "target" to the metric csat, or ask for its value',
  ]),
];
