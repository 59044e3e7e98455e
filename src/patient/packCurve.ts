import { svgElement } from '../format/element.ts';
import { say } from '../words/say.ts';
import { type PackName, packNames } from './packs.ts';
import type { Lefts } from './packWords.ts';

const width = 320;
const height = 150;
const box = { left: 34, right: 8, top: 8, bottom: 34 };

/** How many of the hundred are left, over the minutes after the current. */
export function packCurve(lefts: Lefts): SVGSVGElement {
  const last = lefts.rest.minutes.at(-1) ?? 1;
  const x = (minute: number): number => box.left + (minute / last) * (width - box.left - box.right);
  const most = Math.max(100, ...packNames.flatMap((pack) => lefts[pack].parts));
  const y = (part: number): number => height - box.bottom - (part / most) * (height - box.top - box.bottom);
  const grid = [0, 50, 100].flatMap((part) => [
    svgElement('line', { class: 'curve-grid', x1: box.left, x2: width - box.right, y1: y(part), y2: y(part) }),
    label(String(part), box.left - 6, y(part) + 4, 'end'),
  ]);
  const ticks = [0, last / 3, (2 * last) / 3, last]
    .map(Math.round)
    .map((minute) => label(String(minute), x(minute), height - box.bottom + 15, 'middle'));
  const lines = packNames.map((pack) => line(pack, lefts[pack].minutes.map(x), lefts[pack].parts.map(y)));
  const axis = label(say('patient.packs.axis'), (box.left + width - box.right) / 2, height - 4, 'middle');
  return svgElement(
    'svg',
    { class: 'pack-curve', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': say('patient.packs.curve') },
    ...grid,
    ...ticks,
    axis,
    ...lines,
  );
}

function line(pack: PackName, xs: readonly number[], ys: readonly number[]): SVGPolylineElement {
  const points = xs.map((across, index) => `${across.toFixed(1)},${(ys[index] ?? 0).toFixed(1)}`).join(' ');
  return svgElement('polyline', { class: `curve-line curve-${pack}`, points });
}

function label(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): SVGTextElement {
  return svgElement('text', { class: 'curve-text', x, y, 'text-anchor': anchor }, document.createTextNode(text));
}
