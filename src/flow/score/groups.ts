import { NO_GROUP } from "../../curve/groups.js";
import { fault } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import { outlined } from "../../fault/outline.js";
import type { Column } from "../../numeric/column.js";
import type { Table } from "../../table/table.js";
import type { CalibratedLeaf } from "../calibration.js";

/**
 * The peers whose curve reads each row; whoever has a figure and nobody to compare it with is counted in a notice.
 *
 * @param leaf the leaf
 * @param within the attribute of its groups
 * @param source the figures that its curves read
 * @param to the people, and where notices go
 * @returns each row's place among the leaf's curves, −1 for none
 * @throws Fault "missing-attribute", "unseen-group"
 */
export function peerCodes(
  leaf: CalibratedLeaf,
  within: string,
  source: Column,
  { table, notices }: { readonly table: Table; readonly notices: Notice[] },
): Int32Array {
  const codes = groupCodes(leaf.curves, within, `score.${leaf.metric}.normalize.within`, table);
  const count = codes.includes(NO_GROUP) ? lonely(codes, source) : 0;
  if (count > 0) {
    const values = { metric: leaf.metric, by: within, count };
    notices.push({ code: "no-group", path: `metrics.${leaf.metric}`, values });
  }
  return codes;
}

function lonely(codes: Int32Array, source: Column): number {
  let count = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === NO_GROUP && source[row] === source[row]) count++;
  return count;
}

/**
 * The group of each row: its own, or everybody's where it has none, or a new one, and the scheme allows it.
 *
 * @param groups the groups that were calibrated; null stands for everybody
 * @param within the attribute
 * @param path the place that asks for groups
 * @param table the people
 * @returns each row's place among the groups, −1 for none
 * @throws Fault "missing-attribute", "unseen-group"
 */
export function groupCodes(
  groups: readonly { readonly group: string | null }[],
  within: string,
  path: string,
  table: Table,
): Int32Array {
  const attribute = attributeOf(table, within);
  const places = new Map(groups.map(({ group }, place) => [group, place]));
  const everybody = places.get(null);
  const byLabel = attribute.labels.map((label) => {
    const place = places.get(label) ?? everybody;
    if (place !== undefined) return place;
    throw fault({
      code: "unseen-group",
      path,
      received: label,
      expected: `a group that was calibrated: ${groups.map(({ group }) => group).join(", ")}`,
      remedy: 'calibrate with that group, or declare "unseen": "everybody"',
    });
  });
  const { codes } = attribute;
  const isSame =
    byLabel.every((place, code) => place === code) && (everybody === undefined || !codes.includes(NO_GROUP));
  return isSame ? codes : codes.map((code) => byLabel[code] ?? everybody ?? NO_GROUP);
}

/**
 * Finds an attribute of a table.
 *
 * @param table the table
 * @param id the attribute
 * @returns its codes
 * @throws Fault "missing-attribute"
 */
export function attributeOf(table: Table, id: string) {
  const found = table.attributes.find((attribute) => attribute.id === id);
  if (found !== undefined) return found;
  throw fault({
    code: "missing-attribute",
    path: `attributes.${id}`,
    received: outlined(table.attributes.map((attribute) => attribute.id)),
    expected: `the attribute ${id}`,
    remedy: "declare it on the person source, or pass it to table({ attributes })",
  });
}
