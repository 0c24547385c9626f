import type * as z from "zod";
import type { Issue } from "../fault/fault.js";
import { issuesOf } from "./issues.js";
import { unreadable } from "./scan.js";

/** A value of the shape asked for, made anew; or what is wrong with the one that was given. */
export type Shaped = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issues: Issue[] };

/**
 * Reads a value that was scanned as one of a shape.
 *
 * A proxy may look sound when it is scanned and throw when it is read, so what it throws becomes an issue.
 *
 * @param shape the shape
 * @param json the value
 * @returns a value of its own, or the issues
 */
export function readAs(shape: z.ZodType, json: unknown): Shaped {
  try {
    const { success, data, error } = shape.safeParse(json);
    return success ? { ok: true, value: data } : { ok: false, issues: issuesOf(error.issues, json) };
  } catch (thrown) {
    return { ok: false, issues: [unreadable(thrown)] };
  }
}
