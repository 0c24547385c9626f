import { existsSync, readdirSync } from "node:fs";
import { defineConfig } from "tsup";

const rooms = readdirSync("src").filter((name) => existsSync(`src/${name}/index.ts`));

export default defineConfig({
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(rooms.map((room) => [`${room}/index`, `src/${room}/index.ts`])),
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: true,
  splitting: true,
  treeshake: false,
  minify: false,
  sourcemap: false,
  clean: true,
});
