import { describe } from "vitest";
import { obeys } from "./obeys.js";
import { shareLaws, sharers, sliceLaws, sliced } from "./shares.js";

describe("what people share", () => {
  obeys(shareLaws, sharers, 100);
});

describe("steps on a slice of the base", () => {
  obeys(sliceLaws, sliced, 100);
});
