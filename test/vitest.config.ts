import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../", import.meta.url));
const report = process.env["VITEST_REPORT"];

export default defineConfig({
  root,
  cacheDir: `${root}test/.tmp/vite`,
  resolve: {
    alias: [
      { find: /^scorewright$/, replacement: `${root}src/index.ts` },
      { find: /^scorewright\/([^/]+)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // What modules keep belongs to the values they were given, so files may share them: to load them anew for each file took
    // longer than many of the tests.
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: process.env["SABOTAGE"] === undefined ? [] : ["test/sabotage/setup.ts"],
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
