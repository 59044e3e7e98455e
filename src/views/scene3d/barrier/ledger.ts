/** Who carries the current, in whole charges of a thousand; and numbers of the crossing as the table and the sentences say them. */

/** Whole numbers near 1000 × share that sum to 1000, by largest remainder; what runs against the current is negative. */
export function ofThousand(shares: readonly number[]): number[] {
  const wanted = shares.map((share) => 1000 * share);
  const counts = wanted.map((value) => Math.floor(value));
  let left = 1000 - counts.reduce((sum, count) => sum + count, 0);
  const order = wanted
    .map((value, k) => ({ k, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.k - b.k);
  for (const { k } of order) {
    if (left <= 0) break;
    counts[k] = (counts[k] ?? 0) + 1;
    left--;
  }
  return counts;
}

export interface Entry {
  readonly species: number;
  readonly count: number;
}

/** The largest first, the rest of them together under −1; nothing that rounds to none, but for the drug. */
export function ledgerEntries(counts: readonly number[], drug: number, most: number): Entry[] {
  const entries = counts
    .map((count, species) => ({ species, count }))
    .filter(({ species, count }) => count !== 0 || species === drug)
    .toSorted((a, b) => Math.abs(b.count) - Math.abs(a.count) || a.species - b.species);
  if (entries.length <= most) return entries;
  const kept = entries.slice(0, most - 1);
  const own = entries.find(({ species }) => species === drug);
  if (own && !kept.includes(own)) kept[kept.length - 1] = own;
  const told = kept.reduce((sum, { count }) => sum + count, 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return [...kept, { species: -1, count: all - told }];
}
