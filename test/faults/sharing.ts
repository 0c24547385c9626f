import {
  accelerator,
  applyRule,
  applyRuleTo,
  decelerator,
  decimal,
  evaluate,
  pool,
  prizes,
  multiplierByScore,
  rankCeiling,
} from "scorewright";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const commission = "plan.components.commission";
const board = "plan.components.championBoard";
const SLICE = 'write "rate": "0.12" for 12 % of the slice, or "times": "1.5" for one and a half times what it earned';
const FUND = 'write "fund": { "kind": "rate", "rate": "0.02" }, or "amount": "10000"';
const equal = { kind: "equal" } as const;
const MORE = "an accelerator pays more on the slice, a decelerator less";
const BESIDE = 'put it into "then" of the plan, with "components": ["championBoard"]';
const OWN_BASE = 'put it into "then" of a component with "base" and "rate", "perUnit" or "tiers"';
const BOARD = { amount: decimal("500"), others: decimal("1000") };
const ceiling = { id: "rankShare", kind: "rankCeiling", share: "0.3" };

/** Steps on slices of the base that follow each other. */
function slices(count: number) {
  return Array.from({ length: count }, (_, k) => ({ id: `s${k}`, kind: "accelerator", from: `${k}`, times: "1.1" }));
}

const TAKING_PART = "let `shares` or `for` give somebody there a part, or let nothing be handed out";

/** Hands 100 out to each team by weights; ana is in a team of her own. */
const handing = (bounds: { least?: string; most?: string }, weights: Readonly<Record<string, number>>) => () =>
  applyRuleTo(
    pool({ amount: "100", within: "team", shares: { kind: "metric", metric: "weight" }, ...bounds }),
    Object.entries(weights).map(([id, weight]) => ({
      id,
      inputs: { member: true },
      read: (from) => ("attribute" in from ? `team ${id === "ana" ? "a" : "b"}` : decimal(weight)),
    })),
  );

/** What cannot be shared out, and steps that stand where they cannot act. */
export const sharing: readonly Raised[] = [
  raised("ties-take-no-places", parsing({ "ranks.overall.ties": "dense", [`${board}.pay.ties`]: "pooled" }), [
    `${board}.pay.ties`,
    '"dense"',
    'give the ranking "ties": "competition"',
  ]),
  raised("rate-or-times", () => accelerator({ from: "1" }), ["", '"neither"', SLICE]),
  raised("rate-or-times", () => decelerator({ from: "1", rate: "0.1", times: "0.5" }), [
    "",
    '{"rate":"0.1","times":"0.5"}',
    SLICE,
  ]),
  raised("out-of-range", () => accelerator({ from: "1", times: "0.5" }), ["times", '"0.5"', MORE]),
  raised("out-of-range", () => decelerator({ from: "1", times: "1.5" }), ["times", '"1.5"', MORE]),
  raised("empty-range", () => accelerator({ from: "1", upTo: "1", rate: "0.1" }), [
    "upTo",
    '"1"',
    "raise `upTo`, or leave it out",
  ]),
  raised("out-of-range", () => multiplierByScore({ by: { node: "total" }, per: "0" }), [
    "per",
    '"0"',
    "write 100 for a score",
  ]),
  raised("out-of-range", () => rankCeiling({ share: "1" }), [
    "share",
    '"1"',
    "write 0.3 for 30 %; without a limit leave the step out",
  ]),
  raised("fund-or-amount", () => pool({ shares: equal }), ["", '"neither"', FUND]),
  raised("fund-or-amount", parsing({ [`${board}.pay`]: { kind: "pool", shares: equal } }), [
    `${board}.pay`,
    '"neither"',
    FUND,
  ]),
  raised("not-a-fund", () => pool({ fund: prizes({ rank: "overall", prizes: ["5"] }), shares: equal }), [
    "fund",
    '"a rule without a base"',
    "fund it by `rate`, `perUnit`, `tiers` or `curve`, or state its `amount`",
  ]),
  raised("too-many-digits", () => pool({ amount: "5.001", shares: equal }), ["amount", '"5.001"', "round the amount"]),
  raised("nobody-eligible", () => applyRuleTo(pool({ amount: "5", shares: equal }), [{ inputs: { member: false } }]), [
    "shares",
    '"weight 0 for 0"',
    TAKING_PART,
  ]),
  raised("nobody-eligible", handing({}, { ana: 3, bo: 0, cy: 0 }), [
    "shares",
    '"team b: weight 0 for bo, cy"',
    TAKING_PART,
  ]),
  raised(
    "nobody-eligible",
    handing({}, { ana: 3, ...Object.fromEntries(["s", "t", "u", "v", "w", "x", "y", "z"].map((id) => [id, 0])) }),
    ["shares", '"team b: weight 0 for s, t, u, v, w, and 3 more"', TAKING_PART],
  ),
  raised("bad-weight", handing({}, { ana: 3, bo: 2, cy: -5 }), [
    "shares.cy",
    '"-5"',
    "correct the figure that the shares go by, or let `shares` go by another one",
  ]),
  raised("no-room", handing({ least: "60" }, { ana: 3, bo: 2, cy: 1 }), [
    "least",
    '"team b: 2 × 60, by `least`"',
    "lower `least` to 50, or change what is handed out",
  ]),
  raised("no-room", handing({ most: "33.33" }, { bo: 1, cy: 1, di: 7, ed: 0 }), [
    "most",
    '"team b: 3 × 33.33, by `most`"',
    "raise `most` to 33.34, or change what is handed out",
  ]),
  raised(
    "no-room",
    () =>
      evaluate(
        seedScheme({ [`${board}.pay`]: { kind: "pool", amount: "10", shares: equal, most: "1" } }),
        seedRecords(),
        QUARTER,
      ),
    [`${board}.pay.most`, '"4 × 1, by `most`"', "raise `most` to 2.5, or change what is handed out"],
  ),
  raised("nothing-beside", parsing({ "plan.then": [{ ...ceiling, components: ["championBoard", "commission"] }] }), [
    "plan.then.rankShare",
    '["championBoard","commission"]',
    BESIDE,
  ]),
  raised("beyond-ceiling", () => applyRule(rankCeiling({ share: "0.2", beyond: "refuse" }), BOARD), [
    "share",
    '"500"',
    'pay less by rank, raise the share, or write "beyond": "reduce"',
  ]),
  raised("nothing-beside", parsing({ "plan.then": [{ ...ceiling, components: "all" }] }), [
    "plan.then.rankShare",
    '"all"',
    BESIDE,
  ]),
  raised("nothing-beside", parsing({ [`${board}.then`]: [ceiling] }), [
    `${board}.then.rankShare`,
    '"a step of championBoard"',
    BESIDE,
  ]),
  raised(
    "step-without-base",
    parsing({ [`${board}.then`]: [{ id: "more", kind: "accelerator", from: "1", times: "2" }] }),
    [`${board}.then.more`, '"accelerator"', OWN_BASE],
  ),
  raised("too-many-slices", parsing({ [`${commission}.then`]: slices(7) }), [
    `${commission}.then`,
    "7",
    'pay by "tiers", which have a rate for each slice, or by several components',
  ]),
  raised("unused-base", parsing({ [`${commission}.pay`]: { kind: "pool", amount: "5", shares: equal } }), [
    commission,
    '{"metric":"revenue"}',
    "leave `base` out, and pay per period",
  ]),
];
