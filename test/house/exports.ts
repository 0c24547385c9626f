import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** The folders of src that have a door. */
export function rooms(): string[] {
  const names = readdirSync(new URL("src/", root)).sort();
  return names.filter((name) => existsSync(new URL(`src/${name}/index.ts`, root)));
}

/** What `exports` of package.json has to be: the front door, one subpath per room, and package.json. */
export function expectedExports(): Record<string, unknown> {
  const paths = rooms().map((room) => [`./${room}`, target(`${room}/index`)] as const);
  return { ".": target("index"), ...Object.fromEntries(paths), "./package.json": "./package.json" };
}

function target(file: string) {
  return {
    import: { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` },
    require: { types: `./dist/${file}.d.cts`, default: `./dist/${file}.cjs` },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL("package.json", root);
  const held = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, `${JSON.stringify({ ...held, exports: expectedExports() }, null, 2)}\n`);
}
