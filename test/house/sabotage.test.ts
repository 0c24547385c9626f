import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sabotages } from "../sabotage/patches.js";

/** In a copy with a line broken, its own patch cannot apply again; that is not the test's concern there. */
const broken = process.env["SABOTAGE"] !== undefined;

describe("the sabotages", () => {
  it("are there", () => {
    expect(sabotages().length).toBeGreaterThan(0);
  });

  it.each(sabotages())("$name says what it guards and which test must notice", ({ guards, test }) => {
    expect(guards).not.toBe("");
    expect(test).not.toBe("");
    if (!/^np[mx] /.test(test)) expect(existsSync(test.split(" ")[0]!), test).toBe(true);
  });

  it.skipIf(broken).each(sabotages())("$name still applies", ({ file }) => {
    const { status, stderr } = spawnSync("git", ["apply", "--check", file], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});
