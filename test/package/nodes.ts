import { run, withConsumer } from "./consumer.js";

const VERSIONS = ["22", "24"];

await withConsumer(({ folder }) => {
  for (const version of VERSIONS) {
    const isThat = `if (!process.versions.node.startsWith("${version}.")) throw new Error(process.version)`;
    run("npx", ["-y", "-p", `node@${version}`, "node", "-e", isThat], folder);
    for (const script of ["smoke.mjs", "smoke.cjs", "doors.mjs"]) {
      run("npx", ["-y", "-p", `node@${version}`, "node", script], folder);
    }
  }
});
console.log(`\nthe packed tarball runs on Node ${VERSIONS.join(" and ")}`);
