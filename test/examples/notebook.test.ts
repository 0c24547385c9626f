import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printedBy } from "./printed.js";

const print = printedBy("examples/notebook.ts");

/** The cells of the line that begins with a word, in the table whose head begins with another. */
function row(head: string, first: string): string[] {
  const table = print.split("\n\n").find((one) => one.startsWith(head))!;
  const line = table.split("\n").find((one) => one.startsWith(`${first} `))!;
  return line.split(/ +/);
}

describe("npm run notebook", () => {
  it("prints what is kept in examples/notebook.txt; refresh it with: npm run --silent notebook > examples/notebook.txt", () => {
    expect(print).toBe(readFileSync("examples/notebook.txt", "utf8"));
  });

  it("has six cells in sixty lines", () => {
    const source = readFileSync("examples/notebook.ts", "utf8").trimEnd().split("\n");
    expect(source.length).toBeLessThanOrEqual(60);
    expect(source.filter((line) => /^\/\/ \d · /.test(line)).map((line) => line[3])).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
    ]);
  });

  it("scores Ana as a pocket calculator does", () => {
    // Beyond quota 1, 4 of 5 customers, (4.6 − 3.1667) ÷ (4.8 − 3.1667) = 0.8776, (0.94 − 0.78) ÷ (0.97 − 0.78) = 0.8421
    // 0.5 · 1 + 0.2 · 0.8 + 0.2 · 0.8776 + 0.1 · 0.8421 = 0.9197
    expect(row("id     total", "ana")).toEqual(["ana", "92", "1"]);
  });

  it("moves as many people as it says", () => {
    const [, , , , , , , moved] = row("from  to            people", "even");
    const moves = print.split("\n\n").find((one) => one.startsWith("from  to            person"))!;
    expect(moves.trimEnd().split("\n").length - 1).toBe(Number(moved));
  });
});
