/** Takes the strokes that a painter would make on a canvas and keeps them as SVG nodes. Only what the charts use. */
import { svgElement } from '../../format/element.ts';

const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
const baselines: Readonly<Record<string, number>> = { top: 0.8, middle: 0.35, bottom: -0.2 };

export class VectorPen {
  readonly root: SVGElement;
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  font = '10px sans-serif';
  textAlign = 'left';
  textBaseline = 'alphabetic';
  private dash: readonly number[] = [];
  private path: string[] = [];
  private readonly groups: SVGElement[] = [];
  private clips = 0;
  private readonly measure = document.createElement('canvas').getContext('2d');
  private readonly clipStem: string;

  constructor(width: number, height: number, clipStem: string) {
    this.clipStem = clipStem;
    this.root = svgElement('svg', {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    });
    this.groups.push(this.root);
  }

  save(): void {
    const group = svgElement('g');
    this.put(group);
    this.groups.push(group);
  }

  restore(): void {
    if (this.groups.length > 1) this.groups.pop();
  }

  beginPath(): void {
    this.path = [];
  }

  moveTo(x: number, y: number): void {
    this.path.push(`M${place(x)} ${place(y)}`);
  }

  /** As on a canvas, the first point of a path needs no moveTo. */
  lineTo(x: number, y: number): void {
    this.path.push(`${this.path.length === 0 ? 'M' : 'L'}${place(x)} ${place(y)}`);
  }

  closePath(): void {
    this.path.push('Z');
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.push(`M${place(x)} ${place(y)}h${place(width)}v${place(height)}h${place(-width)}Z`);
  }

  /** What follows until `restore` shows only inside the path. */
  clip(): void {
    this.clips += 1;
    const id = `${this.clipStem}-${this.clips}`;
    this.put(svgElement('clipPath', { id }, svgElement('path', { d: this.path.join('') })));
    const group = svgElement('g', { 'clip-path': `url(#${id})` });
    this.put(group);
    this.groups[this.groups.length - 1] = group;
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  stroke(): void {
    this.put(
      svgElement('path', {
        d: this.path.join(''),
        fill: 'none',
        stroke: this.strokeStyle,
        'stroke-width': this.lineWidth,
        ...(this.dash.length > 0 ? { 'stroke-dasharray': this.dash.join(' ') } : {}),
      }),
    );
  }

  fill(): void {
    this.put(svgElement('path', { d: this.path.join(''), fill: this.fillStyle }));
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.put(
      svgElement('rect', {
        x: place(x),
        y: place(y),
        width: place(width),
        height: place(height),
        fill: this.fillStyle,
      }),
    );
  }

  fillText(text: string, x: number, y: number): void {
    const [, size = '10', family = 'sans-serif'] = /([\d.]+)px\s+(.*)/.exec(this.font) ?? [];
    const shift = (baselines[this.textBaseline] ?? 0) * Number(size);
    this.put(
      svgElement(
        'text',
        {
          x: place(x),
          y: place(y + shift),
          'font-size': size,
          'font-family': family,
          'text-anchor': anchors[this.textAlign] ?? 'start',
          fill: this.fillStyle,
        },
        document.createTextNode(text),
      ),
    );
  }

  /** A picture made of dots, kept in the file itself. */
  drawImage(picture: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    this.put(
      svgElement('image', {
        x: place(x),
        y: place(y),
        width: place(width),
        height: place(height),
        preserveAspectRatio: 'none',
        href: picture.toDataURL('image/png'),
      }),
    );
  }

  measureText(text: string): { readonly width: number } {
    if (this.measure === null) return { width: text.length * 6 };
    this.measure.font = this.font;
    return { width: this.measure.measureText(text).width };
  }

  private put(node: SVGElement): void {
    this.groups.at(-1)?.append(node);
  }
}

/** A hundredth of a pixel is finer than any eye or printer. */
function place(value: number): string {
  return String(Math.round(value * 100) / 100);
}
