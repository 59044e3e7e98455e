/** Keeps labels apart: along one line, and pills in a rectangle (pure). */

/** Centres near the wanted ones, in order, at least half-height sums apart and within [low, high] where they fit. */
export function spread(wanted: readonly number[], sizes: readonly number[], low: number, high: number): number[] {
  const place = [...wanted];
  const half = (k: number): number => (sizes[k] ?? 0) / 2;
  let edge = low;
  for (let k = 0; k < place.length; k++) {
    place[k] = Math.max(place[k] ?? 0, edge + half(k));
    edge = (place[k] ?? 0) + half(k);
  }
  edge = high;
  for (let k = place.length - 1; k >= 0; k--) {
    if ((place[k] ?? 0) + half(k) <= edge) {
      edge = Math.min(edge, (place[k] ?? 0) - half(k));
      continue;
    }
    place[k] = edge - half(k);
    edge = (place[k] ?? 0) - half(k);
  }
  return place;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Moves each box into the bounds and clear of the boxes before it, by the shortest vertical way, then sideways. */
export function separate(boxes: readonly Box[], bounds: Box, gap: number): Box[] {
  const placed: Box[] = [];
  for (const box of boxes) {
    const inside = (candidate: Box): Box => ({
      ...candidate,
      x: Math.max(bounds.x, Math.min(bounds.x + bounds.width - box.width, candidate.x)),
      y: Math.max(bounds.y, Math.min(bounds.y + bounds.height - box.height, candidate.y)),
    });
    const home = inside(box);
    const candidates = [home];
    for (const other of placed) {
      candidates.push(
        inside({ ...home, y: other.y - box.height - gap }),
        inside({ ...home, y: other.y + other.height + gap }),
        inside({ ...home, x: other.x - box.width - gap }),
        inside({ ...home, x: other.x + other.width + gap }),
      );
    }
    const free = candidates.filter((candidate) => !placed.some((other) => overlap(candidate, other)));
    const cost = (candidate: Box): number => Math.abs(candidate.x - home.x) + Math.abs(candidate.y - home.y);
    free.sort((a, b) => cost(a) - cost(b));
    placed.push(free[0] ?? home);
  }
  return placed;
}
