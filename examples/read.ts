import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parseScheme } from "scorewright";
import type { Scheme, SourceRecord } from "scorewright";

/** A scheme that stands beside this file. */
export function scheme(name: string): Scheme {
  return parseScheme(json(name));
}

/** Records of the sample that ships with the examples. */
export function sample(name: string): SourceRecord[] {
  return json(`sample/${name}.json`) as SourceRecord[];
}

/** Records of a CSV file, each field as the text that stands there. */
export function csv(folder: string, name: string): SourceRecord[] {
  return parse(readFileSync(join(folder, `${name}.csv`), "utf8"), { columns: true, bom: true });
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}
