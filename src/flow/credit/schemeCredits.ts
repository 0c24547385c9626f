import type { Period } from "../../calendar/period.js";
import type { Notice } from "../../fault/notice.js";
import type { CreditSpec } from "../../metric/credit.js";
import type { Events } from "../measure/events.js";
import type { FigureLog } from "../measure/figures.js";
import type { Intake } from "../measure/intake.js";
import type { RecordColumn } from "../measure/recordMetric.js";
import { byCodeUnits } from "../../table/table.js";
import { EXAMPLES, few } from "../measure/few.js";
import type { MetricDefinition, Scheme } from "../scheme/scheme.js";
import { creditColumn } from "./creditColumn.js";
import { DealCredits } from "./dealCredits.js";

/** The credits that a scheme declares, as metrics ask for them. */
export class SchemeCredits {
  private readonly made = new Map<string, DealCredits>();

  /**
   * @param scheme the scheme
   * @param given what was passed
   * @param log where issues and counts go
   */
  constructor(
    private readonly scheme: Scheme,
    private readonly given: Intake,
    private readonly log: FigureLog,
  ) {}

  /**
   * The column of a metric of credit, and the lines behind it.
   *
   * @param metric the metric
   * @param period the period measured
   * @returns the column, its lines, and what is worth saying of it
   * @throws Fault "too-large", "circular-managers"
   */
  column(metric: MetricDefinition, period: Period): RecordColumn {
    const spec = metric.from as CreditSpec;
    const definition = this.scheme.credits.find(({ id }) => id === spec.credits)!;
    const credits = this.made.get(spec.credits) ?? new DealCredits(definition, this.given, this.log);
    this.made.set(spec.credits, credits);
    return creditColumn(metric, spec, credits, this.given.people, period);
  }

  /**
   * The deals that splits share, by the source of the splits.
   *
   * @returns those of credits that a metric asked for
   */
  dealsOf(): Map<string, Events> {
    const found = new Map<string, Events>();
    for (const { rows, placed } of this.made.values()) if (rows !== undefined) found.set(rows.source.id, placed.events);
    return found;
  }

  /**
   * What is worth saying of them.
   *
   * @returns the notices
   */
  notices(): Notice[] {
    return [...this.made].flatMap(([credits, { unsplit, cut, outside }]) => {
      const path = `credits.${credits}`;
      const values = (ids: ReadonlySet<string>) => {
        return { credits, count: ids.size, examples: few([...ids].sort(byCodeUnits), EXAMPLES) };
      };
      return [
        { code: "deals-unsplit", path, values: values(unsplit) },
        { code: "credit-limited", path, values: values(cut.limited) },
        { code: "returns-not-credited", path, values: values(cut.returned) },
        { code: "managers-not-listed", path, values: values(outside) },
      ].filter((notice) => notice.values.count > 0);
    });
  }
}
