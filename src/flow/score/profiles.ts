import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Notice } from "../../fault/notice.js";
import { truthColumn } from "../../expression/truthColumn.js";
import type { FactColumn } from "../../expression/truthColumn.js";
import type { Fact } from "../../method/condition.js";
import type { Table } from "../../table/table.js";
import { figures } from "./aims.js";
import { profileNotices } from "./profileNotices.js";
import type { CalibratedProfile, Calibration } from "../calibration.js";

/** Whom each profile is for; how far it goes does not matter. */
export interface ProfilesToFit {
  /** The profiles. */
  readonly profiles: readonly Pick<CalibratedProfile, "id" | "when">[];
}

/** Which profile judges whom. */
export interface ProfileCodes {
  /** "" for the scheme's own weights, then the profiles. */
  readonly labels: readonly string[];
  /** Each row's place in `labels`. */
  readonly codes: Uint8Array;
}

/**
 * Finds everybody's profile. Nobody may fit two; whoever fits none, or whose facts are unknown, is judged by the
 * scheme's own weights.
 *
 * @param calibration the metrics and profiles
 * @param table the table
 * @param notices where notices go; left out, nothing is said
 * @returns one code per row
 * @throws Fault "profiles-overlap" naming the person and the profiles
 */
export function profileCodes(
  calibration: Pick<Calibration, "metrics"> & ProfilesToFit,
  table: Table,
  notices?: Notice[],
): ProfileCodes {
  const { profiles } = calibration;
  const codes = new Uint8Array(table.ids.length);
  const labels = ["", ...profiles.map(({ id }) => id)];
  if (profiles.length === 0) return { labels, codes };
  const read = (fact: Fact) => columnFact(fact, calibration, table);
  const truths = profiles.map(({ when }) => truthColumn(when, codes.length, read));
  truths.forEach((truth, place) => {
    let clashes = 0;
    for (let row = 0; row < truth.length; row++) {
      const fits = truth[row]! & FITS;
      const before = codes[row]!;
      clashes |= fits * before;
      codes[row] = before + fits * (place + 1);
    }
    if (clashes > 0) throw overlap(profiles, truths, table.ids);
  });
  for (const [place, { id, when }] of profiles.entries())
    notices?.push(...profileNotices({ id, when, truth: truths[place]! }, codes, read));
  return { labels, codes };
}

/**
 * The column of a fact that a condition on a person asks about.
 *
 * @param fact an attribute or a metric
 * @param calibration the metrics with their aims
 * @param table the table
 * @returns the codes or the figures; null for an attribute that the table lacks
 */
export function columnFact(fact: Fact, calibration: Pick<Calibration, "metrics">, table: Table): FactColumn {
  if ("attribute" in fact) return table.attributes.find(({ id }) => id === fact.attribute) ?? null;
  const { metric, of } = fact as Extract<Fact, { metric: string }>;
  return { figures: figures(table, calibration.metrics.find(({ id }) => id === metric) ?? { id: metric }, of) };
}

function overlap(profiles: ProfilesToFit["profiles"], truths: readonly Uint8Array[], ids: readonly string[]) {
  const fitting = (row: number) => profiles.filter((_, place) => truths[place]![row] === FITS).map(({ id }) => id);
  const row = ids.findIndex((_, one) => fitting(one).length > 1);
  return fault({
    code: "profiles-overlap",
    path: `people.${ids[row]!}`,
    received: outlined(fitting(row)),
    expected: "at most one profile that fits",
    remedy: "narrow one of the conditions, so that nobody fits both",
  });
}

/** Of a truth column. */
const FITS = 1;
