import { rankAcceptability, sampleWeights } from "scorewright";
import type { ScoreColumns } from "scorewright";
import { interleaved } from "./harness.js";
import type { Row } from "./harness.js";
import { draws } from "./people.js";
import { hasPython, pythonCase, pythonRow } from "./python.js";

const DRAWS = 10_000;
const PEOPLE = 500;
const METRICS = 8;
const AIM = "≤ 3.3";

/** Each figure of a field by person and metric; `draw` is uniform between 0 and 1. */
const FIELDS: Readonly<Record<string, (person: number, draw: () => number) => number>> = {
  "uniform scores": (_, draw) => draw(),
  "bell-shaped scores": (_, draw) => (draw() + draw() + draw()) / 3,
  "three narrow clusters": (person, draw) => 0.3 * (person % 3) + 1e-4 * draw(),
  "one far ahead of a crowd": (person, draw) => (person === 0 ? 1 : 0.5 + 1e-4 * draw()),
  "scores in halves": (_, draw) => Math.floor(draw() * 3) / 2,
  "halved from person to person": (person, draw) => 2 ** -(person % 400) * (1 + draw() / 10),
};

/** Scores that crowd again wherever one looks closer are put in order by merging, as any scores would be by sorting. */
const AIMS: Readonly<Record<string, string>> = { "halved from person to person": "≤ 8" };

/**
 * 10,000 draws of weights × 500 people × 8 metrics, ranked each time, against drawing and scoring by hand without ranks:
 * column by column, which takes two thirds of the time of person by person.
 */
export default function dirichlet(): Row[] {
  return Object.entries(FIELDS).flatMap(([name, figure]) => placed(name, figure));
}

function placed(name: string, figure: (person: number, draw: () => number) => number): Row[] {
  const draw = draws(7);
  const table = new Float64Array(PEOPLE * METRICS);
  for (let i = 0; i < table.length; i++) table[i] = figure(Math.floor(i / METRICS), draw);
  const columns = ids.map((_, k) => Float64Array.from({ length: PEOPLE }, (_, person) => table[person * METRICS + k]!));
  const field: ScoreColumns = {
    ids: Array.from({ length: PEOPLE }, (_, person) => `p${person}`),
    columns: ids.map((id, k) => ({ id, values: columns[k]! })),
  };
  const ranked = () => rankAcceptability(field, sampleWeights(ids, { draws: DRAWS, seed: 7 }));
  const lines = `
    generator = np.random.default_rng(7)
    rows = figures.reshape(${PEOPLE}, ${METRICS})
    counts = np.zeros((${PEOPLE}, ${PEOPLE}), dtype=np.int64)
    everybody = np.arange(${PEOPLE})
    weights = generator.dirichlet(np.ones(${METRICS}), (10, ${DRAWS / 10}))
    places = np.empty((${DRAWS / 10}, ${PEOPLE}), dtype=np.int64)
    inOrder = np.broadcast_to(everybody, places.shape)
    placed = lambda scores: np.put_along_axis(places, np.argsort(-scores, axis=1), inOrder, axis=1)
    tally = lambda: np.bincount((everybody * ${PEOPLE} + places).ravel(), minlength=${PEOPLE ** 2})
    for block in weights: placed(block @ rows.T); counts += tally().reshape(counts.shape)
    result = counts[:, 0] / ${DRAWS}`;
  const isFirst = name === "uniform scores";
  const numpy = hasPython && isFirst ? [pythonCase({ name: "numpy", columns: { figures: table }, lines })] : [];
  for (const peer of numpy)
    checkFirst(
      peer.result(),
      ranked().rows.map(({ shares }) => shares[0]!),
    );
  const byHand = { name: "by hand, without ranks", run: () => byColumn(columns) };
  const rowByRow = { name: "by hand, row by row", run: () => byRow(table) };
  const measured = interleaved([byHand, { name: "ranked", run: ranked }, ...(isFirst ? [rowByRow] : []), ...numpy]);
  const label = `10,000 draws × 500 people × 8 metrics: ${name}`;
  const row = measured.row("ranked", byHand.name, AIMS[name] ?? AIM, label);
  if (!isFirst) return [row];
  return [
    row,
    measured.row("ranked", rowByRow.name, "", "the same against a hand-written loop that scores person by person"),
    pythonRow(measured, "ranked", "numpy", "the same against numpy, which ranks without ties", "≤ 2"),
  ];
}

const ids = Array.from({ length: METRICS }, (_, k) => `m${k}`);

/** What one writes without a library: draws weights, scores everybody column by column, and ranks nobody. */
function byColumn(columns: readonly Float64Array[]): Float64Array {
  const draw = uniform();
  const weights = new Float64Array(METRICS);
  const scores = new Float64Array(PEOPLE);
  for (let d = 0; d < DRAWS; d++) {
    drawWeights(draw, weights);
    scores.fill(0);
    for (let k = 0; k < METRICS; k++) addColumn(columns[k]!, weights[k]!, scores);
  }
  return scores;
}

function addColumn(column: Float64Array, weight: number, scores: Float64Array): void {
  for (let person = 0; person < scores.length; person++) scores[person]! += weight * column[person]!;
}

/** The same person by person, out of one table. */
function byRow(table: Float64Array): Float64Array {
  const draw = uniform();
  const weights = new Float64Array(METRICS);
  const scores = new Float64Array(PEOPLE);
  for (let d = 0; d < DRAWS; d++) {
    drawWeights(draw, weights);
    for (let person = 0; person < PEOPLE; person++) {
      let score = 0;
      for (let k = 0; k < METRICS; k++) score += weights[k]! * table[person * METRICS + k]!;
      scores[person] = score;
    }
  }
  return scores;
}

function drawWeights(draw: () => number, weights: Float64Array): void {
  let sum = 0;
  for (let k = 0; k < METRICS; k++) {
    const one = -Math.log(draw());
    weights[k] = one;
    sum += one;
  }
  for (let k = 0; k < METRICS; k++) weights[k]! /= sum;
}

/** The library's generator, xoshiro128** with 52 bits a number, written out. */
function uniform(): () => number {
  let [a, b, c, d] = [1, 2, 3, 4];
  const word = () => {
    const times5 = Math.imul(b, 5);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 6;
  };
  return () => (word() * 2 ** 26 + word() + 0.5) / 2 ** 52;
}

/** Two generators differ: their shares of first places do by no more than five standard errors. */
function checkFirst(theirs: readonly number[], ours: readonly number[]): void {
  ours.forEach((share, person) => {
    const error = Math.sqrt((2 * Math.max(share, 1 / DRAWS)) / DRAWS);
    if (Math.abs(share - theirs[person]!) > 5 * error) throw new Error(`${person}: ${share}, ${theirs[person]}`);
  });
}
