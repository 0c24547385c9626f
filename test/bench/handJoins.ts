import type { Join } from "scorewright";

type Hand = (into: Float64Array) => void;

/** The loop that somebody would write for one way of joining, with what is missing left out. */
export function rowJoins(join: Join, columns: readonly Float64Array[], weights: Float64Array): Hand {
  const children = columns.length;
  const rows = columns[0]!.length;
  switch (join.kind) {
    case "power":
      return (into) => {
        for (let i = 0; i < rows; i++) {
          let sum = 0;
          let weight = 0;
          for (let k = 0; k < children; k++) {
            const y = columns[k]![i]!;
            if (y !== y) continue;
            sum += weights[k]! * Math.pow(y, join.exponent);
            weight += weights[k]!;
          }
          into[i] = Math.pow(sum / weight, 1 / join.exponent);
        }
      };
    case "min":
    case "max":
      return (into) => {
        for (let i = 0; i < rows; i++) {
          let found = NaN;
          for (let k = 0; k < children; k++) {
            const y = columns[k]![i]!;
            if (y === y && (found !== found || (join.kind === "min" ? y < found : y > found))) found = y;
          }
          into[i] = found;
        }
      };
    case "ordered":
      return (into) => {
        const cumulated = [0];
        for (const weight of join.weights) cumulated.push(cumulated.at(-1)! + weight);
        const until = (part: number) => {
          const at = part * children;
          const below = Math.min(children - 1, Math.floor(at));
          return cumulated[below]! + (at - below) * join.weights[below]!;
        };
        const byCount = Array.from({ length: children + 1 }, (_, count) =>
          Array.from({ length: count }, (__, k) => until((k + 1) / count) - until(k / count)),
        );
        const row = new Float64Array(children);
        for (let i = 0; i < rows; i++) {
          let count = 0;
          for (let k = 0; k < children; k++) {
            const y = columns[k]![i]!;
            if (y === y) row[count++] = y;
          }
          for (let k = 1; k < count; k++) {
            const y = row[k]!;
            let at = k;
            for (; at > 0 && row[at - 1]! < y; at--) row[at] = row[at - 1]!;
            row[at] = y;
          }
          const own = byCount[count]!;
          let sum = 0;
          let all = 0;
          for (let k = 0; k < count; k++) {
            sum += own[k]! * row[k]!;
            all += own[k]!;
          }
          into[i] = sum / all;
        }
      };
    case "penalised":
      return (into) => {
        for (let i = 0; i < rows; i++) {
          let count = 0;
          let sum = 0;
          for (let k = 0; k < children; k++) {
            const y = columns[k]![i]!;
            if (y !== y) continue;
            count++;
            sum += y;
          }
          const mean = sum / count;
          let squares = 0;
          for (let k = 0; k < children; k++) {
            const y = columns[k]![i]!;
            if (y === y) squares += (y - mean) * (y - mean);
          }
          into[i] = Math.max(0, mean - squares / (count - join.ddof) / mean);
        }
      };
    case "closeness":
      return (into) => {
        for (let i = 0; i < rows; i++) {
          let near = 0;
          let far = 0;
          for (let k = 0; k < children; k++) {
            const y = columns[k]![i]!;
            if (y !== y) continue;
            const factor = weights[k]! / join.scale[k]!;
            const short = factor * (join.best[k]! - y);
            const over = factor * (y - join.worst[k]!);
            near += short * short;
            far += over * over;
          }
          into[i] = Math.sqrt(far) / (Math.sqrt(near) + Math.sqrt(far));
        }
      };
    case "compromise":
      return (into) => {
        const { best, worst, group, regret, v } = join;
        for (let i = 0; i < rows; i++) {
          let all = 0;
          for (let k = 0; k < children; k++) if (columns[k]![i]! === columns[k]![i]!) all += weights[k]!;
          let sum = 0;
          let most = 0;
          for (let k = 0; k < children; k++) {
            const y = columns[k]![i]!;
            if (y !== y) continue;
            const lost = ((weights[k]! / all) * (best[k]! - y)) / (best[k]! - worst[k]!);
            sum += lost;
            if (lost > most) most = lost;
          }
          const s = (sum - group.low) / (group.high - group.low);
          const r = (most - regret.low) / (regret.high - regret.low);
          into[i] = 1 - (v * s + (1 - v) * r);
        }
      };
    default:
      throw new Error(`no loop for ${join.kind}`);
  }
}
