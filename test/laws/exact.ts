/** A quotient of whole numbers; what is found here owes nothing to the library's decimals. */
export interface Exact {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

/** Reads decimal text. */
export function exact(text: string): Exact {
  const decimals = text.split(".")[1]?.length ?? 0;
  return { n: BigInt(text.replace(".", "")), d: 10n ** BigInt(decimals) };
}

export const NONE: Exact = { n: 0n, d: 1n };

export const plus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d });
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });

/** The divisor is above zero. */
export const over = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d, d: a.d * b.n });

/** Below zero where `a` is less. */
export const order = (a: Exact, b: Exact): number => Number(minus(a, b).n > 0n) - Number(minus(a, b).n < 0n);

export const least = (a: Exact, b: Exact): Exact => (order(a, b) <= 0 ? a : b);

/** Rounds to whole twelfth digits, ties to the even one: by quotient and rest of whole numbers. */
export function twelve({ n, d }: Exact): Exact {
  const scale = 10n ** 12n;
  const size = (n < 0n ? -n : n) * scale;
  const [whole, twice] = [size / d, (size % d) * 2n];
  const up = twice > d || (twice === d && whole % 2n === 1n) ? whole + 1n : whole;
  return { n: n < 0n ? -up : up, d: scale };
}

/** Writes a quotient that ends as decimal text. */
export function exactText({ n, d }: Exact): string {
  const digits = String(d).length + 40;
  const scaled = n * 10n ** BigInt(digits);
  if (scaled % d !== 0n) throw new Error(`${n} / ${d} has no last digit`);
  const size = String(scaled < 0n ? -(scaled / d) : scaled / d).padStart(digits + 1, "0");
  const text = `${size.slice(0, -digits)}.${size.slice(-digits)}`.replace(/\.?0+$/, "");
  return (n < 0n ? "-" : "") + text;
}
