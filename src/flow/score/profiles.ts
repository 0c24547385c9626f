import { fault } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import { truthColumn } from "../../expression/truthColumn.js";
import type { FactColumn } from "../../expression/truthColumn.js";
import type { Fact } from "../../method/condition.js";
import type { Table } from "../../table/table.js";
import { figures } from "./aims.js";
import type { Calibration } from "../calibration.js";

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
 * @param notices where notices go
 * @returns one code per row
 * @throws Fault "profiles-overlap" naming the person and the profiles
 */
export function profileCodes(
  calibration: Pick<Calibration, "profiles" | "metrics">,
  table: Table,
  notices: Notice[],
): ProfileCodes {
  const { profiles } = calibration;
  const codes = new Uint8Array(table.ids.length);
  const labels = ["", ...profiles.map(({ id }) => id)];
  if (profiles.length === 0) return { labels, codes };
  const truths = profiles.map(({ when }) =>
    truthColumn(when, codes.length, (fact) => columnFact(fact, calibration, table)),
  );
  const mayFit = new Uint8Array(codes.length);
  truths.forEach((truth, place) => {
    for (let row = 0; row < truth.length; row++) {
      if (truth[row] === 2) mayFit[row] = 1;
      if (truth[row] !== 1) continue;
      if (codes[row] !== 0)
        throw overlap(
          table.ids[row]!,
          profiles.filter((_, one) => truths[one]![row] === 1),
        );
      codes[row] = place + 1;
    }
  });
  const unknown = mayFit.reduce((count, may, row) => count + (may === 1 && codes[row] === 0 ? 1 : 0), 0);
  if (unknown > 0) notices.push({ code: "profile-unknown", path: "profiles", values: { count: unknown } });
  return { labels, codes };
}

function columnFact(fact: Fact, calibration: Pick<Calibration, "metrics">, table: Table): FactColumn {
  if ("attribute" in fact) return table.attributes.find(({ id }) => id === fact.attribute) ?? null;
  const { metric, of } = fact as Extract<Fact, { metric: string }>;
  return { figures: figures(table, calibration.metrics.find(({ id }) => id === metric) ?? { id: metric }, of) };
}

function overlap(person: string, fitting: readonly { readonly id: string }[]) {
  return fault({
    code: "profiles-overlap",
    path: `people.${person}`,
    received: fitting.map(({ id }) => id),
    expected: "at most one profile that fits",
    remedy: "narrow one of the conditions, so that nobody fits both",
  });
}
