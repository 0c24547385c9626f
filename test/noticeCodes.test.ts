import { describe, expect, it } from "vitest";
import {
  calibrate,
  childColumns,
  chinese,
  draft,
  english,
  evaluate,
  leafColumns,
  noticeText,
  payoutCurveOf,
  rollUp,
  score,
  table,
  withStrengths,
} from "scorewright";
import type { Notice, Phrase } from "scorewright";
import { codesOfSource } from "./faults/codes.js";
import { credited, sale } from "./flow/creditTeam.js";
import type { CreditCase } from "./flow/creditTeam.js";
import { handGraded } from "./flow/graded.js";
import { at, grid } from "./flow/grid.js";
import { deal, measured } from "./flow/small.js";
import { teamRun, teamScheme, teamTable } from "./flow/team.js";
import { QUARTER, seedRecords, seedScheme } from "./seedCase.js";

const people = [
  { id: "ana", calls: 80, mails: 60, office: "east" },
  { id: "bo", calls: 60, mails: 80, office: "west" },
];
const COUNT = { kind: "count", source: "deals" };
const SUM = { kind: "sum", source: "deals", field: "amount" };
const WINTER = { period: { from: "2025-11-01", to: "2026-02-01" }, asOf: "2026-02-01" };
const usd = { metric: { unit: { currency: "USD" }, onExcess: "round" } };
const aliases = [{ field: "product", values: [{ from: "GTXPro", to: "GTX Pro" }] }];
const calls = (normalize: object) => ({
  score: { id: "total", of: [{ metric: "calls", weight: 1, normalize }] },
  quadrants: [],
});
const joinedBy = (parts: object) => {
  const of = ["calls", "mails"].map((metric) => {
    return { metric, weight: 0.5, normalize: { kind: "goalposts", low: 0, high: 100 } };
  });
  return { score: { id: "total", of, ...parts }, quadrants: [] };
};
const weighedBy = (weights: object) => {
  const of = ["calls", "mails"].map((metric) => {
    return { metric, normalize: { kind: "goalposts", low: 0, high: 100 } };
  });
  return { score: { id: "total", of, weights }, quadrants: [] };
};
const heldBy = (bound: object) => weighedBy({ kind: "bounded", weights: { kind: "equal" }, bounds: [bound] });
/** As many metrics, each judged three times the next and the last three times the first, the others alike. */
const contradicting = (count: number) => {
  const names = Array.from({ length: count }, (_, k) => `m${k}`);
  const times = (i: number, k: number) => {
    if ((i + 1) % count === k) return 3;
    return (k + 1) % count === i ? 0.3333333333 : 1;
  };
  const weights = { kind: "pairwise", names, matrix: names.map((_, i) => names.map((__, k) => times(i, k))) };
  const normalize = { kind: "goalposts", low: 0, high: 100 };
  return {
    metrics: names.map((id) => ({ id, direction: "higherIsBetter" })),
    score: { id: "total", of: names.map((metric) => ({ metric, normalize })), weights },
    quadrants: [],
  };
};
const judging = (count: number) => {
  const scheme = teamScheme(contradicting(count));
  const columns = Object.fromEntries(scheme.metrics.map(({ id }) => [id, [80, 60]]));
  return calibrate(scheme, table({ ids: ["ana", "bo"], columns })).notices;
};
const ofWinter = { ...teamTable(people), period: WINTER.period };
const limitedBy = (when: object) => joinedBy({ limits: [{ id: "floor", when, effect: { kind: "cap", at: 60 } }] });
const hunters = {
  id: "hunters",
  when: { attribute: "role", equals: "hunter" },
  weights: [
    { of: "calls", weight: 0.5 },
    { of: "mails", weight: 0.5 },
  ],
};
const callers = {
  ...hunters,
  weights: [
    { of: "calls", weight: 0.6 },
    { of: "mails", weight: 0.4 },
  ],
};
const paying = (pay: object) => ({
  plan: { currency: "USD", settle: { round: "half-up" }, components: [{ id: "c0", ...pay }] },
});
const prizes = { pay: { kind: "prizes", rank: "overall", prizes: ["9"], minimumField: 3 } };
const above = { base: { metric: "revenue" }, pay: { kind: "rate", rate: "1.5" } };
const calibrated = (parts: object, team: Parameters<typeof teamRun>[1] = people) =>
  teamRun({ ...parts }, team).calibration.notices;
