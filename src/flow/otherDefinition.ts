import { fault, shortened } from "../fault/fault.js";
import type { Fault } from "../fault/fault.js";
import { outlined, shown } from "../fault/outline.js";
import type { Definition, Table } from "../table/table.js";
import { GUESSES, nearest } from "../fault/nearest.js";

/** Who wants a table: a scheme that is calibrated on it, or a calibration that scores it. */
export type Wanting = "scheme" | "calibration";

/** What the definitions of sources are called, before the source's name. */
export const SOURCES = "sources.";

/** What the definitions of credits are called, before the name of the declaration. */
export const CREDITS = "credits.";

/**
 * What to say of a metric or source that a table has otherwise than a scheme or a calibration.
 *
 * @param definition how the scheme or the calibration has it
 * @param table the table
 * @param wanting which of the two it is
 * @returns the fault: the keys that differ with their values on both sides, and a remedy for the case at hand
 */
export function otherDefinition({ id, by }: Definition, table: Table, wanting: Wanting): Fault {
  const isSource = id.startsWith(SOURCES);
  const isCredits = id.startsWith(CREDITS);
  const about = { code: "other-definitions", path: isSource || isCredits ? id : `metrics.${id}` };
  const theirs = table.defined?.find((one) => one.id === id);
  if (theirs === undefined) return fault({ ...about, ...unknownTo(table, id, wanting) });
  const [mine, its] = [opened(by), opened(theirs.by)];
  const keys = differing(mine, its);
  const [wanted, found] = wanting === "scheme" ? [its, mine] : [mine, its];
  const owner = wanting === "scheme" ? "the table" : "the calibration";
  return fault({
    ...about,
    received: { outline: shortened(told(keys, found)) },
    expected: `${isSource ? "source " + id.slice(SOURCES.length) : id} as ${owner} has it: ${told(keys, wanted)}`,
    remedy: isSource || isCredits || mine["from"] !== undefined ? REMEDIES[wanting] : withDefinition(id, wanting),
  });
}

const REMEDIES = {
  scheme: "measure with this scheme, or give it the definition of the scheme that the table was measured with",
  calibration: "measure with the scheme that was calibrated, or calibrate again",
} as const;

/** A draft of metrics that stand ready says nothing of records, and a table of records fits only who says the same. */
function withDefinition(id: string, wanting: Wanting): string {
  const again = wanting === "scheme" ? "" : "calibrate again, and ";
  return `${again}take the definition from the scheme that measured the table: draft({ ...thatScheme, score: ["${id}"] })`;
}

function unknownTo(table: Table, id: string, wanting: Wanting) {
  const metrics = table.columns.map((one) => one.id);
  const near = nearest(id, metrics, { left: GUESSES });
  const measured = wanting === "scheme" ? "measure with this scheme" : REMEDIES.calibration;
  return {
    received: outlined(metrics),
    expected: `a table that was measured with ${id}`,
    remedy: near === null ? measured : `did you mean "${near}"? Otherwise ${measured}`,
  };
}

type Opened = Readonly<Record<string, unknown>>;

/** Definitions are JSON as text; a stored table may hold any text. */
function opened(by: string): Opened {
  try {
    const value: unknown = JSON.parse(by);
    return isOpen(value) ? value : { definition: value };
  } catch {
    return { definition: by };
  }
}

function isOpen(value: unknown): value is Opened {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(value: unknown, key: string): unknown {
  return isOpen(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The paths of what differs, as deep as both sides go; what a metric is made of comes first. */
function differing(a: Opened, b: Opened): string[][] {
  return [...new Set(["from", ...Object.keys(a), ...Object.keys(b)])].flatMap((key) => {
    const [left, right] = [own(a, key), own(b, key)];
    if (isOpen(left) && isOpen(right)) return differing(left, right).map((below) => [key, ...below]);
    return JSON.stringify(left) === JSON.stringify(right) ? [] : [[key]];
  });
}

const FEW = 3;
const SHORT = 40;

function told(paths: readonly (readonly string[])[], side: Opened): string {
  const parts = paths.slice(0, FEW).map((path) => toldKey(path.join("."), path.reduce<unknown>(own, side)));
  return [...parts, ...(paths.length > FEW ? ["…"] : [])].join(", ");
}

/** What is long is told by its keys or its length: JSON that breaks off tells nobody anything. */
function toldKey(key: string, value: unknown): string {
  if (value === undefined) return `no ${key}`;
  const text = shown(value);
  if (text.length <= SHORT) return `${key} ${text}`;
  if (Array.isArray(value)) return `${key} of ${value.length}`;
  return isOpen(value) ? `${key} with ${Object.keys(value).join(", ")}` : `${key} ${text}`;
}
