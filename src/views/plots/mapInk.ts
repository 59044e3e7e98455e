/** What is drawn over the colours of a map: lines that are seen on any of them, their labels, and the scale beside it. */
import type uPlot from 'uplot';
import { middlesBy, type Segment } from './contours.ts';
import type { Palette } from './palette.ts';

export interface Line {
  readonly segments: readonly Segment[];
  readonly label: string;
  /** Where the whole label would cover too much of the map. */
  readonly brief: string;
}

export function clipToPlot({ ctx, bbox }: uPlot): void {
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
}

/** Light lines with a dark edge are seen on every colour of the map. */
export function strokeTwice(ctx: uPlot['ctx'], width: number, strong = true): void {
  ctx.strokeStyle = strong ? '#0b1a2a' : '#33414d';
  ctx.lineWidth = (width + 2) * devicePixelRatio;
  ctx.stroke();
  ctx.strokeStyle = '#ffffff';
  ctx.lineWidth = width * devicePixelRatio;
  ctx.stroke();
}

/** Lays the path of a line, to be stroked. */
export function traceLine(plot: uPlot, segments: readonly Segment[]): void {
  const { ctx } = plot;
  ctx.beginPath();
  for (const [x1, y1, x2, y2] of segments) {
    ctx.moveTo(plot.valToPos(x1, 'x', true), plot.valToPos(y1, 'y', true));
    ctx.lineTo(plot.valToPos(x2, 'x', true), plot.valToPos(y2, 'y', true));
  }
}

export function paintLine(plot: uPlot, segments: readonly Segment[], dash: readonly number[], width: number): void {
  const { ctx } = plot;
  traceLine(plot, segments);
  if (dash.length > 0) strokeTwice(ctx, width);
  else strokeTwice(ctx, width, false);
}

/** The most of the map's width that a label may take. */
const widest = 0.6;

/** Left, top, width and height of a label [canvas px]. */
export type Plate = readonly [number, number, number, number];

const apart = ([x, y, width, height]: Plate, [left, top, wide, high]: Plate): boolean =>
  x + width <= left || left + wide <= x || y + height <= top || top + high <= y;

/** On a small plate where the line is nearest to where its label should be, or as near as other labels let it; none where there is no room. */
export function paintLabel(
  plot: uPlot,
  palette: Palette,
  { segments, label: whole, brief }: Line,
  others: readonly Plate[],
  distance: (x: number, y: number) => number,
): Plate[] {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.font = `600 ${10.5 * ratio}px ${palette.font}`;
  const padding = 10 * ratio;
  const label = ctx.measureText(whole).width + padding > widest * bbox.width ? brief : whole;
  const width = ctx.measureText(label).width + padding;
  const height = 16 * ratio;
  const inside = (at: number, size: number, from: number, room: number): number =>
    Math.min(Math.max(at - size / 2, from + 2 * ratio), from + room - size - 2 * ratio);
  for (const [x, y] of middlesBy(segments, distance)) {
    const left = inside(plot.valToPos(x, 'x', true), width, bbox.left, bbox.width);
    const top = inside(plot.valToPos(y, 'y', true), height, bbox.top, bbox.height);
    const plate: Plate = [left, top, width, height];
    if (!others.every((other) => apart(plate, other))) continue;
    ctx.fillStyle = palette.surface;
    ctx.fillRect(left, top, width, height);
    ctx.fillStyle = palette.ink;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(label, left + width / 2, top + height / 2);
    return [plate];
  }
  return [];
}

const stripes = 48;

export interface ColourBar {
  readonly title: string;
  /** At a place between 0, the lower end, and 1. */
  readonly colour: (place: number) => string;
  readonly ticks: readonly { readonly place: number; readonly label: string }[];
  /** Seen through colours that let it. */
  readonly ground?: string;
}

/** To the right of the map, over the room that its chart leaves there. */
export function paintColourBar(
  { ctx, bbox }: uPlot,
  palette: Palette,
  { title, colour, ticks, ground }: ColourBar,
): void {
  const ratio = devicePixelRatio;
  const left = bbox.left + bbox.width + 14 * ratio;
  const width = 14 * ratio;
  const top = bbox.top + 18 * ratio;
  const height = bbox.top + bbox.height - top;
  for (let k = 0; k < stripes; k += 1) {
    const [from, to] = [Math.round(top + (height * k) / stripes), Math.round(top + (height * (k + 1)) / stripes)];
    for (const paint of [...(ground === undefined ? [] : [ground]), colour(1 - (k + 0.5) / stripes)]) {
      ctx.fillStyle = paint;
      ctx.fillRect(left, from, width, to - from);
    }
  }
  ctx.font = `${11 * ratio}px ${palette.font}`;
  ctx.fillStyle = palette.inkSoft;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = ratio;
  for (const { place, label } of ticks) {
    const y = top + height * (1 - place);
    ctx.beginPath();
    ctx.moveTo(left + width, y);
    ctx.lineTo(left + width + 3 * ratio, y);
    ctx.stroke();
    ctx.fillText(label, left + width + 6 * ratio, y);
  }
  ctx.fillStyle = palette.ink;
  ctx.font = `600 ${11 * ratio}px ${palette.font}`;
  ctx.textBaseline = 'top';
  ctx.fillText(title, left, bbox.top);
}
