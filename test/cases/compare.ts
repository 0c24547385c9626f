import type { Entry } from "./format.js";

/** Where what was found differs from what was expected: one line per place, none where all agrees. */
export function differences(found: unknown, expected: unknown, tolerance: Entry["tolerance"], path = ""): string[] {
  if (typeof expected === "number") return near(found, expected, tolerance) ? [] : [both(path, found, expected)];
  if (typeof expected === "string" && typeof found === "string" && isDecimal(expected) && isDecimal(found)) {
    return canonical(found) === canonical(expected) ? [] : [both(path, found, expected)];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return [both(path, found, expected)];
    return expected.flatMap((one, place) => differences(found[place], one, tolerance, `${path}[${place}]`));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof found !== "object" || found === null) return [both(path, found, expected)];
    return Object.entries(expected).flatMap(([name, one]) =>
      differences((found as Record<string, unknown>)[name], one, tolerance, `${path}.${name}`),
    );
  }
  return found === expected ? [] : [both(path, found, expected)];
}

function near(found: unknown, expected: number, tolerance: Entry["tolerance"]): boolean {
  if (typeof found !== "number") return false;
  const apart = Math.abs(found - expected);
  if (tolerance === undefined || tolerance === "exact") return apart === 0;
  if (typeof tolerance === "number") return apart <= tolerance;
  return apart <= (tolerance.absolute ?? (tolerance.relative ?? 0) * Math.abs(expected));
}

const isDecimal = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

function canonical(text: string): string {
  const [, sign, whole, part = ""] = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text)!;
  const plain = part === "" ? whole! : `${whole}.${part}`;
  return /^0(\.0*)?$/.test(plain) ? "0" : `${sign}${plain}`;
}

function both(path: string, found: unknown, expected: unknown): string {
  return `${path === "" ? "" : `${path}: `}found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`;
}
