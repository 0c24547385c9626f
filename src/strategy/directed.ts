import { choice } from "../fault/choice.js";
import { Fault, issue, within } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { wrongType } from "../fault/wrongType.js";
import type { Direction } from "../method/direction.js";
import type { BenchmarkLevel, DirectedLevel } from "./benchmark.js";

/** Metrics and which way is better, as a scheme or a calibration has them. */
export interface Directions {
  /** The metrics; what is not scored may have no direction. */
  readonly metrics: readonly { readonly id: string; readonly direction?: Direction }[];
}

/**
 * Finds which way is better for each level of a benchmark: as it says itself, or as the scheme says.
 *
 * @param benchmark the levels
 * @param scheme whose metrics have directions; undefined where none was given
 * @returns the levels, each with its direction
 * @throws Fault "not-a-choice"; "missing" where neither says a direction, since a weakness might be called a strength;
 * "other-direction" where they say two; "wrong-type" for what is no scheme
 */
export function directed(benchmark: readonly BenchmarkLevel[], scheme: Directions | undefined): DirectedLevel[] {
  if (scheme !== undefined && !Array.isArray((scheme as Partial<Directions> | null)?.metrics))
    throw wrongType("scheme", scheme, "a scheme", "pass the scheme, or its calibration");
  const known = new Map((scheme?.metrics ?? []).map(({ id, direction }) => [id, direction]));
  const issues: Issue[] = [];
  const levels = benchmark.flatMap((one) => {
    const { metric } = one;
    const [said, own] = [one.direction, known.get(metric)];
    if (said !== undefined) within(`benchmark.${metric}`, () => choice(said, DIRECTIONS, "direction"));
    const direction = said ?? own;
    if (said !== undefined && own !== undefined && said !== own) issues.push(otherDirection(metric, said, own));
    if (direction === undefined) issues.push(noDirection(metric));
    return direction === undefined ? [] : [{ ...one, direction }];
  });
  if (issues.length > 0) throw new Fault(issues);
  return levels;
}

const DIRECTIONS: readonly Direction[] = ["higherIsBetter", "lowerIsBetter"];

function otherDirection(metric: string, received: Direction, own: Direction): Issue {
  const path = `benchmark.${metric}.direction`;
  const [expected, remedy] = [`${own}, as the scheme says`, "leave it out here, or correct the scheme"];
  return issue({ code: "other-direction", path, received, expected, remedy });
}

function noDirection(metric: string): Issue {
  const path = `benchmark.${metric}.direction`;
  const [expected, remedy] = [DIRECTIONS.join(" or "), "say which way is better, or pass the scheme that does"];
  return issue({ code: "missing", path, received: outlined(undefined), expected, remedy });
}
