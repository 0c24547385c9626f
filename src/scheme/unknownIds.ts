import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { GUESSES, nearest } from "../fault/nearest.js";

/** Collects the ids of a patch that nothing has. */
export class UnknownIds {
  private readonly issues: Issue[] = [];
  private readonly guesses = { left: GUESSES };

  /**
   * Notes those of some ids that nothing has.
   *
   * @param what the kind of thing
   * @param named the ids
   * @param known the ids there are
   * @param place the place of an id
   */
  note(what: string, named: readonly string[], known: ReadonlySet<string>, place: (id: string) => string): void {
    const expected = `${what} of the scheme: ${[...known].slice(0, MOST_SHOWN).join(", ") || "there is none"}`;
    for (const id of named) {
      if (known.has(id)) continue;
      const near = nearest(id, known, this.guesses);
      const remedy = near === null ? "name one that is there; what is new stands in a list" : `did you mean "${near}"?`;
      this.issues.push(
        issue({ code: "unknown-id", path: place(id.slice(0, LONGEST)), received: outlined(id), expected, remedy }),
      );
    }
  }

  /** Throws all of them at once, if there are any. */
  raise(): void {
    if (this.issues.length > 0) throw new Fault(this.issues);
  }
}

const MOST_SHOWN = 50;
const LONGEST = 64;
