import { movedAsked } from "./asked.js";
import type { AskedStep, BandStep } from "./asked.js";
import type { TierFigures } from "./slices.js";
import type { Position, Read, Step } from "./step.js";

/** A figure that a line of the statement shows beside its amount. */
export interface Operand {
  /** A word of the catalogue: "base", "quota", "times". */
  readonly name: string;
  /** The step it comes from. */
  readonly at: Position;
}

/**
 * A rule as steps of its own. Its `input` steps are where it joins others: "base" is what is paid on, "amount" the figure so
 * far, the same with `at` what that had been on the base found there, "member" whether the rule is for the person.
 *
 * It is plain JSON, and whoever joins rules only shifts positions.
 */
export interface Rule {
  /** The steps, with inputs first. */
  readonly steps: readonly Step[];
  /** The step with the figure it comes to. */
  readonly result: Position;
  /** The step that is true where the figure is withheld. */
  readonly held?: Position;
  /** The step that is true for whom it waits while a part of the amount is withheld: what it adds hangs on the whole of it. */
  readonly waits?: Position;
  /** What a statement shows beside the amount. */
  readonly operands: readonly Operand[];
  /** The places that the rule pays for, where it is a contest. */
  readonly contest?: Contest;
  /** The step that looked something up in a rate table or a grid, where a statement shows what it found there. */
  readonly table?: Position;
  /** The step that is true where nothing is paid, because the figure lies beyond that table. */
  readonly nothing?: Position;
  /** What the pieces of that table were made of, tier by tier. */
  readonly tiers?: readonly TierFigures[];
  /** The condition that it hangs on, where a statement shows what was asked. */
  readonly asked?: AskedStep;
  /** The figure that it hangs on, with the edges of its bands. */
  readonly bands?: BandStep;
  /** The figures that the rule refuses to pay on. */
  readonly refusals?: readonly Refusal[];
}

/** A figure that lies beyond what a rule has been told to pay on. */
export interface Refusal {
  /** The step that is true where it does. */
  readonly when: Position;
  /** The figure. */
  readonly of: Position;
  /** The option that ends there, below the rule's place. */
  readonly path: string;
  /** What the fault is called. */
  readonly code: string;
  /** What the rule pays on, in words. */
  readonly expected: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Which places of which ranking are paid, and how many people it takes. */
export interface Contest {
  /** The ranking. */
  readonly rank: string;
  /** How many places are paid. */
  readonly places: number;
  /** The least number of ranked people. */
  readonly minimumField: number;
  /** Whether those who tie share the prizes of the places that they take up; else a tie for a prize is refused. */
  readonly pooled: boolean;
}

/** Collects steps, reading every fact and writing every constant only once. */
export class StepList {
  /** The steps so far. */
  readonly steps: Step[] = [];
  private readonly known = new Map<string, Position>();

  /**
   * Adds a step, or finds the same one.
   *
   * @param step the step
   * @returns its position
   */
  add(step: Step): Position {
    const key = JSON.stringify(step);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    this.known.set(key, this.steps.length);
    return this.steps.push(step) - 1;
  }

  /**
   * Adds a step that reads a fact.
   *
   * @param from the fact
   * @returns its position
   */
  read(from: Read): Position {
    return this.add({ op: "read", from });
  }

  /**
   * Adds a constant.
   *
   * @param value decimal text
   * @returns its position
   */
  constant(value: string): Position {
    return this.add({ op: "constant", value });
  }

  /**
   * Adds a figure that nobody knows.
   *
   * @returns its position
   */
  unknown(): Position {
    return this.add({ op: "map", of: this.constant("0"), values: [] });
  }

  /**
   * Joins a rule to the list.
   *
   * @param rule the rule
   * @param inputs the positions that its inputs stand for
   * @param asked writes what the rule asks for besides
   * @returns where its steps have come to stand
   */
  join(rule: Rule, inputs: Inputs, asked: Asked = {}): Omit<Rule, "steps" | "contest"> {
    const places: Position[] = [];
    for (const step of rule.steps)
      places.push(this.given(step, places, inputs, asked) ?? this.add(moved(step, places)));
    return {
      result: places[rule.result]!,
      ...(rule.held === undefined ? {} : { held: places[rule.held]! }),
      ...(rule.waits === undefined ? {} : { waits: places[rule.waits]! }),
      operands: rule.operands.map(({ name, at }) => ({ name, at: places[at]! })),
      ...(rule.table === undefined ? {} : { table: places[rule.table]! }),
      ...(rule.nothing === undefined ? {} : { nothing: places[rule.nothing]! }),
      ...(rule.tiers === undefined ? {} : { tiers: rule.tiers }),
      ...(rule.asked === undefined ? {} : { asked: movedAsked(rule.asked, (at) => places[at]!) }),
      ...(rule.bands === undefined ? {} : { bands: { ...rule.bands, of: places[rule.bands.of]! } }),
      ...(rule.refusals === undefined ? {} : { refusals: rule.refusals.map((one) => refusalAt(one, places)) }),
    };
  }

  private given(step: Step, places: readonly Position[], inputs: Inputs, asked: Asked): Position | undefined {
    if (step.op === "read") return asked.read?.(step.from);
    if (step.op !== "input") return undefined;
    return step.at === undefined ? inputs[step.name] : asked.amountAt?.(places[step.at]!);
  }
}

/** The positions that the inputs of a rule stand for, by name. */
export type Inputs = Readonly<Partial<Record<string, Position>>>;

/** What a rule may ask for beside its inputs. */
export interface Asked {
  /** Writes what the amount so far had been on another base. */
  readonly amountAt?: (base: Position) => Position;
  /** Writes a fact in another way than by reading the person's own; undefined to read it. */
  readonly read?: (from: Read) => Position | undefined;
}

function refusalAt(refused: Refusal, places: readonly Position[]): Refusal {
  return { ...refused, when: places[refused.when]!, of: places[refused.of]! };
}

function moved(step: Step, places: readonly Position[]): Step {
  const at = (position: Position) => places[position]!;
  switch (step.op) {
    case "read":
    case "constant":
      return step;
    case "input":
      return step.at === undefined ? step : { ...step, at: at(step.at) };
    case "gather":
    case "standing":
      return { ...step, of: at(step.of), by: step.by.map(at) };
    case "allocate":
      return { ...step, of: at(step.of), weights: at(step.weights), by: step.by.map(at) };
    case "add":
    case "multiply":
    case "both":
    case "either":
      return { ...step, of: step.of.map(at) };
    case "ratio":
      return { ...step, of: [at(step.of[0]), at(step.of[1])] };
    case "grid":
      return { ...step, of: [at(step.of[0]), at(step.of[1])], scales: [at(step.scales[0]), at(step.scales[1])] };
    case "choose":
      return { ...step, when: at(step.when), then: at(step.then), otherwise: at(step.otherwise) };
    case "table":
      return { ...step, of: at(step.of), ...(step.scale === undefined ? {} : { scale: at(step.scale) }) };
    case "limit":
      return {
        ...step,
        of: at(step.of),
        ...(step.atLeast === undefined ? {} : { atLeast: at(step.atLeast) }),
        ...(step.atMost === undefined ? {} : { atMost: at(step.atMost) }),
      };
    default:
      return { ...step, of: at(step.of) };
  }
}
