import { describe, expect, it } from "vitest";
import { both, either, not } from "scorewright";

describe("three-valued logic", () => {
  it("joins by all: one false decides, else one unknown leaves it unknown", () => {
    expect([both([true, null, false]), both([true, null]), both([true, true]), both([])]).toEqual([
      false,
      null,
      true,
      true,
    ]);
  });

  it("joins by any: one true decides, else one unknown leaves it unknown", () => {
    expect([either([false, null, true]), either([false, null]), either([false, false]), either([])]).toEqual([
      true,
      null,
      false,
      false,
    ]);
  });

  it("turns round what is known and leaves unknown unknown", () => {
    expect([not(true), not(false), not(null)]).toEqual([false, true, null]);
  });
});
