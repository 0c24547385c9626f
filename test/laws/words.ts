import fc from "fast-check";
import { expect } from "vitest";
import { calibrate, score } from "scorewright";
import type { Table } from "scorewright";
import { SCORES, handGraded } from "../flow/graded.js";
import { shuffled } from "./obeys.js";
import type { Draw, Law } from "./obeys.js";

/** The words of a team, and what those that nobody listed earn. */
export interface Graded {
  readonly grades: readonly (string | null)[];
  readonly unmapped: number;
}

/** Teams with listed words, with others, and with none. */
export const graded: fc.Arbitrary<Graded> = fc.record({
  grades: fc.array(fc.constantFrom("A", "B", "C", null, "", "x", "__proto__"), { maxLength: 8 }),
  unmapped: fc.constantFrom(0, 0.3, 1),
});

const pairsOf = ({ scores }: ReturnType<typeof handGraded>, grades: Graded["grades"]) =>
  grades.map((grade, row) => `${grade ?? ""} ${scores.nodes[0]!.units[row]!}`);

/** True of all scores that words earn. */
export const wordLaws: readonly Law<Graded>[] = [
  {
    name: "the order in which words are listed changes nothing",
    holds: ({ grades, unmapped }, draw) => {
      const other = handGraded(grades, { scores: shuffled(draw, SCORES), unmapped });
      expect(other.scores).toEqual(handGraded(grades, { unmapped }).scores);
    },
  },
  {
    name: "the codes of a table change nothing, nor does a label that nobody has",
    holds: ({ grades, unmapped }, draw) => {
      const made = handGraded(grades, { unmapped });
      const recoded = withOtherCodes(made.table, draw);
      expect(score(made.calibration, recoded)).toEqual(made.scores);
      expect(score(calibrate(made.scheme, recoded), recoded)).toEqual(made.scores);
    },
  },
  {
    name: "the order of the people changes nothing",
    holds: ({ grades, unmapped }, draw) => {
      const turned = shuffled(draw, grades);
      const [one, other] = [grades, turned].map((list) => pairsOf(handGraded(list, { unmapped }), list).sort());
      expect(other).toEqual(one);
    },
  },
  {
    name: "the words of others change nothing",
    holds: ({ grades, unmapped }) => {
      const together = pairsOf(handGraded(grades, { unmapped }), grades);
      expect(grades.flatMap((grade) => pairsOf(handGraded([grade], { unmapped }), [grade]))).toEqual(together);
    },
  },
];

/** The same words under other codes. */
function withOtherCodes(made: Table, draw: Draw): Table {
  const columns = made.columns.map((column) => {
    const { labels, values } = column;
    if (labels === undefined) return column;
    const turned = shuffled(draw, [...labels, "Z"]);
    return {
      ...column,
      labels: turned,
      values: values.map((code) => (code >= 0 ? turned.indexOf(labels[code]!) : NaN)),
    };
  });
  return { ...made, columns };
}
