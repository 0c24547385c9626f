import { Fault, fault, issue } from "../fault/fault.js";
import type { Column } from "../numeric/column.js";
import { checkExponent } from "../aggregate/powerMean.js";
import { wrongType } from "../fault/wrongType.js";
import { checkOptions } from "../fault/checkOptions.js";
import type { Weights } from "../weight/weights.js";
import { games } from "./coalitions.js";
import type { JoinOptions } from "./leaveOneOut.js";
import { placesOf, sharesOf } from "./matching.js";
import { checkedField, scoreIssue } from "./scoreColumns.js";
import type { ScoreColumns } from "./scoreColumns.js";
import { scoresOf } from "./standing.js";

/** What a score is held against: a target, the mean of the peers, last period. */
export interface ShapleyReference {
  /** What it is called, since contributions mean nothing without it. */
  readonly id: string;
  /** One figure per column, matched by id. */
  readonly values: readonly { readonly id: string; readonly value: number }[];
}

/** How a score is joined, and what it is held against. */
export interface ShapleyOptions extends JoinOptions {
  /** What it is held against. */
  readonly reference: ShapleyReference;
}

/** What each column contributed to people's scores against a reference. */
export interface Shapley {
  /** What the reference is called. */
  readonly reference: string;
  /** One row per person, in the order of the field. */
  readonly rows: readonly ShapleyRow[];
}

/** What each column contributed to one person's score. */
export interface ShapleyRow {
  /** The person. */
  readonly id: string;
  /** The score; null for somebody without one. */
  readonly score: number | null;
  /** The score of the reference, over the columns that the person has. */
  readonly referenceScore: number | null;
  /** What each column contributed, in the order of the columns; null for one that the person lacks. */
  readonly points: readonly { readonly column: string; readonly points: number | null }[];
}

/** Beyond this many columns there are too many sets of them to look at. */
const MOST_COLUMNS = 12;

/**
 * What each column contributed to a person's score, against a named reference: Shapley values.
 *
 *     φ_k = Σ |S|! (n − |S| − 1)! / n! · (M(S ∪ k) − M(S))        M(S): the mean with the person's figures for S, else the reference's
 *
 * They add up to score − reference's score. For the arithmetic mean that is w_k (y_k − r_k) ÷ Σ w; for other power means all
 * sets of at most 12 columns are looked at. A column that the person lacks is left out of both scores.
 * Source: L. S. Shapley, Contributions to the Theory of Games II (1953), 307–317.
 *
 * @param field people and columns
 * @param weights what the columns weigh
 * @param options `reference`, and the mean's `exponent`
 * @returns a row per person
 * @throws Fault as `leaveOneOut`; "field-too-large" for more than 12 columns that weigh something under other means than the
 * arithmetic one; "wrong-type", "unknown-column", "duplicate-id", "missing", "not-a-number", "not-finite", "out-of-range" for a
 * reference that does not fit
 * @example
 * const field = { ids: ["ana"], columns: [{ id: "calls", values: [80] }, { id: "mails", values: [60] }] }
 * const weights = { shares: [{ id: "calls", weight: 0.5 }, { id: "mails", weight: 0.5 }] }
 * const reference = { id: "target", values: [{ id: "calls", value: 50 }, { id: "mails", value: 70 }] }
 * shapley(field, weights, { reference }).rows[0].points // => [{ column: "calls", points: 15 }, { column: "mails", points: -5 }]
 */
export function shapley(field: ScoreColumns, weights: Weights, options: ShapleyOptions): Shapley {
  checkOptions(options, ["reference", "exponent"]);
  const { reference, exponent = 1 } = options;
  checkExponent(exponent);
  const { ids, parts, columns } = checkedField(field);
  const shares = sharesOf(weights, parts);
  const figures = referenceOf(reference, parts);
  const weighty = shares.filter((share) => share > 0).length;
  if (exponent !== 1 && weighty > MOST_COLUMNS) throw tooMany(weighty);
  const scores = scoresOf(columns, shares, exponent);
  const held = columns.map((values, k) => values.map((value) => (value === value ? figures[k]! : NaN)));
  const references = scoresOf(held, shares, exponent);
  const pointsOf = exponent === 1 ? additive : games(exponent);
  const rows = ids.map((id, row) => {
    const own = Float64Array.from(columns, (values) => values[row]!);
    const points = pointsOf(own, figures, shares);
    return {
      id,
      score: figureOf(scores[row]!),
      referenceScore: figureOf(references[row]!),
      points: parts.map((part, k) => ({ column: part, points: figureOf(points[k]!) })),
    };
  });
  return { reference: reference.id, rows };
}

/** The closed form of the arithmetic mean. */
function additive(own: Column, reference: Column, shares: Column): Column {
  const present = shares.reduce((sum, share, k) => (own[k] === own[k] ? sum + share : sum), 0);
  return own.map((value, k) => (value === value ? (shares[k]! * (value - reference[k]!)) / (present || 1) : NaN));
}

function figureOf(value: number): number | null {
  return value === value ? value + 0 : null;
}

function referenceOf(reference: ShapleyReference, parts: readonly string[]): Column {
  const given: unknown = (reference as ShapleyReference | null | undefined)?.values;
  if (!Array.isArray(given)) throw noReference(reference);
  const { values } = reference;
  const ids = values.map(({ id }) => id);
  const places = placesOf(ids, "reference", parts);
  const issues = values.flatMap(({ id, value }) => {
    const found = Math.abs(value) < Infinity ? scoreIssue(value, `reference.${id}`) : notFinite(id, value);
    return found === null ? [] : [found];
  });
  if (issues.length > 0) throw new Fault(issues);
  return Float64Array.from(places, (place) => values[place]!.value);
}

function noReference(received: unknown) {
  const remedy = 'write { id: "target", values: [{ id: "calls", value: 100 }] }';
  return wrongType("reference", received, "what scores are held against: an id and a value per column", remedy);
}

function notFinite(id: string, received: number) {
  const remedy = "state what each column is held against";
  return issue({ code: "not-finite", path: `reference.${id}`, received, expected: "a finite number", remedy });
}

function tooMany(received: number) {
  const expected = `at most ${MOST_COLUMNS} columns with a weight, since every set of them is looked at`;
  const remedy = "join some columns first, or use the arithmetic mean";
  return fault({ code: "field-too-large", path: "columns", received, expected, remedy });
}
