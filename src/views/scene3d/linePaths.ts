/** Paths of lines over the picture (pure). */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export function pathOf(places: readonly Place[]): string {
  return places.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** The stretch of a line that lies between two places across. */
export function partOf(line: readonly Place[], from: number, to: number): readonly Place[] {
  const found: Place[] = [];
  for (let k = 1; k < line.length; k++) {
    const a = line[k - 1];
    const b = line[k];
    if (!a || !b) continue;
    const at = (x: number): number => (b.x === a.x ? 0 : Math.min(1, Math.max(0, (x - a.x) / (b.x - a.x))));
    const [first, second] = b.x >= a.x ? [at(from), at(to)] : [at(to), at(from)];
    if (!(second > first)) continue;
    for (const part of [first, second]) found.push({ x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) });
  }
  return found;
}
