import type { Field, Method } from "scorewright";
import type { Sample } from "./samples.js";

/**
 * A method's samples, the same with every word of every choice among its options, one at a time, and the same in the other
 * direction: too many for a page, not too many for a test.
 */
export function variantsOf(method: Method, given: readonly Sample[]): Sample[] {
  const chosen = given.flatMap((sample) =>
    Object.entries(method.options).flatMap(([name, field]) =>
      wordsOf(field).map((word) => ({ ...sample, options: { ...sample.options, [name]: word } })),
    ),
  );
  const others = method.stage === "normalize" ? given.map(turned) : [];
  return [...given, ...chosen, ...others];
}

function wordsOf(field: Field): readonly string[] {
  if (field.type === "choice") return field.of;
  return field.type === "either" ? field.of.flatMap(wordsOf) : [];
}

function turned(sample: Sample): Sample {
  return { ...sample, direction: sample.direction === "lowerIsBetter" ? "higherIsBetter" : "lowerIsBetter" };
}
