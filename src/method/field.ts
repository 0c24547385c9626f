import type { Condition } from "./condition.js";

/** What every option says of itself besides its type. */
interface Common {
  /** May be left out; then it is absent. */
  readonly optional?: true;
  /** One line for the docs table. */
  readonly about?: string;
}

/** A figure stored as a JSON number. */
export interface NumberField extends Common {
  /** `share` is a weight, a bound, a cut or a coverage; `integer` a whole number. */
  readonly type: "number" | "integer" | "share";
  /** The lowest value allowed. */
  readonly atLeast?: number;
  /** The highest value allowed. */
  readonly atMost?: number;
  /** Values must be greater than this. */
  readonly moreThan?: number;
  /** There where the figure is stated in the metric's own unit, so that transforms take it along. */
  readonly inMetricUnit?: true;
  /** Written into the parsed scheme where the option is left out. */
  readonly default?: number;
}

/** A figure stored as decimal text: a rate, an amount of money, a factor of money. */
export interface DecimalField extends Common {
  /** `rate` is a fraction of money ("0.08"), `amount` money, `factor` what money is multiplied by. */
  readonly type: "rate" | "amount" | "factor";
  /** The lowest value allowed. */
  readonly atLeast?: string;
  /** The highest value allowed. */
  readonly atMost?: string;
  /** Written into the parsed scheme where the option is left out. */
  readonly default?: string;
}

/** A text; the types beside `text` name something that must exist. */
export interface TextField extends Common {
  /** `id` names the thing itself; `metric`, `node`, `rank` … refer to another; `date` is YYYY-MM-DD. */
  readonly type: "text" | "id" | "date" | Reference;
  /** There where a metric whose figures are words will do, too. */
  readonly ofWords?: true;
  /** Written into the parsed scheme where the option is left out. */
  readonly default?: string;
}

/** The things that a text may refer to. */
export type Reference =
  | "metric"
  | "node"
  | "attribute"
  | "quadrant"
  | "rank"
  | "source"
  | "component"
  | "objective"
  | "index"
  | "calendar"
  | "credits"
  | "recordField";

/** One of a few words. */
export interface ChoiceField extends Common {
  /** The type's name. */
  readonly type: "choice";
  /** The words allowed. */
  readonly of: readonly string[];
  /** Written into the parsed scheme where the option is left out. */
  readonly default?: string;
}

/** Yes or no. */
export interface FlagField extends Common {
  /** The type's name. */
  readonly type: "flag";
  /** Written into the parsed scheme where the option is left out. */
  readonly default?: boolean;
}

/** A condition; `reads` lists the facts that its stage knows. */
export interface ConditionField extends Common {
  /** The type's name. */
  readonly type: "condition";
  /** The facts that may be asked about here. */
  readonly reads: readonly string[];
}

/** A list of fields of one kind. */
export interface ListField extends Common {
  /** The type's name. */
  readonly type: "list";
  /** What each item is. */
  readonly of: Field;
  /** The least number of items. */
  readonly atLeast?: number;
  /** Written into the parsed scheme where the option is left out. */
  readonly default?: readonly never[];
}

/** An object of named fields, and no others. */
export interface ObjectField extends Common {
  /** The type's name. */
  readonly type: "object";
  /** The fields by name. */
  readonly fields: Fields;
  /** Of these optional fields exactly one must be there. */
  readonly exactlyOne?: readonly string[];
}

/** One of several shapes. */
export interface EitherField extends Common {
  /** The type's name. */
  readonly type: "either";
  /** The shapes, told apart by their JSON type. */
  readonly of: readonly Field[];
  /** Written into the parsed scheme where the option is left out. */
  readonly default?: string;
}

/** Objects told apart by their `kind`. */
export interface VariantField extends Common {
  /** The type's name. */
  readonly type: "variant";
  /** The fields of each kind. */
  readonly of: Readonly<Record<string, Fields>>;
  /** Written into the parsed scheme where the option is left out. */
  readonly default?: { readonly kind: string };
}

/** A method of the catalog, told by its `kind`, with its options beside it. */
export interface MethodField extends Common {
  /** The type's name. */
  readonly type: "method";
  /** Which methods may stand here. */
  readonly stage: Stage;
  /** Written into the parsed scheme where the option is left out. */
  readonly default?: { readonly kind: string };
}

/** A field that refers to itself further down, such as a node of the tree. */
export interface RecursiveField extends Common {
  /** The type's name. */
  readonly type: "recursive";
  /** The field, looked up when it is needed. */
  readonly of: () => Field;
}

/** The stages of the road that methods belong to. */
export type Stage = "measure" | "transform" | "normalize" | "weight" | "aggregate" | "cut" | "pay" | "adjust";

/** How one option of a method, or one part of a scheme, is described as plain data. */
export type Field =
  | NumberField
  | DecimalField
  | TextField
  | ChoiceField
  | FlagField
  | ConditionField
  | ListField
  | ObjectField
  | EitherField
  | VariantField
  | MethodField
  | RecursiveField;

/** Named fields, in the order in which docs list them. */
export type Fields = Readonly<Record<string, Field>>;

/** The TypeScript type of what a field describes. */
export type ValueOf<F> = F extends { readonly type: "number" | "integer" | "share" }
  ? number
  : F extends { readonly type: "choice"; readonly of: readonly (infer Word)[] }
    ? Word
    : F extends { readonly type: "flag" }
      ? boolean
      : F extends { readonly type: "condition" }
        ? Condition
        : F extends { readonly type: "list"; readonly of: infer Item }
          ? readonly ValueOf<Item>[]
          : F extends { readonly type: "object"; readonly fields: infer Inner }
            ? OptionsOf<Inner>
            : F extends { readonly type: "either"; readonly of: readonly (infer Item)[] }
              ? ValueOf<Item>
              : F extends { readonly type: "variant"; readonly of: infer Kinds }
                ? { [K in keyof Kinds]: { readonly kind: K } & OptionsOf<Kinds[K]> }[keyof Kinds]
                : F extends { readonly type: "method" | "recursive" }
                  ? unknown
                  : string;

/** The names of the fields that may be left out: optional ones, and those with a default. */
export type AbsentKeys<F> = {
  [K in keyof F]: F[K] extends { readonly optional: true } | { readonly default: unknown } ? K : never;
}[keyof F];

/** The options that a list of fields describes; what has a default may be left out. */
export type OptionsOf<F> = {
  readonly [K in Exclude<keyof F, AbsentKeys<F>>]: ValueOf<F[K]>;
} & {
  readonly [K in AbsentKeys<F>]?: ValueOf<F[K]>;
};

/** What something earns, as a share of full marks. Nobody means more than ten times full marks: 50 was meant as percent. */
export const SHARE_EARNED = { type: "share", atLeast: -10, atMost: 10 } as const satisfies Field;
