/** How much an issue weighs: an error refuses the input, a warning is worth a look. */
export type Severity = "error" | "warning";

/** One thing that is wrong: where it stands, what was found, what was expected, and how to mend it. */
export interface Issue {
  /** A stable kebab-case word for the kind of trouble. */
  readonly code: string;
  /** The place, with the ids of the things on the way: `metrics.calls.normalize`. */
  readonly path: string;
  /** What was found there, in at most 80 characters. */
  readonly received: string;
  /** What belongs there. */
  readonly expected: string;
  /** What to do about it. */
  readonly remedy: string;
  /** An error refuses the input; a warning does not. */
  readonly severity: Severity;
}

/** What {@link issue} needs; `received` may be any value and is shown shortened. */
export interface IssueInput {
  /** A stable kebab-case word for the kind of trouble. */
  readonly code: string;
  /** The place; "" for the whole value. */
  readonly path: string;
  /** The value found there. */
  readonly received: unknown;
  /** What belongs there. */
  readonly expected: string;
  /** What to do about it. */
  readonly remedy: string;
}

const BRAND = "scorewright/Fault";
const MOST_ISSUES = 100;

/**
 * The one error this library throws. It carries every issue that was found, at most 100.
 *
 * Use {@link isFault} to recognise it: the ESM and the CJS copy of a package are two classes.
 */
export class Fault extends Error {
  /** What {@link isFault} looks at. */
  readonly brand: string = BRAND;
  /** The issues, in the order they were found; at most 100. */
  readonly issues: readonly Issue[];
  /** How many issues were found beyond those listed. */
  readonly unlisted: number;

  /**
   * @param issues all that is wrong, at least one
   */
  constructor(issues: readonly Issue[]) {
    super(issues.slice(0, MOST_ISSUES).map(sentence).join("\n"));
    this.name = "Fault";
    this.issues = issues.slice(0, MOST_ISSUES);
    this.unlisted = Math.max(0, issues.length - MOST_ISSUES);
  }
}

/**
 * Tells whether a caught value is a {@link Fault}, also one thrown by another copy of this package.
 *
 * @param value whatever was caught
 * @returns true for a Fault
 * @example
 * isFault(new Error("no")) // => false
 */
export function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && (value as { brand?: unknown }).brand === BRAND;
}

/**
 * Makes one {@link Issue} of severity "error", with the value found shortened to 80 characters.
 *
 * @param input code, path, value, expectation and remedy
 * @returns the issue
 * @example
 * issue({ code: "not-a-number", path: "low", received: "five", expected: "a number", remedy: "write 5" }).received // => '"five"'
 */
export function issue(input: IssueInput): Issue {
  const { code, path, expected, remedy } = input;
  return { code, path, received: shown(input.received), expected, remedy, severity: "error" };
}

/**
 * Makes a {@link Fault} of one issue.
 *
 * @param input code, path, value, expectation and remedy
 * @returns the fault, to be thrown by the caller
 * @example
 * fault({ code: "empty-range", path: "high", received: 1, expected: "more than low", remedy: "raise high" }).issues.length // => 1
 */
export function fault(input: IssueInput): Fault {
  return new Fault([issue(input)]);
}

/**
 * Runs a maker and, if it throws a Fault, hands its issues on with their place put below a longer path.
 *
 * @param path the place of what is being made
 * @param make the work
 * @returns what `make` returns
 * @throws Fault the same issues, each `path` prefixed
 * @example
 * within("metrics.calls", () => 3) // => 3
 */
export function within<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!isFault(error)) throw error;
    throw new Fault(error.issues.map((one) => ({ ...one, path: joined(path, one.path) })));
  }
}

/**
 * Joins two parts of a path.
 *
 * @param parent the outer place, "" for none
 * @param child the inner place, "" for none
 * @returns the two with a dot between, or the one that is not empty
 * @example
 * joined("metrics.calls", "normalize") // => "metrics.calls.normalize"
 */
export function joined(parent: string, child: string): string {
  return parent === "" || child === "" ? parent + child : `${parent}.${child}`;
}

/**
 * Shows any value in at most 80 characters.
 *
 * @param value anything, also what JSON cannot hold
 * @returns JSON-like text, shortened with an ellipsis
 * @example
 * shown({ a: [1, "x"] }) // => '{"a":[1,"x"]}'
 */
export function shown(value: unknown): string {
  try {
    const text = outline(value, 0);
    return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
  } catch {
    return UNREADABLE;
  }
}

/** A proxy may throw whatever is asked of it, and must not do so inside an error message. */
const UNREADABLE = "a value that cannot be read";

function outline(value: unknown, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value.length <= 80 ? value : value.slice(0, 80));
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "symbol") return "a symbol";
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (isDate(value)) return "a Date";
  if (depth === 3) return "…";
  if (Array.isArray(value)) return `[${firstFew(value, (item) => outline(item, depth + 1))}]`;
  return `{${firstFew(ownData(value), ([key, item]) => `${JSON.stringify(key)}:${outline(item, depth + 1)}`)}}`;
}

/**
 * Knows a Date, of any realm, by its prototype: nothing of a stranger's value is run.
 *
 * @param value anything
 * @returns true for a Date
 * @example
 * isDate("2026-03-31") // => false
 */
export function isDate(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === "object" && prototype !== null && Object.hasOwn(prototype, "toISOString");
}

const FEW = 8;

function firstFew<T>(list: readonly T[], text: (item: T) => string): string {
  return [...list.slice(0, FEW).map(text), ...(list.length > FEW ? ["…"] : [])].join(",");
}

/** Reads data properties only: an accessor of a stranger's object must not run inside an error message. */
function ownData(value: object): [string, unknown][] {
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(value).slice(0, FEW + 1)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    entries.push([key, property && "value" in property ? property.value : "an accessor"]);
  }
  return entries;
}

function sentence(one: Issue): string {
  const place = one.path === "" ? "the value" : one.path;
  return `Expected ${one.expected}; received ${one.received}.\n  at ${place}  code ${one.code}\n  try: ${one.remedy}`;
}
