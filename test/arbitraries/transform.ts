import fc from "fast-check";
import type { BoxCoxSpec, ClampQuantileSpec, Log1pSpec, WinsorizeSpec } from "scorewright/transform";

/** A step before normalizing in a drawn scheme. */
export type TransformSpec = BoxCoxSpec | ClampQuantileSpec | Log1pSpec | WinsorizeSpec;

/** One arbitrary per transform in the catalog. */
export const transformSpecs = {
  log1p: fc.record({ kind: fc.constant("log1p" as const) }),
  boxCox: fc.record({ kind: fc.constant("boxCox" as const), lambda: fc.constantFrom(0.5, 1, 2) }),
  clampQuantile: fc.record(
    {
      kind: fc.constant("clampQuantile" as const),
      low: fc.constantFrom(0, 0.1, 0.25),
      high: fc.constantFrom(0.75, 0.9, 1),
    },
    { requiredKeys: ["kind"] },
  ) as fc.Arbitrary<ClampQuantileSpec>,
  winsorize: fc
    .constantFrom({ lowCount: 1 }, { highCount: 1 }, { lowCount: 1, highCount: 0 }, { lowCount: 1, highCount: 1 })
    .map((counts): WinsorizeSpec => ({ kind: "winsorize", ...counts })),
};
