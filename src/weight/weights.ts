/** The shares of the children of one node, by id. They add up to 1, but for the last bits of a double. */
export interface Weights {
  /** One share per child, in the scheme's order. */
  readonly shares: readonly { readonly id: string; readonly weight: number }[];
  /** How well the judgements behind them agree, where they come from judgements that may contradict each other. */
  readonly consistency?: Consistency;
  /** Whose figures do not differ, so that they say nothing of importance, where weights come from figures. */
  readonly withoutSpread?: readonly string[];
  /** Those that a bound stopped, where weights are held within bounds. */
  readonly stopped?: readonly Stopped[];
}

/** A child whose weight would have gone on, and the bound that stopped it. */
export interface Stopped {
  /** The child's id. */
  readonly id: string;
  /** Which of its bounds. */
  readonly bound: "atLeast" | "atMost";
}

/** How well judgements about importance agree with each other. */
export interface Consistency {
  /** 0 where all agree; above 0.1 they want a second look. Null where there is no index to hold them against. */
  readonly ratio: number | null;
  /** What the ratio is measured by: the name of a table of random indices, or of a model. */
  readonly index: string;
  /** The judgement that agrees least with the weights; null where all agree. */
  readonly leastConsistent: Judged | null;
}

/** One judgement: how many times one thing outweighs another. */
export interface Judged {
  /** What is judged. */
  readonly of: string;
  /** What it is judged against. */
  readonly against: string;
  /** How many times it was said to outweigh it. */
  readonly judged: number;
  /** How many times it does by the weights. */
  readonly implied: number;
}
