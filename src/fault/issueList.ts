import { Fault } from "./fault.js";
import type { Issue } from "./fault.js";

/** How many issues of one kind are listed in full. */
const LISTED = 5;

interface Kind {
  readonly listed: Issue[];
  readonly places: Set<string>;
}

/**
 * The issues of many records. Where one field fails in one way again and again, the first five are listed, and one more
 * says how many there are besides: a column of timestamps must not bury what else is wrong.
 */
export class IssueList {
  private readonly kinds = new Map<string, Kind>();

  /**
   * Adds an issue; the same one twice counts once.
   *
   * @param found the issue
   * @param field the field that fails, whatever record it stands in: `deals.closedOn`
   */
  add(found: Issue, field = found.path): void {
    const name = `${found.code} ${field}`;
    const kind = this.kinds.get(name) ?? { listed: [], places: new Set() };
    this.kinds.set(name, kind);
    if (kind.places.has(found.path)) return;
    kind.places.add(found.path);
    if (kind.listed.length < LISTED) kind.listed.push(found);
  }

  /**
   * Lists what was found, the kinds in the order in which each was first met.
   *
   * @returns at most five issues of each kind, and one for all others of it
   */
  all(): Issue[] {
    return [...this.kinds].flatMap(([name, { listed, places }]) => {
      const more = places.size - listed.length;
      if (more === 0) return listed;
      const path = name.slice(name.indexOf(" ") + 1);
      return [...listed, { ...listed[0]!, path, received: `${more} more like these`, remedy: "mend all in one go" }];
    });
  }

  /**
   * Refuses, if anything was found.
   *
   * @throws Fault with all that was found
   */
  raise(): void {
    if (this.kinds.size > 0) throw new Fault(this.all());
  }
}
