import { describe, expect, test } from 'vitest';
import { createRaster, fill, toLinear, type Batch, type Raster } from '../../../../src/views/scene3d/flat/raster.ts';

type Corner = readonly [x: number, y: number, near?: number];
type Ink = readonly [red: number, green: number, blue: number, cover: number];

const white: Ink = [1, 1, 1, 1];
const red: Ink = [1, 0, 0, 1];
const blue: Ink = [0, 0, 1, 1];

function batch(corners: readonly Corner[], ink: Ink | readonly Ink[], more: Partial<Batch> = {}): Batch {
  const inks = (typeof ink[0] === 'number' ? corners.map(() => ink) : ink) as readonly Ink[];
  return {
    places: Float32Array.from(corners.flatMap(([x, y, near = 1]) => [x, y, near])),
    colours: Float32Array.from(inks.flat()),
    uvs: null,
    drawing: null,
    index: corners.map((_, k) => k),
    bothSides: true,
    hides: true,
    ...more,
  };
}

const at = ({ width, pixels }: Raster, x: number, y: number): number[] => [
  ...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 4),
];

/** Rows of the picture, # where something was filled. */
function rows({ width, height, pixels }: Raster): string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => ((pixels[4 * (y * width + x) + 3] ?? 0) > 0 ? '#' : '.')).join(''),
  );
}

function drawn(width: number, height: number, ...batches: readonly Batch[]): Raster {
  const raster = createRaster(width, height);
  for (const one of batches) fill(raster, one);
  return raster;
}

describe('a triangle', () => {
  test('covers the pixels whose middles lie in it', () => {
    const picture = drawn(5, 5, batch([[0, 0], [4, 0], [0, 4]], white)); // prettier-ignore
    expect(rows(picture)).toEqual(['###..', '##...', '#....', '.....', '.....']);
    expect(at(picture, 0, 0)).toEqual([255, 255, 255, 255]);
  });

  test('is cut off at the edges of the picture', () => {
    const far: readonly Corner[] = [
      [-1000, -1000],
      [3000, -1000],
      [-1000, 3000],
    ];
    expect(rows(drawn(3, 2, batch(far, white)))).toEqual(['###', '###']);
    expect(
      rows(
        drawn(
          4,
          3,
          batch(
            [
              [-2, 0],
              [2, 0],
              [2, 3],
              [-2, 0],
              [2, 3],
              [-2, 3],
            ],
            white,
          ),
        ),
      ),
    ).toEqual([
      // prettier-ignore
      '##..',
      '##..',
      '##..',
    ]);
    expect(rows(drawn(3, 2, batch([[10, 10], [20, 10], [10, 20]], white)))).toEqual(['...', '...']); // prettier-ignore
  });

  test('without a surface, or with a place that is no number, leaves no mark', () => {
    const bad: readonly (readonly Corner[])[] = [
      [[1, 1], [1, 1], [1, 1]], // prettier-ignore
      [[0, 0], [2, 2], [4, 4]], // prettier-ignore
      [[Number.NaN, 0], [4, 0], [0, 4]], // prettier-ignore
      [[0, 0], [4, Number.NaN], [0, 4]], // prettier-ignore
      [[0, 0], [Infinity, 0], [0, 4]], // prettier-ignore
      [[-Infinity, 0], [Infinity, 0], [0, 4]], // prettier-ignore
      [[0, 0, Number.NaN], [4, 0], [0, 4]], // prettier-ignore
      // behind the eye
      [[0, 0, 0], [4, 0], [0, 4]], // prettier-ignore
      [[0, 0], [4, 0, -1], [0, 4]], // prettier-ignore
    ];
    const picture = drawn(4, 4, ...bad.map((corners) => batch(corners, white)));
    expect(rows(picture)).toEqual(['....', '....', '....', '....']);
    expect([...picture.nearness].every((value) => value === 0)).toBe(true);
    expect(rows(drawn(2, 2, batch([[0, 0], [2, 0], [0, 2]], [1, 1, 1, Number.NaN])))).toEqual(['..', '..']); // prettier-ignore
  });

  test('turned away is seen where both sides are drawn', () => {
    // clockwise on the screen, whose second axis points down
    const corners: readonly Corner[] = [
      [0, 0],
      [3, 0],
      [0, 3],
    ];
    const back = { bothSides: false };
    expect(rows(drawn(2, 1, batch(corners, white, back)))).toEqual(['..']);
    expect(rows(drawn(2, 1, batch(corners.toReversed(), white, back)))).toEqual(['##']);
    expect(rows(drawn(2, 1, batch(corners, white)))).toEqual(['##']);
  });
});

