import { readFileSync, readdirSync } from "node:fs";

/** A line broken on purpose, and the test that must notice. */
export interface Sabotage {
  readonly name: string;
  /** The patch file, from the top of the project. */
  readonly file: string;
  /** The promise or house rule that the broken line keeps. */
  readonly guards: string;
  /** A filter for vitest, or a whole command that starts with npm or npx. */
  readonly test: string;
}

const FOLDER = "test/sabotage";

/** The sabotages of the folder; a missing header is "". */
export function sabotages(): Sabotage[] {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith(".patch"));
  return names.sort().map((file) => {
    const text = readFileSync(`${FOLDER}/${file}`, "utf8");
    const header = (word: string) => new RegExp(`^# ${word}: (.+)$`, "m").exec(text)?.[1]?.trim() ?? "";
    return {
      name: file.replace(/\.patch$/, ""),
      file: `${FOLDER}/${file}`,
      guards: header("guards"),
      test: header("test"),
    };
  });
}
