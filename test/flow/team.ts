import { asText, calibrate, explain, parseScheme, reward, score, table, statementsOf } from "scorewright";
import type { Credits, Statement, Words } from "scorewright";

/** One person of a hand-made table: figures by metric, texts by attribute. */
export interface Person {
  readonly id: string;
  readonly revenue?: number | null;
  readonly quota?: number | null;
  readonly calls?: number | null;
  readonly mails?: number | null;
  readonly role?: string | null;
  readonly office?: string | null;
}

const goal = { kind: "goalposts", low: 0, high: 100 };

/** A scheme for a hand-made table: calls and mails, 0 to 100, make the total; revenue has the quota as target. */
export function teamScheme(parts: Readonly<Record<string, unknown>> = {}) {
  return parseScheme({
    schemaVersion: 1,
    id: "team",
    metrics: [
      { id: "revenue", unit: { currency: "USD" }, target: { metric: "quota" } },
      { id: "quota", unit: { currency: "USD" } },
      { id: "calls", direction: "higherIsBetter", target: 50 },
      { id: "mails", direction: "higherIsBetter" },
    ],
    score: {
      id: "total",
      of: [
        { metric: "calls", weight: 0.5, normalize: goal },
        { metric: "mails", weight: 0.5, normalize: goal },
      ],
    },
    ranks: [{ id: "overall", by: { node: "total" } }],
    quadrants: [
      {
        id: "style",
        x: axis("calls"),
        y: axis("mails"),
        cells: [
          { x: "high", y: "high", id: "champion" },
          { x: "high", y: "low", id: "hunter" },
          { x: "low", y: "high", id: "farmer" },
          { x: "low", y: "low", id: "developing" },
        ],
      },
    ],
    ...parts,
  });
}

function axis(node: string) {
  return { node, cut: { kind: "fixed", at: 50 } };
}

/** The table of some people. */
export function teamTable(people: readonly Person[]) {
  const figures = (name: "revenue" | "quota" | "calls" | "mails") => people.map((one) => one[name] ?? null);
  return table({
    ids: people.map(({ id }) => id),
    columns: { revenue: figures("revenue"), quota: figures("quota"), calls: figures("calls"), mails: figures("mails") },
    attributes: { role: people.map(({ role }) => role ?? null), office: people.map(({ office }) => office ?? null) },
  });
}

/** Calibrates, scores and rewards a hand-made team. */
export function teamRun(parts: Readonly<Record<string, unknown>>, people: readonly Person[], credits?: Credits) {
  const made = teamTable(people);
  const calibration = calibrate(teamScheme(parts), made);
  const scores = score(calibration, made);
  const rewards = reward(calibration, { table: made, scores, ...(credits === undefined ? {} : { credits }) });
  return { table: made, calibration, scores, ...rewards, ...(credits === undefined ? {} : { credits }) };
}

/** The statement of a team of one, paid by components; a component without `pay` takes 10 % of revenue. */
export function paid(
  components: readonly Readonly<Record<string, unknown>>[],
  person: Omit<Person, "id"> = {},
  plan = {},
): Statement {
  const full = components.map((component, k) => ({ id: `c${k}`, ...tenPercent(component), ...component }));
  const settled = { currency: "USD", settle: { round: "half-even" }, components: full, ...plan };
  return statementsOf(teamRun({ plan: settled }, [{ id: "ana", revenue: 1000, ...person }]))[0]!;
}

function tenPercent(component: object) {
  return "pay" in component ? {} : { base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } };
}

/** The lines of a statement as "step amount". */
export function lines({ lines: all }: Statement): string[] {
  return all.map(({ step, amount }) => `${step} ${amount}`);
}

/** The published score of one node by person, at one decimal; null without one. */
export function points(run: Pick<ReturnType<typeof teamRun>, "scores">, node: string) {
  const { units } = run.scores.nodes.find(({ id }) => id === node)!;
  return Object.fromEntries(
    run.scores.ids.map((id, row) => [id, units[row] === -2147483648 ? null : units[row]! / 10]),
  );
}

/** The line of the only component, `c0`, as somebody reads it. */
export function printedLine(run: Parameters<typeof explain>[0], person: string, words?: Words): string | undefined {
  return asText(explain(run, person), words === undefined ? {} : { words })
    .replace(/ +/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line.startsWith("c0"));
}
