import { describe, expect, it } from "vitest";
import {
  calibrate,
  evaluate,
  explain,
  fromJson,
  measure,
  normalizer,
  parseScheme,
  readingWords,
  score,
  standard,
  table,
  toJson,
} from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { SCORES, gradedRun, gradedScheme, handGraded } from "./graded.js";
import { FIRST_QUARTER } from "./small.js";
import { points } from "./team.js";

const roster = [
  { id: "ana", grade: "grade A", calls: 50 },
  { id: "bo", grade: "B", calls: 100 },
  { id: "cy", grade: "", calls: 90 },
  { id: "dee", grade: "C", calls: 100 },
];

describe("a metric of words", () => {
  const run = gradedRun(roster);

  it("is read through the aliases of its source, and kept as codes of the words that occur", () => {
    const [column] = run.table.columns;
    expect([column!.labels, Array.from(column!.values)]).toEqual([
      ["A", "B", "C"],
      [0, 1, NaN, 2],
    ]);
  });

  it("earns what the scheme states for each word, and is missing where nobody wrote one", () => {
    // 0.6 · 1 + 0.4 · 0.5, 0.6 · 0.6 + 0.4, no 60 % of the weight, 0.4
    expect(points(run, "total")).toEqual({ ana: 80, bo: 76, cy: null, dee: 40 });
    expect(run.scores.nodes[0]!.coverage).toEqual(Float64Array.of(1, 1, 0.4, 1));
  });

  it("says nothing of words that nobody has", () => {
    const scores = [...SCORES, { of: "D", earns: 0.1 }];
    expect(gradedRun(roster, { scores }).scores.notices).toEqual([]);
  });

  it("gives every other word what the scheme says, with a notice that names them", () => {
    const others = [...roster, { id: "eve", grade: "a", calls: 50 }, { id: "fay", grade: "?", calls: 50 }];
    const found = gradedRun(others, { unmapped: 0.25 });
    // 0.6 · 0.25 + 0.4 · 0.5
    expect(points(found, "total")).toMatchObject({ eve: 35, fay: 35 });
    expect(found.scores.notices).toEqual([
      { code: "words-unmapped", path: "metrics.rating", values: { metric: "rating", count: 2, words: "?, a" } },
    ]);
  });

  it("refuses words that earn nothing stated: each once, with the first who has it", () => {
    const others = [...roster, ...["x", "a", "x"].map((grade, k) => ({ id: `p${k}`, grade }))];
    expect(raisedBy(() => gradedRun(others)).map(({ path, received }) => `${path} ${received}`)).toEqual([
      'columns.rating.p1 "a"',
      'columns.rating.p0 "x"',
    ]);
  });

  it("is scored by a calibration of other people, whatever codes its words have there", () => {
    const few = measure(gradedScheme(), { roster: roster.slice(1, 2) }, FIRST_QUARTER).table;
    const scores = score(calibrate(gradedScheme(), few), run.table);
    expect(points({ scores }, "total")).toEqual(points(run, "total"));
  });

  it("is another one where it is read from another field, or through other aliases", () => {
    const own = { from: { kind: "category", source: "roster", field: "level" } };
    const refused = (parts: Parameters<typeof gradedScheme>[1]) =>
      raisedBy(() => score(run.calibration, measure(gradedScheme({}, parts), { roster }, FIRST_QUARTER).table));
    const path = (parts: Parameters<typeof gradedScheme>[1]) => refused(parts).map((one) => `${one.code} ${one.path}`);
    expect(path({ from: own })).toEqual(["other-definitions metrics.rating"]);
    const sources = [{ id: "roster", grain: "person", person: "id" }];
    expect(path({ sources })).toEqual(["other-definitions sources.roster"]);
    expect(path({})).toEqual([]);
  });

  it("may stand in a table made by hand", () => {
    const { scores } = handGraded(["A", null, "B", ""]);
    expect(points({ scores }, "total")).toEqual({ p0: 80, p1: null, p2: 56, p3: null });
  });

  it("is missing for everybody where nobody has a word, measured or by hand", () => {
    const nobody = roster.map((row) => ({ ...row, grade: null }));
    expect(points(gradedRun(nobody), "total")).toEqual({ ana: null, bo: null, cy: null, dee: null });
    expect(points(handGraded([null, null]), "total")).toEqual({ p0: null, p1: null });
    expect(points(handGraded([]), "total")).toEqual({});
  });
});

