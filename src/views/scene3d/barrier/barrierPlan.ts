/**
 * Measures of the drawn barrier, in the scale's own units: the surface at y = 0, the front cut at z = 0, the left one at
 * x = 0. Depth is drawn to one scale through all that is shown, widths to a coarser one; both are told.
 */
import type { Stretch } from './crowd.ts';
import type { Barrier } from './crossing.ts';

export interface BarrierPlan {
  readonly kind: Barrier['kind'];
  readonly width: number;
  readonly depth: number;
  /** Of the barrier, and of what is shown above and below it. */
  readonly height: number;
  readonly above: number;
  readonly below: number;
  /** Layers of cells; 0 for a plain membrane. */
  readonly rows: number;
  /** True metres per unit downwards. */
  readonly down: number;
  /** True metres per unit sideways. */
  readonly across: number;
  /** What of the column is drawn [m]. */
  readonly stretch: Stretch;
  /** Radius 0 where none is drawn. */
  readonly duct: Duct;
}

export interface Duct {
  readonly radius: number;
  /** Thickness of the lining. */
  readonly lining: number;
  /** It winds a little. */
  centre(y: number): number;
}

/** A cell of the stratum corneum with its share of lipid, swollen under a wet pad [m]: about 16 layers on the forearm. */
const cellThickness = 1.4e-6;
const fewestRows = 12;
const mostRows = 20;
/** Of a corneocyte [m]. */
export const cellWidth = 35e-6;
/** Lumen of a sweat duct in the stratum corneum, drawn to the sideways scale [m]. */
const ductRadius = 14e-6;
const across = 17e-6;

export function createBarrierPlan(barrier: Barrier, column: Stretch, isTall: boolean): BarrierPlan {
  const height = isTall ? 7.6 : 6.8;
  const width = isTall ? 7 : 9.6;
  const down = barrier.thickness / height;
  const start = barrier.start;
  const end = start + barrier.thickness;
  const from = Math.max(column.from, start - 0.85 * down);
  const to = Math.min(column.to, end + 1.25 * down);
  const rows =
    barrier.kind === 'corneum'
      ? Math.min(mostRows, Math.max(fewestRows, Math.round(barrier.thickness / cellThickness)))
      : 0;
  const middle = width * 0.6;
  return {
    kind: barrier.kind,
    width,
    depth: isTall ? 2.6 : 3.2,
    height,
    above: (start - from) / down,
    below: (to - end) / down,
    rows,
    down,
    across,
    stretch: { from, to },
    duct: {
      radius: rows > 0 ? ductRadius / across : 0,
      lining: rows > 0 ? 0.17 : 0,
      centre: (y) => middle + 0.2 * Math.sin(1.15 * y + 0.5) - 0.06 * Math.sin(2.7 * y),
    },
  };
}

/** Height of a true depth below the barrier's surface [m]. */
export function heightOf(plan: BarrierPlan, barrier: Barrier, depth: number): number {
  return -(depth - barrier.start) / plan.down;
}
