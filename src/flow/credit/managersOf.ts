import type { IssueList } from "../../fault/issueList.js";
import type { Intake } from "../measure/intake.js";
import type { CreditDefinition } from "../scheme/creditDefinition.js";
import { checkNoCircle, datedManagers, listedManagers } from "./managers.js";
import type { ManagerOn } from "./managers.js";

/**
 * Finds out who is whose manager, as a declaration of credits says.
 *
 * @param definition the declaration
 * @param given what was passed
 * @param issues where issues go
 * @returns the manager of everybody on a day; null where nothing is rolled up
 * @throws Fault "circular-managers"
 */
export function managersOf({ id, rollUp }: CreditDefinition, given: Intake, issues: IssueList): ManagerOn | null {
  if (rollUp === undefined) return null;
  const dated = given.events.get(rollUp.source);
  if (dated !== undefined) return datedManagers(rollUp, dated, issues);
  const rows = given.persons.find(({ source }) => source.id === rollUp.source)!;
  const managerOn = listedManagers(rollUp, rows, given.ids, issues);
  checkNoCircle(managerOn, given.ids, `credits.${id}.rollUp`);
  return managerOn;
}
