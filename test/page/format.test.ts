import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/format/csv.ts';
import { createDepthScale } from '../../src/format/depthScale.ts';
import { fileStem } from '../../src/format/download.ts';
import {
  formatClock,
  formatDepth,
  formatNumber,
  formatShort,
  formatWithPrefix,
  speakTime,
} from '../../src/format/number.ts';
import { plasmaUnit } from '../../src/format/plasma.ts';
import { chargeText, speciesStyles } from '../../src/format/species.ts';
import { initials } from '../../src/views/plots/depthAxis.ts';
import { createSyntheticRun } from '../support/syntheticRun.ts';

const run = createSyntheticRun({ frames: 3 });

describe('numbers for readers', () => {
  it.each([
    [0, '0'],
    [12.345, '12.3'],
    [-0.0123456, '−0.0123'],
    [999.96, '1000'],
    [1234.6, '1235'],
    [4.2e-4, '4.20 × 10⁻⁴'],
    [-3e7, '−3.00 × 10⁷'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [3.2e-5, 'g', '32.0 µg'],
    [0, 'mol', '0 mol'],
    [-1.5e-9, 'mol', '−1.50 nmol'],
    [2, 'g', '2.00 g'],
  ])('%d %s is written %s', (value, unit, text) => {
    expect(formatWithPrefix(value, unit)).toBe(text);
  });

  it('writes times, depths and short numbers', () => {
    expect([0, 59.6, 630, 7265].map(formatClock)).toEqual(['0:00', '1:00', '10:30', '2:01:05']);
    expect([0, 61, 120].map(speakTime)).toEqual(['0 seconds', '1 minute 1 second', '2 minutes']);
    expect([15e-6, 1.2951e-3, -2.5e-3].map(formatDepth)).toEqual(['15 µm', '1.3 mm', '−2.5 mm']);
    expect([0.30000000000000004, 2e-7, -5].map(formatShort)).toEqual(['0.3', '2×10⁻⁷', '−5']);
  });
});

describe('CSV', () => {
  it('has units in the header, full precision, and empty cells for what is not there', () => {
    const csv = writeCsv([
      { label: 'time', unit: 's', values: [0, 0.1 + 0.2] },
      { label: 'x', unit: '', values: [Number.NaN] },
    ]);
    expect(csv).toBe('time [s],x\r\n0,\r\n0.30000000000000004,\r\n');
  });

  it('quotes what would break it, and lets no text run as a formula', () => {
    const csv = writeCsv([{ label: 'a "b", c', unit: '', values: ['=1+1', 'plain', 'two\nlines'] }]);
    expect(csv.split('\r\n')).toEqual(['"a ""b"", c"', "'=1+1", 'plain', '"two\nlines"', '']);
  });

  it('makes file names of any study name', () => {
    expect(fileStem('Dexamethasone 4 mg/mL, as sold')).toBe('dexamethasone-4-mg-ml-as-sold');
    expect(fileStem('../..')).toBe('study');
  });
});

describe('depth on a page', () => {
  it.each([true, false])('goes there and back in every layer (stretched %s)', (stretched) => {
    const scale = createDepthScale(run.layout, stretched);
    for (const layer of run.layout.layers) {
      for (const share of [0.1, 0.5, 0.9]) {
        const depth = layer.start + share * (layer.end - layer.start);
        expect(scale.depth(scale.place(depth))).toBeCloseTo(depth, 12);
      }
    }
    expect(scale.edges[0]).toBe(0);
    expect(scale.edges.at(-1)).toBe(1);
    expect(scale.edges).toEqual(scale.edges.toSorted((one, other) => one - other));
  });

  it('gives the barrier room only when stretched', () => {
    const barrier = run.layout.layers.findIndex((layer) => layer.role === 'barrier');
    const width = (stretched: boolean): number => {
      const { edges } = createDepthScale(run.layout, stretched);
      return (edges[barrier + 1] ?? 0) - (edges[barrier] ?? 0);
    };
    expect(width(true)).toBeGreaterThan(0.05);
    expect(width(false)).toBeLessThan(0.01);
  });

  it('shortens layer names', () => {
    expect(initials('Stratum corneum')).toBe('SC');
    expect(initials('Dermis')).toBe('Derm.');
    expect(initials('Fat')).toBe('Fat');
  });
});

describe('a plasma level', () => {
  const molarMass = 0.2;
  const none = { plasma: Float64Array.of(0, 1e-18), molarMass };
  const some = { plasma: Float64Array.of(0, 5e-6, Number.NaN), molarMass };

  it('has the unit of the largest that is drawn, not of a shown run without drug in the blood', () => {
    expect(plasmaUnit(none).name).toBe('fg/mL');
    const beside = plasmaUnit(none, [some]);
    expect(beside.name).toBe('ng/mL');
    expect(5e-6 * beside.perLevel).toBeCloseTo(1, 12);
    expect(beside).toMatchObject({ name: plasmaUnit(some).name, perLevel: plasmaUnit(some).perLevel });
  });

  it('is not measured by one that cannot be drawn in its unit', () => {
    expect(plasmaUnit(none, [{ ...some, molarMass: null }]).name).toBe('fg/mL');
  });
});

describe('species on a page', () => {
  it('writes charges', () => {
    expect([0, 1, -1, -2, 3].map(chargeText)).toEqual(['', '⁺', '⁻', '²⁻', '³⁺']);
  });

  it('gives each its own colour, of its sign, and the drug its own', () => {
    const styles = speciesStyles(run.layout, run.study);
    expect(new Set(styles.map((style) => style.token)).size).toBe(styles.length);
    for (const style of styles) {
      const charge = run.layout.charge[style.index] ?? 0;
      if (style.isDrug) expect(style.token).toBe('--drug');
      else expect(style.token).toContain(charge > 0 ? 'positive' : 'negative');
    }
  });
});
