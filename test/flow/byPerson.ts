import { pointsOf } from "scorewright";
import type { Calibration, Credits, Scores, Statement, Table } from "scorewright";
import { score, statementsOf } from "scorewright/flow";

/** What is published about one person. */
export interface Published {
  readonly points: Readonly<Record<string, number | null>>;
  readonly coverage: Readonly<Record<string, number>>;
  readonly ranks: Readonly<Record<string, number>>;
  readonly cells: Readonly<Record<string, string | null>>;
  readonly pay: readonly string[];
}

/** Everything that is published, by person, so that the order of rows does not show. */
export function byPerson(scores: Scores, statements: readonly Statement[]): Readonly<Record<string, Published>> {
  const people = scores.ids.map((id, row): readonly [string, Published] => {
    const own = <T>(entries: readonly (readonly [string, T])[]) => Object.fromEntries([...entries].sort());
    const covered = scores.nodes.filter(({ coverage }) => coverage !== null);
    const pay = statements.find(({ person }) => person === id);
    return [
      id,
      {
        points: own(scores.nodes.map((node) => [node.id, pointsOf(node.units[row]!, scores.precision)])),
        coverage: own(covered.map((node) => [node.id, node.coverage![row]!])),
        ranks: own(scores.ranks.map((ranking) => [ranking.id, ranking.ranks[row]!])),
        cells: own(scores.quadrants.map(({ id: name, cells, codes }) => [name, cells[codes[row]!] ?? null])),
        pay:
          pay === undefined ? [] : [pay.status, pay.total, ...pay.lines.map(({ step, amount }) => `${step} ${amount}`)],
      },
    ];
  });
  return Object.fromEntries(people);
}

/** Scores and pays a table with a calibration, by person. */
export function publishedWith(calibration: Calibration, table: Table, credits?: Credits) {
  const scores = score(calibration, table);
  return byPerson(scores, statementsOf({ calibration, table, scores, ...(credits === undefined ? {} : { credits }) }));
}
