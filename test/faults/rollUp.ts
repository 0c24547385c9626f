import { rollUp, table } from "scorewright";
import type { RollUpOptions } from "scorewright";
import { teamRun } from "../flow/team.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const people = table({
  ids: ["ana", "bo"],
  columns: { revenue: [1e308, 1e308] },
  attributes: { team: ["north", "north"], region: ["US", "EU"], blank: [" ", "x"] },
});
const revenue = { metric: "revenue" } as const;
const total = { id: "x", kind: "total", of: revenue } as const;

const rolled = (options: Partial<RollUpOptions>) => () =>
  rollUp({ table: people }, { by: "team", columns: [], ...options });
const column = (parts: object) => rolled({ columns: [{ ...total, kind: "mean", ...parts } as never] });

const scored = teamRun({}, [{ id: "ana", calls: 80, mails: 60, office: "east" }]);
const ofNode = (node: string) => () =>
  rollUp(scored, { by: "office", columns: [{ id: "x", kind: "mean", of: { node } }] });

/** Teams that cannot be made of people. */
export const teams: readonly Raised[] = [
  raised("missing-attribute", rolled({ by: "squad" }), [
    "attributes.squad",
    '["team","region","blank"]',
    "declare it on the person source, or pass it to table({ attributes })",
  ]),
  raised("wrong-type", () => rollUp(people as never, { by: "team", columns: [] }), [
    "",
    '"table"',
    "pass { table } for table",
  ]),
  raised("wrong-type", () => rollUp({ table: people }, { by: "team" } as never), [
    "columns",
    "undefined",
    'write [{ id: "revenue", kind: "total", of: { metric: "revenue" } }]',
  ]),
  raised("wrong-type", column({ of: "revenue" }), ["columns.x.of", '"revenue"', 'write { metric: "revenue" }']),
  raised("wrong-type", column({ kind: "weighted" }), ["columns.x.by", "undefined", 'write { metric: "calls" }']),
  raised(
    "not-figures",
    () =>
      rollUp(
        { table: table({ ids: ["ana"], columns: { grade: ["A"] }, attributes: { team: ["north"] } }) },
        { by: "team", columns: [{ id: "x", kind: "mean", of: { metric: "grade" } }] },
      ),
    ["columns.x.of", '"grade"', "count them, or score the words and roll up the score"],
  ),
  raised("mixed-attribute", rolled({ attributes: ["region"] }), [
    "attributes.region.north",
    '["EU","US"]',
    "leave it out of `attributes`, or correct what people say",
  ]),
  raised("bad-id", rolled({ by: "blank" }), ["attributes.blank", '" "', "write null where somebody has no team"]),
  raised("duplicate-id", rolled({ columns: [total, total] }), [
    "columns.x",
    '"x"',
    "call one of the two something else",
  ]),
  raised("unknown-kind", column({ kind: "median" }), ["columns.x.kind", '"median"', "write one of these"]),
  raised("unknown-metric", column({ of: { metric: "revenu" } }), [
    "columns.x.of",
    '"revenu"',
    'did you mean "revenue"?',
  ]),
  raised("unknown-metric", column({ kind: "weighted", by: { metric: "kilos" } }), [
    "columns.x.by",
    '"kilos"',
    "declare the metric, or name one of: revenue",
  ]),
  raised("unknown-node", ofNode("calls_"), ["columns.x.of", '"calls_"', 'did you mean "calls"?']),
  raised("unknown-node", ofNode("other"), [
    "columns.x.of",
    '"other"',
    "declare the node, or name one of: total, calls, mails",
  ]),
  raised("missing-scores", column({ of: { node: "total" } }), ["columns.x.of", '"total"', "pass { table, scores }"]),
  raised("bad-share", column({ kind: "share" }), ["columns.x", "[]", 'write "atLeast": 70']),
  raised("bad-share", column({ kind: "share", atLeast: 1, atMost: 2 }), [
    "columns.x",
    '["atLeast","atMost"]',
    'write "atLeast": 70',
  ]),
  raised("not-finite", column({ kind: "share", atLeast: Infinity }), [
    "columns.x.atLeast",
    "Infinity",
    "correct the figure",
  ]),
  raised("not-finite", rolled({ columns: [total] }), [
    "columns.x.north",
    "Infinity",
    "look for a figure in the wrong unit",
  ]),
  raised("wrong-type", () => rollUp({ table: scored.scores as never }, { by: "team", columns: [] }), [
    "table",
    '"scores"',
    'pass what measure or table returned, or fromJson(json, "table")',
  ]),
  raised("other-rows", () => rollUp({ table: people, scores: scored.scores }, { by: "team", columns: [] }), [
    "scores",
    '["ana"]',
    "pass the scores and credits that belong to this table",
  ]),
];
