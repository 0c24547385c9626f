type Hand = (from: Float64Array, into: Float64Array) => void;

/** ln(1 + x). */
export const log1pByHand = (): Hand => (from, into) => {
  for (let i = 0; i < from.length; i++) {
    const x = from[i]!;
    into[i] = Math.log1p(x);
  }
};

/** (x^λ − 1) / λ. */
export const boxCoxByHand =
  (lambda: number): Hand =>
  (from, into) => {
    for (let i = 0; i < from.length; i++) {
      const x = from[i]!;
      into[i] = (Math.pow(x, lambda) - 1) / lambda;
    }
  };

/** x between two figures. */
export const heldByHand =
  (low: number, high: number): Hand =>
  (from, into) => {
    for (let i = 0; i < from.length; i++) {
      const x = from[i]!;
      into[i] = x <= low ? low : x >= high ? high : x;
    }
  };

/** A line from 0 to 1, held there. */
export const lineByHand =
  (low: number, high: number): Hand =>
  (from, into) => {
    for (let i = 0; i < from.length; i++) {
      const x = from[i]!;
      const y = (x - low) / (high - low);
      into[i] = y <= 0 ? 0 : y >= 1 ? 1 : y;
    }
  };

/** An s-shape around 50. */
export const sShapeByHand = (): Hand => (from, into) => {
  for (let i = 0; i < from.length; i++) {
    const x = from[i]!;
    into[i] = 1 / (1 + Math.exp(-0.1 * (x - 50)));
  }
};

/** What stands at the position of a word. */
export const lookedUpByHand =
  (earned: readonly number[]): Hand =>
  (from, into) => {
    for (let i = 0; i < from.length; i++) {
      const x = from[i]!;
      into[i] = x === x ? earned[x]! : NaN;
    }
  };

/** Straight lines through four points, missing ones left missing. */
export const steppedByHand = (): Hand => (from, into) => {
  for (let i = 0; i < from.length; i++) {
    const x = from[i]!;
    if (x !== x) into[i] = NaN;
    else if (x <= 0) into[i] = 0;
    else if (x < 30) into[i] = (x / 30) * 0.5;
    else if (x < 60) into[i] = 0.5 + ((x - 30) / 30) * 0.1;
    else into[i] = x < 100 ? 0.6 + ((x - 60) / 40) * 0.4 : 1;
  }
};

/** Threshold, target and stretch. */
export const levelledByHand = (): Hand => (from, into) => {
  for (let i = 0; i < from.length; i++) {
    const x = from[i]!;
    if (x !== x) into[i] = NaN;
    else if (x < 20) into[i] = 0;
    else if (x < 60) into[i] = 0.5 + ((x - 20) / 40) * 0.5;
    else into[i] = x < 90 ? 1 + ((x - 60) / 30) * 0.2 : 1.2;
  }
};

/** A binary search among knots. */
export const searchedByHand =
  (xs: Float64Array, ys: Float64Array): Hand =>
  (from, into) => {
    for (let i = 0; i < from.length; i++) {
      const x = from[i]!;
      const last = xs.length - 1;
      if (x !== x) into[i] = NaN;
      else if (x <= xs[0]!) into[i] = ys[0]!;
      else if (x >= xs[last]!) into[i] = ys[last]!;
      else {
        let left = 0;
        let right = last;
        while (right - left > 1) {
          const middle = (left + right) >> 1;
          if (xs[middle]! <= x) left = middle;
          else right = middle;
        }
        into[i] = ys[left]! + ((x - xs[left]!) / (xs[right]! - xs[left]!)) * (ys[right]! - ys[left]!);
      }
    }
  };
