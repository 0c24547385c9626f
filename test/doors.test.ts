import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TIES, standard } from "scorewright";
import { cases } from "./arbitraries/cases.js";
import { sharable } from "./arbitraries/plans.js";
import type { Case } from "./doors/case.js";
import { Exercised } from "./doors/kinds.js";
import { throughDoors } from "./doors/doors.js";
import type { ThreeAnswers } from "./doors/doors.js";
import { differences } from "./doors/outcome.js";
import { assertUntil } from "./laws/obeys.js";

/** Fails where a door differs from the plain functions; tells whether there was anything but a refusal to compare. */
function expectSame({ plain, json, columns }: ThreeAnswers): boolean {
  // Plain functions have no bound on digits; a plan that could pass it is refused before anybody is paid.
  if ("refused" in json && json.refused === "too-many-digits") {
    expect(columns).toEqual(json);
    return false;
  }
  expect(differences(plain, json)).toEqual([]);
  expect(differences(plain, columns)).toEqual([]);
  if ("refused" in plain || "refused" in json || "refused" in columns) {
    expect([json, columns]).toEqual([plain, plain]);
    return false;
  }
  expect(Object.keys(json.points)).toEqual(expect.arrayContaining(Object.keys(plain.coverage)));
  expect(json.statements).toHaveLength(plain.statements.length);
  return true;
}

describe("the three doors", () => {
  it("give bit-identical numbers and the same cents for any scheme and team", () => {
    let answered = 0;
    const property = fc.property(cases(), (drawn) => {
      if (expectSame(throughDoors(drawn))) answered++;
    });
    fc.assert(property, { numRuns: 200, endOnFailure: true });
    expect(answered).toBeGreaterThan(120);
  });

  it.each(standard.map((method) => [`${method.stage} ${method.kind}`, method] as const))(
    "agree on schemes with %s, which is used behind each of them",
    (_, method) => {
      const exercised = new Exercised();
      const property = fc.property(cases(method), (drawn) => {
        const answers = throughDoors(drawn);
        if (expectSame(answers)) exercised.add(answers.exercised);
      });
      assertUntil(() => exercised.everywhere(method), property, { numRuns: 12, endOnFailure: true });
      expect(exercised.everywhere(method)).toBe(true);
    },
  );

  it.each(TIES)("agree on rankings whose ties are %s", (ties) => {
    let answered = 0;
    const property = fc.property(cases(), (drawn) => {
      const ranks = drawn.scheme.ranks.map((rank) => ({
        ...rank,
        ties,
        ...(ties === "ordinal" ? { remaining: "personId" as const } : {}),
      }));
      const { plan } = drawn.scheme;
      const components = plan!.components.map((one) => ({ ...one, pay: sharable(one.pay, ranks) }));
      const scheme = { ...drawn.scheme, ranks, plan: { ...plan!, components } };
      if (expectSame(throughDoors({ ...drawn, scheme }))) answered++;
    });
    assertUntil(() => answered > 15, property, { numRuns: 40 });
    expect(answered).toBeGreaterThan(15);
  });

  it.each([4095, 4096, 4097])("agree on a table of %i rows, where blocks of rows meet", (rows) => {
    const large = cases().map((drawn) => stretched(drawn, rows));
    fc.assert(
      fc.property(large, (drawn) => {
        expectSame(throughDoors(drawn));
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

/** Repeats the people of a case with figures of their own, and takes the plan away: prizes would be tied. */
function stretched(drawn: Case, rows: number): Case {
  const { roster } = drawn.sources;
  const more = Array.from({ length: rows - roster.length }, (_, row) => {
    const first = row % 11 === 0 ? null : ((row * 7919) % 1000) / 10;
    return { ...roster[row % roster.length]!, id: `q${row}`, first };
  });
  const scheme = Object.fromEntries(Object.entries(drawn.scheme).filter(([name]) => name !== "plan"));
  return {
    ...drawn,
    scheme: scheme as unknown as Case["scheme"],
    sources: { ...drawn.sources, roster: [...roster, ...more] },
  };
}

describe("the plain door", () => {
  const imports = (file: string) =>
    [...readFileSync(file, "utf8").matchAll(/^(?:import|export) .*?from "([^"]+)";$/gms)].map(([, from]) => from!);

  function everythingBehind(file: string, seen = new Set<string>()): string[] {
    if (seen.has(file)) return [];
    seen.add(file);
    return imports(file).flatMap((from) => {
      if (!from.startsWith(".")) return [from];
      const next = new URL(from.replace(/\.js$/, ".ts"), `file:///${file}`).pathname.slice(1);
      return [from, ...everythingBehind(next, seen)];
    });
  }

  it.each(["plainMeasure", "plainCurves", "plainScore", "plainJoin", "plainRanks", "plainQuadrants", "plainPay"])(
    "imports nothing that knows the scheme as a whole: %s",
    (name) => {
      const file = `test/doors/${name}.ts`;
      expect(existsSync(file)).toBe(true);
      const found = everythingBehind(file);
      const rooms = found.filter((from) => !from.startsWith("."));
      expect(rooms.length).toBeGreaterThan(3);
      expect(rooms.filter((from) => !ROOMS.includes(from))).toEqual([]);
      expect(found.filter((from) => from.includes("src/"))).toEqual([]);
    },
  );
});

/** What the plain door may use: the storeys below flow, and fast-check for the types of what is drawn. */
const ROOMS = [
  ...["numeric", "calendar", "method", "curve", "rank", "quadrant", "money", "expression", "payout"],
  ...["metric", "transform", "normalize", "weight", "aggregate", "incentive"],
]
  .map((room) => `scorewright/${room}`)
  .concat("fast-check");
