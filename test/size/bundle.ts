import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What an app pays for some names of this package. */
export interface Cost {
  readonly minified: number;
  readonly gzip: number;
  /** Bytes by package, of those that came along. */
  readonly packages: Readonly<Record<string, number>>;
}

/** The scoring primitives that must stay small when they are imported alone. */
export const PRIMITIVES = ["minMax", "goalposts", "percentileRank", "arithmeticMean", "rankColumn", "classify"];

/** What one primitive may cost, in bytes after gzip. */
export const PRIMITIVE_LIMIT = 1500;

/** Bundles the names as an app would, from a source file or a package, and weighs the result. */
export async function cost(names: readonly string[], from: string, root = process.cwd()): Promise<Cost> {
  const result = await build({
    stdin: { contents: `export { ${names.join(", ")} } from ${JSON.stringify(from)};`, resolveDir: root },
    bundle: true,
    minify: true,
    treeShaking: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    outfile: "bundle.js",
    absWorkingDir: root,
    logLevel: "silent",
  });
  const output = result.metafile.outputs["bundle.js"]!;
  const packages: Record<string, number> = {};
  for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    if (name !== undefined && bytesInOutput > 0) packages[name] = (packages[name] ?? 0) + bytesInOutput;
  }
  const code = result.outputFiles[0]!.contents;
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length, packages };
}
