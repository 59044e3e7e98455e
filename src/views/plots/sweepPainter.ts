/** Draws a sweep on a chart's pen: cells, what is beyond a limit, lines of equal dose, the page's own session, the colour scale. */
import type uPlot from 'uplot';
import { mapColour } from '../../format/colourMap.ts';
import { formatShort } from '../../format/number.ts';
import type { Segment } from './contours.ts';
import { middlesBy, sampleAt, type Samples } from './contours.ts';
import type { Palette } from './palette.ts';

export interface MapCell {
  /** 0 to 1 on the colour scale; null: solved, but no number. */
  readonly position: number | null;
  readonly kind: 'solved' | 'failed' | 'missing';
  /** Taken from a coarser neighbour for the time being. */
  readonly borrowed: boolean;
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly label: string;
  /** Where the whole label would cover too much of the map. */
  readonly brief: string;
}

interface Scale {
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

export interface MapPicture {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the lowest. */
  readonly cells: readonly MapCell[];
  /** Above 1: beyond a limit. Null: nothing is, or it is not wanted. */
  readonly beyond: Samples | null;
  readonly limits: readonly Line[];
  readonly doses: readonly Line[];
  /** Of the page's session, counted in cells; null where it lies outside. */
  readonly session: readonly [number, number] | null;
  readonly scale: Scale | null;
}

/** To the right of the map, for the scale and its numbers [CSS px]. */
export const scaleRoom = 74;

export function paintSweep(plot: uPlot, palette: Palette, picture: MapPicture): void {
  const { ctx } = plot;
  ctx.save();
  paintCells(plot, palette, picture);
  ctx.save();
  clipToPlot(plot);
  if (picture.beyond !== null) paintHatch(plot, picture, picture.beyond);
  for (const line of picture.doses) paintLine(plot, line.segments, [], 1.5);
  for (const line of picture.limits) paintLine(plot, line.segments, [6, 4], 2.25);
  ctx.restore();
  const { columns, rows } = picture;
  const plates: Plate[] = [];
  for (const line of picture.limits)
    plates.push(...paintLabel(plot, palette, line, plates, (_x, y) => Math.abs(y / rows - 0.9)));
  // in a row across the map, under its diagonal, where the page's own session usually lies
  for (const line of picture.doses)
    plates.push(...paintLabel(plot, palette, line, plates, (x, y) => Math.abs(y / rows - 0.6 * (x / columns))));
  if (picture.session !== null) paintSession(plot, picture.session);
  if (picture.scale !== null) paintScale(plot, palette, picture.scale);
  ctx.restore();
}

function clipToPlot({ ctx, bbox }: uPlot): void {
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
}

function paintCells({ ctx, bbox }: uPlot, palette: Palette, { columns, rows, cells }: MapPicture): void {
  const x = (place: number): number => Math.round(bbox.left + (place / columns) * bbox.width);
  const y = (place: number): number => Math.round(bbox.top + bbox.height * (1 - place / rows));
  const ground = palette.colour('--surface-sunken');
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const cell = cells[row * columns + column];
      const [left, top] = [x(column), y(row + 1)];
      const [width, height] = [x(column + 1) - left, y(row) - top];
      const colour = cell === undefined || cell.position === null ? ground : mapColour(cell.position);
      ctx.fillStyle = ground;
      ctx.fillRect(left, top, width, height);
      ctx.fillStyle = colour;
      if (cell?.borrowed ?? false) {
        // a smaller square on open ground: told by its colour what to expect here, and by its size that it is not solved
        const inset = Math.round(Math.min(width, height) * 0.22);
        ctx.fillRect(left + inset, top + inset, width - 2 * inset, height - 2 * inset);
      } else ctx.fillRect(left, top, width, height);
      if (cell?.kind === 'failed') paintCross(ctx, palette, left + width / 2, top + height / 2);
    }
}

function paintCross(ctx: uPlot['ctx'], palette: Palette, x: number, y: number): void {
  const arm = 5 * devicePixelRatio;
  ctx.strokeStyle = palette.colour('--danger');
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x - arm, y - arm);
  ctx.lineTo(x + arm, y + arm);
  ctx.moveTo(x - arm, y + arm);
  ctx.lineTo(x + arm, y - arm);
  ctx.stroke();
}

/** Light lines with a dark edge are seen on every colour of the map. */
function strokeTwice(ctx: uPlot['ctx'], width: number, strong = true): void {
  ctx.strokeStyle = strong ? '#0b1a2a' : '#33414d';
  ctx.lineWidth = (width + 2) * devicePixelRatio;
  ctx.stroke();
  ctx.strokeStyle = '#ffffff';
  ctx.lineWidth = width * devicePixelRatio;
  ctx.stroke();
}

