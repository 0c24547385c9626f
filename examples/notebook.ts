import { calibrate, childColumns, compareSchemes, draft, influence, patch, rankAcceptability } from "scorewright";
import { rankIntervals, sampleWeights, score, sweep } from "scorewright";
import { scheme } from "./read.js";
import { sampleRun } from "./sample.js";
import { show } from "./show.js";

// npm run notebook       each cell ends in a value that prints as a table

// 1 · load
const { table } = sampleRun();
show(table);

// 2 · two schemes: everything alike, and revenue for half
const { sources, metrics } = scheme("scheme.json");
const measured = { sources, metrics, ranks: [{ id: "place", by: { node: "total" } }] };
const parts = ["revenue", "newCustomers", "csat", "retention"];
const even = draft({ ...measured, id: "even", score: { of: parts, missing: { kind: "neutral", earns: 0.5 } } });
const weights = { revenue: 0.5, newCustomers: 0.2, csat: 0.2, retention: 0.1 };
const revenueFirst = patch(even, { id: "revenueFirst", weights });
const calibration = calibrate(revenueFirst, table);
show(score(calibration, table));
show(influence(calibration, table));

// 3 · compare
const schemes = [even, revenueFirst].map((one) => ({ id: one.id, scheme: one }));
const comparison = compareSchemes(schemes, table);
show(comparison);

// 4 · sweep one weight: revenue from nothing to all
const field = childColumns(calibration, table);
const swept = sweep(field, field.weights, { vary: "revenue", steps: 5 });
show(swept);
show(swept.changes);

// 5 · sample weights: a thousand opinions near ours
const around = { weights: field.weights, concentration: 20 };
const sample = sampleWeights(parts, { draws: 1000, seed: 20260701, around });
show(rankIntervals(field, sample, { level: 0.9 }));
show(rankAcceptability(field, sample));

// 6 · who moves
show(comparison.moves);
