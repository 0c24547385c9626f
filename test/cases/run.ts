import { readFileSync } from "node:fs";
import { differences } from "./compare.js";
import { Unsupported } from "./format.js";
import type { Entry } from "./format.js";
import { scoredKind } from "./scoreKinds.js";
import { scored } from "./scoring.js";

/** Runs a file of numeric cases through the public functions: a line for each, totals, exit code 1 on any failure. */
const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) throw new Error("usage: npm run cases -- FILE");

const totals = { ok: 0, fail: 0, unsupported: 0 };
for (const entry of JSON.parse(readFileSync(file, "utf8")) as Entry[]) {
  const { verdict, why } = judged(entry);
  totals[verdict]++;
  console.log(`${verdict.padEnd(11)} ${entry.id}  ${entry.method ?? entry.kind ?? ""}${why === "" ? "" : `  ${why}`}`);
}
console.log(`${totals.ok} ok, ${totals.fail} fail, ${totals.unsupported} unsupported`);
process.exitCode = totals.fail > 0 ? 1 : 0;

function judged(entry: Entry): { readonly verdict: keyof typeof totals; readonly why: string } {
  try {
    const found = entry.method === undefined ? scoredKind(entry) : scored(entry);
    const apart = differences(found, entry.expected, entry.tolerance);
    return apart.length === 0 ? { verdict: "ok", why: "" } : { verdict: "fail", why: apart.slice(0, 3).join("; ") };
  } catch (error) {
    if (error instanceof Unsupported) return { verdict: "unsupported", why: error.message };
    return { verdict: "fail", why: error instanceof Error ? error.message.split("\n")[0]! : String(error) };
  }
}
