/** Figures of one metric by person; null where one is missing. */
export type Figures = readonly (number | null)[];

/** Who is measured, and what came out. */
export interface Situation {
  /** The head of its column. */
  readonly name: string;
  /** What it is, in plain words. */
  readonly about: string;
  /** The figures of the metric that is looked at, or of the first child. */
  readonly x: Figures;
  /** The figures of the second child; a node without one has the first child only. */
  readonly y?: Figures;
  /** Nothing else is scored. */
  readonly isAlone?: boolean;
  /** Nobody differs from anybody. */
  readonly isFlat?: boolean;
}

/** Who the people are; a situation takes the first of them. */
export const PEOPLE = ["ana", "bo", "cy", "dee"] as const;

/** A column as it should be: it stands beside the one that is looked at, and keeps its scores. */
export const HEALTHY = [10, 70, 30, 50] as const;

/** What one metric may come to. */
export const ofOneMetric: readonly Situation[] = [
  { name: "only metric", about: "ordinary figures, and nothing else in the scheme", x: [80, 20, 40], isAlone: true },
  { name: "one person", about: "a team of one", x: [40], isFlat: true },
  { name: "all equal", about: "everybody has the same figure", x: [40, 40, 40], isFlat: true },
  { name: "two ties", about: "people in two groups of equal figures", x: [80, 20, 20, 80] },
  { name: "one missing", about: "one person without a figure", x: [80, null, 20] },
  { name: "nobody", about: "nobody has a figure", x: [null, null, null] },
  { name: "all zero", about: "everybody has 0", x: [0, 0, 0], isFlat: true },
  { name: "sum zero", about: "figures below and above zero that add up to 0", x: [20, -20, 0] },
  { name: "below zero", about: "all figures below zero", x: [-10, -30, -20] },
];

/** What the two children of a node may come to. */
export const ofTwoChildren: readonly Situation[] = [
  { name: "only child", about: "a node with one child", x: [80, 20, 40] },
  { name: "one person", about: "a team of one", x: [40], y: [80], isFlat: true },
  { name: "all equal", about: "everybody has the same figures", x: [40, 40, 40], y: [80, 80, 80], isFlat: true },
  { name: "one child equal", about: "in one child nobody differs", x: [40, 40, 40], y: [80, 20, 40] },
  { name: "two ties", about: "people in two groups of equal figures", x: [80, 20, 20, 80], y: [40, 60, 60, 40] },
  { name: "one missing", about: "one person lacks one child", x: [80, null, 20], y: [20, 60, 40] },
  { name: "one without", about: "one person lacks both", x: [80, null, 20], y: [20, null, 40] },
  { name: "child missing", about: "nobody has one of the children", x: [null, null, null], y: [80, 20, 40] },
  { name: "nobody", about: "nobody has either", x: [null, null, null], y: [null, null, null] },
  { name: "all zero", about: "everybody has 0 in both", x: [0, 0, 0], y: [0, 0, 0], isFlat: true },
  { name: "below zero", about: "one person is below zero in one child", x: [20, -20, 0], y: [80, 20, 40] },
];
