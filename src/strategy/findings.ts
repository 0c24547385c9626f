import type { Table } from "../table/table.js";
import { gapOf, teamFigure } from "./benchmark.js";
import type { DirectedLevel, TeamFigure } from "./benchmark.js";

/** Something that is expected of the world outside, and the metric that it makes matter more. */
export interface Expectation {
  /** The metric's id. */
  readonly metric: string;
  /** Why, in the caller's words: it is printed beside the shift. */
  readonly because: string;
}

/** What is expected of the world outside. */
export interface Outlook {
  /** What could be gained; each metric once. Nothing when left out. */
  readonly opportunities?: readonly Expectation[];
  /** What could be lost; each metric once. Nothing when left out. */
  readonly threats?: readonly Expectation[];
}

/** A finding about one metric. */
export interface Finding {
  /** The metric's id. */
  readonly metric: string;
  /** The team's figure, over the people who have one; null where nobody has. */
  readonly figure: number | null;
  /** The level it is held against; null where the benchmark has none. */
  readonly level: number | null;
  /** How far the figure is beyond the level, above 0 where it is better; null without figure or level. */
  readonly gap: number | null;
  /** The caller's reason; null where the gap is the reason. */
  readonly because: string | null;
}

/** What a team is good and bad at, and what is expected. */
export interface Findings {
  /** Metrics in which the team is better than the benchmark, beyond the tolerance. */
  readonly strengths: readonly Finding[];
  /** Metrics in which it is worse, beyond the tolerance. */
  readonly weaknesses: readonly Finding[];
  /** The opportunities, with the team's figures. */
  readonly opportunities: readonly Finding[];
  /** The threats, with the team's figures. */
  readonly threats: readonly Finding[];
  /** Metrics of the benchmark and the outlook of which nobody has a figure. */
  readonly unmeasured: readonly string[];
}

/**
 * Compares a team with its benchmark, and puts its figures beside the outlook.
 *
 * @param table one row per person
 * @param benchmark the levels
 * @param outlook what is expected
 * @param by how the figures of people become the team's
 * @returns the findings, each list in the caller's order
 */
export function findings(
  table: Table,
  benchmark: readonly DirectedLevel[],
  { opportunities, threats }: Required<Outlook>,
  by: TeamFigure,
): Findings {
  const levels = new Map(benchmark.map((one) => [one.metric, one]));
  const findingOf = (metric: string, because: string | null = null): Finding => {
    const [figure, own] = [teamFigure(table, metric, by), levels.get(metric)];
    const gap = figure === null || own === undefined ? null : gapOf(figure, own);
    return { metric, figure, level: own?.level ?? null, gap, because };
  };
  const compared = benchmark.map(({ metric }) => findingOf(metric));
  const toleranceOf = (metric: string) => levels.get(metric)?.tolerance ?? 0;
  const [chances, dangers] = [opportunities, threats].map((expected) =>
    expected.map(({ metric, because }) => findingOf(metric, because)),
  ) as [Finding[], Finding[]];
  const unmeasured = [...compared, ...chances, ...dangers].filter(({ figure }) => figure === null);
  return {
    strengths: compared.filter(({ metric, gap }) => gap !== null && gap > toleranceOf(metric)),
    weaknesses: compared.filter(({ metric, gap }) => gap !== null && gap < -toleranceOf(metric)),
    opportunities: chances,
    threats: dangers,
    unmeasured: [...new Set(unmeasured.map(({ metric }) => metric))],
  };
}
