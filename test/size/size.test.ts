import { afterAll, describe, expect, it } from "vitest";
import * as scorewright from "scorewright";
import { PRIMITIVES, PRIMITIVE_LIMIT, cost } from "./bundle.js";
import type { Cost } from "./bundle.js";

const FLOW = [["evaluate"], ["parseScheme"], ["parseScheme", "evaluate", "explain", "asText"]];

const measured: [string, Cost][] = [];

async function weigh(names: readonly string[]): Promise<Cost> {
  for (const name of names) expect(scorewright, "the front door exports it").toHaveProperty(name);
  const found = await cost(names, "./src/index.ts");
  measured.push([names.join(" + "), found]);
  return found;
}

describe("the size of an import", () => {
  it.each(PRIMITIVES)(`of %s alone is under ${PRIMITIVE_LIMIT} bytes and brings no package`, async (name) => {
    const { gzip, packages } = await weigh([name]);
    expect(packages).toEqual({});
    expect(gzip).toBeLessThan(PRIMITIVE_LIMIT);
  });

  it.each(FLOW.map((names) => ({ names, list: names.join(" + ") })))("of $list is printed", async ({ names }) => {
    const { packages } = await weigh(names);
    expect(Object.keys(packages)).not.toContain("mathjs");
  });

  it("of evaluate brings no zod, which only reading a scheme needs", async () => {
    expect((await weigh(["evaluate"])).packages).not.toHaveProperty("zod");
  });

  afterAll(() => {
    const rows = measured.map(([names, { minified, gzip, packages }]) => ({
      import: names,
      minified,
      gzip,
      packages: Object.keys(packages).join(" "),
    }));
    console.table([...new Map(rows.map((row) => [row.import, row])).values()]);
  });
});