describe('of several triangles', () => {
  const square = (near: number): readonly Corner[] => [
    [0, 0, near],
    [2, 0, near],
    [0, 2, near],
    [2, 0, near],
    [2, 2, near],
    [0, 2, near],
  ];

  test('the nearest is seen, whichever comes first', () => {
    const one = batch(square(1), red);
    const nearer = batch(square(2), blue);
    for (const order of [
      [one, nearer],
      [nearer, one],
    ])
      expect(at(drawn(2, 2, ...order), 1, 1)).toEqual([0, 0, 255, 255]);
  });

  test('two that pass through each other are parted where they meet', () => {
    // one stands upright at 1/w = 1.5, the other comes nearer from left to right
    const slanted = batch([[0, 0, 1], [8, 0, 2], [0, 1, 1], [8, 0, 2], [8, 1, 2], [0, 1, 1]], blue); // prettier-ignore
    const upright = batch([[0, 0, 1.5], [8, 0, 1.5], [0, 1, 1.5], [8, 0, 1.5], [8, 1, 1.5], [0, 1, 1.5]], red); // prettier-ignore
    const picture = drawn(8, 1, upright, slanted);
    const seen = Array.from({ length: 8 }, (_, x) => (at(picture, x, 0)[2] === 255 ? 'b' : 'r')).join('');
    expect(seen).toBe('rrrrbbbb');
  });

  test('what is half clear lies over what is behind it and hides nothing', () => {
    const veil = batch(square(2), [0, 0, 1, 0.5], { hides: false });
    const picture = drawn(2, 2, batch(square(1), red), veil);
    expect(at(picture, 0, 0)).toEqual([128, 0, 128, 255]);
    expect(picture.nearness[0]).toBe(1);
    // on nothing it keeps its own colour
    expect(at(drawn(2, 2, veil), 0, 0)).toEqual([0, 0, 255, 128]);
  });

  /** Seeded, so that a fault shows again. */
  function numbers(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
  }

  test('those that share their edges fill every pixel between them once', () => {
    const size = 24;
    for (let seed = 1; seed <= 40; seed++) {
      const next = numbers(seed);
      // corners on the middles of pixels as well, where an edge runs through many of them
      const place = (): number => 1 + Math.round(2 * (size - 2) * next()) / 2;
      const middle: Corner = seed % 2 === 0 ? [place(), place()] : [1 + (size - 2) * next(), 1 + (size - 2) * next()];
      const ring: readonly Corner[] = [
        [0, 0],
        [place(), 0],
        [size, 0],
        [size, place()],
        [size, size],
        [place(), size],
        [0, size],
        [0, place()],
      ];
      const veil: Ink = [1, 1, 1, 0.25];
      const raster = createRaster(size, size);
      let sum = 0;
      for (const [k, corner] of ring.entries()) {
        const after = ring[(k + 1) % ring.length] ?? corner;
        const corners = [corner, after, middle];
        const alone = createRaster(size, size);
        fill(alone, batch(corners, white));
        sum += alone.nearness.filter((near) => near > 0).length;
        fill(raster, batch(k % 2 === 0 ? corners : corners.toReversed(), veil, { hides: false }));
      }
      expect(sum, `seed ${seed}`).toBe(size * size);
      // twice would be 112, not at all 0
      expect(new Set(raster.pixels.filter((_, k) => k % 4 === 3)), `seed ${seed}`).toEqual(new Set([64]));
    }
  });

  test('areas add up: pixels covered are the surface, within the length of the edge', () => {
    const next = numbers(7);
    for (let k = 0; k < 60; k++) {
      const corners = Array.from({ length: 3 }, (): Corner => [4 + 56 * next(), 4 + 56 * next()]);
      const covered = drawn(64, 64, batch(corners, white)).nearness.filter((near) => near > 0).length;
      const [a, b, c] = corners;
      if (!a || !b || !c) throw new Error('three corners');
      const surface = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
      const edge = [[a, b] as const, [b, c] as const, [c, a] as const].reduce(
        (sum, [p, q]) => sum + Math.hypot(p[0] - q[0], p[1] - q[1]),
        0,
      );
      expect(Math.abs(covered - surface)).toBeLessThanOrEqual(edge / 2 + 1);
    }
  });
});

describe('colours', () => {
  test('are blended in linear light', () => {
    const dark: Ink = [0, 0, 0, 1];
    const picture = drawn(4, 1, batch([[0, 0], [4, 0], [0, 2]], [dark, white, dark])); // prettier-ignore
    const reds = Array.from({ length: 3 }, (_, x) => toLinear(at(picture, x, 0)[0] ?? 0));
    for (const [k, value] of reds.entries()) expect(value).toBeCloseTo((k + 0.5) / 4, 2);
  });

  test('and drawings are looked up with perspective', () => {
    // a floor that runs away: 1/w falls from 4 to 1, so half the drawing lies in the nearest fifth of the way
    const drawing = { width: 2, height: 1, values: new Float32Array([1, 0, 0, 1, 0, 0, 1, 1]), repeats: false };
    const corners: readonly Corner[] = [[0, 0, 4], [100, 0, 1], [0, 1, 4], [100, 0, 1], [100, 1, 1], [0, 1, 4]]; // prettier-ignore
    const uvs = [0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1];
    const picture = drawn(100, 1, batch(corners, white, { drawing, uvs }));
    const middle = Array.from({ length: 100 }, (_, x) => x).find((x) => (at(picture, x, 0)[2] ?? 0) >= (at(picture, x, 0)[0] ?? 0)); // prettier-ignore
    // u = s / w₁ over the blend of 1/w: a half at s = w₀⁻¹ / (w₀⁻¹ + w₁⁻¹) = 4 / 5
    expect(middle).toBe(80);
  });

  test('a drawing is held at its edges, or goes on', () => {
    const values = new Float32Array([1, 0, 0, 1, 0, 0, 1, 1]);
    const corners: readonly Corner[] = [[0, 0], [8, 0], [0, 2], [8, 0], [8, 2], [0, 2]]; // prettier-ignore
    const uvs = [0, 0, 2, 0, 0, 1, 2, 0, 2, 1, 0, 1];
    const show = (repeats: boolean): string => {
      const picture = drawn(8, 1, batch(corners, white, { drawing: { width: 2, height: 1, values, repeats }, uvs }));
      return Array.from({ length: 8 }, (_, x) =>
        (at(picture, x, 0)[0] ?? 0) > (at(picture, x, 0)[2] ?? 0) ? 'r' : 'b',
      ).join('');
    };
    expect(show(false)).toBe('rrbbbbbb');
    expect(show(true)).toBe('rrbbrrbb');
  });
});
