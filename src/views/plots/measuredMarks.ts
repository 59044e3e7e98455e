import type uPlot from 'uplot';
import { residualOf, toSolver } from '../../app/measured/compare.ts';
import type { MeasuredSeries } from '../../app/measured/measuredSeries.ts';
import type { MeasuredKind } from '../../app/measured/measuredUnits.ts';
import type { RunData } from '../../app/run.ts';
import type { Column } from '../../format/csv.ts';
import { formatClock, formatNumber } from '../../format/number.ts';
import { say } from '../../words/say.ts';
import type { Overlay } from './drawing.ts';
import type { Palette } from './palette.ts';

/** Points, never a line: nothing was measured between them. */
export const markShapes = ['circle', 'square', 'triangle', 'diamond'] as const;
export type MarkShape = (typeof markShapes)[number];

export interface MeasuredOverlay extends Overlay {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mark: MarkShape;
  /** Half the length of each error bar, in the chart's unit; NaN: none. */
  readonly error: Float64Array;
  readonly series: MeasuredSeries;
}

export interface MeasuredAxes {
  readonly kind: MeasuredKind;
  readonly against: MeasuredSeries['against'];
  /** Turns the solver's unit into the chart's. */
  readonly perSolver: number;
  /** Turns a measured time [s] or depth [m from the skin] into the chart's place. */
  readonly place: (x: number) => number;
}

/** What of the measured data belongs into a chart, in its own units. */
export function measuredOverlays(
  list: readonly MeasuredSeries[],
  run: RunData,
  { kind, against, perSolver, place }: MeasuredAxes,
): readonly MeasuredOverlay[] {
  return list.flatMap((series, index): MeasuredOverlay[] => {
    if (series.hidden || series.kind !== kind || series.against !== against) return [];
    const factor = toSolver(series, run);
    if (factor === null) return [];
    const scale = factor * perSolver;
    const when = series.time === null ? '' : formatClock(series.time);
    return [
      {
        key: `measured ${series.id}`,
        label:
          when === ''
            ? say('measured.legend', { name: series.name })
            : say('measured.legendAt', { name: series.name, time: when }),
        token: '--ink',
        x: Float64Array.from(series.x, place),
        y: Float64Array.from(series.y, (value) => value * scale),
        mark: markShapes[index % markShapes.length] ?? 'circle',
        error: Float64Array.from(series.y, (_, at) => (series.error?.[at] ?? Number.NaN) * scale),
        series,
      },
    ];
  });
}

/** Beside a name in the legend: how far the run is from it. */
export function residualText(series: MeasuredSeries, run: RunData): string {
  const residual = residualOf(series, run);
  if (residual === null || residual.count === 0) return say('measured.notCompared');
  const rms = `${formatNumber(residual.rms)} ${series.unit}`.trim();
  return say('measured.residual', { rms, count: residual.count });
}

/** Columns of their own: they stand at places of their own. */
export function measuredColumns(
  overlays: readonly MeasuredOverlay[],
  axis: { readonly label: string; readonly unit: string; readonly per: number },
  unit: string,
): Column[] {
  return overlays.flatMap(({ label, y, error, series }): Column[] => [
    {
      label: say('measured.columnAt', { axis: axis.label, name: label }),
      unit: axis.unit,
      values: series.x.map((x) => x * axis.per),
    },
    { label, unit, values: y },
    ...(series.error === null ? [] : [{ label: say('measured.columnError', { name: label }), unit, values: error }]),
  ]);
}

/** Values that the range of a chart should hold, their bars included. */
export function measuredExtent(
  overlays: readonly MeasuredOverlay[],
  hidden: ReadonlySet<string> = new Set(),
): Float64Array[] {
  return overlays
    .filter(({ key }) => !hidden.has(key))
    .map(({ y, error }) =>
      Float64Array.from(y, (value, at) => value + (Number.isFinite(error[at]) ? (error[at] ?? 0) : 0)),
    );
}

/** Half the width of a mark, and of the ends of its bar [CSS px]. */
const size = 3.6;
const cap = 3;

const outlines: Readonly<Record<MarkShape, readonly (readonly [number, number])[]>> = {
  circle: Array.from({ length: 16 }, (_, k): [number, number] => [
    Math.cos((k * Math.PI) / 8),
    Math.sin((k * Math.PI) / 8),
  ]),
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
};

export function paintMarks(plot: uPlot, palette: Palette, overlay: Overlay, mark: MarkShape): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  // a mark on the frame is whole
  const room = 2 * size * ratio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left - room, bbox.top - room, bbox.width + 2 * room, bbox.height + 2 * room);
  ctx.clip();
  const colour = palette.colour(overlay.token);
  ctx.setLineDash([]);
  for (let at = 0; at < overlay.x.length; at += 1) {
    const value = overlay.y[at] ?? Number.NaN;
    const left = plot.valToPos(overlay.x[at] ?? Number.NaN, 'x', true);
    const top = plot.valToPos(value, 'y', true);
    if (!Number.isFinite(left) || !Number.isFinite(top)) continue;
    const half = overlay.error?.[at] ?? Number.NaN;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.25 * ratio;
    if (Number.isFinite(half) && half > 0) {
      const ends = [plot.valToPos(value + half, 'y', true), plot.valToPos(value - half, 'y', true)];
      ctx.beginPath();
      ctx.moveTo(left, ends[0] ?? top);
      ctx.lineTo(left, ends[1] ?? top);
      for (const end of ends) {
        ctx.moveTo(left - cap * ratio, end);
        ctx.lineTo(left + cap * ratio, end);
      }
      ctx.stroke();
    }
    ctx.beginPath();
    for (const [k, [x, y]] of outlines[mark].entries()) {
      const place = [left + x * size * ratio, top + y * size * ratio] as const;
      if (k === 0) ctx.moveTo(...place);
      else ctx.lineTo(...place);
    }
    ctx.closePath();
    ctx.fillStyle = palette.surface;
    ctx.fill();
    ctx.lineWidth = 1.5 * ratio;
    ctx.stroke();
  }
  ctx.restore();
}

/** The same mark in a legend, as a path in a box of 14 by 10. */
export function markPath(shape: MarkShape): string {
  const points = outlines[shape].map(([x, y]) => `${(7 + x * size).toFixed(1)} ${(5 + y * size).toFixed(1)}`);
  return `M${points.join('L')}Z`;
}
