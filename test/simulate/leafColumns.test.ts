import { describe, expect, it } from "vitest";
import { calibrate, draft, leafColumns, nominalWeights, table } from "scorewright";
import { sampleRun } from "../../examples/sample.js";
import { raisedBy } from "../faults/raised.js";

const run = sampleRun();

describe("the columns of a tree's leaves", () => {
  it("have nominal weights", () => {
    const { weights, columns } = leafColumns(run.calibration, run.table);
    expect(weights.shares).toEqual(
      nominalWeights(run.calibration).map(({ metric, weight }) => ({ id: metric, weight })),
    );
    expect(columns.map(({ id }) => id)).toEqual(weights.shares.map(({ id }) => id));
  });

  it("say for whom their mean is not the score", () => {
    // Profiles weigh farmers and account managers otherwise: Carla, Fang, Grace; Ines has no score.
    expect(leafColumns(run.calibration, run.table).notices).toEqual([
      { code: "columns-profiled", path: "score.total", values: { node: "total", count: 3 } },
    ]);
  });

  it("count who lacks a metric whose weight stays within its node", () => {
    const scheme = draft({
      score: {
        missing: { kind: "renormalise", minimumCoverage: 0 },
        of: [
          { metric: "calls", weight: 0.5 },
          {
            id: "text",
            weight: 0.5,
            of: [
              { metric: "mails", weight: 0.5 },
              { metric: "posts", weight: 0.5 },
            ],
          },
        ],
      },
    } as never);
    const team = table({ ids: ["ana", "bo"], columns: { calls: [1, 0], mails: [0, 4], posts: [null, 3] } });
    // Ana: 0.5 · 100 + 0.5 · 0 = 50 by the scheme, where mails take the weight of posts;
    // (0.5 · 100 + 0.25 · 0) ÷ 0.75 = 66.7 as one mean.
    expect(leafColumns(calibrate(scheme, team), team).notices).toEqual([
      { code: "columns-missing", path: "score.total", values: { node: "total", count: 1 } },
    ]);
    expect(leafColumns(calibrate(scheme, team), team, { node: "text" }).notices).toEqual([]);
  });

  it("name every node that is joined otherwise", () => {
    const of = ["calls", "mails"];
    const tree = { aggregate: { kind: "harmonicMean" }, of: [{ id: "a", aggregate: { kind: "min" }, of }, "posts"] };
    const team = table({ ids: ["ana"], columns: { calls: [1], mails: [1], posts: [1] } });
    const calibration = calibrate(draft({ score: tree } as never), team);
    expect(raisedBy(() => leafColumns(calibration, team)).map(({ path, received }) => [path, received])).toEqual([
      ["score.total.aggregate", '"power, exponent -1"'],
      ["score.a.aggregate", '"min"'],
    ]);
  });
});
