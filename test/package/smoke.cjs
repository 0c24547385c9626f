const assert = require("node:assert/strict");
const { asText, evaluate, explain, parseScheme } = require("scorewright");
const seed = require("./seed.json");

const run = evaluate(parseScheme(seed.scheme), seed.sources, seed.options);
const text = asText(explain(run, seed.person));
for (const part of seed.says) assert.ok(text.includes(part), `the explanation says "${part}":\n${text}`);
assert.throws(
  () => parseScheme({}),
  (error) => error.issues.length > 0,
);
console.log(`CJS smoke passed on Node ${process.versions.node}`);
