/** Draws a quantity over time and depth on a chart's pen: colours, lines of equal value, borders and names of the layers, the scale. */
import type uPlot from 'uplot';
import type { RunLayout } from '../../../models/solve/frame.ts';
import type { Study } from '../../../models/study/study.ts';
import type { DepthScale } from '../../format/depthScale.ts';
import { layerName } from '../../format/layerName.ts';
import type { Segment } from './contours.ts';
import { initials } from './depthAxis.ts';
import { clipToPlot, type Line, paintColourBar, paintLabel, type Plate, traceLine } from './mapInk.ts';
import type { MapScale } from './depthTimeScale.ts';
import type { Palette } from './palette.ts';

export interface DepthTimePicture {
  readonly study: Study;
  readonly layout: RunLayout;
  readonly depths: DepthScale;
  readonly scale: MapScale;
  readonly unit: string;
  /** The colours, time across and depth downwards. */
  readonly raster: HTMLCanvasElement;
  /** The end of what is in the raster [min]. */
  readonly end: number;
  readonly lines: readonly Line[];
  /** Borders of the session's phases [min]. */
  readonly phases: readonly number[];
}

/** To the right of the map, for the scale and its numbers [CSS px]. */
export const mapScaleRoom = 76;

/** A layer drawn lower than this has no room for its name [CSS px]. */
const leastNamed = 13;

export function paintDepthTime(plot: uPlot, palette: Palette, picture: DepthTimePicture): void {
  const { ctx, bbox } = plot;
  const ground = palette.colour('--map-ground');
  ctx.save();
  ctx.save();
  clipToPlot(plot);
  ctx.fillStyle = palette.colour('--surface-sunken');
  ctx.fillRect(bbox.left, bbox.top, bbox.width, bbox.height);
  const right = plot.valToPos(picture.end, 'x', true);
  ctx.fillStyle = ground;
  ctx.fillRect(bbox.left, bbox.top, right - bbox.left, bbox.height);
  ctx.drawImage(picture.raster, bbox.left, bbox.top, right - bbox.left, bbox.height);
  paintRules(plot, picture);
  for (const { segments } of picture.lines) paintEqual(plot, segments);
  ctx.restore();
  const plates = paintNames(plot, palette, picture);
  for (const line of picture.lines)
    plates.push(...paintLabel(plot, palette, line, plates, (x) => Math.abs(x / picture.end - 0.3)));
  paintColourBar(plot, palette, {
    title: picture.unit,
    colour: picture.scale.css,
    ticks: picture.scale.ticks,
    ground,
  });
  ctx.restore();
}

function paintEqual(plot: uPlot, segments: readonly Segment[]): void {
  const { ctx } = plot;
  traceLine(plot, segments);
  for (const [colour, width] of [
    ['rgba(11, 26, 42, 0.4)', 2.5],
    ['#ffffff', 1],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * devicePixelRatio;
    ctx.stroke();
  }
}

/** Borders of layers and of phases. */
function paintRules(plot: uPlot, { depths, phases }: DepthTimePicture): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const stroke = (x1: number, y1: number, x2: number, y2: number, dash: readonly number[]): void => {
    ctx.beginPath();
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
    // two shades are seen on every colour of the map
    ctx.setLineDash([]);
    ctx.strokeStyle = 'rgba(11, 26, 42, 0.35)';
    ctx.lineWidth = 2 * ratio;
    if (dash.length === 0) ctx.stroke();
    ctx.setLineDash(dash.map((length) => length * ratio));
    ctx.strokeStyle = dash.length === 0 ? 'rgba(255, 255, 255, 0.85)' : 'rgba(11, 26, 42, 0.6)';
    ctx.lineWidth = ratio;
    ctx.stroke();
    ctx.setLineDash([]);
  };
  for (const time of phases) {
    const x = plot.valToPos(time, 'x', true);
    stroke(x, bbox.top, x, bbox.top + bbox.height, [3, 3]);
  }
  for (const place of depths.edges.slice(1, -1)) {
    const y = plot.valToPos(1 - place, 'y', true);
    stroke(bbox.left, y, bbox.left + bbox.width, y, []);
  }
}

/** At the right edge of every layer that has room for it. */
function paintNames(plot: uPlot, palette: Palette, { layout, study, depths }: DepthTimePicture): Plate[] {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const padding = 4 * ratio;
  const height = leastNamed * ratio;
  ctx.font = `${10 * ratio}px ${palette.font}`;
  const plates: Plate[] = [];
  for (const [index, layer] of layout.layers.entries()) {
    const top = plot.valToPos(1 - (depths.edges[index] ?? 0), 'y', true);
    const bottom = plot.valToPos(1 - (depths.edges[index + 1] ?? 1), 'y', true);
    if (bottom - top < height + 2 * ratio) continue;
    const full = layerName(study, layer.id);
    const name = ctx.measureText(full).width < bbox.width / 2 ? full : initials(full);
    const width = ctx.measureText(name).width + 2 * padding;
    const plate: Plate = [bbox.left + bbox.width - width - 3 * ratio, top + 2 * ratio, width, height];
    ctx.fillStyle = palette.surface;
    ctx.fillRect(...plate);
    ctx.fillStyle = palette.ink;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.fillText(name, plate[0] + padding, plate[1] + height / 2);
    plates.push(plate);
  }
  return plates;
}