describe("a field with words", () => {
  it("may be an attribute, too, which conditions and groups read", () => {
    const sources = [{ id: "roster", grain: "person", person: "id", attributes: ["grade"] }];
    const weights = [
      { of: "rating", weight: 0 },
      { of: "calls", weight: 1 },
    ];
    const profiles = [{ id: "best", when: { attribute: "grade", equals: "B" }, weights, mayReadOutcome: true }];
    const scheme = gradedScheme({ unmapped: 0 }, { sources, profiles });
    const run = evaluate(scheme, { roster }, FIRST_QUARTER);
    expect(points(run, "total")).toMatchObject({ bo: 100, dee: 40 });
  });
});

describe("a method of a host's own", () => {
  const initials = readingWords(
    normalizer("initials", "By the first letter.", { first: { type: "text" } }, ({ population }) => ({
      knots: [
        [-1, population.length === 0 ? 0.1 : 1],
        [0, 0.9],
      ],
      outside: { below: "clip", above: "clip" },
    })),
    ({ first }) => ({ words: [first], others: true }),
  );

  it("may read words, and needs no direction", () => {
    const catalog = [...standard, initials];
    const json = {
      schemaVersion: 1,
      id: "own",
      metrics: [{ id: "rating" }],
      score: { id: "total", of: [{ metric: "rating", weight: 1, normalize: { kind: "initials", first: "A" } }] },
    };
    const made = table({ ids: ["ana", "bo"], columns: { rating: ["A", "Z"] } });
    const calibration = calibrate(parseScheme(json, { catalog }), made, { catalog });
    expect(points({ scores: score(calibration, made) }, "total")).toEqual({ ana: 90, bo: 10 });
  });
});

describe("a stored table of words", () => {
  const { table: measured } = gradedRun(roster);
  const stored = () => JSON.parse(JSON.stringify(toJson(measured))) as { columns: { values: unknown[] }[] };
  const withCode = (code: unknown) => () => {
    const json = stored();
    json.columns[0]!.values[0] = code;
    return fromJson(json, "table");
  };

  it("comes back with its words", () => {
    expect(fromJson(stored(), "table")).toEqual(measured);
  });

  it("is refused where a code stands for no word", () => {
    const refused = (code: unknown) => raisedBy(withCode(code)).map((one) => `${one.code} ${one.path} ${one.received}`);
    for (const code of [-1, 3, 0.5]) expect(refused(code)).toEqual([`bad-code columns.rating.values ${code}`]);
    for (const code of [0, 2, null]) expect(refused(code)).toEqual([]);
  });
});

describe("words among figures", () => {
  const ids = ["ana", "bo"];
  const places = (columns: Parameters<typeof table>[0]["columns"]) =>
    raisedBy(() => table({ ids, columns })).map(({ code, path }) => `${code} ${path}`);

  it("are refused in a column: the first value says what the column holds", () => {
    expect(places({ rating: ["A", 5] as never })).toEqual(["not-a-text columns.rating.1"]);
    expect(places({ rating: [5, "A"] as never })).toEqual(["not-a-number columns.rating.1"]);
    expect(places({ rating: [null, "A"] })).toEqual([]);
    expect(places({ rating: ["A"] })).toEqual(["wrong-length columns.rating"]);
  });

  it("are refused by whatever reads figures", () => {
    const made = table({ ids, columns: { rating: ["A", "B"], calls: ["40", "50"] } });
    const scheme = gradedScheme({}, { sources: [], from: {} });
    expect(raisedBy(() => calibrate(scheme, made)).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "not-figures columns.calls",
    ]);
  });
});

describe("the explanation of a word", () => {
  const leaf = (grade: string | null, normalize = {}) => {
    const { rating } = Object.fromEntries(
      explain(gradedRun([{ id: "ana", grade, calls: 50 }], normalize), "ana").score.of.map((one) => [
        (one as { metric: string }).metric,
        one,
      ]),
    );
    return rating;
  };

  it("tells the word, where the curve reads it, and what it earned", () => {
    expect(leaf("B")).toMatchObject({ value: null, text: "B", figure: 1, share: 0.6, reads: "category" });
    expect(leaf("x", { unmapped: 0.25 })).toMatchObject({ value: null, text: "x", figure: -1, share: 0.25 });
    expect(leaf(null)).toMatchObject({ value: null, text: null, figure: null, share: null });
  });
});
