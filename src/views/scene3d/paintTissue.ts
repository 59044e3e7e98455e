/**
 * Draws the skin's layers on a canvas, once round the cut: bricks of the stratum corneum, cells of the epidermis,
 * fibres of the dermis, lobules of fat. Illustration only; the same picture every time.
 */
import { perimeter } from './blockPlan.ts';
import { layerColours, type LayerKind } from './layerKinds.ts';
import { hash01 } from './particleCloud.ts';
import type { SkinShape } from './tissueShape.ts';

export interface Brush {
  readonly context: CanvasRenderingContext2D;
  /** Pixels per scene unit. */
  readonly scale: number;
  readonly shape: SkinShape;
}

interface Band {
  readonly index: number;
  readonly kind: LayerKind;
  /** Depth in the layer: 0 at its upper, 1 at its lower border, as pixels from the top. */
  at(s: number, fraction: number): number;
  /** Mean height [scene units]. */
  readonly height: number;
}

type Painter = (brush: Brush, band: Band) => void;

/** One layer, over the ones above it. */
export function paintLayer(brush: Brush, index: number): void {
  const { context, scale, shape } = brush;
  const kind = shape.kinds[index] ?? 'tissue';
  const last = index === shape.kinds.length - 1;
  const upper = (s: number): number => shape.borderAt(index, s);
  const lower = (s: number): number => (last ? shape.height : shape.borderAt(index + 1, s));
  const bottom = shape.levels[index + 1] ?? 0;
  const band: Band = {
    index,
    kind,
    height: bottom - (shape.levels[index] ?? 0),
    at: (s, fraction) => {
      const low = last ? bottom : lower(s);
      return scale * (upper(s) + (low - upper(s)) * fraction);
    },
  };
  context.save();
  context.beginPath();
  const step = 0.03;
  for (let s = 0; s <= perimeter + step; s += step) context.lineTo(s * scale, upper(s) * scale);
  for (let s = perimeter + step; s >= 0; s -= step) context.lineTo(s * scale, lower(s) * scale + (last ? 0 : 0.6));
  context.closePath();
  context.clip();
  const gradient = context.createLinearGradient(0, band.at(0, 0), 0, band.at(0, 1));
  const ground = layerColours[kind];
  gradient.addColorStop(0, shade(ground, 0.03));
  gradient.addColorStop(1, shade(ground, -0.05));
  context.fillStyle = gradient;
  context.fillRect(0, 0, perimeter * scale + 1, shape.height * scale + 1);
  // details of a layer thinner than this would only be noise
  if (band.height > 0.12) painters[kind](brush, band);
  context.restore();
  if (index > 0) strokeBorder(brush, index);
}

function strokeBorder({ context, scale, shape }: Brush, border: number): void {
  context.beginPath();
  for (let s = 0; s <= perimeter + 0.03; s += 0.03) context.lineTo(s * scale, shape.borderAt(border, s) * scale);
  context.lineWidth = Math.max(1, 0.022 * scale);
  context.strokeStyle = 'rgb(120 70 55 / 45%)';
  context.stroke();
}

/** Lighter (> 0) or darker (< 0) by a share of the way to white or black. */
function shade(colour: string, amount: number): string {
  const value = Number.parseInt(colour.slice(1), 16);
  const target = amount > 0 ? 255 : 0;
  const mix = (c: number): number => Math.round(c + (target - c) * Math.abs(amount));
  return `rgb(${mix(value >> 16)} ${mix((value >> 8) & 255)} ${mix(value & 255)})`;
}

/** Draws at s and again one turn away where the thing reaches over the seam. */
function wrapped(s: number, reach: number, draw: (s: number) => void): void {
  draw(s);
  if (s - reach < 0) draw(s + perimeter);
  if (s + reach > perimeter) draw(s - perimeter);
}

