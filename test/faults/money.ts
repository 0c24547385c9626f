import {
  activeTime,
  amountText,
  apportion,
  convert,
  curve,
  decimal,
  prorate,
  round,
  splitShare,
  tiers,
} from "scorewright";
import type { ActivePart, ApportionOptions } from "scorewright";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const among =
  (weights: readonly (string | number)[], options: ApportionOptions = {}, total = "100") =>
  () =>
    apportion(total, weights, options);
const prorated = (part: Partial<ActivePart>) => () =>
  prorate("100", [{ share: "1", active: 10, length: 30, ...part }], { digits: 2, mode: "half-up" });
const UNIT = "count activity and length in the same days or months";
const QUARTER = { from: "2026-01-01", to: "2026-04-01" };
const BY_MONTHS = { kind: "months", partMonths: "count" } as const;
const cents = { digits: 2 };
const SIGN = "write a figure of 0 or more; the sign of the total gives the shares theirs";
const CENTS = "write 2 for cents";
const WORDS = "write one of these words";
const SAME = "pass lists of the same people, in the same order";

/** Amounts that cannot be split. */
export const money: readonly Raised[] = [
  raised("nobody-eligible", among([]), ["weights", '"no weights"', "name who takes part, or split nothing"]),
  raised("nobody-eligible", among([0, "0.00"]), [
    "weights",
    '"2 weights of 0"',
    "name who takes part, or split nothing",
  ]),
  raised("no-room", among([1, 2], { atLeast: "60" }), [
    "atLeast",
    '"the shares of `atLeast` add up to 120"',
    "lower `atLeast` by 20 in all, or split another total",
  ]),
  raised("no-room", among([1, 2], { ...cents, atMost: ["10.50", "20"] }, "-100"), [
    "atMost",
    '"the shares of `atMost` add up to 30.5"',
    "raise `atMost` by 69.5 in all, or split another total",
  ]),
  raised("no-room", among([1, 0], { atMost: "60" }), [
    "atMost",
    '"the shares of `atMost` add up to 60"',
    "raise `atMost` by 40 in all, or split another total",
  ]),
  raised("no-room", among([1, 2], { atLeast: ["1", null] }, "0"), [
    "atLeast",
    '"the shares of `atLeast` add up to 1"',
    "lower `atLeast` by 1 in all, or split another total",
  ]),
  raised("out-of-range", () => convert(decimal("1"), "2", { digits: -1, mode: "up" }), ["digits", "-1", CENTS]),
  raised("out-of-range", () => round(decimal("1"), 1e12, "up"), ["digits", "1000000000000", CENTS]),
  raised("out-of-range", () => amountText(decimal("1"), 0.5), ["digits", "0.5", CENTS]),
  raised("not-a-choice", () => round(decimal("1"), 0, "nearest" as never), ["mode", '"nearest"', WORDS]),
  raised("not-a-choice", () => convert(decimal("1"), "2", { digits: 2, mode: "even" as never }), [
    "mode",
    '"even"',
    WORDS,
  ]),
  raised("not-a-choice", () => prorate("100", [], { digits: 2, mode: "even" as never }), [
    "rounding.mode",
    '"even"',
    WORDS,
  ]),
  raised("out-of-range", () => tiers({ edge: "upper", tiers: [] }), ["tiers", "[]", "add a tier"]),
  raised("out-of-range", () => curve({ knots: [], outside: { below: "zero", above: "zero" } }), [
    "knots",
    "[]",
    "add a knot",
  ]),
  raised("bad-weight", among([1, "-0.5"], { ids: ["ana", "bob"] }), ["weights.bob", '"-0.5"', SIGN]),
  raised("not-a-decimal", among([1, NaN]), ["weights.1", "NaN", 'write digits and one point: "0.08"']),
  raised("not-a-decimal", among([1], {}, "1,000"), ["total", '"1,000"', 'write it without separators: "1000"']),
  raised("out-of-range", among([1, 2], { atLeast: [null, "-1"] }), ["atLeast.1", '"-1"', SIGN]),
  raised("out-of-range", among([1, 2], { atMost: "-1" }), ["atMost", '"-1"', SIGN]),
  raised("out-of-range", among([1], { digits: 2.5 }), ["digits", "2.5", "write 2 for cents"]),
  raised("empty-range", among([1, 2], { ...cents, atLeast: ["50.5", null], atMost: "40" }), [
    "atMost.0",
    '"40"',
    "raise `atMost`, or lower `atLeast`",
  ]),
  raised("too-many-digits", among([1], cents, "0.005"), [
    "total",
    '"0.005"',
    "round it first, or state the `digits` of a smaller unit",
  ]),
  raised("too-many-digits", among([1, 1], { atLeast: ["0.5", null] }), [
    "atLeast.0",
    '"0.5"',
    "round it first, or state the `digits` of a smaller unit",
  ]),
  raised("wrong-length", among([1, 2], { ids: ["ana"] }), ["ids", "1", SAME]),
  raised("wrong-length", among([1, 2], { atMost: [null] }), ["atMost", "1", SAME]),
  raised("duplicate-id", among([1, 2], { ids: ["ana", "ana"] }), ["ids", '"ana"', "keep one of the two"]),
  raised("out-of-range", () => splitShare("1", "1.01", { digits: 2, mode: "up" }), [
    "share",
    '"1.01"',
    'write "0.3" for 30 %',
  ]),
  raised("out-of-range", () => splitShare("1", "0.5", { digits: -1, mode: "up" }), [
    "rounding.digits",
    "-1",
    "write 2 for cents",
  ]),
  raised("out-of-range", prorated({ length: 0 }), ["parts.0.length", '"0"', UNIT]),
  raised("out-of-range", prorated({ active: 31 }), ["parts.0.active", '"31"', UNIT]),
  raised("out-of-range", prorated({ active: -1 }), ["parts.0.active", '"-1"', UNIT]),
  raised("out-of-range", prorated({ share: "-0.2" }), ["parts.0.share", '"-0.2"', UNIT]),
  raised("empty-range", () => activeTime(QUARTER, { from: "2026-03-02", to: "2026-03-01" }, { kind: "calendarDays" }), [
    "span.to",
    '"2026-03-01"',
    "`to` is the first day on which the person is no longer active",
  ]),
  raised("not-whole-months", () => activeTime({ ...QUARTER, to: "2026-03-15" }, {}, BY_MONTHS), [
    "period",
    '"2026-01-01 to 2026-03-15"',
    'count "calendarDays", or prorate whole months',
  ]),
];
