import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { asText, evaluate, explain, parseScheme } from "scorewright";

const seed = JSON.parse(readFileSync(new URL("seed.json", import.meta.url), "utf8"));
const run = evaluate(parseScheme(seed.scheme), seed.sources, seed.options);
const text = asText(explain(run, seed.person));
for (const part of seed.says) assert.ok(text.includes(part), `the explanation says "${part}":\n${text}`);
assert.throws(
  () => parseScheme({}),
  (error) => error.issues.length > 0,
);
console.log(`ESM smoke passed on Node ${process.versions.node}`);
