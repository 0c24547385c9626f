import { issue } from "../../fault/fault.js";
import { ONE, textOf } from "../../money/decimal.js";
import { CREDIT_KINDS } from "../../table/credits.js";
import type { CreditKind } from "../../table/credits.js";
import { fieldReaderOf } from "../measure/figures.js";
import type { FigureLog, ReadFigure } from "../measure/figures.js";
import type { Intake, PlacedEvents } from "../measure/intake.js";
import { DIRECT, ROLL_UP } from "../scheme/creditDefinition.js";
import type { CreditDefinition } from "../scheme/creditDefinition.js";
import { creditedUnits } from "./creditedUnits.js";
import { managersAbove } from "./managers.js";
import type { ManagerOn } from "./managers.js";
import { managersOf } from "./managersOf.js";
import { orderOf } from "./order.js";
import { checkSums, sharedOut } from "./shared.js";
import { splitsOf } from "./split.js";
import type { Split } from "./split.js";
import type { SplitRows } from "./splitRows.js";

/** One credit line of a deal. */
export interface DealCredit {
  /** Who is credited. */
  readonly person: string;
  /** `direct`, the id of an overlay, or `rollUp`. */
  readonly group: string;
  /** The role in the deal; null where none is told. */
  readonly role: string | null;
  /** The share of the deal, as decimal text. */
  readonly share: string;
  /** Through whom a manager is credited; null for one's own credit. */
  readonly through: string | null;
  /** Whole minor units. */
  readonly units: number;
  /** Whole minor units that were cut. */
  readonly cut: number;
  /** Whole minor units of the whole deal. */
  readonly deal: number;
  /** The split behind it; null where there is none. */
  readonly place: number | null;
}

/** The role of the owner of a deal that nobody splits. */
const OWNER = "owner";

/** Works out who is credited with a deal, by one declaration; deals that no metric asks for are never looked at. */
export class DealCredits {
  /** The deals. */
  readonly placed: PlacedEvents;
  /** Their splits. */
  readonly rows: SplitRows | undefined;
  /** The place of each deal in the declared order. */
  readonly order: Int32Array;
  /** Minor digits of the currency. */
  readonly digits: number;
  /** Deals that nobody splits. */
  readonly unsplit = new Set<string>();
  /** Deals of which not all is credited: limited, or below zero. */
  readonly cut = { limited: new Set<string>(), returned: new Set<string>() };
  /** Managers who are not in the table. */
  readonly outside = new Set<string>();
  private readonly read: ReadFigure;
  private readonly managerOn: ManagerOn | null;
  private readonly splits = new Map<number, readonly Split[]>();
  private readonly made = new Map<CreditKind, Map<number, readonly DealCredit[]>>();

  /**
   * @param definition the declaration
   * @param given what was passed
   * @param log where issues and counts go
   */
  constructor(
    readonly definition: CreditDefinition,
    given: Intake,
    private readonly log: FigureLog,
  ) {
    const { source, field, currency, onExcess, splits, orderBy } = definition;
    this.placed = given.events.get(source)!;
    this.rows = splits === undefined ? undefined : given.splits.get(splits.source)!;
    this.order = orderOf(this.placed.events, orderBy, log.issues);
    this.digits = log.digits(currency);
    this.read = fieldReaderOf({ unit: { currency }, onExcess }, field, this.placed.events, log);
    this.managerOn = managersOf(definition, given, log.issues);
    for (const kind of CREDIT_KINDS) this.made.set(kind, new Map());
  }

  /**
   * The credit lines of a deal.
   *
   * @param index the deal
   * @param kind what they count as
   * @returns the lines, own credit first; null where the deal has no amount
   * @throws Fault "circular-managers"
   */
  of(index: number, kind: CreditKind): readonly DealCredit[] | null {
    const known = this.made.get(kind)!;
    const { events } = this.placed;
    const amount = this.read(events.records[index]!, events.keys[index]!);
    if (amount !== amount) return null;
    const lines = known.get(index) ?? this.lines(index, kind, amount);
    known.set(index, lines);
    return lines;
  }

  private lines(index: number, kind: CreditKind, amount: number): DealCredit[] {
    const { definition, digits } = this;
    const { events } = this.placed;
    const key = events.keys[index]!;
    const credited = creditedUnits(definition, kind, amount, digits);
    if (amount < 0 && definition.negative !== "credit") this.returned(key, amount);
    else if (credited.cut !== 0) this.cut.limited.add(key);
    const own = this.sharing(index, kind);
    if (this.rows !== undefined) checkSums(definition, own, kind, `${this.rows.source.id}.${key}`, this.log.issues);
    const parts = sharedOut(definition, own, credited).map(({ split, units, cut }) => {
      const { person, group, role, place } = split;
      return { person, group, role, share: textOf(split.share), through: null, units, cut, deal: amount, place };
    });
    return [...parts, ...parts.flatMap((part) => this.above(part, events.days[index]!))];
  }

  private returned(key: string, amount: number): void {
    const { id, negative, source } = this.definition;
    if (negative === "zero") {
      this.cut.returned.add(key);
      return;
    }
    const expected = `no deal below zero, since credits.${id} refuses them`;
    const remedy = 'leave it out by "where", or declare how it counts: "negative": "credit"';
    const received = amount / 10 ** this.digits;
    const found = issue({ code: "negative-deal", path: `${source}.${key}`, received, expected, remedy });
    this.log.issues.add(found, source);
  }

  /** Who shares a deal: by its splits, or else its owner. */
  private sharing(index: number, kind: CreditKind): readonly Split[] {
    const { splits: spec } = this.definition;
    const { events } = this.placed;
    const key = events.keys[index]!;
    const all =
      this.splits.get(index) ??
      (spec === undefined ? [] : splitsOf(this.definition, spec, this.rows!, key, this.log.issues));
    this.splits.set(index, all);
    const own = all.filter(({ kinds }) => kinds.includes(kind));
    if (own.some(({ group }) => group === DIRECT)) return own;
    if (spec !== undefined) this.unsplit.add(key);
    if (this.definition.unsplit === "refuse") this.refuseUnsplit(key, kind);
    const person = events.persons[index];
    if (person === undefined) return own;
    return [{ place: null, person, share: ONE, role: OWNER, group: DIRECT, kinds: [kind] }, ...own];
  }

  private refuseUnsplit(key: string, kind: CreditKind): void {
    const { source, splits } = this.definition;
    const expected = `direct shares of ${kind} credit for every deal`;
    const remedy = `add records to ${splits!.source}, or give such deals to their owners: "unsplit": "owner"`;
    const path = `${source}.${key}`;
    this.log.issues.add(issue({ code: "unsplit-deal", path, received: key, expected, remedy }), source);
  }

  /** What the managers of a payee are credited with, because the payee is. */
  private above(part: DealCredit, day: number): DealCredit[] {
    const { id, rollUp } = this.definition;
    if (rollUp === undefined || rollUp.groups?.includes(part.group) === false) return [];
    const levels = rollUp.levels ?? Infinity;
    const managers = managersAbove(this.managerOn!, part.person, day, levels, `credits.${id}.rollUp`);
    return managers.map((person) => ({ ...part, person, group: ROLL_UP, role: ROLL_UP, through: part.person }));
  }
}
