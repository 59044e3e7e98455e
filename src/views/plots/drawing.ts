import type uPlot from 'uplot';
import type { MarkShape } from './measuredMarks.ts';

/** What a chart shows: its curves, those laid over them, axes and legend. */

export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly token: string;
  /** Dash pattern of the line in CSS pixels; none: solid. */
  readonly dash?: readonly number[];
  /** Emphasised, as the drug is. */
  readonly strong?: boolean;
  /** A filled area rather than a line. */
  readonly area?: boolean;
  /** Points of this shape rather than a line: measured, not computed. */
  readonly mark?: MarkShape;
}

/** A curve of another run, or what was measured, at places of its own. */
export interface Overlay extends LegendEntry {
  readonly x: ArrayLike<number>;
  /** Not drawn where it is not a number. */
  readonly y: ArrayLike<number>;
  /** Half the length of a point's bar; NaN: none. */
  readonly error?: ArrayLike<number>;
}

export interface Ticks {
  readonly at: readonly number[];
  readonly labels: readonly string[];
}

export interface Drawing {
  readonly x: Float64Array;
  readonly y: readonly Float64Array[];
  readonly legend: readonly LegendEntry[];
  /** Drawn over the rest, and named after it in the legend. */
  readonly overlays?: readonly Overlay[];
  readonly xRange: readonly [number, number];
  readonly yRange: readonly [number, number];
  readonly xLabel: string;
  readonly yLabel: string;
  /** Fixed ticks instead of uPlot's own. */
  readonly xTicks?: Ticks;
  readonly yTicks?: Ticks;
}

/** A line is broken where there is no number. */
export function rowsOf({ x, y }: Drawing): uPlot.AlignedData {
  const gapped = (list: Float64Array): Float64Array | (number | null)[] =>
    list.some(Number.isNaN) ? Array.from(list, (value) => (Number.isNaN(value) ? null : value)) : list;
  return [x, ...y.map(gapped)];
}

/** Every entry in the legend's order: the chart's own, then those of other runs and what was measured. */
export function legendOf({ legend, overlays = [] }: Drawing): readonly LegendEntry[] {
  return [...legend, ...overlays.map(entryOf)];
}

/** Of an overlay only what the legend shows: it may carry a whole run. */
function entryOf({ key, label, token, dash, strong, area, mark }: Overlay): LegendEntry {
  return {
    key,
    label,
    token,
    ...(dash === undefined ? {} : { dash }),
    ...(strong === undefined ? {} : { strong }),
    ...(area === undefined ? {} : { area }),
    ...(mark === undefined ? {} : { mark }),
  };
}
