import { alignment, bestWorst, blend, critic, draft, entropy, equal, merec, pairwise } from "scorewright";
import { parsing } from "./shapes.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const weights = "score.of.volume.weights";
const three = { best: "a", worst: "c" };
const times = (of: string, one: number) => ({ of, times: one });
const figured = draft({
  metrics: ["revenue", "csat"],
  score: { weights: { kind: "entropy" }, of: ["revenue", "csat"] },
});
const column = (id: string, ...values: number[]) => ({ id, values });

const strong = "profiles.serviceStrong";
const tilting = (...tilts: object[]) => parsing({ [`${strong}.weights`]: [], [`${strong}.tilts`]: tilts });
const towards = (name: string, more: object = {}) => ({ towards: [name], by: 0.1, ...more });

/** Profiles that state nothing, move what they cannot, or too much. */
export const profileFaults: readonly Raised[] = [
  raised("missing", tilting(), [
    strong,
    "undefined",
    'write "weights": [{ "of": …, "weight": … }], or "tilts": [{ "towards": […], "by": 0.1 }]',
  ]),
  raised("not-siblings", tilting({ towards: ["csat", "revenue"], by: 0.1 }), [
    `${strong}.tilts.0.towards`,
    '"revenue"',
    "write one tilt per node",
  ]),
  raised("not-siblings", tilting(towards("csat", { bounds: [{ of: "volume", atMost: 0.5 }] })), [
    `${strong}.tilts.0.bounds`,
    '"volume"',
    "write one tilt per node",
  ]),
  raised("tilted-twice", tilting(towards("csat"), towards("retention")), [
    `${strong}.tilts.1`,
    '"quality"',
    "join the two, or keep one",
  ]),
  raised("tilted-twice", parsing({ [`${strong}.tilts`]: [towards("quality")] }), [
    `${strong}.tilts.0`,
    '"total"',
    "join the two, or keep one",
  ]),
  raised("weight-of-root", tilting(towards("total")), [
    `${strong}.tilts.0.towards`,
    '"total"',
    "give weights to its children",
  ]),
  raised("out-of-range", tilting(towards("quality", { bounds: [{ of: "volume", atMost: 0.5 }] })), [
    `${strong}.tilts.0.bounds.volume`,
    "0.6",
    "widen the bounds, or hold the weights within them first: bounded",
  ]),
  raised("weighted-by-outcome", parsing({ [`${strong}.when`]: { metric: "csat", atLeast: 4 } }), [
    `${strong}.when`,
    '"csat"',
    'ask about a metric with "window": "previousPeriod", or write "mayReadOutcome": true',
  ]),
  // Volume from 0.6 to 0.35, quality from 0.4 to 0.65: a quarter of the weight moves.
  raised("profile-too-far", parsing({ profileLimit: 0.2 }), [
    strong,
    "0.25",
    "bring its weights nearer to the scheme's own, or raise the limit",
  ]),
];