function bricks({ context, scale }: Brush, band: Band): void {
  const rows = Math.max(3, Math.min(12, Math.round(band.height / 0.085)));
  const bricksInRow = Math.round(perimeter / 0.46);
  const length = perimeter / bricksInRow;
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < bricksInRow; k++) {
      const s = (k + (row % 2) * 0.5 + 0.16 * (hash01(k, row) - 0.5)) * length;
      const tone = hash01(k * 31 + row, 7) - 0.5;
      wrapped(s % perimeter, length, (centre) => {
        const half = (length / 2) * 0.95;
        const lift = 0.1 * Math.sin(centre * 3.1 + row);
        context.beginPath();
        const y0 = band.at(centre, (row + 0.08) / rows);
        const y1 = band.at(centre, (row + 0.92) / rows);
        const tip = ((y1 - y0) / 2) * 0.55;
        const bend = lift * (y1 - y0);
        const x0 = (centre - half) * scale;
        const x1 = (centre + half) * scale;
        const middle = (y0 + y1) / 2 + bend;
        context.moveTo(x0, middle);
        context.quadraticCurveTo(x0 + tip, y0 + bend * 0.5, x0 + (x1 - x0) * 0.25, y0);
        context.lineTo(x0 + (x1 - x0) * 0.75, y0 + bend * 0.4);
        context.quadraticCurveTo(x1 - tip, y0 + bend * 0.5, x1, middle);
        context.quadraticCurveTo(x1 - tip, y1, x0 + (x1 - x0) * 0.75, y1);
        context.lineTo(x0 + (x1 - x0) * 0.25, y1 + bend * 0.4);
        context.quadraticCurveTo(x0 + tip, y1, x0, middle);
        context.fillStyle = shade('#ecd7b2', tone * 0.16);
        context.fill();
        context.lineWidth = Math.max(0.7, 0.011 * scale);
        context.strokeStyle = 'rgb(140 98 52 / 75%)';
        context.stroke();
      });
    }
  }
}

function cells({ context, scale }: Brush, band: Band): void {
  const rows = Math.max(3, Math.min(8, Math.round(band.height / 0.13)));
  for (let row = 0; row < rows; row++) {
    const depth = (row + 0.5) / rows;
    const count = Math.round(perimeter / (0.34 - 0.2 * depth));
    const width = perimeter / count;
    for (let k = 0; k < count; k++) {
      const s = ((k + (row % 2) * 0.5 + 0.3 * (hash01(k, row + 40) - 0.5)) * width + perimeter) % perimeter;
      wrapped(s, width, (centre) => {
        const y = band.at(centre, depth + (0.2 * (hash01(k, row + 90) - 0.5)) / rows);
        const tall = Math.abs(band.at(centre, 1) - band.at(centre, 0)) / rows / 2;
        const wide = (width / 2) * scale * 0.94;
        context.beginPath();
        context.ellipse(centre * scale, y, wide, tall * 0.94, 0, 0, 2 * Math.PI);
        context.fillStyle = shade('#f3cdba', 0.3 * (hash01(k, row + 9) - 0.5) - 0.07 * depth);
        context.fill();
        context.lineWidth = Math.max(0.6, 0.009 * scale);
        context.strokeStyle = 'rgb(182 112 96 / 55%)';
        context.stroke();
        context.beginPath();
        context.ellipse(centre * scale, y, wide * 0.36, Math.min(tall * 0.42, wide * 0.5), 0, 0, 2 * Math.PI);
        context.fillStyle = `rgb(128 74 104 / ${(0.28 + 0.34 * depth).toFixed(2)})`;
        context.fill();
      });
    }
  }
}

function fibres({ context, scale }: Brush, band: Band): void {
  const count = Math.round(perimeter * (22 + 34 * Math.min(2, band.height)));
  context.lineCap = 'round';
  for (let k = 0; k < count; k++) {
    const s = hash01(k, 201) * perimeter;
    const depth = hash01(k, 202);
    const long = (0.25 + 0.75 * hash01(k, 203)) * (0.45 + depth * 0.75);
    const sway = (hash01(k, 204) - 0.5) * 0.28 * band.height * (0.35 + depth);
    const bow = (hash01(k, 205) - 0.5) * 0.2 * band.height;
    const light = hash01(k, 206) > 0.5;
    context.lineWidth = scale * (0.008 + 0.026 * hash01(k, 207) * (0.35 + depth));
    context.strokeStyle = light
      ? `rgb(255 242 236 / ${(0.35 + 0.3 * hash01(k, 208)).toFixed(2)})`
      : `rgb(212 140 126 / ${(0.22 + 0.26 * hash01(k, 208)).toFixed(2)})`;
    wrapped(s, long, (centre) => {
      const y = band.at(centre, depth);
      context.beginPath();
      context.moveTo((centre - long / 2) * scale, y - sway * scale);
      context.bezierCurveTo(
        (centre - long / 6) * scale,
        y + (bow - sway / 3) * scale,
        (centre + long / 6) * scale,
        y + (sway / 3 - bow) * scale,
        (centre + long / 2) * scale,
        y + sway * scale,
      );
      context.stroke();
    });
  }
  for (let k = 0; k < perimeter * 5; k++) {
    const s = hash01(k, 301) * perimeter;
    const y = band.at(s, 0.08 + 0.88 * hash01(k, 302));
    context.beginPath();
    context.ellipse(s * scale, y, 0.055 * scale, 0.016 * scale, (hash01(k, 303) - 0.5) * 1.1, 0, 2 * Math.PI);
    context.fillStyle = 'rgb(130 76 108 / 42%)';
    context.fill();
  }
}

