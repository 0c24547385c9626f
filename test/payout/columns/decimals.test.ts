import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, decimalColumn, runColumns, textOf } from "scorewright";
import type { Step } from "scorewright";

const READ: readonly Step[] = [{ op: "read", from: { metric: "x" } }];
const texts = (figures: readonly (string | null)[]) => {
  const column = decimalColumn(figures.map((text) => (text === null ? null : decimal(text))));
  const [found] = runColumns(READ, { rows: figures.length, read: () => column }, [0]);
  return { kind: column.kind, texts: figures.map((_, row) => found!.text(row)) };
};

describe("decimals as facts", () => {
  it("come back as they were, however long", () => {
    const figure = fc.oneof(
      fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(18)).map(([units, digits]) => {
        return textOf(decimal(String(units)).div(decimal(10).pow(digits)));
      }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), (figures) => {
        expect(texts(figures).texts).toEqual(figures);
      }),
    );
  });

  it("are whole numbers where a double holds each", () => {
    expect(texts(["674.40", null, "-0.005"]).kind).toBe("figure");
    expect(texts(["9007199254740993"]).kind).toBe("decimal");
    expect(texts([`0.${"0".repeat(15)}1`]).kind).toBe("decimal");
  });
});
