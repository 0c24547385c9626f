/** An entry of a file of numeric cases. */
export interface Entry {
  readonly id: string;
  readonly method?: string;
  readonly kind?: string;
  readonly options?: Options;
  readonly input: unknown;
  readonly expected: unknown;
  readonly tolerance?: "exact" | { readonly absolute?: number; readonly relative?: number } | number;
  readonly optional?: boolean;
}

/** The conventions that an entry asks for; every one that is present is binding. */
export type Options = Readonly<Record<string, unknown>>;

/** A column of figures, or of texts. */
export interface ColumnInput {
  readonly name?: string;
  readonly direction?: "higherIsBetter" | "lowerIsBetter";
  readonly values: readonly (number | string | null)[];
}

/** What the library does not do, by the name that a person would look for. */
export class Unsupported extends Error {}

/** Reads options one by one; what was not read when the work is done was not understood, so the entry is unsupported. */
export class Reader {
  readonly #options: Options;
  readonly #unread: Set<string>;

  constructor(options: Options) {
    this.#options = options;
    this.#unread = new Set(Object.keys(options));
  }

  get(name: string): unknown {
    this.#unread.delete(name);
    return this.#options[name];
  }

  /** Whether the option stands there. */
  has(name: string): boolean {
    return Object.hasOwn(this.#options, name);
  }

  /** All names that stand there, whatever they hold. */
  names(): readonly string[] {
    this.#unread.clear();
    return Object.keys(this.#options);
  }

  /** An option that has options itself, all of which are read. */
  object<T>(name: string, read: (inside: Reader) => T): T {
    return within(this.get(name), name, read);
  }

  /** A list of which each item has options. */
  objects<T>(name: string, read: (inside: Reader) => T): T[] {
    return this.list(name).map((item, place) => within(item, `${name}[${place}]`, read));
  }

  list(name: string): readonly unknown[] {
    const value = this.get(name);
    if (!Array.isArray(value)) throw new Unsupported(`${name}: ${JSON.stringify(value)}`);
    return value;
  }

  text(name: string): string {
    const value = this.get(name);
    if (typeof value !== "string") throw new Unsupported(`${name}: ${JSON.stringify(value)}`);
    return value;
  }

  number(name: string, preset?: number): number {
    const value = this.get(name) ?? preset;
    if (typeof value !== "number") throw new Unsupported(`${name}: ${JSON.stringify(value)}`);
    return value;
  }

  word<const Words extends readonly string[]>(name: string, words: Words, preset?: Words[number]): Words[number] {
    const value = this.get(name) ?? preset;
    if (!words.includes(value as string)) throw new Unsupported(`${name}: ${JSON.stringify(value)}`);
    return value as Words[number];
  }

  /** Throws where an option was never asked for. */
  done(): void {
    if (this.#unread.size > 0) throw new Unsupported(`options ${[...this.#unread].join(", ")}`);
  }
}

/** Reads an object to its end. */
export function within<T>(value: unknown, name: string, read: (inside: Reader) => T): T {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Unsupported(`${name}: ${JSON.stringify(value)}`);
  const inside = new Reader(value as Options);
  const found = read(inside);
  inside.done();
  return found;
}

/** A list of figures with null for missing, as JSON has it. */
export function listed(values: ArrayLike<number>): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** Figures with NaN for missing, as the library has it. */
export function figuresOf({ values }: ColumnInput): Float64Array {
  return Float64Array.from(values, (value) => (value === null ? NaN : (value as number)));
}
