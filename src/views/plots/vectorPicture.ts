/** A chart as an SVG file: drawn again by the same painters, with axes, legend and the caution of every export. */
import type uPlot from 'uplot';
import { caution, saveText } from '../../format/download.ts';
import { svgElement } from '../../format/element.ts';
import { type Imprint, madeByLine, setUpLine, wrapLink } from '../../format/imprint.ts';
import { formatShort } from '../../format/number.ts';
import type { Painter } from './chartSpec.ts';
import type { Drawing, LegendEntry } from './drawing.ts';
import { markPath } from './measuredMarks.ts';
import type { Palette } from './palette.ts';
import { VectorPen } from './vectorPen.ts';

export interface VectorPicture {
  readonly plot: uPlot;
  readonly palette: Palette;
  readonly drawing: Drawing;
  /** The drawing's own and that of other runs. */
  readonly legend: readonly LegendEntry[];
  readonly hidden: ReadonlySet<string>;
  /** Series as lines; else only the painters draw. */
  readonly lines: boolean;
  readonly below: Painter | undefined;
  readonly over: Painter | undefined;
  readonly title: string;
  readonly subtitle: string;
  /** For a painter's own scale beside the drawing. */
  readonly rightRoom: number | undefined;
  /** Of the drawing; that of a curve where absent. */
  readonly height: number | undefined;
  readonly imprint: Imprint;
}

const margin = { left: 68, right: 26, top: 64, bottom: 44 } as const;
const usual = { width: 560, height: 260 } as const;
const usualWidth = margin.left + usual.width + margin.right;

function innerOf({ height }: VectorPicture): { readonly width: number; readonly height: number } {
  return { width: usual.width, height: height ?? usual.height };
}
const line = 18;

/** Letters of the foot's size that fit across, and lines of them that a link may take. */
const footLetters = 104;
const footLines = 3;
const footLine = 13;

export function saveVectorPicture(picture: VectorPicture, fileName: string): void {
  saveText(writeVector(drawVectorPicture(picture)), 'image/svg+xml', fileName);
}

