import { describe, expect, it } from "vitest";
import { decimal, isFault, runShared, stepIssues, textOf } from "scorewright";
import type { Exactly, Facts, Figure, Step } from "scorewright";

const facts = (figure: number | null, team: string | null): Facts => ({
  read: (from) => ("attribute" in from ? team : figure === null ? null : decimal(figure)),
});
const reads: Step[] = [
  { op: "read", from: { metric: "votes" } },
  { op: "read", from: { attribute: "team" } },
];
const shown = (figure: Figure) => (figure === null ? null : textOf(figure as Exactly));
const shared = (step: Step, people: readonly Facts[], ids = people.map((_, k) => `p${k}`)) =>
  runShared([...reads, step], people, ids)
    .get(2)!
    .map(shown);

const team = [facts(3, "red"), facts(5, "red"), facts(8, "blue"), facts(2, null)];

describe("steps that hang on several people", () => {
  it("gather a sum over those who have the same text", () => {
    expect(shared({ op: "gather", of: 0, by: [1] }, team)).toEqual(["8", "8", "8", null]);
    expect(shared({ op: "gather", of: 0, by: [] }, team)).toEqual(["18", "18", "18", "18"]);
  });

  it("gather nothing where one figure of the group is unknown", () => {
    expect(shared({ op: "gather", of: 0, by: [1] }, [facts(null, "red"), ...team])).toEqual([
      null,
      null,
      null,
      "8",
      null,
    ]);
  });

  it("place groups by a figure, and say how many tie and how many there are", () => {
    const standing = (gives: "place" | "tied" | "field") => {
      const steps: Step[] = [...reads, { op: "gather", of: 0, by: [1] }, { op: "standing", of: 2, by: [1], gives }];
      const more = [...team, facts(9, "green")];
      return runShared(
        steps,
        more,
        more.map((_, k) => `p${k}`),
      )
        .get(3)!
        .map(shown);
    };
    expect(standing("place")).toEqual(["2", "2", "2", null, "1"]);
    expect(standing("tied")).toEqual(["2", "2", "2", null, "1"]);
    expect(standing("field")).toEqual(["3", "3", "3", null, "3"]);
  });

  it("count whose id comes first as the first of a group, wherever the row stands", () => {
    const first: Step = { op: "standing", of: 0, by: [1], gives: "first" };
    const two = [facts(4, "red"), facts(4, "red")];
    expect([shared(first, two, ["bo", "ana"]), shared(first, two, ["ana", "bo"])]).toEqual([
      ["0", "1"],
      ["1", "0"],
    ]);
  });

  it("name the place where nobody may have a share", () => {
    const steps: Step[] = [
      { op: "constant", value: "5" },
      { op: "constant", value: "0" },
      { op: "allocate", of: 0, weights: 1, by: [], digits: 2, ties: "inputOrder" },
    ];
    const found = () => runShared(steps, [facts(1, "red")], ["ana"], () => "plan.components.pot");
    expect(found).toThrow(/somebody with a weight/);
    try {
      found();
    } catch (error) {
      expect(isFault(error) && error.issues[0]!.path).toBe("plan.components.pot.shares");
    }
  });

  it("are refused on credit lines and truths", () => {
    const steps: Step[] = [
      { op: "read", from: { credits: "revenue" } },
      { op: "gather", of: 0, by: [] },
      { op: "test", of: 0, test: { present: true } },
      { op: "standing", of: 2, by: [], gives: "place" },
    ];
    expect(stepIssues(steps, "steps").map(({ path, expected }) => [path, expected])).toEqual([
      ["steps.1", "one figure per person"],
      ["steps.3", "a figure, and figures or texts that tell groups apart"],
    ]);
  });
});
