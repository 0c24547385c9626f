import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { normalizer, standard } from "scorewright";
import { troublesOf, unfit } from "./degenerate/laws.js";
import { degeneratePage } from "./degenerate/page.js";
import { partsOf, sampled } from "./degenerate/parts.js";
import { noticesOf, travelled } from "./degenerate/road.js";
import { withoutMethod, withoutSample } from "./degenerate/samples.js";
import { variantsOf } from "./degenerate/variants.js";

describe("docs/degenerate.md", () => {
  it("says what running code gives (npm run degenerate writes it)", () => {
    expect(readFileSync("docs/degenerate.md", "utf8")).toBe(degeneratePage());
  });

  it("has a sample of every method of the scoring stages, and of no other", () => {
    expect(withoutSample(standard)).toEqual([]);
    expect(withoutMethod(standard)).toEqual([]);
  });

  it("would notice a number that JSON does not know, wherever it stands", () => {
    const value = { score: 1, of: [{ share: NaN }], units: Float64Array.of(2, Infinity), text: undefined };
    expect(unfit(value, "x")).toEqual(["x.of.0.share is NaN", "x.units.1 is Infinity", "x.text is undefined"]);
  });

  it("would notice a method without a sample", () => {
    const flat = { knots: [[0, 0.5]], outside: { below: "clip", above: "clip" } } as const;
    const mine = normalizer("halfway", "Half marks for everybody.", {}, () => flat);
    expect(withoutSample([...standard, mine])).toEqual(["normalize halfway"]);
  });
});

/** What is odd about these rows is their options, not the figures. */
const ODD = ["`categorical`, 80, any other word 0", "`direct`, renormalise 0 and 0"];

it.each(partsOf(standard))("$title gives ordinary figures a result without a notice", ({ situations, rows }) => {
  const odd = rows.filter(({ journey }) => {
    const outcome = travelled(journey(situations[0]!), standard);
    return "refused" in outcome || noticesOf(outcome).length > 0;
  });
  expect(odd.map(({ label }) => label).filter((label) => !ODD.includes(label))).toEqual([]);
});

describe.each(partsOf(standard, (method) => variantsOf(method, sampled(method))))(
  "$title, whatever the input is",
  ({ situations, rows }) => {
    const labels = [...new Set(rows.map(({ label }) => label))];
    it.each(labels)("%s", (label) => {
      const ways = rows.filter((row) => row.label === label);
      const troubles = ways.flatMap((row) => situations.flatMap((one) => troublesOf(row, one, standard)));
      expect(troubles).toEqual([]);
    });
  },
);
