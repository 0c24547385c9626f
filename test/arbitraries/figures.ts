import fc from "fast-check";

/** Figures as records hold them: many ties, few digits, now and then any double. */
export const figure: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: -2000, max: 20000 }).map((tenths) => tenths / 10) },
  // Nobody measures 10^−60 of anything, and the calculator's 80 digits cannot tell 1 and 1 more of that apart.
  {
    weight: 1,
    arbitrary: fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((any) => (Math.abs(any) < 1e-60 ? 0 : any)),
  },
);

/** Shares of full marks: the ends, round ones, any. */
export const share: fc.Arbitrary<number> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 1) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);

/**
 * Draws a value or nothing.
 *
 * @param of what is drawn
 * @param none how often nothing is, in tenths
 */
export function maybe<T>(of: fc.Arbitrary<T>, none = 2): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 10 - none, arbitrary: of }, { weight: none, arbitrary: fc.constant(null) });
}

/** Writes whole units of the last digit as decimal text: 1205 with two digits is "12.05". */
export function decimalText(units: number, digits: number): string {
  const text = String(Math.abs(units)).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const sign = units < 0 ? "-" : "";
  return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(-digits)}`;
}

/** Decimal text between two whole numbers of its last digit. */
export function decimalBetween(min: number, max: number, digits: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map((units) => decimalText(units, digits));
}

/**
 * Turns any non-negative parts into weights that add up to 1 exactly, in thousandths.
 *
 * @param parts one per child; all zero counts as all equal
 */
export function weightsOfOne(parts: readonly number[]): number[] {
  const sum = parts.reduce((so, part) => so + part, 0);
  const fair = sum === 0 ? parts.map(() => 1) : parts;
  const whole = sum === 0 ? parts.length : sum;
  const thousandths = fair.map((part) => Math.floor((part * 1000) / whole));
  const rest = 1000 - thousandths.reduce((so, part) => so + part, 0);
  const first = thousandths.findIndex((part) => part > 0);
  return thousandths.map((part, place) => (place === first ? part + rest : part) / 1000);
}
