import { bounded, tilt } from "scorewright";
import type { TiltOptions, WeightBound } from "scorewright";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const weights = {
  shares: [
    { id: "revenue", weight: 0.6 },
    { id: "csat", weight: 0.4 },
  ],
};
const within = (...bounds: WeightBound[]) => {
  return () => bounded(weights, bounds);
};
const tilted = (options: Partial<TiltOptions>) => () => tilt(weights, { towards: ["csat"], by: 0.1, ...options });
const COMMON = "name something that has a weight, or give it the weight 0";

/** Bounds, tilts and comparisons that cannot be made. */
export const strategy: readonly Raised[] = [
  raised("no-room", within({ of: "revenue", atLeast: 0.7 }, { of: "csat", atLeast: 0.5 }), [
    "bounds",
    '"atLeast adds up to 1.2"',
    "lower `atLeast` by 0.2 in all",
  ]),
  raised("no-room", within({ of: "revenue", atMost: 0.5 }, { of: "csat", atMost: 0.25 }), [
    "bounds",
    '"atMost adds up to 0.75"',
    "raise `atMost` by 0.25 in all",
  ]),
  raised("empty-range", within({ of: "csat", atLeast: 0.5, atMost: 0.4 }), [
    "bounds.csat.atMost",
    "0.4",
    "raise `atMost`, or lower `atLeast`",
  ]),
  raised("out-of-range", within({ of: "csat", atMost: 40 }), ["bounds.csat.atMost", "40", "write 0.4 for 40 %"]),
  raised("unknown-node", within({ of: "nps" }), ["bounds", '"nps"', COMMON]),
  raised("duplicate-id", within({ of: "csat" }, { of: "csat" }), ["bounds", '"csat"', "keep one of the two"]),
  raised("unknown-node", tilted({ towards: ["nps"] }), ["towards", '"nps"', COMMON]),
  raised("out-of-range", tilted({ bounds: [{ of: "revenue", atMost: 0.5 }] }), [
    "weights.revenue",
    "0.6",
    "start from bounded(weights, bounds), or widen the bounds",
  ]),
];