const attained = teamRun(calls({ kind: "attainment" }), people).calibration;

const advanced = teamRun(
  {
    ...calls({ kind: "keyResult" }),
    metrics: [{ id: "calls", direction: "higherIsBetter", target: 90, baseline: 10 }],
  },
  people,
).calibration;

const offices = (person: object, column: object) =>
  rollUp(
    { table: teamTable([people[0]!, { ...people[1]!, office: "east", ...person }]) },
    { by: "office", columns: [{ id: "x", of: { metric: "calls" }, ...column } as never] },
  ).notices;
const byMails = { kind: "weighted", by: { metric: "mails" } };

const columned = (parts: object, team: Parameters<typeof teamTable>[0] = people) => {
  return childColumns(calibrate(teamScheme({ ...parts }), teamTable(team)), teamTable(team)).notices;
};
const inHalves = draft({ score: ["calls", { id: "text", of: ["mails", "posts"] }] });
const lacking = table({ ids: ["ana", "bo"], columns: { calls: [1, 0], mails: [0, 4], posts: [null, 3] } });

const crediting = (credits: Readonly<Record<string, unknown>>, more: CreditCase = {}) => {
  return credited({
    deals: [sale("d1", 20), sale("d2", -5)],
    credits: { splits: undefined, overlays: [], ...credits },
    ...more,
  }).table.notices;
};
const onDays = (window: object) => {
  const base = { base: { metric: "paid" }, pay: { kind: "rate", rate: "0.1" } };
  return crediting({}, { around: { window }, ...paying(base) });
};

const curved = (pay: object) => {
  const own = { ...people[0]!, revenue: 900, quota: 1000 };
  const run = teamRun(paying({ base: { metric: "revenue" }, ...pay }), [own]);
  return payoutCurveOf(run, "ana", { metric: "calls" }).notices;
};
const styled = { id: "m", kind: "multiplier", by: { quadrant: "style" }, otherwise: "1" };
const tenth = { kind: "rate", rate: "0.1" };

