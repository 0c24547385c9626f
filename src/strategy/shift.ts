/**
 * One reason why weight moves, and how much it asks for: a finding about the metric; the smallest claim, which moves
 * nothing where every metric has one; or the claims of others, which it gives way to.
 */
export type ShiftReason =
  | {
      /** What was found: the team is better, or worse, than the benchmark. */
      readonly kind: "strength" | "weakness";
      /** The weight asked for. */
      readonly by: number;
      /** The team's figure. */
      readonly figure: number;
      /** The level it was held against. */
      readonly level: number;
      /** How far it is beyond the level. */
      readonly gap: number;
    }
  | {
      /** What is expected. */
      readonly kind: "opportunity" | "threat";
      /** The weight asked for. */
      readonly by: number;
      /** Why, in the caller's words. */
      readonly because: string;
    }
  | {
      /** Every metric asks for weight, and what all of them ask for nobody can give. */
      readonly kind: "askedByAll";
      /** The smallest claim, below 0. */
      readonly by: number;
    }
  | {
      /** It gives weight to those that ask for it. */
      readonly kind: "givesWay";
      /** The weight given, below 0. */
      readonly by: number;
      /** The metrics that receive weight. */
      readonly to: readonly string[];
    };

/** The weight of one metric, before and after. */
export interface WeightShift {
  /** The metric's id. */
  readonly id: string;
  /** Its share before. */
  readonly from: number;
  /** Its share after. */
  readonly to: number;
  /** `to` less `from`; all of them add up to 0. */
  readonly by: number;
  /** The reasons; what they ask for adds up to `by` where nothing stopped it. */
  readonly because: readonly ShiftReason[];
  /**
   * What stopped it: its own bound; the `limit` on all shifts together; or, for a metric that receives, "atLeast" where all
   * others had given what their bounds let them.
   */
  readonly stoppedBy: "atMost" | "atLeast" | "limit" | null;
}
