import type { Period } from "../calendar/period.js";
import { fault } from "../fault/fault.js";
import { childIdOf, isCalibratedLeaf } from "../flow/calibration.js";
import type { CalibratedNode, Calibration } from "../flow/calibration.js";
import { checkFits } from "../flow/checkFits.js";
import { checkOptions } from "../fault/checkOptions.js";
import { nodesOf } from "../flow/nodesOf.js";
import { childShares } from "../flow/score/childShares.js";
import type { Column } from "../numeric/column.js";
import { noiseOf } from "../numeric/flat.js";
import { median } from "../numeric/quantile.js";
import { snap } from "../numeric/snap.js";
import type { Table } from "../table/table.js";

/** What somebody is strong in. */
export interface Strength {
  /** Whose it is. */
  readonly id: string;
  /** The metric, or the node, in which they are furthest ahead of the team; null where they are ahead in none, or nobody can say. */
  readonly strength: string | null;
  /**
   * By how much of full marks they are ahead where they are furthest ahead, 0 or less where they are ahead in none; null where
   * nobody can say, because they are ahead in nothing that is known and something that others have is missing.
   */
  readonly lead: number | null;
}

/** What each of a team is strong in, and when that was seen. */
export interface Strengths {
  /** The period whose figures tell it; null for a table made by hand. */
  readonly period: Period | null;
  /** One row per person. */
  readonly rows: readonly Strength[];
}

/** Among what strengths are looked for, and how clear they must be. */
export interface StrengthOptions {
  /** A node, whose children are compared; all scored metrics when left out. */
  readonly node?: string;
  /** The least lead that counts, as a share of full marks; any when left out. */
  readonly atLeast?: number;
}

/**
 * Finds what each of a team is strong in: where their share of full marks is furthest ahead of the team's median.
 *
 *     lead = share − median share of everybody who has one        the greatest, if it is above 0 and at least `atLeast`
 *
 * Who has no such lead has no strength, and `lead` says how far from one. Where something is missing that others have, it
 * might be that: then the lead is null, too, and nobody knows.
 *
 * Pass the table of a period that is over, and let profiles of the next one ask about it, see {@link withStrengths}: whoever
 * is weighted by the figures that are judged is weighted by the outcome. Of two leads that are alike the first in the tree
 * counts.
 *
 * @param calibration the calibration, whose curves make shares of figures
 * @param earlier the table of the earlier period
 * @param options `node`, `atLeast`
 * @returns one row per person of that table
 * @throws Fault "wrong-type", "other-definitions", "missing-column", "unknown-node" for a node that has no children;
 * "out-of-range" for `atLeast`, "unknown-key"
 * @example
 * const scheme = draft({ metrics: ["revenue", "csat"] })
 * const before = table({ ids: ["ana", "bo", "cy"], columns: { revenue: [9, 5, 1], csat: [1, 3, 5] } })
 * const { rows } = strengths(calibrate(scheme, before), before)
 * rows.map(({ strength }) => strength) // => ["revenue", null, "csat"]
 * rows[1].lead // => 0
 */
export function strengths(calibration: Calibration, earlier: Table, options: StrengthOptions = {}): Strengths {
  checkFits(calibration, earlier);
  checkOptions(options, ["node", "atLeast"]);
  const { node, atLeast = 0 } = options;
  if (!(atLeast >= 0 && atLeast <= 1)) throw notAShare(atLeast);
  const compared = comparedIn(calibration.score, node, { base: calibration, table: earlier });
  if (compared.length === 0) throw unknownNode(node!, calibration);
  const measured = compared.filter(({ leads }) => leads.some((lead) => lead === lead));
  return {
    period: earlier.period,
    rows: earlier.ids.map((id, row) => ({ id, ...strengthOf(measured, row, atLeast) })),
  };
}

function strengthOf(measured: readonly Compared[], row: number, atLeast: number): Omit<Strength, "id"> {
  let best: { readonly strength: string; readonly lead: number } | null = null;
  let isWhole = true;
  for (const { id: strength, leads } of measured) {
    const lead = leads[row]!;
    if (lead !== lead) isWhole = false;
    else if (lead > (best?.lead ?? -Infinity)) best = { strength, lead };
  }
  if (best !== null && best.lead > noiseOf(1) && best.lead >= atLeast) return best;
  return { strength: null, lead: best !== null && isWhole ? best.lead : null };
}

interface Compared {
  readonly id: string;
  readonly leads: Column;
}

/** What is compared, in the order of the tree: the children of the node that is named, or all leaves. */
function comparedIn(
  node: CalibratedNode,
  wanted: string | undefined,
  population: { readonly base: Calibration; readonly table: Table },
): Compared[] {
  const isWanted = wanted === undefined ? node.of.some(isCalibratedLeaf) : node.id === wanted;
  const shares = isWanted ? childShares(node, population) : [];
  return node.of.flatMap((child, place) => {
    const isOne = isWanted && (wanted !== undefined || isCalibratedLeaf(child));
    const own = isOne ? [{ id: childIdOf(child), leads: leadsOf(shares[place]!) }] : [];
    return isCalibratedLeaf(child) ? own : [...own, ...comparedIn(child, wanted, population)];
  });
}

function notAShare(received: number) {
  const expected = "a share of full marks from 0 to 1";
  return fault({
    code: "out-of-range",
    path: "atLeast",
    received,
    expected,
    remedy: "write 0.1 for ten points of a hundred",
  });
}

function leadsOf(shares: Column): Column {
  const middle = median(shares);
  return shares.map((share) => snap(share - middle));
}

function unknownNode(received: string, { score }: Calibration) {
  const known = nodesOf(score).map(({ id }) => id);
  const expected = `a node: ${known.join(", ")}`;
  return fault({ code: "unknown-node", path: "node", received, expected, remedy: "name a node, or leave it out" });
}
