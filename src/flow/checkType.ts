import { wrongType } from "../fault/wrongType.js";

/** Who makes each value of the road. */
const MAKERS = { table: "measure or table", calibration: "calibrate", scores: "score" } as const;

/**
 * Checks at a door of the road that a value is what it should be, by what its `type` says.
 *
 * That is enough for storage one trusts; `fromJson` looks at all of it.
 *
 * @param value what was passed
 * @param type what it should be
 * @throws Fault "wrong-type"
 */
export function checkType(value: { readonly type: string }, type: keyof typeof MAKERS): void {
  const found: unknown = typeof value === "object" && (value as unknown) !== null ? value.type : value;
  if (found === type) return;
  const remedy = `pass what ${MAKERS[type]} returned, or fromJson(json, "${type}")`;
  throw wrongType(type, found, `a value of type "${type}"`, remedy);
}
