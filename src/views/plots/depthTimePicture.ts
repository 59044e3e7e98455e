/** What a map of depth and time is drawn from: its colours dot by dot, and its lines of equal value. */
import { type DepthField, fieldRange, sampleField } from '../../app/depthField.ts';
import type { DepthScale } from '../../format/depthScale.ts';
import { formatShort } from '../../format/number.ts';
import { contour } from './contours.ts';
import { drugScale, evenScale, type MapScale } from './depthTimeScale.ts';
import type { Shown } from './depthTimeSource.ts';
import type { Line } from './mapInk.ts';

/** About a dot for every pixel that the map takes on a page. */
const dots = { across: 280, down: 190 } as const;
/** Intervals that lines of equal value are looked for in. */
const looks = { across: 90, up: 90 } as const;

/** For the drug the very scale of the skin's picture, which goes by the drug's highest concentration in the session. */
export function scaleFor({ field, isDrug }: Pick<Shown, 'field' | 'isDrug'>): MapScale {
  const [low, high] = fieldRange(field) ?? [0, 1];
  return isDrug ? drugScale(high) : evenScale(low, high);
}

function lastTime({ times }: DepthField): number {
  return times[times.length - 1] ?? 0;
}

/** Time across from 0 to the last instant, depth downwards. */
export function paintRaster(field: DepthField, depths: DepthScale, scale: MapScale): HTMLCanvasElement {
  const { across, down } = dots;
  const end = lastTime(field);
  const times = Array.from({ length: across }, (_, k) => ((k + 0.5) / across) * end);
  const rows = Array.from({ length: down }, (_, k) => depths.depth((k + 0.5) / down));
  const values = sampleField(field, times, rows);
  const canvas = document.createElement('canvas');
  canvas.width = across;
  canvas.height = down;
  const pen = canvas.getContext('2d');
  if (pen === null) return canvas;
  const image = pen.createImageData(across, down);
  // four bytes of a dot are written at once
  const bytes = new Uint32Array(image.data.buffer);
  const shades = shadesOf(scale);
  for (let column = 0; column < across; column += 1) {
    for (let row = 0; row < down; row += 1) {
      const value = values[column * down + row] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      bytes[row * across + column] = shades[Math.round(scale.position(value) * (shadeCount - 1))] ?? 0;
    }
  }
  pen.putImageData(image, 0, 0);
  return canvas;
}

/** More than the eye tells apart along the scale. */
const shadeCount = 512;

/** Colours along the scale as the bytes of a dot, whichever end of a number this machine begins with. */
function shadesOf({ colour }: MapScale): Uint32Array {
  const bytes = new Uint8ClampedArray(4 * shadeCount);
  for (let k = 0; k < shadeCount; k += 1) {
    const [red, green, blue, alpha] = colour(k / (shadeCount - 1));
    bytes.set([red, green, blue, Math.round(255 * alpha)], 4 * k);
  }
  return new Uint32Array(bytes.buffer);
}

/** In minutes and places from the bottom, as the chart's axes count them. */
export function linesOfEqual(field: DepthField, depths: DepthScale, scale: MapScale): readonly Line[] {
  const { across, up } = looks;
  const end = lastTime(field);
  const times = Array.from({ length: across + 1 }, (_, k) => (k / across) * end);
  const heights = Array.from({ length: up + 1 }, (_, k) => depths.depth(1 - k / up));
  const sampled = sampleField(field, times, heights);
  const values = new Float64Array((across + 1) * (up + 1));
  for (let row = 0; row <= up; row += 1) {
    for (let column = 0; column <= across; column += 1) {
      values[row * (across + 1) + column] = scale.measure(sampled[column * (up + 1) + row] ?? Number.NaN);
    }
  }
  const samples = { width: end / 60, height: 1, across, up, values };
  return scale.levels.map((level) => {
    const label = formatShort(level);
    return { segments: contour(samples, scale.measure(level)), label, brief: label };
  });
}
