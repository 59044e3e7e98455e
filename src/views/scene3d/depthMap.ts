/**
 * Maps true depth [m] to drawn height and back, monotone and linear inside every layer. Stretched: a layer's share of
 * the height is log10(1 + thickness / 1 µm), so 15 µm and 2.5 mm both show. True: its share is its thickness.
 */
export type DepthMode = 'stretched' | 'true';

export interface DepthMap {
  readonly mode: DepthMode;
  /** True depths of the layer borders [m], one more than layers. */
  readonly borders: readonly number[];
  /** The same borders as fractions of the drawn height, 0 at the electrode's face to 1 at the base. */
  readonly drawn: readonly number[];
  /** Index of the border where skin begins: the inner face of the last leading reservoir. */
  readonly surface: number;
}

export interface MappedLayer {
  readonly role: 'reservoir' | 'barrier' | 'tissue';
  readonly start: number;
  readonly end: number;
}

/** Layers thinner than this are drawn about alike [m]. */
const referenceThickness = 1e-6;

export function createDepthMap(layers: readonly MappedLayer[], mode: DepthMode): DepthMap {
  const shares = layers.map((layer) => {
    const thickness = layer.end - layer.start;
    return mode === 'true' ? thickness : Math.log10(1 + thickness / referenceThickness);
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  const drawn = [0];
  for (const share of shares) drawn.push((drawn.at(-1) ?? 0) + share / total);
  drawn[drawn.length - 1] = 1;
  const firstSkin = layers.findIndex((layer) => layer.role !== 'reservoir');
  return {
    mode,
    borders: [layers[0]?.start ?? 0, ...layers.map((layer) => layer.end)],
    drawn,
    surface: firstSkin < 0 ? layers.length : firstSkin,
  };
}

function convert(from: readonly number[], to: readonly number[], value: number): number {
  const last = from.length - 1;
  const first = from[0] ?? 0;
  const end = from[last] ?? 0;
  if (!(value > first)) return to[0] ?? 0;
  if (value >= end) return to[last] ?? 0;
  let k = 1;
  while (k < last && value > (from[k] ?? 0)) k++;
  const left = from[k - 1] ?? 0;
  const right = from[k] ?? 0;
  const low = to[k - 1] ?? 0;
  const high = to[k] ?? 0;
  return low + ((high - low) * (value - left)) / (right - left);
}

/** Fraction of the drawn height at a true depth. */
export function drawnAt(map: DepthMap, depth: number): number {
  return convert(map.borders, map.drawn, depth);
}

/** True depth [m] at a fraction of the drawn height. */
export function depthAt(map: DepthMap, fraction: number): number {
  return convert(map.drawn, map.borders, fraction);
}
