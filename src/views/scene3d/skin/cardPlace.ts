/** Finds a small card a place that covers no label and not the point it speaks of (pure). */
import { overlap, type Box } from '../labelLayout.ts';

/** Between tried places, and between card and point [px]. */
const step = 12;
const clearance = 14;
/** What a card wholly over the column is worth, as a way to go round it [px]. */
const overColumn = 320;

/** The free place nearest to the point, beside the column rather than on it; where none is free, what covers least. */
export function placeCard(
  point: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  bounds: Box,
  column: Box | null = null,
): Box {
  const { width, height } = size;
  const mark = { x: point.x - clearance, y: point.y - clearance, width: 2 * clearance, height: 2 * clearance };
  const blocked = [...taken, mark];
  const right = Math.max(bounds.x, bounds.x + bounds.width - width);
  const bottom = Math.max(bounds.y, bounds.y + bounds.height - height);
  let best: Box = { x: right, y: bottom, width, height };
  let least = Infinity;
  const columns = Math.ceil((right - bounds.x) / step);
  const rows = Math.ceil((bottom - bounds.y) / step);
  for (let across = 0; across <= columns; across++) {
    for (let row = 0; row <= rows; row++) {
      const box = {
        x: Math.min(right, bounds.x + across * step),
        y: Math.min(bottom, bounds.y + row * step),
        width,
        height,
      };
      const away = Math.hypot(box.x + width / 2 - point.x, box.y + height / 2 - point.y);
      let covered = 0;
      for (const other of blocked) if (overlap(box, other)) covered += shared(box, other);
      const hides = column === null ? 0 : (overColumn * shared(box, column)) / (width * height);
      // any covering is worse than any distance
      const cost = away + hides + (covered > 0 ? 1e5 + covered : 0);
      if (cost < least) {
        least = cost;
        best = box;
      }
    }
  }
  return best;
}

function shared(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, wide) * Math.max(0, high);
}
