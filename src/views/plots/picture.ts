import { caution, saveBlob } from '../../format/download.ts';
import type { Palette } from './palette.ts';

export interface PictureEntry {
  readonly label: string;
  readonly colour: string;
  readonly dashed: boolean;
}

/** The chart as a PNG, with its title, legend and the caution that goes with every export. */
export function savePicture(
  canvas: HTMLCanvasElement,
  palette: Palette,
  title: string,
  subtitle: string,
  legend: readonly PictureEntry[],
  fileName: string,
): void {
  const scale = window.devicePixelRatio;
  const line = 18 * scale;
  const margin = 12 * scale;
  const picture = document.createElement('canvas');
  picture.width = canvas.width + 2 * margin;
  picture.height = canvas.height + line * (3.5 + legend.length) + 2 * margin;
  const pen = picture.getContext('2d');
  if (pen === null) return;
  const write = (text: string, x: number, y: number, colour: string, size: number): void => {
    pen.font = `${size * scale}px ${palette.font}`;
    pen.fillStyle = colour;
    pen.fillText(text, x, y, picture.width - x - margin);
  };
  pen.fillStyle = palette.surface;
  pen.fillRect(0, 0, picture.width, picture.height);
  write(title, margin, margin + line * 0.8, palette.ink, 14);
  write(subtitle, margin, margin + line * 1.8, palette.inkSoft, 11);
  pen.drawImage(canvas, margin, margin + line * 2.2);
  let y = margin + line * 3 + canvas.height;
  for (const entry of legend) {
    pen.fillStyle = entry.colour;
    const parts = entry.dashed ? [0, 0.6] : [0];
    const width = entry.dashed ? 0.4 : 1;
    for (const start of parts) pen.fillRect(margin + line * start, y - line * 0.5, line * width, line * 0.3);
    write(entry.label, margin + line * 1.4, y - line * 0.1, palette.ink, 12);
    y += line;
  }
  write(caution, margin, y, palette.inkSoft, 10);
  picture.toBlob((blob) => {
    if (blob !== null) saveBlob(blob, fileName);
  }, 'image/png');
}
