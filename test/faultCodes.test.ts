import { describe, expect, it } from "vitest";
import { codesOfSource } from "./faults/codes.js";
import { credits } from "./faults/credits.js";
import { curveFaults } from "./faults/curves.js";
import { dayFaults } from "./faults/days.js";
import { experiments } from "./faults/experiments.js";
import { fitted } from "./faults/fitted.js";
import { grids } from "./faults/grids.js";
import { joins } from "./faults/joins.js";
import { meanings } from "./faults/meanings.js";
import { methods } from "./faults/methods.js";
import { money } from "./faults/money.js";
import { payRules } from "./faults/payRules.js";
import { plans } from "./faults/plans.js";
import { raisedBy } from "./faults/raised.js";
import { records } from "./faults/records.js";
import { road } from "./faults/road.js";
import { teams } from "./faults/rollUp.js";
import { remedies } from "./faults/remedies.js";
import { shapes, unfit } from "./faults/shapes.js";
import { conversion } from "./faults/conversion.js";
import { sharing } from "./faults/sharing.js";
import { simulated } from "./faults/simulated.js";
import { stored } from "./faults/stored.js";
import { strategy } from "./faults/strategy.js";
import { profileFaults, weightFaults } from "./faults/weights.js";
import { units } from "./faults/units.js";
import { words } from "./faults/words.js";

const entries = [
  ...[...shapes, ...unfit, ...meanings, ...grids, ...methods, ...joins, ...plans, ...records],
  ...[
    ...credits,
    ...curveFaults,
    ...dayFaults,
    ...experiments,
    ...fitted,
    ...money,
    ...payRules,
    ...remedies,
    ...road,
    ...teams,
    ...sharing,
    ...conversion,
    ...units,
    ...simulated,
    ...stored,
    ...strategy,
    ...profileFaults,
    ...weightFaults,
    ...words,
  ],
];

describe("every fault", () => {
  it.each(entries.map((entry) => [entry.code, entry.path, entry] as const))("%s at %s", (_, __, entry) => {
    const found = raisedBy(entry.by).filter(({ code }) => code === entry.code);
    const { path, received, remedy } = entry;
    expect(found[0] ?? "no such issue").toMatchObject({ path, received, remedy, severity: "error" });
    expect(found[0]!.expected).not.toBe("");
  });
});

describe("the codes of src", () => {
  const codes = codesOfSource();

  it("are each raised by a test that reads path, received value and remedy", () => {
    const raised = new Set(entries.map(({ code }) => code));
    expect([...codes.faults].filter((code) => !raised.has(code)).sort()).toEqual([]);
  });

  it("are all that this test raises", () => {
    expect(entries.map(({ code }) => code).filter((code) => !codes.faults.has(code))).toEqual([]);
  });

  it("are kebab-case words", () => {
    for (const code of [...codes.faults, ...codes.notices]) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("are written out where they are used, but for those that a table or a name completes", () => {
    expect([...codes.unread].sort()).toEqual([
      "figures.ts: units",
      "issues.ts: codeOf(found)",
      "storedPayout.ts: z.string()",
      "storedShapes.ts: z.string()",
      "summaries.ts: `unknown-${what}`",
      "unknownName.ts: `unknown-${what}`",
    ]);
  });
});
