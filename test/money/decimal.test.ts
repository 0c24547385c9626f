import { Decimal } from "decimal.js";
import { afterEach, describe, expect, it } from "vitest";
import {
  amountText,
  compare,
  decimal,
  exactly,
  isCurrency,
  isDecimalText,
  isExactText,
  minorDigits,
  textOf,
} from "scorewright";
import { raisedBy } from "../faults/raised.js";

afterEach(() => void Decimal.set({ defaults: true }));

describe("decimal text", () => {
  it("has digits and one point, and nothing else", () => {
    for (const text of ["0", "-1200.50", "0.08", "9".repeat(28), "-0.00"]) expect(isDecimalText(text)).toBe(true);
    for (const text of ["1e3", "+5", "05", "5.", ".5", "1,200", "", " 5", "9".repeat(29), `0.${"1".repeat(19)}`])
      expect(isDecimalText(text)).toBe(false);
  });

  it("comes back without an exponent and without zeros at the end", () => {
    expect([textOf(decimal("1200.50")), textOf(decimal("-0.00")), textOf(decimal("0.00000000012"))]).toEqual([
      "1200.5",
      "0",
      "0.00000000012",
    ]);
  });

  it("of an amount has all digits of its currency", () => {
    expect([amountText(decimal("1200.5"), 2), amountText(decimal("-0"), 2), amountText(decimal("5"), 0)]).toEqual([
      "1200.50",
      "0.00",
      "5",
    ]);
  });
});

describe("decimal", () => {
  it("reads a number by its shortest form, so 0.1 is one tenth", () => {
    expect(textOf(decimal(0.1).plus(decimal(0.2)))).toBe("0.3");
    expect(textOf(decimal(1e21))).toBe("1000000000000000000000");
  });

  it("refuses what is no decimal, with the text as remedy for a number", () => {
    expect(raisedBy(() => decimal("1e3"))[0]!.remedy).toBe('write digits and one point: "0.08"');
    expect(raisedBy(() => decimal(NaN))[0]!.code).toBe("not-a-decimal");
  });

  it("is not touched by a host that sets its own precision", () => {
    Decimal.set({ precision: 3, rounding: 0 });
    expect(textOf(decimal("123456.789").times(decimal("1.0001")))).toBe("123469.1346789");
  });
});

describe("compare", () => {
  it("holds numbers and texts against each other as exact decimals", () => {
    expect([compare(0.1, "0.10"), compare("0.3", 0.1 + 0.2), compare("2", "10"), compare(3, 2)]).toEqual([
      0, -1, -1, 1,
    ]);
  });
});

describe("currencies", () => {
  it("have two digits, but for those that ISO 4217 lists otherwise", () => {
    expect(["USD", "EUR", "JPY", "KWD", "CLF", "toString"].map(minorDigits)).toEqual([2, 2, 0, 3, 4, 2]);
  });

  it("are three capital letters", () => {
    expect(["USD", "usd", "US", "USDT", "ÜSD"].map(isCurrency)).toEqual([true, false, false, false, false]);
  });
});

describe("decimal text that the library writes itself", () => {
  it("may have four hundred digits in all, wherever the point stands", () => {
    for (const text of ["9".repeat(400), `-0.${"1".repeat(399)}`, `${"1".repeat(200)}.${"2".repeat(200)}`]) {
      expect([isExactText(text), textOf(exactly(text))]).toEqual([true, text]);
    }
    for (const text of ["9".repeat(401), `0.${"1".repeat(400)}`, "1e3", "05", "5.", "9".repeat(5000)])
      expect(isExactText(text)).toBe(false);
    expect(raisedBy(() => exactly("1e3"))[0]).toMatchObject({
      code: "not-a-decimal",
      expected: "decimal text without exponent, of at most 400 digits",
    });
  });
});
