import { describe, expect, it } from 'vitest';
import { keepRun, listAt, trackAt } from '../../src/app/pinnedRun.ts';
import { createPins, letters } from '../../src/app/pins.ts';
import { writeCsv } from '../../src/format/csv.ts';
import { changeWords } from '../../src/format/number.ts';
import { valuesBeside } from '../../src/views/plots/overlays.ts';
import { compareRuns, comparisonColumns, inputRows } from '../../src/views/readouts/comparisonRows.ts';
import { writePath } from '../../models/study/studyPath.ts';
import type { Study } from '../../models/study/study.ts';
import { createSyntheticRun } from '../support/syntheticRun.ts';

const run = createSyntheticRun({ passive: true });
const kept = keepRun(run);

/** Bytes of all typed arrays that can be reached. */
function bytesOf(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce<number>((sum, one) => sum + bytesOf(one, seen), 0);
}

describe('a pinned run', () => {
  it('says at every solved instant what the run said', () => {
    const column = kept.columns.active;
    if (column === null) throw new Error('no column');
    for (const index of [0, 17, 60, 120]) {
      const frame = run.frames[index];
      if (frame === undefined) throw new Error('too few frames');
      expect(trackAt(kept.times, kept.tracks.voltage, frame.time)).toBe(frame.voltage);
      const list = listAt(column.times, column.concentrations, frame.time);
      expect(list).toEqual(Float64Array.from(Float32Array.from(frame.concentrations)));
    }
    expect(trackAt(kept.times, kept.tracks.delivered, run.layout.end)).toBeCloseTo(
      (kept.end.values.delivered ?? 0) / run.layout.area,
      15,
    );
  });

  it('says nothing of times that it has not solved', () => {
    expect(trackAt(kept.times, kept.tracks.dose, run.layout.end + 1)).toBeNaN();
    expect(trackAt(kept.times, kept.tracks.dose, -1)).toBeNaN();
    expect(listAt(kept.times, kept.columns.active?.concentrations ?? [], run.layout.end + 1)).toBeNull();
  });

  it('keeps less than a quarter of what was solved', () => {
    expect(bytesOf(kept)).toBeLessThan(bytesOf(run) / 4);
    expect(bytesOf(kept)).toBeGreaterThan(1e5);
  });
});

describe('the pinned runs', () => {
  it('are a handful, lettered, and a letter that was given back is given again', () => {
    const pins = createPins();
    for (const letter of letters) expect(pins.add(kept, `run ${letter}`)?.letter).toBe(letter);
    expect(pins.full).toBe(true);
    expect(pins.add(kept, 'one too many')).toBeNull();
    pins.remove('B');
    expect(pins.list.map(({ letter }) => letter)).toEqual(['A', 'C', 'D']);
    expect(pins.add(kept, 'again')?.letter).toBe('B');
    expect(pins.list.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('have one that readings are compared with, and another when that one goes', () => {
    const pins = createPins();
    expect(pins.reference).toBeNull();
    pins.add(kept, 'first');
    pins.add(kept, 'second');
    expect(pins.reference?.name).toBe('first');
    pins.compareWith('B');
    expect(pins.reference?.name).toBe('second');
    pins.remove('B');
    expect(pins.reference?.name).toBe('first');
  });

  it('keep a name that is cleared, and cut one that is too long', () => {
    const pins = createPins();
    pins.add(kept, 'mine');
    pins.rename('A', '   ');
    expect(pins.list[0]?.name).toBe('mine');
    pins.rename('A', ` ${'x'.repeat(500)} `);
    expect(pins.list[0]?.name).toBe('x'.repeat(60));
  });
});

describe('runs side by side', () => {
  const other = writePath(writePath(run.study, 'session.current_mA', 3), 'temperature_C', 30) as Study;
  const of = (study: Study, name: string) => ({ name, study, end: kept.end, molarMass: null });

  it('tell the inputs that differ, what a person sets first, and nothing that is the same', () => {
    const rows = compareRuns([of(run.study, 'A'), of(other, 'B')]);
    const told = rows.filter(({ kind }) => kind === 'input').map(({ label, unit, values }) => [label, unit, ...values]);
    expect(told).toEqual([
      ['Current', 'mA', 2, 3],
      ['Temperature', '°C', 37, 30],
    ]);
    expect(compareRuns([of(run.study, 'A'), of(run.study, 'B')]).every(({ kind }) => kind === 'end')).toBe(true);
  });

  it('pass over what follows from an ion that only one of them has', () => {
    const citrate = run.study.species.findIndex(({ id }) => id === 'citrate');
    expect(citrate).toBeGreaterThan(-1);
    const { layers } = run.study;
    const without = {
      ...run.study,
      species: run.study.species.filter(({ id }) => id !== 'citrate'),
      layers: layers.map((layer, at) => ({ ...layer, hindrance: at === 1 ? { Cl: 0.5 } : layer.hindrance })),
    };
    const withIt = writePath(run.study, 'layers[1].hindrance', { Cl: 0.4, citrate: 0.7 }) as Study;
    const rows = inputRows([withIt, without]);
    expect(rows.find(({ label }) => label.includes('hindrance of chloride'))?.minor).toBe(false);
    expect(rows.find(({ label }) => label.includes('hindrance of citrate'))?.minor).toBe(true);
  });

  it('make a file in which a name is text and every number is whole', () => {
    const rows = compareRuns([of(run.study, 'A: =1+1'), of(other, 'Now')]);
    const text = writeCsv(comparisonColumns(rows, ['=1+1', 'Now'], ['https://x/#s=1', 'https://x/#s=2']));
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toBe("kind,quantity,unit,'=1+1,Now");
    expect(lines).toContain('input that differs,Current,mA,2,3');
    expect(lines.at(-1)).toBe('set-up,Link,,https://x/#s=1,https://x/#s=2');
    const delivered = lines.find((line) => line.startsWith('result,Delivered,'))?.split(',')[3];
    const expected = (kept.end.values.delivered ?? 0) * (delivered === undefined ? 0 : 1e6 * 470.4);
    expect(Number(delivered)).toBeCloseTo(expected, 9);
  });

  it.each([
    [12, 10, '+20.0 %'],
    [9.5, 10, '−5.0 %'],
    [35, 10, '3.5×'],
    [1, 10, '0.10×'],
    [10, 10, '±0 %'],
    [1, 0, ''],
    [1, -1, ''],
    [Number.NaN, 1, ''],
    [null, 1, ''],
  ] as const)('say how %s differs from %s', (now, then, words) => {
    expect(changeWords(now, then)).toBe(words);
  });
});

describe('a curve given at its own places', () => {
  it('is read between them, on either side of a step, and not beyond its ends', () => {
    const places = [0, 0.5, 0.5, 1];
    const values = [0, 1, 3, 4];
    expect([...valuesBeside([0, 0.25, 0.5, 0.5, 0.75, 1], places, values)]).toEqual([0, 0.5, 1, 3, 3.5, 4]);
    expect([...valuesBeside([-0.1, 1.1], places, values)]).toEqual([Number.NaN, Number.NaN]);
    expect([...valuesBeside([0.5], places, [])]).toEqual([Number.NaN]);
  });
});