export function writeVector(drawing: SVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`;
}

export function drawVectorPicture(picture: VectorPicture): SVGElement {
  const { palette, drawing } = picture;
  const inner = innerOf(picture);
  const legend = picture.legend.filter((entry) => !picture.hidden.has(entry.key));
  const width = margin.left + inner.width + (picture.rightRoom ?? margin.right);
  const letters = Math.floor((footLetters * width) / usualWidth);
  const foot = [
    ...wrapLink(setUpLine(picture.imprint), letters, footLines),
    `${madeByLine(picture.imprint)} · ${caution}.`,
  ];
  const height = margin.top + inner.height + margin.bottom + line * legend.length + footLine * foot.length + 16;
  const pen = new VectorPen(width, height, 'iontolab-clip');
  const [left, right] = drawing.xRange;
  const [low, high] =
    picture.plot.scales['y']?.max === undefined ? drawing.yRange : scaleOf(picture.plot, drawing.yRange);
  const x = (value: number): number => margin.left + ((value - left) / (right - left)) * inner.width;
  const y = (value: number): number => margin.top + inner.height * (1 - (value - low) / (high - low));
  const write = (text: string, at: readonly [number, number], size: number, colour: string, align = 'left'): void => {
    pen.font = `${size}px ${palette.font}`;
    pen.fillStyle = colour;
    pen.textAlign = align;
    pen.textBaseline = 'alphabetic';
    pen.fillText(text, at[0], at[1]);
  };
  pen.fillStyle = palette.surface;
  pen.fillRect(0, 0, width, height);
  write(picture.title, [12, 20], 14, palette.ink);
  write(picture.subtitle, [12, 37], 11, palette.inkSoft);

  const stand = standIn(picture.plot, pen, inner, { x, y });
  pen.save();
  picture.below?.(stand, palette);
  pen.restore();
  const xTicks = drawing.xTicks ?? labelled(niceTicks(left, right, 8));
  const yTicks = drawing.yTicks ?? labelled(niceTicks(low, high, 6));
  pen.lineWidth = 1;
  pen.strokeStyle = palette.grid;
  for (const value of yTicks.at) stroke(pen, [margin.left, y(value)], [margin.left + inner.width, y(value)]);
  for (const value of xTicks.at) stroke(pen, [x(value), margin.top], [x(value), margin.top + inner.height]);
  pen.strokeStyle = palette.line;
  for (const [k, value] of yTicks.at.entries()) {
    stroke(pen, [margin.left - 4, y(value)], [margin.left, y(value)]);
    write(yTicks.labels[k] ?? '', [margin.left - 7, y(value) + 4], 11, palette.inkSoft, 'right');
  }
  const ground = margin.top + inner.height;
  for (const [k, value] of xTicks.at.entries()) {
    stroke(pen, [x(value), ground], [x(value), ground + 4]);
    write(xTicks.labels[k] ?? '', [x(value), ground + 16], 11, palette.inkSoft, 'center');
  }
  write(drawing.xLabel, [margin.left + inner.width / 2, ground + 33], 11, palette.inkSoft, 'center');
  write(drawing.yLabel, [margin.left, margin.top - 4], 11, palette.inkSoft, 'left');

  if (picture.lines) drawLines(pen, picture, x, y);
  pen.save();
  picture.over?.(stand, palette);
  pen.restore();

  let at = ground + margin.bottom + 8;
  for (const entry of legend) {
    pen.fillStyle = palette.colour(entry.token);
    if (entry.mark !== undefined)
      pen.root.append(
        svgElement('path', {
          d: markPath(entry.mark),
          transform: `translate(14 ${at - 9})`,
          fill: palette.surface,
          stroke: palette.colour(entry.token),
          'stroke-width': 1.5,
        }),
      );
    else if (entry.dash === undefined) pen.fillRect(12, at - 7, 18, 5);
    else for (const start of [12, 23]) pen.fillRect(start, at - 7, 7, 5);
    write(entry.label, [38, at], 12, palette.ink);
    at += line;
  }
  for (const text of foot) {
    write(text, [12, at], 10, palette.inkSoft);
    at += footLine;
  }
  // what is shortened in sight is whole here
  const words = [setUpLine(picture.imprint), `${madeByLine(picture.imprint)} · ${caution}.`].join('\n');
  pen.root.prepend(
    svgElement('title', {}, document.createTextNode(`${picture.title}: ${picture.subtitle}`)),
    svgElement('metadata', {}, document.createTextNode(words)),
  );
  return pen.root;
}

function drawLines(
  pen: VectorPen,
  picture: VectorPicture,
  x: (value: number) => number,
  y: (value: number) => number,
): void {
  const { drawing, hidden, palette } = picture;
  const { width, height } = innerOf(picture);
  pen.save();
  pen.beginPath();
  pen.rect(margin.left, margin.top, width, height);
  pen.clip();
  for (const [index, entry] of drawing.legend.entries()) {
    if (hidden.has(entry.key)) continue;
    const values = drawing.y[index];
    pen.beginPath();
    let drawn = false;
    for (const [k, place] of drawing.x.entries()) {
      const value = values?.[k] ?? Number.NaN;
      if (Number.isFinite(value) && drawn) pen.lineTo(x(place), y(value));
      else if (Number.isFinite(value)) pen.moveTo(x(place), y(value));
      drawn = Number.isFinite(value);
    }
    pen.setLineDash(entry.dash ?? []);
    pen.strokeStyle = palette.colour(entry.token);
    pen.lineWidth = entry.strong === true ? 2.5 : 1.5;
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.restore();
}

/** What painters ask of a plot, on the vector pen: its frame, its scales, its pen. */
function standIn(
  plot: uPlot,
  pen: VectorPen,
  box: { readonly width: number; readonly height: number },
  scale: Readonly<Record<'x' | 'y', (value: number) => number>>,
): uPlot {
  const place = (value: number, axis: string): number => (axis === 'x' ? scale.x(value) : scale.y(value));
  const ratio = 1 / devicePixelRatio;
  // painters widen their lines and letters by the display's ratio, which a file does not have
  const font = {
    get: () => pen.font,
    set(value: string) {
      pen.font = value.replace(/([\d.]+)px/, (_match, size: string) => `${Number(size) * ratio}px`);
    },
  };
  const context: unknown = new Proxy(pen, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
    set(target, key, value: unknown) {
      if (key === 'font' && typeof value === 'string') font.set(value);
      else if (key === 'lineWidth' && typeof value === 'number') target.lineWidth = value * ratio;
      else Reflect.set(target, key, value);
      return true;
    },
  });
  return Object.create(plot, {
    ctx: { value: context },
    bbox: { value: { left: margin.left, top: margin.top, ...box } },
    valToPos: { value: place },
  }) as uPlot;
}

function scaleOf(plot: uPlot, range: readonly [number, number]): readonly [number, number] {
  const { min, max } = plot.scales['y'] ?? {};
  return [min ?? range[0], max ?? range[1]];
}

function stroke(pen: VectorPen, from: readonly [number, number], to: readonly [number, number]): void {
  pen.beginPath();
  pen.moveTo(from[0], from[1]);
  pen.lineTo(to[0], to[1]);
  pen.stroke();
}

function labelled(at: readonly number[]): { at: readonly number[]; labels: readonly string[] } {
  return { at, labels: at.map(formatShort) };
}

/** Round values inside a range, at most `count` and one of them. */
export function niceTicks(low: number, high: number, count: number): readonly number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = power * ([1, 2, 5].find((digit) => digit * power * count >= span) ?? 10);
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k += 1)
    ticks.push(Number((k * step).toPrecision(12)));
  return ticks;
}
