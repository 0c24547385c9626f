import { Console } from "node:console";
import { Writable } from "node:stream";
import { isFault } from "scorewright";

/** What a page has printed, by the line of the block that printed it. */
export interface PageRecord {
  readonly printed: Map<number, string>;
  /** The block that is running, or ran last. */
  current: number;
}

/** The record of each page that has run, by the name under which it was assembled. */
export const records = new Map<string, PageRecord>();

/** What an assembled page calls: its console, the start of a block, and statements that must throw. */
export function recorder(name: string) {
  const record: PageRecord = { printed: new Map(), current: 0 };
  records.set(name, record);
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      record.printed.set(record.current, (record.printed.get(record.current) ?? "") + chunk.toString());
      done();
    },
  });
  return {
    console: new Console({ stdout, stderr: stdout, colorMode: false }),
    block(line: number) {
      record.current = line;
      record.printed.set(line, "");
    },
    throws,
  };
}

/** Runs a statement that has to throw a Fault with an issue of this code. */
export function throws(code: string, line: number, run: () => unknown): void {
  let caught: unknown;
  try {
    run();
  } catch (error) {
    caught = error;
  }
  const codes = isFault(caught) ? caught.issues.map((issue) => issue.code) : [];
  if (codes.includes(code)) return;
  const instead = codes.length > 0 ? codes.join(", ") : caught === undefined ? "nothing" : String(caught);
  throw new Error(`line ${line}: expected a Fault "${code}", caught ${instead}`);
}
