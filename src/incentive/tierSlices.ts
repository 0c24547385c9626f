import type { Exactly } from "../money/decimal.js";
import { ONE } from "../money/decimal.js";
import { slicesOf } from "../payout/slices.js";
import type { TierSlice } from "../payout/slices.js";
import type { TiersOptions } from "./tierOptions.js";
import { tierFigures, tierTable } from "./tierTable.js";

/**
 * Says what each tier gives to what {@link tiers} pay on a base: its part of the base, and the money or the rate that it
 * adds. The slices add up to the payout; in a table of rates to the rate, before it is taken of anything.
 *
 * @param options as for {@link tiers}
 * @param base the base
 * @param scale what edges are multiplied by, above zero; left out where they are not scaled
 * @returns one slice per tier
 * @throws Fault as {@link tierTable} does
 * @example
 * const options = { edge: "upper", tiers: [{ from: "0", mode: "marginal", rate: "0.05" }, { from: "10000", mode: "marginal", rate: "0.08" }] }
 * tierSlices(options, decimal("12500")).map(({ gives }) => textOf(gives)) // => ["500", "200"]
 */
export function tierSlices(options: TiersOptions, base: Exactly, scale: Exactly = ONE): readonly TierSlice[] {
  return slicesOf(tierTable(options), tierFigures(options), base, scale);
}