interface Lobule {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Half its height. */
  readonly tall: number;
  readonly tone: number;
}

/** A ball of fat, lit from the upper left. */
export function paintLobule(context: CanvasRenderingContext2D, { x, y, r, tall, tone }: Lobule): void {
  context.save();
  context.translate(x, y);
  context.scale(1, tall / r);
  const glow = context.createRadialGradient(-r * 0.3, -r * 0.35, r * 0.1, 0, 0, r);
  glow.addColorStop(0, shade('#fff0c4', tone > 0 ? 0 : tone));
  glow.addColorStop(0.65, shade('#f6dc9a', tone));
  glow.addColorStop(1, shade('#e8bf76', tone));
  context.beginPath();
  context.arc(0, 0, r * 0.97, 0, 2 * Math.PI);
  context.fillStyle = glow;
  context.fill();
  context.restore();
}

/** Between the lobules. */
export const septum = '#dfae86';

function lobules({ context, scale, shape }: Brush, band: Band): void {
  context.fillStyle = septum;
  context.fillRect(0, 0, perimeter * scale + 1, shape.height * scale + 1);
  const rows = Math.max(1, Math.round(band.height / 0.3));
  const count = Math.round(perimeter / 0.36);
  const size = perimeter / count;
  for (let row = -1; row <= rows; row++) {
    for (let k = 0; k < count; k++) {
      const shift = 0.2 * (hash01(k, row + 500) - 0.5);
      const s = ((k + (row & 1) * 0.5 + shift + 0.5) * size + perimeter) % perimeter;
      const depth = (row + 0.5 + 0.26 * (hash01(k, row + 600) - 0.5)) / rows;
      const radius = size * (0.49 + 0.07 * hash01(k, row + 700));
      wrapped(s, radius, (centre) => {
        const x = centre * scale;
        const y = band.at(centre, depth);
        const r = radius * scale;
        const tall = Math.min(r, ((band.height * scale) / rows) * 0.56);
        paintLobule(context, { x, y, r, tall, tone: 0.1 * (hash01(k, row + 800) - 0.5) });
      });
    }
  }
}

function strands({ context, scale }: Brush, band: Band): void {
  const rows = Math.max(3, Math.round(band.height / 0.12));
  for (let row = 0; row < rows; row++) {
    context.beginPath();
    for (let s = -0.1; s <= perimeter + 0.1; s += 0.1) {
      context.lineTo(
        s * scale,
        band.at(s, (row + 0.5 + 0.18 * Math.sin((2 * Math.PI * 6 * s) / perimeter + row)) / rows),
      );
    }
    context.lineWidth = 0.055 * scale;
    context.strokeStyle = row % 2 ? 'rgb(150 60 54 / 50%)' : 'rgb(236 160 146 / 55%)';
    context.stroke();
  }
}

function stipple({ context, scale }: Brush, band: Band): void {
  for (let k = 0; k < perimeter * 60 * band.height; k++) {
    const s = hash01(k, 900 + band.index) * perimeter;
    context.beginPath();
    context.arc(s * scale, band.at(s, hash01(k, 950 + band.index)), 0.014 * scale, 0, 2 * Math.PI);
    context.fillStyle = k % 2 ? 'rgb(120 90 80 / 28%)' : 'rgb(255 255 255 / 45%)';
    context.fill();
  }
}

const painters: Readonly<Record<LayerKind, Painter>> = {
  gel: stipple,
  corneum: bricks,
  epidermis: cells,
  dermis: fibres,
  subcutis: lobules,
  muscle: strands,
  membrane: stipple,
  tissue: stipple,
};
