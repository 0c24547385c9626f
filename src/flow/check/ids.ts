import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { childId } from "../scheme/names.js";
import { isLeaf } from "../scheme/scheme.js";
import type { Leaf, Scheme, ScoreNode } from "../scheme/scheme.js";

/** Something with an id, and where it stands. */
interface Named {
  readonly id: string;
  readonly path: string;
}

/**
 * Checks that what shares a namespace has different ids: nodes and metrics share one, and a metric is scored once.
 *
 * @param scheme the scheme
 * @returns the issues found, each at the second place of its id
 */
export function idIssues(scheme: Scheme): Issue[] {
  const nodes: Named[] = [];
  const leaves: Named[] = [];
  const limits: Named[] = [];
  const collect = (child: ScoreNode | Leaf, path: string) => {
    (isLeaf(child) ? leaves : nodes).push({ id: childId(child), path });
    if (isLeaf(child)) return;
    for (const { id } of child.limits) limits.push({ id, path: joined(path, `limits.${id}`) });
    for (const one of child.of) collect(one, joined(path, `of.${childId(one)}`));
  };
  collect(scheme.score, "score");
  const steps = [...(scheme.plan?.then ?? []), ...(scheme.plan?.components ?? []).flatMap(({ then }) => then)];
  const listed = (path: string, list: readonly { readonly id: string }[]) =>
    twice(
      list.map(({ id }) => ({ id, path: `${path}.${id}` })),
      "an id that occurs once",
      ANOTHER,
    );
  const metrics = scheme.metrics.map(({ id }) => ({ id, path: `metrics.${id}` }));
  return [
    ...listed("sources", scheme.sources),
    ...listed("currencies", scheme.currencies ?? []),
    ...listed("objectives", scheme.objectives),
    ...listed("indices", scheme.indices),
    ...listed("calendars", scheme.calendars),
    ...listed("credits", scheme.credits),
    ...scheme.credits.flatMap(({ id, overlays }) => listed(`credits.${id}.overlays`, overlays)),
    ...scheme.metrics.flatMap(({ id, serves = [] }) =>
      twice(
        serves.map((one) => ({ id: one, path: `metrics.${id}.serves` })),
        "an objective that stands there once",
        "keep one of them",
      ),
    ),
    ...twice([...metrics, ...nodes], "an id that no other metric or node has", ANOTHER),
    ...twice(
      leaves,
      "a metric that is scored once",
      "score it once; to score it two ways, add a metric made the same way",
    ),
    ...twice(limits, "an id that no other limit has", ANOTHER),
    ...listed("profiles", scheme.profiles),
    ...listed("ranks", scheme.ranks),
    ...listed("quadrants", scheme.quadrants),
    ...scheme.quadrants.flatMap(({ id, cells }) => listed(`quadrants.${id}.cells`, cells)),
    ...listed("plan.components", scheme.plan?.components ?? []),
    ...listed("plan", steps),
  ];
}

const ANOTHER = "give one of them another id";

function twice(list: readonly Named[], expected: string, remedy: string): Issue[] {
  const seen = new Set<string>();
  const again = new Map<string, string>();
  for (const { id, path } of list) {
    if (seen.has(id) && !again.has(id)) again.set(id, path);
    seen.add(id);
  }
  return [...again].map(([id, path]) => issue({ code: "duplicate-id", path, received: id, expected, remedy }));
}
