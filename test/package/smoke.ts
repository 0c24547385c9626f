import { asText, evaluate, explain, parseScheme } from "scorewright";

/** What a TypeScript consumer writes: the types must hold without a cast. */
export function reasons(scheme: unknown, person: string): string {
  const run = evaluate(
    parseScheme(scheme),
    { deals: [] },
    { asOf: "2026-10-05", period: { from: "2026-07-01", to: "2026-10-01" } },
  );
  const text: string = asText(explain(run, person));
  return text;
}

// @ts-expect-error a person is named by text
export const wrong = (scheme: unknown): string => reasons(scheme, 7);
