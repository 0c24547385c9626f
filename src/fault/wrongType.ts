import { fault } from "./fault.js";
import type { Fault } from "./fault.js";
import { outlined } from "./outline.js";

/**
 * Makes the fault of a value that is something else than what belongs there, for callers whom no compiler watches.
 *
 * @param path the place
 * @param received what was passed
 * @param expected what belongs there
 * @param remedy what to do about it
 * @returns the fault "wrong-type", to be thrown by the caller
 * @example
 * wrongType("ids", 5, "a list of ids", "write [5]").issues[0].code // => "wrong-type"
 */
export function wrongType(path: string, received: unknown, expected: string, remedy: string): Fault {
  return fault({ code: "wrong-type", path, received: outlined(received), expected, remedy });
}
