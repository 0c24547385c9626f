import { Decimal } from "decimal.js";
type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a curve as it comes out of storage
const Exact = Decimal.clone({ defaults: true, precision: 80 });

/** What a figure earns on a curve, in many digits: the part of the calculator that reads curves. */
export function earned({ warp = [], knots, outside, link }: Json, value: Decimal): Decimal {
  const through = warp.reduce((at: Decimal, step: Json) => (at.isNaN() ? at : warped(step, at)), value);
  // The library's knots are doubles; a logarithm in many digits lies next to the knot that it stands on.
  const on = knots.find(([at]: Json) =>
    through
      .minus(at)
      .abs()
      .lte(Math.abs(at) * 1e-13),
  );
  const x = warp.length > 0 && on ? new Exact(on[0]) : through;
  const beyond = x.lt(knots[0][0]) ? outside.below : x.gt(knots.at(-1)[0]) ? outside.above : "clip";
  if (typeof beyond === "number") return new Exact(beyond);
  const left = knots.slice(1, -1).filter(([at]: Json) => x.gt(at)).length;
  const [[x0, y0], [x1, y1] = [Number(x0) + 1, y0]] = knots.slice(left);
  const t = x.minus(x0).div(Exact.sub(x1, x0));
  const own = knots.find(([at]: Json) => x.eq(at));
  const y = own ? new Exact(own[1]) : (beyond === "clip" ? Exact.clamp(t, 0, 1) : t).times(Exact.sub(y1, y0)).plus(y0);
  return link ? new Exact(1).div(y.neg().exp().plus(1)) : y;
}

function warped({ kind, lambda, low, high }: Json, x: Decimal): Decimal {
  if (kind === "limit") return Exact.clamp(x, low, high);
  if (kind === "reciprocal") return x.lte(0) ? new Exact(Infinity) : new Exact(1).div(x);
  if (kind === "log1p") return x.plus(1).ln();
  return lambda ? x.pow(lambda).minus(1).div(lambda) : x.ln();
}
