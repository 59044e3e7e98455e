import type uPlot from 'uplot';
import { listAt, type PinnedColumn, trackAt } from '../../app/pinnedRun.ts';
import { letters, type Pin } from '../../app/pins.ts';
import type { RunData } from '../../app/run.ts';
import type { RunLayout } from '../../../models/solve/frame.ts';
import type { DepthScale } from '../../format/depthScale.ts';
import type { LegendEntry, Overlay } from './drawing.ts';
import { skinSurface } from './depthAxis.ts';
import { paintMarks } from './measuredMarks.ts';
import type { Palette } from './palette.ts';

/** One pattern for each pinned run, in every chart alike. */
const dashes: readonly (readonly number[])[] = [
  [7, 4],
  [3, 3],
  [10, 3, 2, 3],
  [2, 5],
];

/** How a pinned run looks in legends. */
export function pinEntry({ letter, name }: Pin, of = ''): LegendEntry {
  const place = letters.findIndex((one) => one === letter);
  const label = of === '' ? `${letter}: ${name}` : `${letter}: ${of}`;
  const key = `pin ${letter}${of === '' ? '' : ` ${of}`}`;
  return { key, label, token: `--pin-${letter.toLowerCase()}`, dash: dashes[place] ?? [7, 4] };
}

/** Dashed curves at places of their own. */
export function paintOverlays(
  plot: uPlot,
  palette: Palette,
  overlays: readonly Overlay[],
  hidden: ReadonlySet<string>,
): void {
  const { ctx, bbox } = plot;
  if (overlays.length === 0) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  for (const { key, token, dash = [], strong, x, y, mark } of overlays) {
    if (hidden.has(key) || mark !== undefined) continue;
    ctx.setLineDash(dash.map((length) => length * devicePixelRatio));
    ctx.beginPath();
    let drawing = false;
    for (let at = 0; at < x.length; at += 1) {
      const value = y[at] ?? Number.NaN;
      const left = plot.valToPos(x[at] ?? 0, 'x', true);
      const top = plot.valToPos(value, 'y', true);
      if (Number.isFinite(top) && drawing) ctx.lineTo(left, top);
      else if (Number.isFinite(top)) ctx.moveTo(left, top);
      drawing = Number.isFinite(top);
    }
    const width = (strong === true ? 2 : 1.5) * devicePixelRatio;
    // a rim sets it off from areas of any colour
    for (const [colour, wider] of [
      [palette.surface, 2],
      [palette.colour(token), 0],
    ] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width + wider * devicePixelRatio;
      ctx.stroke();
    }
  }
  ctx.setLineDash([]);
  ctx.restore();
  for (const overlay of overlays) {
    if (overlay.mark !== undefined && !hidden.has(overlay.key)) paintMarks(plot, palette, overlay, overlay.mark);
  }
}

/** Times of a pinned run's tracks [min]. */
export function minutesOf({ run }: Pin): Float64Array {
  return run.times.map((time) => time / 60);
}

/** The longest of the sessions that are drawn together [s]. */
export function longest({ layout }: RunData, pins: readonly Pin[]): number {
  return pins.reduce((end, { run }) => Math.max(end, run.times.at(-1) ?? 0), layout.end);
}

/** A pinned track at the chart's own times, for its table. */
export function trackBeside(times: ArrayLike<number>, pinned: Float64Array, track: ArrayLike<number>): Float64Array {
  return Float64Array.from(times, (time) => trackAt(pinned, track, time));
}

/** A pinned column's depths in another column's chart: as deep below the skin's surface. */
export function pinnedPlaces(
  depths: Float64Array,
  { layout }: PinnedColumn,
  now: RunLayout,
  scale: DepthScale,
): Float64Array {
  const shift = skinSurface(now) - skinSurface(layout);
  return Float64Array.from(depths, (depth) => scale.place(depth + shift));
}

/** What a pinned column holds at a time; null after its end. */
export function pinnedList(
  { times }: PinnedColumn,
  lists: readonly Float32Array[] | null,
  time: number,
): Float64Array | null {
  return lists === null ? null : listAt(times, lists, time);
}

/** Two nodes at one depth may come to stand so far apart by rounding. */
const samePlace = 1e-9;

/** Numbers given at ascending places, at other places; NaN outside. Where two stand at one place, the far one answers a second question there. */
export function valuesBeside(
  places: ArrayLike<number>,
  own: ArrayLike<number>,
  values: ArrayLike<number>,
): Float64Array {
  let at = 0;
  return Float64Array.from(places, (place, index) => {
    const far = index > 0 && place - (places[index - 1] ?? 0) < samePlace;
    const passed = far ? place + samePlace : place - samePlace;
    while (at < own.length - 2 && (own[at + 1] ?? 0) < passed) at += 1;
    const from = own[at] ?? Number.NaN;
    const to = own[at + 1] ?? Number.NaN;
    const one = values[at] ?? Number.NaN;
    const other = values[at + 1] ?? Number.NaN;
    if (!(place > from - samePlace && place < to + samePlace)) return Number.NaN;
    if (to - from < samePlace) return far ? other : one;
    return one + Math.min(1, Math.max(0, (place - from) / (to - from))) * (other - one);
  });
}
