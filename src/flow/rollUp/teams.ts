import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { isId } from "../../table/ids.js";
import { byCodeUnits, codeColumn } from "../../table/table.js";
import type { CodeColumn, Table } from "../../table/table.js";
import { attributeOf } from "../score/groups.js";

/** The teams of a table. */
export interface Teams {
  /** Their names, in code-unit order. */
  readonly ids: readonly string[];
  /** The rows of each team's people. */
  readonly rows: readonly Int32Array[];
  /** The rows of people without a team. */
  readonly without: readonly number[];
}

/**
 * Sorts the people of a table into teams.
 *
 * @param table the table
 * @param by the attribute that names a person's team
 * @returns the teams that have somebody
 * @throws Fault "missing-attribute"; "bad-id" for a name that is blank
 */
export function teamsOf(table: Table, by: string): Teams {
  const { labels, codes } = attributeOf(table, by);
  const rowsBy = new Map<string, number[]>();
  const without: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    const team = labels[codes[row]!];
    if (team === undefined) {
      without.push(row);
      continue;
    }
    const rows = rowsBy.get(team) ?? [];
    rows.push(row);
    rowsBy.set(team, rows);
  }
  const ids = [...rowsBy.keys()].sort(byCodeUnits);
  const blank = ids.find((id): boolean => !isId(id));
  if (blank === undefined) return { ids, rows: ids.map((id) => Int32Array.from(rowsBy.get(id)!)), without };
  throw fault({
    code: "bad-id",
    path: `attributes.${by}`,
    received: blank,
    expected: "names of teams that are not blank and have no control characters",
    remedy: "write null where somebody has no team",
  });
}

/**
 * Hands an attribute on from people to their team: what all say who say anything.
 *
 * @param table the table of people
 * @param teams its teams
 * @param id the attribute
 * @returns the attribute of the teams, missing where nobody of a team has it
 * @throws Fault "missing-attribute"; "mixed-attribute" naming the team and what its people say
 */
export function carried(table: Table, teams: Teams, id: string): CodeColumn {
  const { labels, codes } = attributeOf(table, id);
  const texts = teams.rows.map((rows, place) => {
    const found = new Set<string>();
    for (let k = 0; k < rows.length; k++) {
      const text = labels[codes[rows[k]!]!];
      if (text !== undefined) found.add(text);
    }
    if (found.size <= 1) return [...found][0] ?? null;
    throw fault({
      code: "mixed-attribute",
      path: `attributes.${id}.${teams.ids[place]!}`,
      received: outlined([...found].sort(byCodeUnits)),
      expected: `one ${id} for everybody of ${teams.ids[place]!}`,
      remedy: "leave it out of `attributes`, or correct what people say",
    });
  });
  return codeColumn(id, texts);
}
