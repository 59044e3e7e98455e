/** The drawn surfaces of the barrier picture, as canvases: keratin, lipid, gel, the living cells below, the cells from above. */
import { hash01 } from '../particleCloud.ts';

type Paint = (context: CanvasRenderingContext2D, width: number, height: number) => void;

function canvasOf(width: number, height: number, paint: Paint): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context) paint(context, width, height);
  return canvas;
}

/** Fine fibres along the cell; multiplies the cell's own colour. */
export function keratinCanvas(): HTMLCanvasElement {
  return canvasOf(256, 128, (context, width, height) => {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    for (let k = 0; k < 150; k++) {
      const y = hash01(k, 1) * height;
      const x = hash01(k, 2) * width;
      const length = 30 + 90 * hash01(k, 3);
      context.strokeStyle = `rgb(176 132 104 / ${(4 + 7 * hash01(k, 4)).toFixed(0)}%)`;
      context.lineWidth = 0.6 + hash01(k, 5);
      for (const shift of [0, -width]) {
        context.beginPath();
        context.moveTo(x + shift, y);
        context.quadraticCurveTo(x + shift + length / 2, y + 5 * (hash01(k, 6) - 0.5), x + shift + length, y);
        context.stroke();
      }
    }
  });
}

/** Lamellae of lipid. */
export function lipidCanvas(): HTMLCanvasElement {
  return canvasOf(64, 128, (context, width, height) => {
    context.fillStyle = '#ffe28a';
    context.fillRect(0, 0, width, height);
    for (let y = 0; y < height; y += 4) {
      context.fillStyle = y % 8 === 0 ? '#fff3c4' : '#f3c653';
      context.fillRect(0, y, width, 1.4);
    }
  });
}

/** Clear towards the top, where it goes on unseen. */
export function gelCanvas(): HTMLCanvasElement {
  return canvasOf(4, 64, (context, width, height) => {
    const gradient = context.createLinearGradient(0, 0, 0, height);
    gradient.addColorStop(0, 'rgb(205 230 234 / 0%)');
    gradient.addColorStop(0.35, 'rgb(196 226 232 / 72%)');
    gradient.addColorStop(1, 'rgb(178 214 222 / 92%)');
    context.fillStyle = gradient;
    context.fillRect(0, 0, width, height);
  });
}

/** Flat living cells with nuclei and keratohyalin, fading where they go on unseen. */
export function granularCanvas(): HTMLCanvasElement {
  return canvasOf(1400, 190, (context, width, height) => {
    const ground = context.createLinearGradient(0, 0, 0, height);
    ground.addColorStop(0, '#e9b7a4');
    ground.addColorStop(1, '#f3cfc0');
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
    const rows = 3;
    const rowHeight = height / rows;
    for (let row = 0; row < rows; row++) {
      let x = -140 * hash01(row, 40) - 60;
      for (let k = 0; x < width; k++) {
        const cell = 150 + 90 * hash01(row * 40 + k, 41);
        paintCell(context, x, row * rowHeight, cell, rowHeight, row * 40 + k);
        x += cell;
      }
    }
    context.globalCompositeOperation = 'destination-out';
    const fade = context.createLinearGradient(0, height * 0.45, 0, height);
    fade.addColorStop(0, 'rgb(0 0 0 / 0%)');
    fade.addColorStop(1, 'rgb(0 0 0 / 100%)');
    context.fillStyle = fade;
    context.fillRect(0, 0, width, height);
  });
}

function paintCell(context: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, seed: number): void {
  const middle = y + h / 2;
  context.beginPath();
  context.moveTo(x + 2, middle);
  context.bezierCurveTo(x + w * 0.18, y - h * 0.12, x + w * 0.82, y - h * 0.12, x + w - 2, middle);
  context.bezierCurveTo(x + w * 0.82, y + h * 1.12, x + w * 0.18, y + h * 1.12, x + 2, middle);
  const body = context.createLinearGradient(0, y, 0, y + h);
  body.addColorStop(0, '#fbe2d6');
  body.addColorStop(1, '#eebda9');
  context.fillStyle = body;
  context.fill();
  context.strokeStyle = '#cf9080';
  context.lineWidth = 2;
  context.stroke();
  for (let k = 0; k < 16; k++) {
    const px = x + w * (0.16 + 0.68 * hash01(seed * 32 + k, 50));
    const py = y + h * (0.24 + 0.52 * hash01(seed * 32 + k, 51));
    context.fillStyle = `rgb(112 84 140 / ${(26 + 26 * hash01(seed, k)).toFixed(0)}%)`;
    context.beginPath();
    context.ellipse(px, py, 3 + 3.6 * hash01(k, seed), 2 + 2 * hash01(k + 9, seed), 0, 0, 2 * Math.PI);
    context.fill();
  }
  context.beginPath();
  context.ellipse(x + w * (0.44 + 0.12 * hash01(seed, 52)), middle, 23, h * 0.19, 0, 0, 2 * Math.PI);
  context.fillStyle = 'rgb(134 92 148 / 58%)';
  context.fill();
}

/** The uppermost cells from above: flat six-sided plates, a little irregular. */
export function plateCanvas(): HTMLCanvasElement {
  return canvasOf(768, 256, (context, width, height) => {
    context.fillStyle = '#ffe28a';
    context.fillRect(0, 0, width, height);
    const size = 74;
    for (let row = -1; row < 5; row++) {
      for (let column = -1; column < 8; column++) {
        const seed = row * 31 + column;
        const cx = (column + (row % 2 === 0 ? 0 : 0.5)) * size * 1.74 + 20;
        const cy = row * size * 1.02 + 20;
        context.beginPath();
        for (let k = 0; k < 6; k++) {
          const angle = (Math.PI / 3) * (k + 0.5);
          const radius = size * (0.9 + 0.08 * hash01(seed + 200, k));
          context.lineTo(cx + radius * Math.cos(angle) * 1.04, cy + radius * 0.66 * Math.sin(angle));
        }
        context.closePath();
        const tone = Math.round(6 * hash01(seed + 90, 7));
        context.fillStyle = `rgb(${244 - tone} ${221 - tone} ${196 - tone})`;
        context.fill();
      }
    }
  });
}
