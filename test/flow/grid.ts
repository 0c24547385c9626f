/** What one axis of a drawn-up quadrant says. */
export interface GridAxis {
  readonly node: string;
  readonly cut?: object;
  readonly cuts?: readonly object[];
  readonly bands?: readonly string[];
  readonly margin?: number;
}

const NAMES: Readonly<Record<number, readonly string[]>> = { 1: ["low", "high"], 2: ["low", "middle", "high"] };

/** A fixed cut. */
export const at = (points: number, edge: "upper" | "lower" = "upper") => ({ kind: "fixed", at: points, edge });

/** A quadrant called "grid" with a cell for each two bands, called by both: `lowHigh` is low on x and high on y. */
export function grid(x: GridAxis, y: GridAxis, cells: readonly object[] = cellsOf(x, y)) {
  return { quadrants: [{ id: "grid", x, y, cells }] };
}

/** All cells of two axes, from low to high. */
export function cellsOf(x: GridAxis, y: GridAxis) {
  const bands = ({ bands: names, cuts }: GridAxis) => names ?? NAMES[cuts?.length ?? 1]!;
  return bands(x).flatMap((across) => bands(y).map((up) => ({ x: across, y: up, id: across + capital(up) })));
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The cell of each row. */
export function cellsIn({
  quadrants,
}: {
  readonly quadrants: readonly { readonly cells: readonly string[]; readonly codes: Int32Array }[];
}): (string | null)[] {
  const { cells, codes } = quadrants[0]!;
  return Array.from(codes, (code) => cells[code] ?? null);
}
