import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { methodsPage } from "./methodTables.js";

it("docs/methods.md says what the catalog says (npm run methods writes it)", () => {
  expect(readFileSync("docs/methods.md", "utf8")).toBe(methodsPage());
});

it("would notice a method that the page does not have", () => {
  const extra = { stage: "cut", kind: "invented", options: {}, about: "Nowhere." } as const;
  expect(methodsPage([extra])).toContain("### `invented`");
});
