import { describe, expect, it } from 'vitest';
import { drawChart } from '../../cli/chart.ts';

const label = (value: number) => String(Math.round(value));
const marks = (lines: readonly string[], mark: string) =>
  lines.filter((line) => line.includes('|')).reduce((sum, line) => sum + line.split(mark).length - 1, 0);
const ramp = (count: number) => ({
  mark: '*',
  time: Array.from({ length: count }, (_, k) => (600 * k) / (count - 1)),
  value: Array.from({ length: count }, (_, k) => k / (count - 1)),
});

describe('the text chart', () => {
  it('draws one mark a column for a dense curve, rising from the lower left to the upper right', () => {
    const lines = drawChart([ramp(121)], 80, label);
    const rows = lines.filter((line) => line.includes('|')).map((line) => line.slice(line.indexOf('|') + 1));
    expect(marks(lines, '*')).toBe(64);
    expect(rows[0]?.endsWith('*')).toBe(true);
    expect(rows.at(-1)?.startsWith('*')).toBe(true);
    expect(lines.at(-1)).toMatch(/0:00 min +10:00 min$/);
  });

  it('draws only the solved points of a sparse curve', () => {
    expect(marks(drawChart([ramp(4)], 80, label), '*')).toBe(4);
  });

  it('does not go on after the end of a curve that was cut short', () => {
    const whole = ramp(121);
    const cut = { mark: '.', time: whole.time.slice(0, 61), value: whole.time.slice(0, 61).map(() => 0.5) };
    const lines = drawChart([whole, cut], 80, label);
    const row = lines.find((line) => line.includes('.')) ?? '';
    // half of 64 columns, the first curve's crossing in front
    expect(marks(lines, '.')).toBeGreaterThan(20);
    expect(row.lastIndexOf('.') - row.indexOf('|')).toBeLessThanOrEqual(32);
  });

  it('keeps within narrow and wide terminals, and leaves out what is not a number', () => {
    for (const columns of [20, 80, 400]) {
      const lines = drawChart([ramp(121)], columns, label);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(columns, 24));
    }
    const broken = { ...ramp(30), value: Array.from({ length: 30 }, () => NaN) };
    expect(marks(drawChart([broken], 80, label), '*')).toBe(0);
  });

  it('shows values below zero under the axis value zero', () => {
    const falling = { ...ramp(121), value: ramp(121).value.map((value) => -100 * value) };
    const lines = drawChart([falling], 80, label);
    expect(lines[0]).toMatch(/^ +0 \|\*/);
    expect(lines[7]).toMatch(/^-100 \|.*\*$/);
  });

  it('draws nothing for fewer than two points', () => {
    expect(drawChart([{ mark: '*', time: [0], value: [1] }], 80, label)).toEqual([]);
  });
});
