import { calibrate, combinations, compareSchemes, draft, leafColumns, table } from "scorewright";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const people = table({ ids: ["ana"], columns: { calls: [1], mails: [2] }, attributes: { role: ["in"] } });
const metrics = ["calls", "mails"];
const grouped = draft({ metrics, ranks: [{ id: "inRole", by: { node: "total" }, within: "role" }] });
const weakest = draft({ score: { aggregate: { kind: "min" }, of: metrics } });

/** What experiments with whole schemes refuse. */
export const simulated: readonly Raised[] = [
  raised("not-a-weighted-mean", () => leafColumns(calibrate(weakest, people), people), [
    "score.total.aggregate",
    '"min"',
    "take childColumns of a node, or give this one the aggregate arithmeticMean",
  ]),
  raised("ranked-in-groups", () => compareSchemes(pair(grouped), people, { rank: "inRole" }), [
    "schemes.before.rank",
    '"inRole"',
    "compare by a node, or with a table of one group",
  ]),
  raised(
    "too-many-combinations",
    () =>
      combinations(grouped, people, {
        normalize: { calls: ["own", "own"] },
        weights: ["own", "own"],
        aggregate: ["own"],
        atMost: 3,
      }),
    ["options", "4", "shorten a list (normalize.calls 2 · weights 2 · aggregate 1), or write atMost: 4 and wait"],
  ),
  raised("wrong-type", () => compareSchemes([grouped, weakest] as never, people), [
    "schemes.0",
    `${JSON.stringify(grouped).slice(0, 79)}…`,
    'give the scheme a name: { id: "draft", scheme }',
  ]),
];

function pair(scheme: typeof grouped) {
  return [
    { id: "before", scheme },
    { id: "after", scheme },
  ];
}
