import { dayText } from "../../calendar/day.js";
import { fault, issue } from "../../fault/fault.js";
import type { IssueList } from "../../fault/issueList.js";
import { outlined } from "../../fault/outline.js";
import { isMissing } from "../measure/fields.js";
import type { PlacedEvents } from "../measure/intake.js";
import { UNFIT, note } from "../measure/events.js";
import { rowTexts } from "../measure/people.js";
import type { PersonRows } from "../measure/people.js";
import type { RollUpSpec } from "../scheme/creditDefinition.js";

/** Tells somebody's manager on a day; null for nobody. */
export type ManagerOn = (person: string, day: number) => string | null;

/** A manager from a day on. */
interface From {
  readonly day: number;
  readonly manager: string | null;
}

/**
 * Reads managers off a person source: the same on all days.
 *
 * @param spec the roll-up
 * @param rows the source's rows, along the table's
 * @param ids the table's people
 * @param issues where issues go
 * @returns the manager of everybody in the table
 */
export function listedManagers(
  spec: RollUpSpec,
  rows: PersonRows,
  ids: readonly string[],
  issues: IssueList,
): ManagerOn {
  const managers = rowTexts(rows, spec.manager, "a manager's id", issues);
  const byPerson = new Map(ids.map((id, row) => [id, managers[row]!]));
  return (person) => byPerson.get(person) ?? null;
}

/**
 * Reads managers off dated records: each holds from its day until the person's next record.
 *
 * @param spec the roll-up
 * @param placed the records with the row of the person each is about
 * @param issues where issues go: two managers from the same day on, or an id that is no text
 * @returns the manager of everybody on a day
 */
export function datedManagers(spec: RollUpSpec, { events, rows }: PlacedEvents, issues: IssueList): ManagerOn {
  const byPerson = new Map<string, From[]>();
  events.records.forEach((record, index) => {
    const person = events.persons[index];
    if (person === undefined || rows[index] === UNFIT) return;
    note(events, index, "used");
    const found = events.read(record, spec.manager);
    const path = `${events.source.id}.${events.keys[index]!}.${spec.manager}`;
    const report = (code: string, expected: string, remedy: string) => {
      const trouble = issue({ code, path, received: outlined(found), expected, remedy });
      issues.add(trouble, `${events.source.id}.${spec.manager}`);
    };
    if (!isMissing(found) && typeof found !== "string") {
      report("not-a-text", "a text, since it is a manager's id", "write it as text");
      return;
    }
    const manager = isMissing(found) ? null : found;
    const list = byPerson.get(person) ?? [];
    byPerson.set(person, list);
    const day = events.days[index]!;
    if (list.at(-1)?.day === day && list.at(-1)!.manager !== manager) {
      report("ambiguous-manager", `one manager of ${person} from ${dayText(day)} on`, "keep one of the two records");
      return;
    }
    list.push({ day, manager });
  });
  return (person, day) => {
    const list = byPerson.get(person) ?? [];
    for (let k = list.length - 1; k >= 0; k--) if (list[k]!.day <= day) return list[k]!.manager;
    return null;
  };
}

/**
 * The managers above somebody, the nearest first.
 *
 * @param managerOn tells managers
 * @param person whose
 * @param day on which day
 * @param levels how many at most
 * @param path the place of the roll-up in the scheme
 * @returns their ids
 * @throws Fault "circular-managers", naming the chain
 */
export function managersAbove(
  managerOn: ManagerOn,
  person: string,
  day: number,
  levels: number,
  path: string,
): string[] {
  const chain = new Set([person]);
  for (let above = managerOn(person, day); above !== null; above = managerOn(above, day)) {
    if (chain.has(above)) throw circle([...chain].slice([...chain].indexOf(above)), day, path);
    // A chain is walked to its end, also where fewer levels are credited: a circle further up is one, too.
    chain.add(above);
  }
  return [...chain].slice(1, levels + 1);
}

/**
 * Looks for chains of managers that lead back to where they began, whoever is credited.
 *
 * @param managerOn tells managers, the same on all days
 * @param ids the people
 * @param path the place of the roll-up in the scheme
 * @throws Fault "circular-managers", naming the chain
 */
export function checkNoCircle(managerOn: ManagerOn, ids: readonly string[], path: string): void {
  const done = new Set<string>();
  for (const id of ids) {
    const chain = new Set<string>();
    for (let one: string | null = id; one !== null && !done.has(one); one = managerOn(one, 0)) {
      if (chain.has(one)) throw circle([...chain].slice([...chain].indexOf(one)), null, path);
      chain.add(one);
    }
    for (const one of chain) done.add(one);
  }
}

/** Begins with the least id, so that it reads the same whoever was looked at first. */
function circle(members: readonly string[], day: number | null, path: string) {
  const least = members.reduce((so, id) => (id < so ? id : so));
  const at = members.indexOf(least);
  const chain = [...members.slice(at), ...members.slice(0, at), least].join(" → ");
  return fault({
    code: "circular-managers",
    path,
    received: day === null ? chain : `${chain} on ${dayText(day)}`,
    expected: "a chain of managers that comes to an end",
    remedy: "correct the manager of one of them; whoever is at the top has none",
  });
}
