import type { Missing } from "../../aggregate/missing.js";
import type { Notice } from "../../fault/notice.js";
import type { Column } from "../../numeric/column.js";
import { present } from "../../numeric/column.js";
import { groupRows } from "../../numeric/groupStarts.js";
import { median } from "../../numeric/quantile.js";
import { snap } from "../../numeric/snap.js";
import { average } from "../../numeric/summary.js";
import type { Table } from "../../table/table.js";
import { childIdOf } from "../calibration.js";
import type { CalibratedNode, ImputedShares } from "../calibration.js";
import { attributeOf } from "../score/groups.js";

type Impute = Extract<Missing, { readonly kind: "impute" }>;

/**
 * Finds what stands in the place of each child's missing shares: the mean or the median of those that are there, of
 * everybody or of each group.
 *
 * A group with fewer shares than `minimumPeers` takes the figure of everybody, and a notice says so.
 *
 * @param node the node
 * @param policy how a missing child is imputed
 * @param shares the shares of each child
 * @param table the population
 * @param notices where notices go
 * @returns one list per child
 */
export function imputedShares(
  node: CalibratedNode,
  policy: Impute,
  shares: readonly Column[],
  table: Table,
  notices: Notice[],
): ImputedShares[] {
  const { by, within, minimumPeers, unseen } = policy;
  const middle = (values: Column) => {
    const found = snap(by === "mean" ? average(values) : median(values));
    return found === found ? found : null;
  };
  return node.of.map((child, place) => {
    const id = childIdOf(child);
    const own = shares[place]!;
    const everybody = { group: null, share: middle(own) };
    if (within === undefined) return { of: id, shares: [everybody] };
    const { labels, codes } = attributeOf(table, within);
    const groups = groupRows(codes, labels.length).map((rows, code) => {
      const group = labels[code]!;
      const values = present(Float64Array.from(rows, (row) => own[row]!));
      if (values.length >= Math.max(1, minimumPeers)) return { group, share: middle(values) };
      const path = `score.${node.id}.${id}`;
      notices.push({ code: "small-group", path, values: { metric: id, group, peers: values.length } });
      return { group, share: everybody.share };
    });
    return { of: id, shares: unseen === "everybody" ? [...groups, everybody] : groups };
  });
}