/** How each notice comes about, its place, and the figures and names it carries. */
const made: readonly (readonly [string, () => readonly Notice[], string, Notice["values"]])[] = [
  [
    "curve-holds",
    () => curved({ pay: tenth, then: [{ ...styled, values: [{ is: "hunter", times: "2" }] }] }),
    "metrics.calls",
    { metric: "calls", held: "style" },
  ],
  [
    "curve-holds-shared",
    () => curved({ pay: { kind: "pool", fund: tenth, shares: { kind: "equal" } } }),
    "metrics.calls",
    { metric: "calls" },
  ],
  ["nobody", () => measured(COUNT, []).table.notices, "", {}],
  ["amounts-rounded", () => measured(SUM, [deal("d1", { amount: 1.005 })], usd).table.notices, "", { count: 1 }],
  ["unsafe-integers", () => measured(SUM, [deal("d1", { amount: 2 ** 60 })]).table.notices, "", { count: 1 }],
  [
    "period-open",
    () => measured(COUNT, [deal("d1")], { asOf: "2026-03-01" }).table.notices,
    "",
    { asOf: "2026-03-01", last: "2026-03-31" },
  ],
  [
    "alias-applied",
    () => measured(COUNT, [deal("d1", { product: "GTXPro" })], { source: { aliases } }).table.notices,
    "deals.product",
    { from: "GTXPro", to: "GTX Pro", count: 1 },
  ],
  [
    "source-not-used",
    () => measured(COUNT, [deal("d1")], { records: { mails: [] } }).table.notices,
    "",
    { source: "mails" },
  ],
  [
    "field-not-found",
    () => measured({ ...SUM, field: "amuont" }, [deal("d1")]).table.notices,
    "metrics.x.from.field",
    { source: "deals", field: "amuont", fields: "amount, id, on, owner" },
  ],
  [
    "figures-missing",
    () => measured(SUM, [deal("d1"), deal("d2", { amount: null })]).table.notices,
    "metrics.x",
    { metric: "x", count: 1, examples: "d2" },
  ],
  [
    "dates-missing",
    () => {
      const from = { kind: "activeDays", source: "roster", firstDay: "hired" };
      return measured(from, [], { roster: [{ id: "ana", hired: "2026-01-05" }, { id: "bo" }] }).table.notices;
    },
    "metrics.x.from",
    { metric: "x", field: "hired", count: 1, examples: "bo" },
  ],
  [
    "no-active-day",
    () => {
      const from = { kind: "activeDays", source: "roster", firstDay: "hired" };
      const roster = [
        { id: "ana", hired: "2026-01-05" },
        { id: "bo", hired: "2062-01-05" },
      ];
      return measured(from, [], { roster }).table.notices;
    },
    "metrics.x.from",
    { metric: "x", field: "hired", count: 1, examples: "bo" },
  ],
  [
    "key-not-found",
    () => {
      const others = [{ id: "prices", grain: "lookup", key: "product" }];
      const records = { prices: [{ product: "GTX Pro", list: 48 }] };
      const field = { lookup: "prices", by: "product", field: "list" };
      return measured({ ...SUM, field }, [deal("d1", { product: "GTXPro" })], { others, records }).table.notices;
    },
    "metrics.x.from.field.by",
    {
      ...{ metric: "x", source: "deals", by: "product", lookup: "prices" },
      ...{ count: 1, examples: "d1", keys: '"GTXPro"', near: '"GTX Pro"' },
    },
  ],
  [
    "nothing-selected",
    () =>
      measured({ ...COUNT, where: { field: "stage", equals: "won" } }, [deal("d1", { stage: "Won" })]).table.notices,
    "metrics.x.from.where",
    { metric: "x", source: "deals", field: "stage", value: '"won"', there: '"Won"', near: '"Won"' },
  ],
  [
    "year-begins-inside",
    () => measured(COUNT, [deal("d1")], { metric: { window: "yearToDate" }, ...WINTER }).table.notices,
    "metrics.x.window",
    { metric: "x", from: "2026-01-01" },
  ],
  [
    "deals-unsplit",
    () => credited({ deals: [sale("d1", 20)] }).table.notices,
    "credits.sales",
    { credits: "sales", count: 1, examples: "d1" },
  ],
  [
    "credit-limited",
    () => crediting({ limit: { amount: "10" } }),
    "credits.sales",
    { credits: "sales", count: 1, examples: "d1" },
  ],
  [
    "returns-not-credited",
    () => crediting({ negative: "zero" }),
    "credits.sales",
    { credits: "sales", count: 1, examples: "d2" },
  ],
  [
    "managers-not-listed",
    () => crediting({ rollUp: { source: "roster", manager: "boss" } }, { roster: [{ id: "ana", boss: "eve" }] }),
    "credits.sales",
    { credits: "sales", count: 1, examples: "eve" },
  ],
  [
    "window-beyond-period",
    () => onDays({ from: "2025-12-15", to: "2026-01-15" }),
    "metrics.paid.window",
    { metric: "paid", from: "2025-12-15", to: "2026-01-15" },
  ],
  [
    "window-outside-period",
    () => onDays({ from: "2025-10-01", to: "2026-01-01", inPeriod: true }),
    "metrics.paid.window",
    { metric: "paid", from: "2025-10-01", to: "2026-01-01" },
  ],
  ["undefined-table", () => calibrated({}), "", {}],
  [
    "no-target",
    () => score({ ...attained, metrics: [{ id: "calls", target: 0 }] }, teamTable(people)).notices,
    "metrics.calls.target",
    { metric: "calls", count: 2 },
  ],
  [
    "no-way",
    () => score({ ...advanced, metrics: [{ id: "calls", target: 5, baseline: 5 }] }, teamTable(people)).notices,
    "metrics.calls.baseline",
    { metric: "calls", count: 2 },
  ],
  [
    "words-unmapped",
    () => handGraded(["A", "b", "b", null, "c"], { unmapped: 0 }).scores.notices,
    "metrics.rating",
    { metric: "rating", count: 3, words: "b, c" },
  ],
  [
    "limit-unknown",
    () => teamRun(limitedBy({ metric: "quota", lessThan: "5" }), people).scores.notices,
    "score.total.limits.floor",
    { node: "total", limit: "floor", count: 2 },
  ],
  [
    "flat-join",
    () => calibrated(joinedBy({ aggregate: { kind: "topsis", norm: "none" } }), [people[0]!]),
    "score.total",
    { node: "total" },
  ],
  [
    "weight-without-spread",
    () => calibrated(weighedBy({ kind: "critic" }), [people[0]!, { ...people[1]!, calls: 80 }]),
    "score.total.calls",
    { node: "total", child: "calls", kind: "critic" },
  ],
  [
    "weight-without-spread",
    () => {
      const weights = { kind: "bounded", weights: { kind: "critic" }, bounds: [{ of: "calls", atLeast: 0.2 }] };
      return calibrated(weighedBy(weights), [people[0]!, { ...people[1]!, calls: 80 }]);
    },
    "score.total.calls",
    { node: "total", child: "calls", kind: "critic" },
  ],
  [
    "weights-without-spread",
    () => calibrated(weighedBy({ kind: "entropy" }), [people[0]!]),
    "score.total",
    { node: "total", kind: "entropy" },
  ],
  [
    "weighted-by-outcome",
    () =>
      calibrated({
        ...joinedBy({}),
        profiles: [{ ...callers, when: { metric: "calls", atLeast: 70 }, mayReadOutcome: true }],
      }),
    "profiles.hunters",
    { profile: "hunters", metric: "calls" },
  ],
  [
    "undated-strengths",
    () => withStrengths(teamTable(people), { period: null, rows: [] }).notices,
    "attributes.strength",
    { attribute: "strength" },
  ],
  [
    "strengths-of-outcome",
    () => withStrengths(ofWinter, { period: WINTER.period, rows: [] }, { mayReadOutcome: true }).notices,
    "attributes.strength",
    { attribute: "strength" },
  ],
  [
    "weight-raised",
    () => calibrated(heldBy({ of: "mails", atLeast: 0.6 })),
    "score.total.mails",
    { node: "total", child: "mails" },
  ],
  [
    "weight-lowered",
    () => calibrated(heldBy({ of: "calls", atMost: 0.4 })),
    "score.total.calls",
    { node: "total", child: "calls" },
  ],
  [
    "inconsistent-judgements",
    () => judging(3),
    "score.total",
    // Each three times the next, and the last three times the first: λ = 1 + 3 + 1/3, ((λ − 3) / 2) / 0.58 = 1.149…
    { node: "total", of: "m0", against: "m1", judged: 3, implied: 1, index: "saaty1980", ratio: 1.15 },
  ],
  [
    "unknown-consistency",
    () => judging(11),
    "score.total",
    { node: "total", of: "m0", against: "m1", judged: 3, implied: 1, index: "saaty1980" },
  ],
  [
    "weights-not-read",
    () => calibrated({ ...joinedBy({ aggregate: { kind: "min" } }), profiles: [callers] }),
    "score.total",
    { node: "total", kind: "min" },
  ],
  [
    "relative-node-feeds-pay",
    () => calibrated({ ...joinedBy({ aggregate: { kind: "copeland" } }), ...paying(prizes) }),
    "score.total",
    { node: "total" },
  ],
  [
    "profile-unknown",
    () => teamRun({ profiles: [hunters] }, people).scores.notices,
    "profiles.hunters",
    { profile: "hunters", facts: "role", count: 2 },
  ],
  [
    "profile-unused",
    () => teamRun({ profiles: [hunters] }, [{ ...people[0]!, role: "h" }, people[1]!]).scores.notices,
    "profiles.hunters",
    { profile: "hunters", asked: "role hunter", there: "role h" },
  ],
  [
    "flat-population",
    () => calibrated(calls({ kind: "minMax" }), [people[0]!]),
    "metrics.calls",
    { metric: "calls", group: "", peers: 1 },
  ],
  [
    "no-curve",
    () => calibrated(calls({ kind: "minMax" }), []),
    "metrics.calls",
    { metric: "calls", group: "", peers: 0 },
  ],
  [
    "flat-group",
    () => calibrated(calls({ kind: "minMax", within: "office" })),
    "metrics.calls",
    { metric: "calls", group: "east", peers: 1 },
  ],
  [
    "flat-missing",
    () => calibrated(calls({ kind: "minMax", onConstant: "missing" }), [people[0]!]),
    "metrics.calls",
    { metric: "calls", group: "", peers: 1 },
  ],
  [
    "flat-group-missing",
    () => calibrated(calls({ kind: "minMax", within: "office", onConstant: "missing" })),
    "metrics.calls",
    { metric: "calls", group: "east", peers: 1 },
  ],
  [
    "no-group",
    () =>
      teamRun(calls({ kind: "minMax", within: "office" }), [people[0]!, { ...people[1]!, office: null }]).scores
        .notices,
    "metrics.calls",
    { metric: "calls", by: "office", count: 1 },
  ],
  [
    "all-reached",
    () => calibrated(calls({ kind: "distanceToTarget" })),
    "metrics.calls",
    { metric: "calls", group: "", peers: 2 },
  ],
  [
    "group-reached",
    () =>
      calibrated(calls({ kind: "distanceToTarget", within: "office" }), [
        ...people,
        { ...people[0]!, id: "cy", calls: 70 },
      ]),
    "metrics.calls",
    { metric: "calls", group: "east", peers: 2 },
  ],
  [
    "small-group",
    () => calibrated(calls({ kind: "minMax", within: "office", minimumPeers: 2 })),
    "metrics.calls",
    { metric: "calls", group: "east", peers: 1 },
  ],
  [
    "no-cut",
    () => evaluate(seedScheme(), { ...seedRecords(), surveys: [], roster: [] }, QUARTER).calibration.notices,
    "quadrants.style.y",
    { node: "quality" },
  ],
  [
    "flat-cut",
    () => {
      const equal = people.map((one) => ({ ...one, mails: 60 }));
      return calibrated(grid({ node: "calls", cut: at(50) }, { node: "mails", cut: { kind: "mean" } }), equal);
    },
    "quadrants.grid.y",
    { node: "mails", at: 60 },
  ],
  ["no-value", () => teamRun({}, [{ id: "ana", mails: 60 }]).scores.notices, "metrics.calls", { metric: "calls" }],
  [
    "cuts-together",
    () => {
      const third = (q: number) => ({ kind: "quantile", q });
      const x = { node: "calls", cuts: [third(0.3), third(0.6)] };
      return calibrated(grid(x, { node: "mails", cut: at(50) }), [people[0]!]);
    },
    "quadrants.grid.x",
    { node: "calls", at: 80, band: "middle" },
  ],
  [
    "no-previous",
    () => {
      const { calibration, table, scores } = teamRun({}, people);
      return score(calibration, table, { previous: { ...scores, quadrants: [] } }).notices;
    },
    "quadrants.style",
    { quadrant: "style" },
  ],
  [
    "relative-feeds-pay",
    () => calibrated({ ...calls({ kind: "minMax" }), ...paying(prizes) }),
    "metrics.calls",
    { metric: "calls" },
  ],
  [
    "rank-outside-ceiling",
    () => {
      const { plan } = paying(above);
      const board = { id: "board", pay: prizes.pay };
      const then = [{ id: "most", kind: "rankCeiling", share: "0.2", components: ["c0"] }];
      return calibrated({ plan: { ...plan, components: [...plan.components, board], then } });
    },
    "plan.components.board",
    { component: "board" },
  ],
  ["rate-above-one", () => calibrated(paying(above)), "plan.components.c0.pay.rate", { component: "c0", rate: "1.5" }],
  [
    "word-of-nobody",
    () => calibrated(paying({ ...prizes, for: { attribute: "office", in: ["West", "north"] } })),
    "plan.components.c0.for",
    { attribute: "office", word: "West", near: "west" },
  ],
  [
    "amount-unknown",
    () => teamRun(paying({ base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } }), people).notices,
    "plan.components.c0",
    { component: "c0", count: 2, examples: "ana, bo" },
  ],
  [
    "field-too-small",
    () => teamRun(paying(prizes), people).notices,
    "plan.components.c0",
    { component: "c0", ranked: 2, minimumField: 3 },
  ],
  [
    "people-without-team",
    () => offices({ office: null }, { kind: "mean" }),
    "attributes.office",
    { by: "office", count: 1, examples: "bo" },
  ],
  [
    "people-left-out",
    () => offices({ calls: null }, { kind: "mean" }),
    "columns.x.east",
    { column: "x", team: "east", count: 1, people: 2, examples: "bo" },
  ],
  [
    "negative-weight",
    () => offices({ mails: -1 }, byMails),
    "columns.x.east",
    { column: "x", team: "east", count: 1, people: 2, examples: "bo" },
  ],
  [
    "no-weight",
    () => offices({ quota: 5, mails: 0 }, { ...byMails, of: { metric: "quota" } }),
    "columns.x.east",
    { column: "x", team: "east", count: 1, people: 2, examples: "bo" },
  ],
  ["columns-joined", () => columned(joinedBy({ aggregate: { kind: "min" } })), "score.total", { node: "total" }],
  [
    "columns-limited",
    () => columned(limitedBy({ metric: "calls", moreThan: 70 })),
    "score.total",
    { node: "total", count: 1 },
  ],
  [
    "columns-profiled",
    () => columned({ profiles: [callers] }, [{ ...people[0]!, role: "hunter" }, people[1]!]),
    "score.total",
    { node: "total", count: 1 },
  ],
  [
    "columns-missing",
    () => leafColumns(calibrate(inHalves, lacking), lacking).notices,
    "score.total",
    { node: "total", count: 1 },
  ],
];

describe("every notice", () => {
  it.each(made)("%s comes about, with its place and figures", (code, by, path, values) => {
    expect(by().find((notice) => notice.code === code)).toEqual({ code, path, values });
  });

  it.each(made)("%s has a sentence in both languages that is filled in", (code, _, path, values) => {
    for (const words of [english, chinese]) {
      const places = [...words[`notice.${code}` as Phrase].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const sentence = noticeText({ code, path, values }, { words });
      expect(places.filter((name) => !(name in values))).toEqual([]);
      for (const name of places) expect(sentence).toContain(String(values[name]));
    }
  });
});

describe("the notices of src", () => {
  const codes = codesOfSource();

  it("are each produced by a test", () => {
    expect([...codes.notices].sort()).toEqual([...new Set(made.map(([code]) => code))].sort());
  });

  it("have a sentence in both languages, and there is no sentence for another", () => {
    const said = (words: object) => Object.keys(words).flatMap((phrase) => /^notice\.(.+)$/.exec(phrase)?.[1] ?? []);
    expect(said(english).sort()).toEqual([...codes.notices].sort());
    expect(said(chinese).sort()).toEqual([...codes.notices].sort());
  });
});
