import { describe, expect, it } from "vitest";
import { apportion, decimal, splitShare, textOf } from "scorewright";
import type { ApportionOptions, RoundingMode } from "scorewright";

const cents: ApportionOptions = { digits: 2 };
const shares = (total: string | number, weights: readonly (string | number)[], options?: ApportionOptions) =>
  apportion(total, weights, options).map(textOf);

describe("apportioning by the largest remainder", () => {
  it("gives the spare unit to the largest remainder, not to the largest weight", () => {
    // Exact shares 2.142…, 1.428…, 1.428…: dinero.js gives the unit left to the 3 and comes to 3, 1, 1.
    expect(shares(5, [3, 2, 2])).toEqual(["2", "2", "1"]);
  });

  it("splits three quarters of 99.99 as the reporter of moneyphp's issue 492 expects", () => {
    expect(shares("99.99", ["75", "25"], cents)).toEqual(["74.99", "25"]);
    expect(shares("0.01", ["33", "66"], cents)).toEqual(["0", "0.01"]);
  });

  it("gives the seats of the House of 1790 to the states by Hamilton's bill", () => {
    const people = [
      ...[630560, 475327, 432879, 353523, 331589, 278514, 236841, 206236, 179570, 141822, 85533, 70835, 68705, 68446],
      55540,
    ];
    // Source: the figures of electowiki, Hamilton method, for 60 seats.
    expect(shares(60, people).map(Number)).toEqual([11, 8, 7, 6, 6, 5, 4, 3, 3, 2, 1, 1, 1, 1, 1]);
  });

  it("breaks ties by the order of the weights, or by ids in the order of code units", () => {
    expect(shares("1", [1, 1, 1], cents)).toEqual(["0.34", "0.33", "0.33"]);
    expect(shares("1", [1, 1, 1], { ...cents, ids: ["carol", "Zoe", "bob"] })).toEqual(["0.33", "0.34", "0.33"]);
    expect(shares("0.02", [1, 1, 1], { ...cents, ids: ["b", "é", "a"] })).toEqual(["0.01", "0", "0.01"]);
  });

  it("reads weights by their shortest form, so three tenths are thrice one tenth", () => {
    expect(shares(4, [0.1, 0.3])).toEqual(["1", "3"]);
    expect(shares(2, [0.1 + 0.2, 0.3])).toEqual(["1", "1"]);
    expect(shares(1, ["0.000000000000000001", "0.000000000000000002"])).toEqual(["0", "1"]);
  });

  it("hands out amounts beyond all safe integers", () => {
    expect(shares("90071992547409930.02", [1, 1], cents)).toEqual(["45035996273704965.01", "45035996273704965.01"]);
    expect(shares("9999999999999999999999999999", [1, 1, 1])).toEqual(Array(3).fill("3333333333333333333333333333"));
  });

  it("splits nothing among nobody, and gives zero shares no sign", () => {
    expect([shares(0, []), shares("0.00", [0, 0], cents)]).toEqual([[], ["0", "0"]]);
    expect(apportion("-0.01", [1, 1], cents).map((share) => Object.is(share.toNumber(), -0))).toEqual([false, false]);
  });

  it("takes exact decimals, also with more digits than a scheme may write", () => {
    const third = decimal(1).div(3).toDecimalPlaces(40);
    expect(apportion(decimal(10), [third, third.times(2)]).map(textOf)).toEqual(["3", "7"]);
  });
});

describe("apportioning within bounds", () => {
  it("shares out what a maximum leaves among the others by their weights", () => {
    // 1000 by 6:3:1 is 600, 300, 100; at most 400 leaves 200 more for 3:1.
    expect(shares(1000, [6, 3, 1], { atMost: ["400", null, null] })).toEqual(["400", "450", "150"]);
    // At most 400 for all: 450 is too much, too, and the 50 go to the last.
    expect(shares(1000, [6, 3, 1], { atMost: "400" })).toEqual(["400", "400", "200"]);
  });

  it("takes what a minimum needs from the others by their weights", () => {
    // At least 190 for the last takes 90 more from 6:3: 810 by 2:1.
    expect(shares(1000, [6, 3, 1], { atLeast: [null, null, "190"] })).toEqual(["540", "270", "190"]);
    expect(shares("-1000", [6, 3, 1], { atLeast: "190" })).toEqual(["-540", "-270", "-190"]);
  });

  it("lets go of a bound that the other bounds make needless", () => {
    // By weight 50, 50, 900. At most 100 for the last gives the others 450 each, so nobody needs the least of 60.
    expect(shares(1000, [1, 1, 18], { atLeast: ["60", null, null], atMost: [null, null, "100"] })).toEqual([
      "450",
      "450",
      "100",
    ]);
  });

  it("keeps a least share of somebody without weight, and gives them no more", () => {
    expect(shares(100, [0, 1], { atLeast: ["10", null] })).toEqual(["10", "90"]);
  });

  it("gives everybody their bounds where these are all there is", () => {
    expect(shares(100, [1, 5], { atLeast: ["60", "40"] })).toEqual(["60", "40"]);
    expect(shares(100, [1, 5], { atMost: ["60", "40"] })).toEqual(["60", "40"]);
  });
});

describe("a split in two", () => {
  const both = (total: string, share: string, mode: RoundingMode = "half-up") => {
    const { part, rest } = splitShare(total, share, { digits: 2, mode });
    return [textOf(part), textOf(rest)];
  };

  it("loses no cent where both halves would round the same way", () => {
    // Dokan's issue 3324: 30 % of 6.45 is 1.935; 1.93 + 4.51 had lost a cent.
    expect(both("6.45", "0.30")).toEqual(["1.94", "4.51"]);
    expect(both("0.01", "0.5")).toEqual(["0.01", "0"]);
    expect(both("0.01", "0.5", "half-even")).toEqual(["0", "0.01"]);
  });

  it("mirrors a refund", () => {
    expect([both("-6.45", "0.30"), both("6.45", "0"), both("6.45", "1")]).toEqual([
      ["-1.94", "-4.51"],
      ["0", "6.45"],
      ["6.45", "0"],
    ]);
  });
});
