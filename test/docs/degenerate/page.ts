import { standard } from "scorewright";
import type { Catalog } from "scorewright";
import { partsOf } from "./parts.js";
import type { Part } from "./parts.js";
import { travelled } from "./road.js";
import { cellText } from "./shown.js";
import { HEALTHY, PEOPLE, ofOneMetric, ofTwoChildren } from "./situations.js";
import type { Figures, Situation } from "./situations.js";

/** The page `docs/degenerate.md`, made by running every method. */
export function degeneratePage(catalog: Catalog = standard): string {
  return [HEAD, ...partsOf(catalog).map((part) => partText(part, catalog))].join("\n").trimEnd() + "\n";
}

const list = (situations: readonly Situation[]) =>
  situations.map((one) => `- **${one.name}**: ${one.about} (${figuresOf(one)})`).join("\n");

const HEAD = `# Degenerate input

A team of one, a metric in which everybody is equal, a survey that nobody answered: in sales this is the normal case.
Each method gives a defined value and says in a notice what is odd about it, or it refuses with a \`Fault\`. The tables below say which; \`npm run degenerate\` makes them by running every method, and a test finds no difference.

## What holds in every cell

- No result, no explanation and no stored value holds NaN or Infinity. Who has no score has none, which is null in JSON.
- A metric that is odd spoils no other: a second one beside it, with the figures ${HEALTHY.join(", ")}, keeps its scores. Only a \`Fault\` stops the run, and then for everybody.
- The order of rows moves nobody.
- A \`Fault\` names the place, the value found and a remedy.
- Where nobody has a score, a notice says so. Where people are held against each other and nobody differs, a notice says so, too.

## The rules behind them

- **Nobody has a figure.** The metric is missing for everybody (\`no-value\`, or \`no-curve\` where people are compared), and its node goes on by its [\`missing\`](scheme.md#the-score-tree).
- **Nobody differs.** \`onConstant\` says what a method that compares people then gives: \`midpoint\` half marks, \`low\` nothing, \`high\` full marks, \`missing\` no score, \`error\` a \`Fault\`. One person alone differs from nobody.
- \`shareOfTotal\`, \`vector\` and \`max\` have an answer of their own for equal figures, and ask \`onConstant\` only where all are 0. \`distanceToTarget\` and \`distanceToReference\` ask it where even the worst has arrived.
- Joins that compare people (\`topsis\`, \`vikor\`, \`copeland\`) give everybody half marks, with \`flat-join\`. A child in which nobody differs does not count in them.
- A cut found from equal scores lies on all of them (\`flat-cut\`), and \`edge\` says on which side that is.
- **Below zero.** Curves hold figures at their ends unless they say \`outside\`. Logarithms, powers, shares of a total and the means that multiply or divide refuse what they cannot take; [Methods](methods.md) has others for such figures.
- **A target of zero or less** has no attainment (\`no-target\`); a target on the baseline has no way to it (\`no-way\`).
- **Ties.** Equal figures earn the same, equal published scores share a place, unless a ranking says otherwise.

## How to read the tables

The figures are those of ${PEOPLE.slice(0, 3).join(", ")} and, where there is a fourth, ${PEOPLE[3]}. A cell lists what each of them has, then the notices; \`none\` is no score. One metric may come to this:

${list(ofOneMetric)}

The two children of a node may come to this, the first before the stroke:

${list(ofTwoChildren)}
`;

function partText({ title, about, situations, rows }: Part, catalog: Catalog): string {
  const table = rows.map(({ label, journey, shown }) =>
    line([label, ...situations.map((situation) => cellText(travelled(journey(situation), catalog), shown))]),
  );
  const heads = ["", ...situations.map(({ name }) => name)];
  return [`## ${title}`, "", about, "", line(heads), line(heads.map(() => "---")), ...table, ""].join("\n");
}

function figuresOf({ x, y }: Situation): string {
  return [x, ...(y === undefined ? [] : [y])].map(figuresText).join(" / ");
}

function figuresText(figures: Figures): string {
  return figures.map((figure) => figure ?? "–").join(", ");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
