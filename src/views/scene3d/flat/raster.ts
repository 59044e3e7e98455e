/**
 * Triangles filled into a picture without a graphics card: nearest wins, colours in linear light, drawings looked up with
 * perspective (pure; no three).
 */

/** A drawing that repeats, or is held at its edges; red, green, blue in linear light and cover, four a pixel. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
  readonly repeats: boolean;
}

export interface Batch {
  /** x and y in pixels and 1/w of every corner; w not positive: behind the eye. */
  readonly places: Float32Array;
  /** Lit colour and cover, four a corner. */
  readonly colours: Float32Array;
  /** Two a corner, where there is a drawing. */
  readonly uvs: ArrayLike<number> | null;
  readonly drawing: Drawing | null;
  readonly index: ArrayLike<number>;
  readonly bothSides: boolean;
  readonly hides: boolean;
}

export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** 1/w of what is seen; 0 where nothing is. */
  readonly nearness: Float32Array;
}

const steps = 4096;
const encoded = Uint8Array.from({ length: steps + 1 }, (_, k) => {
  const value = k / steps;
  return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
});

export function toLinear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

export function createRaster(width: number, height: number): Raster {
  return {
    width,
    height,
    pixels: new Uint8ClampedArray(4 * width * height),
    nearness: new Float32Array(width * height),
  };
}

const wrap = (at: number, count: number, repeats: boolean): number =>
  repeats ? ((at % count) + count) % count : Math.min(count - 1, Math.max(0, at));

/** Of the drawing at (u, v), from its lower left corner, blended between its pixels. */
function lookUp({ width, height, values, repeats }: Drawing, u: number, v: number, out: Float32Array): void {
  const x = u * width - 0.5;
  const y = (1 - v) * height - 0.5;
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [s, t] = [x - i, y - j];
  const [left, right] = [wrap(i, width, repeats), wrap(i + 1, width, repeats)];
  const [over, under] = [wrap(j, height, repeats) * width, wrap(j + 1, height, repeats) * width];
  for (let k = 0; k < 4; k++) {
    const a = values[4 * (over + left) + k] ?? 0;
    const b = values[4 * (over + right) + k] ?? 0;
    const c = values[4 * (under + left) + k] ?? 0;
    const d = values[4 * (under + right) + k] ?? 0;
    out[k] = (a + s * (b - a)) * (1 - t) + (c + s * (d - c)) * t;
  }
}

/** Less than this is not to be seen. */
const leastCover = 0.004;

export function fill(raster: Raster, batch: Batch): void {
  const { index } = batch;
  for (let k = 0; k + 2 < index.length; k += 3) {
    fillOne(raster, batch, index[k] ?? 0, index[k + 1] ?? 0, index[k + 2] ?? 0);
  }
}

const texel = new Float32Array(4);

/** Whether what lies on an edge is this triangle's: of two that share it, one's. */
function owns(fromX: number, fromY: number, toX: number, toY: number, turn: number): boolean {
  const down = (toY - fromY) * turn;
  return down < 0 || (down === 0 && (toX - fromX) * turn > 0);
}

function fillOne(raster: Raster, batch: Batch, a: number, b: number, c: number): void {
  const { places, colours, uvs, drawing, bothSides, hides } = batch;
  const { width, height, pixels, nearness } = raster;
  const ax = places[3 * a] ?? 0;
  const ay = places[3 * a + 1] ?? 0;
  const aw = places[3 * a + 2] ?? 0;
  const bx = places[3 * b] ?? 0;
  const by = places[3 * b + 1] ?? 0;
  const bw = places[3 * b + 2] ?? 0;
  const cx = places[3 * c] ?? 0;
  const cy = places[3 * c + 1] ?? 0;
  const cw = places[3 * c + 2] ?? 0;
  if (!(aw > 0 && bw > 0 && cw > 0)) return;
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  // downwards is positive on the screen, so the front turns with a negative area
  if (area === 0 || !Number.isFinite(area) || (area > 0 && !bothSides)) return;
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  const turn = Math.sign(area);
  const over = 1 / area;
  const [ownA, ownB, ownC] = [owns(bx, by, cx, cy, turn), owns(cx, cy, ax, ay, turn), owns(ax, ay, bx, by, turn)];
  for (let y = top; y <= bottom; y++) {
    const py = y + 0.5;
    for (let x = left; x <= right; x++) {
      const px = x + 0.5;
      const p = ((bx - px) * (cy - py) - (cx - px) * (by - py)) * over;
      const q = ((cx - px) * (ay - py) - (ax - px) * (cy - py)) * over;
      const r = ((ax - px) * (by - py) - (bx - px) * (ay - py)) * over;
      if (p < 0 || q < 0 || r < 0) continue;
      if ((p === 0 && !ownA) || (q === 0 && !ownB) || (r === 0 && !ownC)) continue;
      const near = p * aw + q * bw + r * cw;
      const at = y * width + x;
      if (near <= (nearness[at] ?? 0)) continue;
      const pw = (p * aw) / near;
      const qw = (q * bw) / near;
      const rw = 1 - pw - qw;
      let red = pw * (colours[4 * a] ?? 0) + qw * (colours[4 * b] ?? 0) + rw * (colours[4 * c] ?? 0);
      let green = pw * (colours[4 * a + 1] ?? 0) + qw * (colours[4 * b + 1] ?? 0) + rw * (colours[4 * c + 1] ?? 0);
      let blue = pw * (colours[4 * a + 2] ?? 0) + qw * (colours[4 * b + 2] ?? 0) + rw * (colours[4 * c + 2] ?? 0);
      let cover = pw * (colours[4 * a + 3] ?? 0) + qw * (colours[4 * b + 3] ?? 0) + rw * (colours[4 * c + 3] ?? 0);
      if (drawing && uvs) {
        const u = pw * (uvs[2 * a] ?? 0) + qw * (uvs[2 * b] ?? 0) + rw * (uvs[2 * c] ?? 0);
        const v = pw * (uvs[2 * a + 1] ?? 0) + qw * (uvs[2 * b + 1] ?? 0) + rw * (uvs[2 * c + 1] ?? 0);
        lookUp(drawing, u, v, texel);
        red *= texel[0] ?? 1;
        green *= texel[1] ?? 1;
        blue *= texel[2] ?? 1;
        cover *= texel[3] ?? 1;
      }
      // nor what is not a number
      if (!(cover >= leastCover)) continue;
      if (hides && cover > 0.5) nearness[at] = near;
      blend(pixels, 4 * at, red, green, blue, Math.min(1, cover));
    }
  }
}

const byteOf = (value: number): number => encoded[Math.min(steps, Math.max(0, Math.round(value * steps)))] ?? 0;

/** Over what stands there, itself perhaps clear. */
function blend(pixels: Uint8ClampedArray, at: number, red: number, green: number, blue: number, cover: number): void {
  const under = ((pixels[at + 3] ?? 0) / 255) * (1 - cover);
  const whole = cover + under;
  pixels[at] = (byteOf(red) * cover + (pixels[at] ?? 0) * under) / whole;
  pixels[at + 1] = (byteOf(green) * cover + (pixels[at + 1] ?? 0) * under) / whole;
  pixels[at + 2] = (byteOf(blue) * cover + (pixels[at + 2] ?? 0) * under) / whole;
  pixels[at + 3] = 255 * whole;
}