/** Between two lines of the hatching, and between two looks along one [CSS px]. */
const hatch = { apart: 14, look: 3 } as const;

function paintHatch({ ctx, bbox }: uPlot, { columns, rows }: MapPicture, beyond: Samples): void {
  const apart = hatch.apart * devicePixelRatio;
  const look = hatch.look * devicePixelRatio;
  const inside = (x: number, y: number): boolean =>
    sampleAt(beyond, ((x - bbox.left) / bbox.width) * columns, ((bbox.top + bbox.height - y) / bbox.height) * rows) > 1;
  ctx.beginPath();
  for (let start = bbox.left - bbox.height; start < bbox.left + bbox.width; start += apart) {
    const from = Math.max(0, bbox.left - start);
    const to = Math.min(bbox.height, bbox.left + bbox.width - start);
    let began: number | null = null;
    for (let along = from; along <= to + look; along += look) {
      const on = along <= to && inside(start + along, bbox.top + bbox.height - along);
      if (on && began === null) began = along;
      if (on || began === null) continue;
      ctx.moveTo(start + began, bbox.top + bbox.height - began);
      ctx.lineTo(start + along - look, bbox.top + bbox.height - (along - look));
      began = null;
    }
  }
  strokeTwice(ctx, 1, false);
}

function paintLine(plot: uPlot, segments: readonly Segment[], dash: readonly number[], width: number): void {
  const { ctx } = plot;
  ctx.beginPath();
  for (const [x1, y1, x2, y2] of segments) {
    ctx.moveTo(plot.valToPos(x1, 'x', true), plot.valToPos(y1, 'y', true));
    ctx.lineTo(plot.valToPos(x2, 'x', true), plot.valToPos(y2, 'y', true));
  }
  if (dash.length > 0) strokeTwice(ctx, width);
  else strokeTwice(ctx, width, false);
}

/** The most of the map's width that a label may take. */
const widest = 0.6;

/** Left, top, width and height of a label [canvas px]. */
type Plate = readonly [number, number, number, number];

const apart = ([x, y, width, height]: Plate, [left, top, wide, high]: Plate): boolean =>
  x + width <= left || left + wide <= x || y + height <= top || top + high <= y;

/** On a small plate where the line is nearest to where its label should be, or as near as other labels let it; none where there is no room. */
function paintLabel(
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

/** A ring with a cross: the session that the page shows. */
function paintSession(plot: uPlot, [x, y]: readonly [number, number]): void {
  const { ctx } = plot;
  const [cx, cy] = [plot.valToPos(x, 'x', true), plot.valToPos(y, 'y', true)];
  const ratio = devicePixelRatio;
  const [inner, outer] = [5 * ratio, 11 * ratio];
  const corners = 24;
  ctx.beginPath();
  for (let k = 0; k <= corners; k += 1) {
    const angle = (2 * Math.PI * k) / corners;
    const to = [cx + 7 * ratio * Math.cos(angle), cy + 7 * ratio * Math.sin(angle)] as const;
    if (k === 0) ctx.moveTo(...to);
    else ctx.lineTo(...to);
  }
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    ctx.moveTo(cx + dx * inner, cy + dy * inner);
    ctx.lineTo(cx + dx * outer, cy + dy * outer);
  }
  strokeTwice(ctx, 2);
}

const stripes = 48;

function paintScale({ ctx, bbox }: uPlot, palette: Palette, { title, low, high, ticks }: Scale): void {
  const ratio = devicePixelRatio;
  const left = bbox.left + bbox.width + 14 * ratio;
  const width = 14 * ratio;
  const top = bbox.top + 18 * ratio;
  const height = bbox.top + bbox.height - top;
  for (let k = 0; k < stripes; k += 1) {
    const [from, to] = [Math.round(top + (height * k) / stripes), Math.round(top + (height * (k + 1)) / stripes)];
    ctx.fillStyle = mapColour(1 - (k + 0.5) / stripes);
    ctx.fillRect(left, from, width, to - from);
  }
  ctx.font = `${11 * ratio}px ${palette.font}`;
  ctx.fillStyle = palette.inkSoft;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = ratio;
  for (const tick of ticks) {
    const y = top + height * (1 - (tick - low) / (high - low));
    ctx.beginPath();
    ctx.moveTo(left + width, y);
    ctx.lineTo(left + width + 3 * ratio, y);
    ctx.stroke();
    ctx.fillText(formatShort(tick), left + width + 6 * ratio, y);
  }
  ctx.fillStyle = palette.ink;
  ctx.font = `600 ${11 * ratio}px ${palette.font}`;
  ctx.textBaseline = 'top';
  ctx.fillText(title, left, bbox.top);
}
