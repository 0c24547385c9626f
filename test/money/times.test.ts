import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, textOf, timesOf } from "scorewright";
import { raisedBy } from "../faults/raised.js";

/** The exact product of two decimals as text, by whole numbers of any size. */
function productText(a: string, b: string): string {
  const places = (text: string) => (text.split(".")[1] ?? "").length;
  const whole = (text: string) => BigInt(text.replace(".", ""));
  return `${whole(a) * whole(b)}e-${places(a) + places(b)}`;
}

describe("timesOf", () => {
  it("multiplies as people do on paper", () => {
    // 48000.3 × 1.1 = 52800.33; as doubles 52800.330000000005
    expect([timesOf(1.1)(48000.3), timesOf(0.8)(60000), timesOf(0.07)(1.1)]).toEqual([52800.33, 48000, 0.077]);
  });

  it("gives the number nearest to the decimal product", () => {
    const text = (digits: number) =>
      fc.tuple(fc.integer({ min: 0, max: 999999999 }), fc.integer({ min: 0, max: digits })).map(([whole, places]) => {
        const padded = String(whole).padStart(places + 1, "0");
        return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
      });
    const property = fc.property(text(4), text(9), fc.boolean(), (figure, factor, isLoss) => {
      const product = Number(productText(figure, factor));
      const found = timesOf(Number(factor))((isLoss ? -1 : 1) * Number(figure));
      expect(found).toBe(isLoss && product !== 0 ? -product : product);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it("is the same as decimals for any numbers", () => {
    const finite = fc.double({ noNaN: true, min: -1e18, max: 1e18 });
    const property = fc.property(finite, finite, (figure, factor) => {
      expect(timesOf(factor)(figure)).toBe(Number(textOf(decimal(figure).times(decimal(factor)))) + 0);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("leaves what is missing missing, and has no zero below zero", () => {
    expect(timesOf(0.8)(NaN)).toBeNaN();
    expect(Object.is(timesOf(0.8)(-0), 0)).toBe(true);
    expect([timesOf(2)(1e308), timesOf(1e-320)(1e10)]).toEqual([Infinity, 1e-310]);
    expect(raisedBy(() => timesOf(NaN)).map(({ code }) => code)).toEqual(["not-a-decimal"]);
  });
});
