import { describe, expect, it } from "vitest";
import { applyRule, decimal, matrix, textOf } from "scorewright";
import type { MatrixAxis, MatrixOptions, Read } from "scorewright";
import { raisedBy } from "../faults/raised.js";

type Given = Readonly<Record<string, string | null>>;

const attained: MatrixAxis = { by: { metric: "revenue", of: "attainment" }, edge: "upper", at: ["0.8", "1"] };
const scored: MatrixAxis = { by: { node: "quality" }, edge: "lower", at: ["60"] };
const bonus: MatrixOptions = {
  mode: "step",
  x: attained,
  y: scored,
  values: [
    ["0", "100"],
    ["300", "500"],
    ["700", "1200"],
  ],
};
const seen = (given: Given) => (from: Read) => {
  const [id, of = "value"] = Object.values(from) as [string, string?];
  const text = given[of === "value" ? id : `${of} of ${id}`];
  return text === undefined || text === null ? null : decimal(text);
};
const pays = (options: MatrixOptions, given: Given, base = "0") => {
  const { figure } = applyRule(matrix(options), { base: decimal(base) }, seen(given));
  return figure === null ? null : textOf(figure as never);
};
const ofBonus = (revenue: string | null, quality: string | null, target: string | null = "33") =>
  pays(bonus, { revenue, quality, "target of revenue": target });

describe("a matrix", () => {
  it("pays the value of the cell that both figures lie in", () => {
    expect([ofBonus("10", "50"), ofBonus("30", "80"), ofBonus("99", "99")]).toEqual(["0", "500", "1200"]);
  });

  it("gives a figure on an edge to the band that the axis says, comparing an attainment without dividing", () => {
    expect([ofBonus("26.4", "60"), ofBonus("26.39", "60"), ofBonus("26.4", "60.1")]).toEqual(["300", "0", "500"]);
    // 1 of 3 is a third, which no decimal is
    const third = { ...bonus, x: { ...attained, at: ["0.333333333333", "0.333333333334"] } };
    expect(pays(third, { revenue: "1", quality: "0", "target of revenue": "3" })).toBe("300");
  });

  it("is unknown where a figure is, or a target is no more than zero", () => {
    expect([ofBonus(null, "50"), ofBonus("10", null), ofBonus("10", "50", null), ofBonus("10", "50", "0")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("pays between knots, and beyond them what the nearest gives", () => {
    const x: MatrixAxis = { by: { metric: "a" }, edge: "upper", at: ["0", "10"] };
    const y: MatrixAxis = { by: { metric: "b" }, edge: "upper", at: ["0", "4"], scale: { metric: "quota" } };
    const values = [
      ["0", "8"],
      ["100", "308"],
    ];
    const between = (a: string, b: string) => pays({ mode: "bilinear", x, y, values }, { a, b, quota: "2" });
    expect([between("5", "0"), between("10", "8"), between("5", "2"), between("-3", "99")]).toEqual([
      "50",
      "308",
      // a quarter of the way up: ¾ · 50 + ¼ · 158
      "77",
      "8",
    ]);
  });

  it("gives a share of the base, of a metric, of an amount", () => {
    const rates = { ...bonus, values: bonus.values.map((list) => list.map((value) => `0.${value}`)) };
    const given = { revenue: "30", quality: "80", "target of revenue": "33", salary: "4000" };
    expect(pays({ ...rates, of: "base" }, given, "60")).toBe("30");
    expect(pays({ ...rates, of: { metric: "salary" } }, given)).toBe("2000");
    expect(pays({ ...rates, of: { amount: "5" } }, given)).toBe("2.5");
  });

  it("is refused with the place of what is wrong", () => {
    const found = (over: Partial<MatrixOptions>) =>
      raisedBy(() => matrix({ ...bonus, ...over })).map(({ code, path, received }) => `${code} ${path} ${received}`);
    expect(found({ x: { ...attained, at: ["0.8", "0.80"] } })).toEqual(['edges-unordered x.at.1 "0.80"']);
    expect(found({ values: bonus.values.slice(1) })).toEqual(["wrong-length values 2"]);
    expect(found({ values: [["0"], ["1", "2"], ["1", "2", "3"]] })).toEqual([
      "wrong-length values.0 1",
      "wrong-length values.2 3",
    ]);
    expect(found({ mode: "bilinear", values: [["0"], ["1"]] })).toEqual(["wrong-length y.at 1"]);
    expect(found({ x: { ...attained, scale: { metric: "quota" } } })).toEqual(['unused-option x.scale "quota"']);
    expect(found({ y: { ...scored, by: { node: "quality", of: "target" } } })).toEqual([
      'unused-option y.by.of "target"',
    ]);
  });
});
