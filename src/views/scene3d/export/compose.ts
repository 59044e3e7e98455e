/** The picture as it leaves the page: the scene, its words and legend, and a foot with what it shows and where it is from. */
import { caution } from '../../../format/download.ts';
import { madeByLine, setUpLine, wrapLink, type Imprint } from '../../../format/imprint.ts';
import { formatClock } from '../../../format/number.ts';
import { say } from '../../../words/say.ts';
import { paintDom } from './paintDom.ts';

export interface Composed {
  readonly name: string;
  /** [s] */
  readonly time: number;
  readonly imprint: Imprint;
}

/** Height of the foot [CSS px]. */
export const footHeight = 84;
const grounds = {
  light: ['#f7f9fa', '#e6ebee', '#d3dce1'],
  dark: ['#2a3741', '#161f26', '#0b1014'],
} as const;

/** Ink and ground of the foot. */
const foot = {
  light: { ground: '#fbfcfc', ink: '#14212b', soft: '#43535f' },
  dark: { ground: '#182128', ink: '#e9eff2', soft: '#b6c3cb' },
} as const;

/** Draws all of it; `size`: canvas pixels per CSS pixel. */
export function compose(
  target: HTMLCanvasElement,
  root: HTMLElement,
  layers: readonly Element[],
  scene: HTMLCanvasElement,
  size: number,
  what: Composed,
): void {
  const pen = target.getContext('2d');
  if (!pen) return;
  const box = root.getBoundingClientRect();
  const theme = root.dataset['theme'] === 'dark' ? 'dark' : 'light';
  pen.setTransform(size, 0, 0, size, 0, 0);
  const { width, height } = box;
  const [middle, half, edge] = grounds[theme];
  // the same ellipse as the style sheet's
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  pen.translate(width / 2, 0.38 * height);
  pen.scale(1.2 * width, 0.9 * height);
  const ground = pen.createRadialGradient(0, 0, 0, 0, 0, 1);
  ground.addColorStop(0, middle);
  ground.addColorStop(0.55, half);
  ground.addColorStop(1, edge);
  pen.fillStyle = ground;
  pen.fillRect(-2, -2, 4, 4);
  pen.restore();
  pen.drawImage(scene, 0, 0, width, height);
  pen.save();
  pen.translate(-box.x, -box.y);
  for (const layer of layers) paintDom(pen, layer);
  pen.restore();

  const { ground: paper, ink, soft } = foot[theme];
  pen.fillStyle = paper;
  // sides are rounded to even pixels
  pen.fillRect(0, height, width + 2, footHeight + 2);
  const family = getComputedStyle(root).fontFamily;
  const margin = 12;
  const line = (text: string, row: number, colour: string, font: string): void => {
    pen.font = `${font} ${family}`;
    pen.fillStyle = colour;
    pen.textBaseline = 'alphabetic';
    pen.fillText(text, margin, height + 18 + row * 14, width - 2 * margin);
  };
  line(say('sceneExport.title', { name: what.name, time: formatClock(what.time) }), 0, ink, '600 13px');
  line(`${caution}. ${madeByLine(what.imprint)}`, 1, soft, '11px');
  const letters = Math.max(40, Math.floor((width - 2 * margin) / 6.2));
  for (const [k, part] of wrapLink(setUpLine(what.imprint), letters, 3).entries()) line(part, 2 + k, soft, '10px');
}

/** Of a canvas that holds all of it. */
export function composedSize(root: HTMLElement, size: number): { readonly width: number; readonly height: number } {
  const even = (value: number): number => 2 * Math.round(value / 2);
  return { width: even(root.clientWidth * size), height: even((root.clientHeight + footHeight) * size) };
}
