import type { LineChild } from "../../aggregate/addLines.js";
import type { Fill } from "../../aggregate/fill.js";
import type { RowJoin } from "../../aggregate/join.js";
import type { ChildWeights } from "../../aggregate/joinColumns.js";
import type { LimitEffect } from "../../aggregate/limit.js";
import type { RunningMean, Sums } from "../../aggregate/runningMean.js";
import type { Curve } from "../../curve/curve.js";
import type { UnitLines } from "../../curve/unitLines.js";
import type { Column } from "../../numeric/column.js";

/** A leaf laid out for the kernel. */
export interface LeafProgram {
  /** Its id. */
  readonly id: string;
  /** The figures that its curves read. */
  readonly source: Column;
  /** The figures that stand in the place of missing ones; null where none do. */
  readonly lastKnown: Column | null;
  /** Its curves; one where everybody shares it. */
  readonly curves: readonly Curve[];
  /** Its curves as lines; null where they have another shape, or their shares are wanted by themselves. */
  readonly lines: UnitLines | null;
  /** Each row's curve; null where everybody shares one. */
  readonly codes: Int32Array | null;
  /** Its weight under each profile. */
  readonly weights: Column;
  /** Where its published score goes; null where it is not published. */
  readonly units: Int32Array | null;
  /** Where its shares go before they are published; null where nobody compares them. */
  readonly shares: Column | null;
}

/** A node laid out for the kernel. */
export interface NodeProgram {
  /** Its id. */
  readonly id: string;
  /** The mean that its children are added up to; null where they are joined by whole rows. */
  readonly mean: RunningMean | null;
  /** How whole rows are joined; null where children are added up. */
  readonly rows: RowProgram | null;
  /** Whether each child's missing shares are looked at one by one. */
  readonly isWatched: boolean;
  /** Whether a missing child is refused. */
  readonly refuses: boolean;
  /** What stands in the place of each child's missing shares; null where nothing does. */
  readonly fills: readonly (Fill | null)[];
  /** What limits its score afterwards. */
  readonly limits: readonly LimitProgram[];
  /** Its weight under each profile. */
  readonly weights: Column;
  /** The sum of its children's weights under each profile. */
  readonly all: Column;
  /** Its children. */
  readonly of: readonly (NodeProgram | LeafProgram)[];
  /** The same in the same order, with leaves that are lines and follow each other taken together. */
  readonly runs: readonly (NodeProgram | LeafProgram | readonly LineChild[])[];
  /** Where its published score goes. */
  readonly units: Int32Array;
  /** Where its shares go before they are published; null where nobody compares them. */
  readonly shares: Column | null;
  /** Where its coverage goes. */
  readonly coverage: Column;
  /** The block's sums. */
  readonly sums: Sums;
}

/** What joining whole rows needs. */
export interface RowProgram {
  /** The kernel of one row. */
  readonly join: RowJoin;
  /** Room for a block of each child's shares. */
  readonly columns: readonly Column[];
  /** The children's weights under each profile. */
  readonly weights: Omit<ChildWeights, "codes">;
  /** The least share of the weight that must be there. */
  readonly minimumCoverage: number;
}

/** A limit laid out for the kernel. */
export interface LimitProgram {
  /** Its id. */
  readonly id: string;
  /** What it does. */
  readonly effect: LimitEffect;
  /** Whether it holds for each row of the table: 0 no, 1 yes, 2 unknown. */
  readonly holds: Uint8Array;
  /** What it does to each row of the table: 0 nothing, 1 its effect, 2 takes the score away. */
  readonly applies: Uint8Array;
}
