import { describe } from "vitest";
import { obeys } from "./obeys.js";
import { schemeLaws, schemed } from "./schemes.js";

describe("experiments on schemes", () => {
  obeys(schemeLaws, schemed, 150);
});
