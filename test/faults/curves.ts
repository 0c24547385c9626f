import { payoutAt, payoutCurve, payoutCurveOf, pool, rate } from "scorewright";
import type { PayoutCurveOptions } from "scorewright";
import { teamRun } from "../flow/team.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const people = [{ id: "ana", revenue: 900, quota: 1000, calls: 60, mails: 40 }];
const commission = { id: "commission", base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } };
const planOf = (parts: object) => ({
  plan: { currency: "USD", settle: { round: "half-up" }, components: [{ ...commission, ...parts }] },
});
const over = (metric: string, scheme: Readonly<Record<string, unknown>>, options: object = {}, person = "ana") => {
  return payoutCurveOf(teamRun(scheme, people), person, { metric, ...options });
};
const attained = { metric: "revenue", of: "attainment" };
const faster = {
  ...{ id: "faster", kind: "multiplierByBand", by: attained, edge: "upper" },
  ...{ bands: [{ from: "1", times: "2" }], otherwise: "1" },
};
const ramp = {
  ...{ kind: "curve", scale: { metric: "quota" }, outside: { below: "clamp", above: "clamp" } },
  knots: [
    { at: "0", pays: "0" },
    { at: "2", pays: "500" },
  ],
};

const DECIMAL = 'write digits and one point: "0.08"';
const asking = (options: PayoutCurveOptions) => () => payoutCurve(rate({ rate: "0.1" }), options);

/** What a payout curve cannot be made of. */
export const curveFaults: readonly Raised[] = [
  raised("not-in-parts", () => over("quota", planOf({ then: [faster] })), [
    "metrics.revenue",
    '"the attainment of revenue is reckoned by quota"',
    "ask for the curve over another metric",
  ]),
  raised("not-in-parts", () => over("quota", planOf({ pay: ramp })), [
    "",
    '"a figure that is divided by one that changes"',
    "ask for the curve over another figure",
  ]),
  raised("shared-payout", () => payoutCurve(pool({ amount: "5", shares: { kind: "equal" } })), [
    "",
    '"allocate"',
    "ask for the curve of a person's plan, which holds what people share as it is",
  ]),
  raised("missing-input", () => payoutCurve(rate({ rate: "0.1" }), { over: "amount" }), [
    "inputs.base",
    '["amount"]',
    'pass { inputs: { base: decimal("…") } }, or null where it is unknown',
  ]),
  raised("no-plan", () => over("revenue", {}), [
    "plan",
    "undefined",
    'give the scheme a "plan", or ask for scores and not for pay',
  ]),
  raised("unknown-person", () => over("revenue", planOf({}), {}, "bo"), [
    "",
    '"bo"',
    "name somebody who is on the roster or in the records",
  ]),
  raised("unknown-component", () => over("revenue", planOf({}), { component: "comission" }), [
    "component",
    '"comission"',
    'did you mean "commission"?',
  ]),
  raised("not-a-decimal", asking({ from: "x" }), ["from", '"x"', DECIMAL]),
  raised("not-a-decimal", asking({ upTo: "1e3" }), ["upTo", '"1e3"', DECIMAL]),
  raised("not-a-decimal", () => over("revenue", planOf({}), { from: "z" }), ["from", '"z"', DECIMAL]),
  raised("not-a-decimal", () => payoutAt(payoutCurve(rate({ rate: "0.1" })), 24000 as never), [
    "",
    "24000",
    'write it as text: "24000"',
  ]),
  raised("empty-range", asking({ from: "5", upTo: "4.99" }), ["upTo", '"4.99"', "swap the two, or leave one out"]),
  raised("out-of-range", asking({ digits: -1 }), ["digits", "-1", "write 2 for cents"]),
  raised("out-of-range", () => over("revenue", planOf({}), { digits: 1.5 }), ["digits", "1.5", "write 2 for cents"]),
  raised("out-of-range", asking({ settle: { digits: -1, round: "half-up" } }), [
    "settle.digits",
    "-1",
    "write 2 for cents",
  ]),
  raised("not-a-choice", () => payoutCurve(rate({ rate: "0.1" }), { settle: { digits: 2, round: "near" } } as never), [
    "settle.round",
    '"near"',
    "write one of these words",
  ]),
  raised("unknown-key", () => payoutCurve(rate({ rate: "0.1" }), { dgits: 0 } as never), [
    "options.dgits",
    '"dgits"',
    'did you mean "digits"?',
  ]),
  raised("unknown-key", () => over("revenue", planOf({}), { componnet: "commission" }), [
    "options.componnet",
    '"componnet"',
    'did you mean "component"?',
  ]),
];
