import { describe, expect, it } from 'vitest';
import { readHeights, sheetLimits, within } from '../../src/controls/sheetGrip.ts';

describe('the height of a sheet', () => {
  it('leaves the upper half of the picture free', () => {
    expect(sheetLimits.picture.most).toBe(0.5);
    expect(within('picture', 0.9)).toBe(0.5);
    expect(within('picture', 0)).toBe(sheetLimits.picture.least);
    expect(within('reading', 0.7)).toBe(0.7);
  });

  it.each([null, '', '{', '7', '{"picture":"x"}', '{"picture":null,"reading":9}'])(
    'begins as high as it may over %j',
    (text) => {
      expect(readHeights(text)).toEqual({ picture: sheetLimits.picture.most, reading: sheetLimits.reading.most });
    },
  );

  it('is what it was drawn to last', () => {
    expect(readHeights('{"picture":0.3,"reading":0.6}')).toEqual({ picture: 0.3, reading: 0.6 });
  });
});
