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

/** The words for a value that is more than a scalar: what `outlined` makes of it. */
export interface Outline {
  /** The value in at most 80 characters. */
  readonly outline: string;
}

/** A value found: a scalar, or the outline of anything else, so that whoever finds numbers only needs no words for objects. */
export type Received = string | number | boolean | null | undefined | Outline;

/** What {@link issue} needs; `received` is shown shortened. */
export interface IssueInput {
  /** A stable kebab-case word for the kind of trouble. */
  readonly code: string;
  /** The place; "" for the whole value. */
  readonly path: string;
  /** The value found there. */
  readonly received: Received;
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
  return { code, path, received: shownShortly(input.received), expected, remedy, severity: "error" };
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

/** Shows a scalar; what is not one was put into words before, by {@link Outline}. */
function shownShortly(received: Received): string {
  if (typeof received === "object" && received !== null) return received.outline;
  if (typeof received === "string") return shortened(JSON.stringify(received.slice(0, LONGEST_SHOWN)));
  return Object.is(received, -0) ? "-0" : String(received);
}

const LONGEST_SHOWN = 80;

/**
 * Cuts a text to 80 characters.
 *
 * @param text any text
 * @returns the text, or its beginning with an ellipsis
 * @example
 * shortened("short") // => "short"
 */
export function shortened(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}

function sentence(one: Issue): string {
  const place = one.path === "" ? "the value" : one.path;
  return `Expected ${one.expected}; received ${one.received}.\n  at ${place}  code ${one.code}\n  try: ${one.remedy}`;
}
