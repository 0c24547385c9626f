import type { Finding, Findings } from "./findings.js";
import type { ShiftReason } from "./shift.js";

/** How much weight each kind of finding asks for, as shares of all weight. */
export interface ShiftSizes {
  /** For a metric in which the team is better than the benchmark; 0 when left out. */
  readonly strength?: number;
  /** For a metric in which it is worse; 0.05 when left out. */
  readonly weakness?: number;
  /** For a metric that an opportunity makes matter more; 0.05 when left out. */
  readonly opportunity?: number;
  /** For a metric that a threat makes matter more; 0.05 when left out. */
  readonly threat?: number;
}

/**
 * The weight that findings ask for.
 *
 * @param found the findings
 * @param sizes how much each kind asks for; what asks for nothing is no claim
 * @returns by metric, the reasons
 */
export function claimsOf(
  { strengths, weaknesses, opportunities, threats }: Findings,
  sizes: Required<ShiftSizes>,
): ReadonlyMap<string, readonly ShiftReason[]> {
  const compared = (kind: "strength" | "weakness") => (found: Finding) => {
    const { figure, level, gap } = found as Finding & Compared;
    return [found.metric, { kind, by: sizes[kind], figure, level, gap }] as const;
  };
  const expected = (kind: "opportunity" | "threat") => (found: Finding) => {
    return [found.metric, { kind, by: sizes[kind], because: found.because! }] as const;
  };
  const all: (readonly [string, ShiftReason])[] = [
    ...strengths.map(compared("strength")),
    ...weaknesses.map(compared("weakness")),
    ...opportunities.map(expected("opportunity")),
    ...threats.map(expected("threat")),
  ];
  const claims = new Map<string, readonly ShiftReason[]>();
  for (const [metric, reason] of all) {
    if (reason.by > 0) claims.set(metric, [...(claims.get(metric) ?? []), reason]);
  }
  return claims;
}

/** Strengths and weaknesses have all three, or they would be none. */
interface Compared {
  readonly figure: number;
  readonly level: number;
  readonly gap: number;
}
