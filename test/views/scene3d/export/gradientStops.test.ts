import { expect, test } from 'vitest';
import { gradientStops } from '../../../../src/views/scene3d/export/gradientStops.ts';

test('a gradient is painted by its own stops, said in parts, in pixels, or not at all', () => {
  expect(gradientStops('linear-gradient(90deg, rgb(255, 138, 31), rgb(31, 111, 224))', 34)).toEqual([
    { at: 0, colour: 'rgb(255, 138, 31)' },
    { at: 1, colour: 'rgb(31, 111, 224)' },
  ]);
  const blood = 'linear-gradient(90deg, rgb(181, 64, 58) 0px, rgb(181, 64, 58) 35%, rgb(228, 138, 128) 35% 60%)';
  expect(gradientStops(blood, 14).map(({ at }) => at)).toEqual([0, 0.35, 0.35, 0.6]);
  expect(gradientStops('linear-gradient(90deg, rgb(0, 0, 0) 7px, rgb(1, 1, 1) 30px)', 14).map(({ at }) => at)).toEqual([
    0.5, 1,
  ]);
});

test('what runs another way, or is no gradient, gives no stops', () => {
  for (const image of ['none', '', 'url("x.png")', 'linear-gradient(rgb(0, 0, 0), rgb(1, 1, 1))']) {
    expect(gradientStops(image, 10)).toEqual([]);
  }
});
