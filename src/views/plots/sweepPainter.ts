/** Draws a sweep on a chart's pen: cells, what is beyond a limit, lines of equal dose, the page's own session, the colour scale. */
import type uPlot from 'uplot';
import { mapColour } from '../../format/colourMap.ts';
import { formatShort } from '../../format/number.ts';
import { sampleAt, type Samples } from './contours.ts';
import { clipToPlot, type Line, paintColourBar, paintLabel, paintLine, type Plate, strokeTwice } from './mapInk.ts';
import type { Palette } from './palette.ts';

export interface MapCell {
  /** 0 to 1 on the colour scale; null: solved, but no number. */
  readonly position: number | null;
  readonly kind: 'solved' | 'failed' | 'missing';
  /** Taken from a coarser neighbour for the time being. */
  readonly borrowed: boolean;
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

function paintScale(plot: uPlot, palette: Palette, { title, low, high, ticks }: Scale): void {
  paintColourBar(plot, palette, {
    title,
    colour: mapColour,
    ticks: ticks.map((value) => ({ place: (value - low) / (high - low), label: formatShort(value) })),
  });
}
