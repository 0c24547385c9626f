import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PRIMITIVES, PRIMITIVE_LIMIT, cost } from "../size/bundle.js";
import { run, tool, withConsumer } from "./consumer.js";

/** How a careful stranger compiles: strict, and with the declarations of this package checked too. */
const TYPESCRIPT = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: "ES2022",
    lib: ["ES2022", "DOM"],
    types: [],
    module: "NodeNext",
  },
  files: ["smoke.mts", "smoke.cts"],
};

await withConsumer(async ({ tarball, folder }) => {
  const shipped = readdirSync(join(folder, "node_modules/scorewright")).sort();
  const wanted = ["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json"];
  if (shipped.join() !== wanted.join())
    throw new Error(`the tarball holds ${shipped.join(", ")}, not ${wanted.join(", ")}`);

  tool("publint", ["run", tarball, "--strict"]);
  tool("attw", [tarball, "--profile", "node16", "--format", "table-flipped"]);

  for (const script of ["smoke.mjs", "smoke.cjs", "doors.mjs"]) run("node", [script], folder);

  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(TYPESCRIPT));
  tool("tsc", ["-p", folder]);
  const bundler = { ...TYPESCRIPT.compilerOptions, module: "ESNext", moduleResolution: "bundler" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: bundler, files: ["smoke.mts"] }));
  tool("tsc", ["-p", folder]);
  console.log("TypeScript consumers passed: NodeNext as ESM and as CJS, and bundler");

  for (const name of PRIMITIVES) {
    const { gzip, packages } = await cost([name], "scorewright", folder);
    const others = Object.keys(packages).filter((one) => one !== "scorewright");
    console.log(`${name}: ${gzip} bytes gzip ${others.join(" ")}`);
    if (gzip >= PRIMITIVE_LIMIT || others.length > 0) throw new Error(`${name} costs too much from the built package`);
  }
});
console.log("\nthe packed tarball is sound");
