import type { Defaulted, LeafInput, MetricInput, NodeInput, SchemeInput } from "./input.js";

/** A metric of a draft: its id, or what is known of it. */
export type MetricDraft = string | MetricInput;

/** A leaf of a draft: its metric's id, or what is known of it. */
export type LeafDraft = string | Defaulted<LeafInput, "normalize">;

/** A node of a draft; without an `id` it is called after its place. */
export type NodeDraft = Defaulted<Omit<NodeInput, "of">, "id"> & {
  /** Nodes, and leaves or the ids of their metrics. */
  readonly of: readonly ChildDraft[];
};

/** A child of a node of a draft. */
export type ChildDraft = NodeDraft | LeafDraft;

/** A scheme of which only the metrics, or only the tree, need be written. `draft` makes a Scheme of it. */
export interface SchemeDraft extends Defaulted<Omit<SchemeInput, "metrics" | "score">, "schemaVersion" | "id"> {
  /** What is measured; what the tree scores and nobody lists is added. */
  readonly metrics?: readonly MetricDraft[];
  /** How metrics become a score: the root, or just its children; all metrics when left out. */
  readonly score?: Defaulted<NodeDraft, "of"> | readonly ChildDraft[];
}
