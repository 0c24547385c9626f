import assert from "node:assert/strict";
import { createRequire } from "node:module";

/** Opens every subpath in both formats: the same names, and one copy of each thing within a format. */
const require = createRequire(import.meta.url);
const { exports } = require("scorewright/package.json");
const doors = Object.keys(exports).filter((path) => path !== "./package.json");
const front = { esm: await import("scorewright"), cjs: require("scorewright") };

for (const door of doors) {
  const path = door.replace(/^\./, "scorewright");
  const esm = await import(path);
  const cjs = require(path);
  assert.deepEqual(Object.keys(esm).sort(), Object.keys(cjs).sort(), `${path} has the same names in ESM and CJS`);
  for (const name of Object.keys(esm)) {
    if (name in front.esm) assert.equal(esm[name], front.esm[name], `${path} has its own copy of ${name} (ESM)`);
    if (name in front.cjs) assert.equal(cjs[name], front.cjs[name], `${path} has its own copy of ${name} (CJS)`);
  }
}
console.log(`${doors.length} doors open in ESM and CJS on Node ${process.versions.node}`);
