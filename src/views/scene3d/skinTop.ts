/** The skin's surface as a picture: fine furrows, and the soft shadows of both pads. */
import { block } from './blockPlan.ts';
import { hash01 } from './particleCloud.ts';

export function paintSkinTop(canvas: HTMLCanvasElement, scale: number): void {
  canvas.width = Math.round(block.width * scale);
  canvas.height = Math.round(block.depth * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#eac4a9';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // soft mottling
  for (let k = 0; k < 260; k++) {
    const x = hash01(k, 1) * canvas.width;
    const y = hash01(k, 2) * canvas.height;
    const r = (0.25 + 0.6 * hash01(k, 3)) * scale;
    const spot = context.createRadialGradient(x, y, 0, x, y, r);
    const tone = hash01(k, 4) > 0.5 ? '255 232 212' : '206 142 118';
    spot.addColorStop(0, `rgb(${tone} / 12%)`);
    spot.addColorStop(1, `rgb(${tone} / 0%)`);
    context.fillStyle = spot;
    context.fillRect(x - r, y - r, 2 * r, 2 * r);
  }
  furrows(context, canvas, scale);
  shadow(context, scale, 0, 0, block.gelWidth + block.rim, block.gelDepth + block.rim, 0.75);
  shadow(
    context,
    scale,
    block.returnX - block.returnWidth / 2,
    -block.returnZ - block.returnDepth / 2,
    block.returnWidth,
    block.returnDepth,
    0.4,
  );
}

/** Two slanting families of short lines that meet in small lozenges, as the fine relief of skin does. */
function furrows(context: CanvasRenderingContext2D, canvas: HTMLCanvasElement, scale: number): void {
  const pitch = 0.2 * scale;
  context.lineCap = 'round';
  for (const [family, slope] of [
    [0, 0.62],
    [1, -0.55],
  ] as const) {
    const rows = Math.ceil((canvas.height + canvas.width) / pitch);
    for (let row = -rows; row < rows; row++) {
      const start = row * pitch * (1 + 0.02 * (hash01(row + 999, family) - 0.5));
      let y = start;
      context.beginPath();
      for (let x = 0; x <= canvas.width; x += pitch * 0.7) {
        y = start + slope * x + (hash01(Math.round(x) + row * 57, family + 5) - 0.5) * pitch * 0.55;
        context.lineTo(x, y);
      }
      context.lineWidth = Math.max(0.7, 0.016 * scale);
      context.strokeStyle = `rgb(160 98 76 / ${(0.12 + 0.2 * hash01(row + 999, family + 9)).toFixed(2)})`;
      context.stroke();
    }
  }
}

/** Rectangle in scene units from the front left corner, y backwards; the canvas' top is the back. */
function shadow(
  context: CanvasRenderingContext2D,
  scale: number,
  x: number,
  back: number,
  width: number,
  depth: number,
  spread: number,
): void {
  context.save();
  context.shadowColor = 'rgb(84 44 30 / 62%)';
  context.shadowBlur = spread * scale;
  context.shadowOffsetX = 0.16 * scale * spread;
  context.shadowOffsetY = -0.1 * scale * spread;
  context.fillStyle = '#8a5a48';
  // the caster itself stays hidden under the pad's rounded corners
  const hide = 0.3;
  context.fillRect(
    (x === 0 ? x : x + hide) * scale,
    context.canvas.height - (back + depth - hide) * scale,
    (x === 0 ? width - hide : width - 2 * hide) * scale,
    (back === 0 ? depth - hide : depth - 2 * hide) * scale,
  );
  context.restore();
}
