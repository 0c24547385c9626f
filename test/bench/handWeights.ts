type Columns = readonly Float64Array[];

/** Shares of full entropy that columns lack: a sum, then Σ p ln p. */
export function entropyByHand(columns: Columns): number[] {
  return shared(
    columns.map((values) => {
      const sum = sumOf(values);
      let entropy = 0;
      for (let i = 0; i < values.length; i++) {
        const p = values[i]! / sum;
        if (p > 0) entropy += p * Math.log(p);
      }
      return 1 + entropy / Math.log(values.length);
    }),
  );
}

/** Columns stretched onto 0 to 1: deviations, then a sum of products for each two of them. */
export function criticByHand(columns: Columns): number[] {
  const centred = columns.map((values) => {
    let low = Infinity;
    let high = -Infinity;
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value < low) low = value;
      if (value > high) high = value;
      sum += value;
    }
    const mean = sum / values.length;
    const apart = new Float64Array(values.length);
    for (let i = 0; i < values.length; i++) apart[i] = (values[i]! - mean) / (high - low);
    return apart;
  });
  const lengths = centred.map((own) => Math.sqrt(product(own, own)));
  const conflicts = columns.map(() => 0);
  for (let j = 0; j < columns.length; j++) {
    for (let k = 0; k < j; k++) {
      const apart = 1 - product(centred[j]!, centred[k]!) / (lengths[j]! * lengths[k]!);
      conflicts[j]! += apart;
      conflicts[k]! += apart;
    }
  }
  return shared(conflicts.map((conflict, j) => conflict * lengths[j]!));
}

/** A mean, then squares. */
export function deviationsByHand(columns: Columns): number[] {
  return shared(columns.map((values) => deviation(values, sumOf(values) / values.length)));
}

/** Deviations over means. */
export function variationByHand(columns: Columns): number[] {
  return shared(
    columns.map((values) => {
      const mean = sumOf(values) / values.length;
      return deviation(values, mean) / mean;
    }),
  );
}

/** A native sort, then one sum. */
export function giniByHand(columns: Columns): number[] {
  return shared(
    columns.map((values) => {
      const sorted = values.slice().sort();
      let [sum, weighed] = [0, 0];
      for (let i = 0; i < sorted.length; i++) {
        sum += sorted[i]!;
        weighed += (2 * i + 1 - sorted.length) * sorted[i]!;
      }
      return weighed / (sorted.length * sum);
    }),
  );
}

/** Two logarithms for each figure: its own, and that of the mean without it. */
export function merecByHand(columns: Columns): number[] {
  const rows = columns[0]!.length;
  const logs = columns.map((values) => {
    let low = Infinity;
    for (let i = 0; i < rows; i++) if (values[i]! < low) low = values[i]!;
    const own = new Float64Array(rows);
    for (let i = 0; i < rows; i++) own[i] = Math.abs(Math.log(values[i]! / low));
    return own;
  });
  const sums = new Float64Array(rows);
  for (const own of logs) for (let i = 0; i < rows; i++) sums[i]! += own[i]!;
  const whole = new Float64Array(rows);
  for (let i = 0; i < rows; i++) whole[i] = Math.log(1 + sums[i]! / logs.length);
  return shared(
    logs.map((own) => {
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += Math.abs(Math.log(1 + (sums[i]! - own[i]!) / logs.length) - whole[i]!);
      return sum;
    }),
  );
}

function shared(amounts: readonly number[]): number[] {
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  return amounts.map((amount) => amount / all);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

function deviation(values: Float64Array, mean: number): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return Math.sqrt(squares / values.length);
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}
