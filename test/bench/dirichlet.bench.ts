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

/** 10,000 draws of weights × 500 people × 8 metrics, ranked each time, against drawing and scoring by hand without ranks. */
export default function dirichlet(): Row[] {
  return Object.entries(FIELDS).flatMap(([name, figure]) => placed(name, figure));
}

function placed(name: string, figure: (person: number, draw: () => number) => number): Row[] {
  const draw = draws(7);
  const table = new Float64Array(PEOPLE * METRICS);
  for (let i = 0; i < table.length; i++) table[i] = figure(Math.floor(i / METRICS), draw);
  const field = fieldOf(table);
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
  const numpy =
    hasPython && name === "uniform scores" ? [pythonCase({ name: "numpy", columns: { figures: table }, lines })] : [];
  for (const peer of numpy)
    checkFirst(
      peer.result(),
      ranked().rows.map(({ shares }) => shares[0]!),
    );
  const measured = interleaved([
    { name: "by hand, without ranks", run: () => byHand(table, draws(7)) },
    { name: "ranked", run: ranked },
    ...numpy,
  ]);
  const row = measured.row(
    "ranked",
    "by hand, without ranks",
    AIMS[name] ?? AIM,
    `10,000 draws × 500 people × 8 metrics: ${name}`,
  );
  if (name !== "uniform scores") return [row];
  return [row, pythonRow(measured, "ranked", "numpy", "the same against numpy, which ranks without ties", "≤ 2")];
}

const ids = Array.from({ length: METRICS }, (_, k) => `m${k}`);

function fieldOf(table: Float64Array): ScoreColumns {
  const values = (k: number) => Float64Array.from({ length: PEOPLE }, (_, person) => table[person * METRICS + k]!);
  return {
    ids: Array.from({ length: PEOPLE }, (_, person) => `p${person}`),
    columns: ids.map((id, k) => ({ id, values: values(k) })),
  };
}

/** What one writes without a library: draws weights and scores everybody, and ranks nobody. */
function byHand(table: Float64Array, draw: () => number): Float64Array {
  const weights = new Float64Array(METRICS);
  const scores = new Float64Array(PEOPLE);
  for (let d = 0; d < DRAWS; d++) {
    let sum = 0;
    for (let k = 0; k < METRICS; k++) {
      const one = -Math.log(draw());
      weights[k] = one;
      sum += one;
    }
    for (let k = 0; k < METRICS; k++) weights[k]! /= sum;
    for (let person = 0; person < PEOPLE; person++) {
      let score = 0;
      for (let k = 0; k < METRICS; k++) score += weights[k]! * table[person * METRICS + k]!;
      scores[person] = score;
    }
  }
  return scores;
}

/** Two generators differ: their shares of first places do by no more than five standard errors. */
function checkFirst(theirs: readonly number[], ours: readonly number[]): void {
  ours.forEach((share, person) => {
    const error = Math.sqrt((2 * Math.max(share, 1 / DRAWS)) / DRAWS);
    if (Math.abs(share - theirs[person]!) > 5 * error) throw new Error(`${person}: ${share}, ${theirs[person]}`);
  });
}