/** Judgements and figures that no weights can be found from. */
export const weightFaults: readonly Raised[] = [
  raised("wrong-length", () => pairwise(["a", "b"], [[1, 2]]), [
    "matrix",
    "1",
    "judge each name against each, itself included: once as often",
  ]),
  raised("wrong-length", () => pairwise(["a", "b"], [[1, 2], [1]]), [
    "matrix.b",
    "1",
    "judge each name against each, itself included: once as often",
  ]),
  raised(
    "out-of-range",
    () =>
      pairwise(
        ["a", "b"],
        [
          [1, 0],
          [2, 1],
        ],
      ),
    ["matrix.b.a", "0", "write 3 for three times as important, 0.3333333333 for a third"],
  ),
  raised(
    "not-reciprocal",
    () =>
      pairwise(
        ["a", "b"],
        [
          [1, 3],
          [0.33, 1],
        ],
      ),
    ["matrix.b.a", "0.33", "write 0.3333333333 here, or mend the other"],
  ),
  raised(
    "out-of-range",
    () =>
      pairwise(
        Array.from({ length: 101 }, (_, k) => `m${k}`),
        [],
      ),
    ["names", "101", "judge groups of them, as nodes of their own"],
  ),
  raised("not-reciprocal", () => pairwise(["a"], [[2]]), ["matrix.a.a", "2", "write 1"]),
  raised(
    "no-eigenvector",
    () =>
      pairwise(
        ["a", "b", "c"],
        [
          [1, 1e9, 2e-10],
          [1e-9, 1, 2e9],
          [5e9, 5e-10, 1],
        ],
      ),
    ["matrix", "10000", "judge between 1/9 and 9"],
  ),
  raised(
    "contradiction",
    () =>
      bestWorst({
        ...three,
        bestToOthers: [times("b", 2), times("c", 4)],
        othersToWorst: [times("a", 5), times("b", 2)],
      }),
    ["othersToWorst.a", "5", "write 4"],
  ),
  raised("contradiction", () => bestWorst({ ...three, bestToOthers: [times("a", 2)], othersToWorst: [] }), [
    "bestToOthers.a",
    "2",
    "write 1",
  ]),
  raised(
    "contradiction",
    () => bestWorst({ best: "a", worst: "a", bestToOthers: [times("b", 2)], othersToWorst: [] }),
    ["worst", '"a"', "write another name than the best"],
  ),
  raised("out-of-range", () => bestWorst({ ...three, bestToOthers: [times("b", 0.5)], othersToWorst: [] }), [
    "bestToOthers.b",
    "0.5",
    "write 1 for as important, 3 for three times as important; name another best or worst if this one is less",
  ]),
  raised("missing", () => bestWorst({ ...three, bestToOthers: [times("b", 2)], othersToWorst: [times("b", 2)] }), [
    "bestToOthers",
    '["b","a"]',
    "add c",
  ]),
  raised(
    "missing",
    () => bestWorst({ ...three, bestToOthers: [times("c", 4)], othersToWorst: [times("b", 2), times("c", 1)] }),
    ["bestToOthers", '["a","c"]', "add b to bestToOthers, or leave it out of othersToWorst"],
  ),
  raised(
    "unknown-node",
    () => bestWorst({ ...three, bestToOthers: [times("mails", 2), times("c", 4)], othersToWorst: [times("mail", 2)] }),
    ["othersToWorst", '"mail"', 'did you mean "mails"?'],
  ),
  raised("wrong-type", () => critic({ ids: [], columns: [] } as never), [
    "columns",
    '{"ids":[],"columns":[]}',
    "pass childColumns(…).columns",
  ]),
  raised("wrong-length", () => critic([column("a", 1, 2), column("b", 1)]), [
    "columns.b",
    "1",
    "pass columns of one table",
  ]),
  raised("not-finite", () => critic([column("a", 1, Infinity)]), ["columns.a.1", "Infinity", "correct the figure"]),
  raised("out-of-range", () => entropy([column("a", 1, -2)]), [
    "columns.a",
    "-2",
    "normalize the column first, or weigh by standardDeviation",
  ]),
  raised("out-of-range", () => merec([column("a", 1, 0)]), [
    "columns.a",
    "0",
    "normalize by goalposts that begin below the lowest figure, or weigh by critic",
  ]),
  raised("missing", () => alignment(figured), [
    "calibration",
    "undefined",
    "pass what calibrate returned for this scheme",
  ]),
  raised("missing", () => blend([]), ["parts", "0", "add weights with their share"]),
  raised("bad-weight", () => blend([{ share: -0.5, weights: equal(["a"]) }]), [
    "parts.0.share",
    "-0.5",
    "write 0.7 for seven tenths of the mixture",
  ]),
  raised(
    "weights-do-not-sum",
    parsing({ [weights]: { kind: "blend", parts: [{ share: 0.9, weights: { kind: "equal" } }] } }),
    [`${weights}.parts`, '"0.9"', "change them by 0.1 in all"],
  ),
  raised(
    "unknown-node",
    parsing({ [weights]: { kind: "blend", parts: [{ share: 1, weights: { kind: "rankSum", order: ["nobody"] } }] } }),
    [
      `${weights}.parts.0.weights.order.0`,
      '"nobody"',
      "declare the node, or name one of: total, volume, revenue, newCustomers, wonDeals, quality, csat, retention",
    ],
  ),
];
