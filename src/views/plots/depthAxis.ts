import type uPlot from 'uplot';
import type { RunLayout } from '../../../models/solve/frame.ts';
import type { Study } from '../../../models/study/study.ts';
import type { DepthScale } from '../../format/depthScale.ts';
import { layerName } from '../../format/layerName.ts';
import { formatDepth } from '../../format/number.ts';
import type { Ticks } from './drawing.ts';
import type { Palette } from './palette.ts';

/** Labels closer than this share of the width would run into each other. */
const closest = 0.13;

/** A tick at every interface, counted from the skin's surface; labels thin out where layers are thin. */
export function depthTicks(layout: RunLayout, scale: DepthScale): Ticks {
  const surface = skinSurface(layout);
  const at: number[] = [];
  const labels: string[] = [];
  let last = -1;
  const depths = layout.layers.map((layer) => layer.start);
  depths.push(layout.layers.at(-1)?.end ?? 0);
  for (const [index, place] of scale.edges.entries()) {
    const depth = (depths[index] ?? 0) - surface;
    const isSurface = Math.abs(depth) < 1e-12;
    const fits = place - last >= closest || isSurface;
    if (isSurface && last >= 0 && place - last < closest) labels[labels.length - 1] = '';
    at.push(place);
    labels.push(fits ? (isSurface ? '0' : formatDepth(depth)) : '');
    if (fits) last = place;
  }
  return { at, labels };
}

/** Where skin begins: the end of the leading reservoirs [m]. */
export function skinSurface(layout: RunLayout): number {
  return layout.layers.find((layer) => layer.role !== 'reservoir')?.start ?? 0;
}

/** Every other layer shaded, with its name where there is room. */
export function paintLayers(plot: uPlot, palette: Palette, layout: RunLayout, study: Study, scale: DepthScale): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = `${10 * ratio}px ${palette.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  for (const [index, layer] of layout.layers.entries()) {
    const left = bbox.left + (scale.edges[index] ?? 0) * bbox.width;
    const right = bbox.left + (scale.edges[index + 1] ?? 1) * bbox.width;
    if (layer.role !== 'tissue') {
      ctx.fillStyle = palette.colour(layer.role === 'barrier' ? '--layer-barrier' : '--layer-reservoir');
      ctx.fillRect(left, bbox.top, right - left, bbox.height);
    }
    ctx.strokeStyle = palette.grid;
    ctx.lineWidth = ratio;
    ctx.beginPath();
    ctx.moveTo(right, bbox.top);
    ctx.lineTo(right, bbox.top + bbox.height);
    ctx.stroke();
    const room = right - left - 6 * ratio;
    const full = layerName(study, layer.id);
    const name = [full, initials(full)].find((text) => ctx.measureText(text).width <= room);
    if (name === undefined) continue;
    ctx.fillStyle = palette.inkSoft;
    ctx.fillText(name, (left + right) / 2, bbox.top + 3 * ratio);
  }
  ctx.restore();
}

/** "Stratum corneum" → "SC"; one long word is cut. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  if (words.length > 1) return words.map((word) => word.charAt(0).toUpperCase()).join('');
  return name.length > 5 ? `${name.slice(0, 4)}.` : name;
}
