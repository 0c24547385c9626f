import { describe } from "vitest";
import { curves } from "../arbitraries/curves.js";
import { curveLaws } from "./curve.js";
import { obeys } from "./obeys.js";

describe.each(Object.entries(curves))("a curve made by %s", (_, of) => {
  obeys(curveLaws, of);
});
