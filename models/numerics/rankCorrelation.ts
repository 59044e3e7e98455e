// How strongly one list rises with another, whatever the shape: Pearson's correlation of ranks, ties sharing their mean.
// C. Spearman, Am. J. Psychol. 15 (1904) 72. And quantiles, between neighbours by straight lines.

/** 1 for the smallest; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => values[a] - values[b]);
  const found = values.map(() => 0);
  for (let first = 0; first < order.length;) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]] === values[order[first]]) last++;
    for (let k = first; k <= last; k++) found[order[k]] = 1 + (first + last) / 2;
    first = last + 1;
  }
  return found;
}

/** Spearman's ρ, from −1 to 1; 0 where either list does not vary. */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number {
  const a = ranks(x);
  const b = ranks(y);
  const mean = (x.length + 1) / 2;
  let covariance = 0;
  let varianceA = 0;
  let varianceB = 0;
  a.forEach((rank, k) => {
    covariance += (rank - mean) * (b[k] - mean);
    varianceA += (rank - mean) ** 2;
    varianceB += (b[k] - mean) ** 2;
  });
  return varianceA > 0 && varianceB > 0 ? covariance / Math.sqrt(varianceA * varianceB) : 0;
}

/** @param share 0 for the smallest, 1 for the largest; between two values by a straight line. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
