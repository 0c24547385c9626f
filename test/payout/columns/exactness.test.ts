import { describe, expect, it } from "vitest";
import { compared } from "../../exactness/compared.js";

const TABLES = 240;
const AMOUNTS = 80;

/** The same at full size, 5,000 amounts each: npm run exactness. */
describe("pay by columns", () => {
  it("differs nowhere from decimal.js, in any rounding mode, beside edges and at ties", () => {
    const { forms, ties, negative, differences } = compared(TABLES, AMOUNTS, 11);
    expect(differences).toEqual([]);
    for (const count of Object.values(forms)) expect(count).toBeGreaterThan((TABLES * AMOUNTS) / 10);
    expect(ties).toBeGreaterThan(200);
    expect(negative).toBeGreaterThan((TABLES * AMOUNTS) / 5);
  });
});
