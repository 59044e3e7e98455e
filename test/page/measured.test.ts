import { describe, expect, it } from 'vitest';
import { residualOf, solvedBeside, toSolver } from '../../src/app/measured/compare.ts';
import { type ImportSettings, importTable } from '../../src/app/measured/importTable.ts';
import type { MeasuredSeries } from '../../src/app/measured/measuredSeries.ts';
import { createMeasuredStore, mostSeries } from '../../src/app/measured/measuredStore.ts';
import { columnRoles, guessColumns, printedUnit, readUnit } from '../../src/app/measured/measuredUnits.ts';
import { type MeasuredTable, mostRows, readCell, readTable } from '../../src/app/measured/readTable.ts';
import { delivered } from '../../src/app/readings.ts';
import { measuredCsv } from '../../src/controls/measured/measuredList.ts';
import { drugMolarMass } from '../../src/format/amount.ts';
import { speak } from '../../src/words/language.ts';
import { createSyntheticRun } from '../support/syntheticRun.ts';

function tableOf(text: string): MeasuredTable {
  const result = readTable(text);
  if (result.kind === 'refused') throw new Error(result.why);
  return result.table;
}

function imported(text: string, settings: Partial<ImportSettings> = {}) {
  const table = tableOf(text);
  const columns = guessColumns(table.header);
  return importTable(table, { name: 'data', file: 'data.csv', columns, time: null, ...settings });
}

const plain = 'time [min],cumulative amount (ug/cm2),SD\n0,0,0\n10,1.5,0.2\n20,4,0.5\n';

describe('a table', () => {
  it.each([
    ['commas', plain],
    ['semicolons and decimal commas', 'time [min];cumulative amount (ug/cm2);SD\n0;0;0\n10;1,5;0,2\n20;4;0,5\n'],
    ['tabs', 'time [min]\tcumulative amount (ug/cm2)\tSD\n0\t0\t0\n10\t1.5\t0.2\n20\t4\t0.5\n'],
    [
      'a byte order mark, quotes and CRLF',
      '\uFEFF"time [min]","cumulative amount (ug/cm2)","SD"\r\n"0","0","0"\r\n"10","1.5","0.2"\r\n"20","4","0.5"\r\n',
    ],
    ['our own comment lines', `# Delivered: study. For teaching\r\n# http://x/\r\n${plain}`],
    [
      'blank lines and spaces',
      `\n\n time [min] , cumulative amount (ug/cm2) , SD \n\n 0 , 0 , 0\n10, 1.5 ,0.2\n20,4,0.5\n\n`,
    ],
  ])('with %s holds the same numbers', (_what, text) => {
    const { series, problems } = imported(text);
    expect(problems).toEqual([]);
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ kind: 'delivered', against: 'time', basis: 'g/m^2', unit: 'µg/cm²', time: null });
    expect(series[0]?.x).toEqual([0, 600, 1200]);
    expect(series[0]?.y.map((one) => Number((one / 1e-2).toPrecision(12)))).toEqual([0, 1.5, 4]);
    // 1 µg/cm² is 1e-2 g/m²
    expect(series[0]?.factor).toBeCloseTo(1e-2, 12);
    expect(series[0]?.error?.map((one) => Number((one / 1e-2).toPrecision(12)))).toEqual([0, 0.2, 0.5]);
  });

  it.each([
    ['', 'empty'],
    ['\uFEFF \n', 'empty'],
    ['time [min]\n1\n2\n', 'oneColumn'],
    ['a,b\nx,y\n', 'noNumbers'],
  ])('%j is refused as %s', (text, why) => {
    expect(readTable(text)).toEqual({ kind: 'refused', why });
  });

  it('that breaks off in a quoted cell is read as far as it goes, and says so', () => {
    const table = tableOf('time [min],plasma [ng/mL]\n0,0\n10,"3');
    expect(table.isCut).toBe(true);
    expect(table.rows).toEqual([
      ['0', '0'],
      ['10', '3'],
    ]);
  });

  it('keeps its rows whole where some are shorter, and counts them', () => {
    expect(tableOf('a,b,c\n1,2,3\n4,5\n')).toMatchObject({
      uneven: 1,
      rows: [
        ['1', '2', '3'],
        ['4', '5', ''],
      ],
    });
  });

  it('of many thousand rows is cut at what a chart can show, and says how many are left out', () => {
    const rows = Array.from({ length: 20_000 }, (_, k) => `${k},${k / 2}`).join('\n');
    const before = performance.now();
    const table = tableOf(`time [s],voltage [V]\n${rows}\n`);
    expect(performance.now() - before).toBeLessThan(2000);
    expect(table.rows).toHaveLength(mostRows);
    expect(table.dropped).toBeGreaterThan(0);
  });

  it('without a header has numbered columns', () => {
    expect(tableOf('0,1\n10,2\n')).toMatchObject({
      header: ['1', '2'],
      rows: [
        ['0', '1'],
        ['10', '2'],
      ],
    });
  });

  it.each([
    ['1,5', ',', 1.5],
    ['1.234,5', ',', 1234.5],
    ['1.234', ',', Number.NaN],
    ['1,234.5', '.', 1234.5],
    ['1,5', '.', Number.NaN],
    ['−2.5e-3', '.', -2.5e-3],
    ['.5', '.', 0.5],
    ['NaN', '.', Number.NaN],
    ['12 mg', '.', Number.NaN],
    ['', '.', Number.NaN],
  ] as const)('reads the cell %j with the sign %s as %s', (cell, sign, value) => {
    expect(readCell(cell, sign)).toBe(value);
  });

  it('leaves out missing values in silence, and says what it could not read', () => {
    const { series, unread, firstUnread } = imported(
      'time [min],plasma [ng/mL]\n0,NaN\n5,\n10,2\nlate,3\n20,4 (?)\n25,n/a\n',
    );
    expect(series[0]?.x).toEqual([600]);
    expect(unread).toBe(2);
    expect(firstUnread).toEqual({ row: 4, text: 'late' });
  });
});

describe('the guess from a header', () => {
  it.each([
    [
      ['time [min]', 'cumulative amount (ug/cm2)'],
      ['time', 'delivered'],
    ],
    [
      ['t (h)', 'Flux [µg/cm²/h]', 'SEM'],
      ['time', 'flux', 'error'],
    ],
    [
      ['time_min', 'plasma_ng/mL'],
      ['time', 'plasma'],
    ],
    [
      ['depth (µm)', 'c [mM]'],
      ['depth', 'concentration'],
    ],
    [
      ['Zeit [s]', 'U [V]'],
      ['time', 'voltage'],
    ],
    [
      ['tiempo (min)', 'nivel en sangre (ng/ml)', 'desv. (ng/ml)'],
      ['time', 'plasma', 'error'],
    ],
    [
      ['depth [um]', 'pH'],
      ['depth', 'pH'],
    ],
    [
      ['subject', 'time [min]', 'amount [mg]'],
      ['ignore', 'time', 'delivered'],
    ],
    [
      ['1', '2'],
      ['time', 'ignore'],
    ],
  ])('%j are %j', (headers, roles) => {
    expect(guessColumns(headers).map(({ role }) => role)).toEqual(roles);
  });

  it.each([
    ['delivered', 'ug/cm2', 'g/m^2', 1e-2],
    ['delivered', 'mcg', 'g', 1e-6],
    ['delivered', 'nmol/cm²', 'mol/m^2', 1e-5],
    ['flux', 'µg/cm²/h', 'g/(m^2 s)', 1e-2 / 3600],
    ['plasma', 'ng/ml', 'g/m^3', 1e-3],
    ['plasma', 'nM', 'mol/m^3', 1e-6],
    ['time', 'hrs', 's', 3600],
    ['depth', 'µm', 'm', 1e-6],
    ['voltage', 'mV', 'V', 1e-3],
  ] as const)('reads a unit of %s, %s', (role, unit, basis, factor) => {
    const read = readUnit(role, unit)!;
    expect(read.basis).toBe(basis);
    expect(read.factor / factor).toBeCloseTo(1, 10);
  });

  it.each([
    ['ug/cm2', 'µg/cm²'],
    ['umol/L', 'µmol/L'],
    ['uM', 'µM'],
    ['ug/cm^2/h', 'µg/cm²/h'],
    ['um', 'µm'],
    ['ng/mL', 'ng/mL'],
    ['mg/dm3', 'mg/dm³'],
  ])('prints %s as %s, which is the same unit', (unit, printed) => {
    expect(printedUnit(unit)).toBe(printed);
    for (const role of columnRoles) expect(readUnit(role, printed)).toEqual(readUnit(role, unit));
  });

  it('refuses a unit of something else', () => {
    expect(readUnit('delivered', 'mA')).toBeNull();
    expect(readUnit('time', 'ug')).toBeNull();
    expect(readUnit('plasma', 'constructor')).toBeNull();
    expect(imported(plain.replace('ug/cm2', 'mA')).series).toEqual([]);
  });
});

describe('an import', () => {
  it('tells every obstacle', () => {
    const table = tableOf('a,b,c\n1,2,3\n');
    const kinds = (columns: ImportSettings['columns'], time: number | null = null) =>
      importTable(table, { name: '', file: '', columns, time }).problems.map(({ kind }) => kind);
    const ignore = { role: 'ignore', unit: '' } as const;
    const time = { role: 'time', unit: 'min' } as const;
    const level = { role: 'plasma', unit: 'ng/mL' } as const;
    expect(kinds([ignore, level, ignore])).toEqual(['noAxis', 'needsDepth']);
    expect(kinds([time, ignore, ignore])).toEqual(['nothing']);
    expect(kinds([time, time, level])).toEqual(['twice']);
    expect(kinds([time, { ...level, unit: 'kg' }, ignore])).toEqual(['unit']);
    expect(kinds([{ role: 'error', unit: '' }, time, level])).toEqual(['lonelyError']);
    expect(kinds([{ role: 'depth', unit: 'µm' }, { role: 'concentration', unit: 'mM' }, ignore])).toEqual(['noTime']);
    expect(kinds([{ role: 'depth', unit: 'µm' }, { role: 'concentration', unit: 'mM' }, ignore], 600)).toEqual([]);
  });

  it('makes a profile of every time in the table', () => {
    const { series } = imported('time [min],depth [µm],c [mM]\n10,20,1\n10,5,3\n30,5,2\n');
    expect(series.map(({ time, x, y }) => ({ time, x: x.map((one) => Math.round(one * 1e9)), y }))).toEqual([
      { time: 600, x: [5000, 20_000], y: [3, 1] },
      { time: 1800, x: [5000], y: [2] },
    ]);
  });
});

const run = createSyntheticRun();
const molar = drugMolarMass(run.study)!;

function seriesOf(part: Partial<MeasuredSeries>): MeasuredSeries {
  return {
    id: '1',
    name: 'data',
    kind: 'delivered',
    against: 'time',
    basis: 'mol/m^2',
    unit: 'mol/m^2',
    factor: 1,
    x: [],
    y: [],
    error: null,
    time: null,
    hidden: false,
    file: '',
    ...part,
  };
}

describe('measured data beside a run', () => {
  const frames = run.frames;
  const times = frames.map(({ time }) => time);
  const amounts = frames.map((frame) => delivered(run.layout, frame));

  it('that are the run’s own numbers have no residual, whatever their unit', () => {
    const factor = 1e-2;
    const micrograms = seriesOf({
      basis: 'g/m^2',
      unit: 'µg/cm²',
      factor,
      x: times,
      y: amounts.map((amount) => amount * molar),
    });
    const whole = seriesOf({ basis: 'mol', x: times, y: amounts.map((amount) => amount * run.layout.area) });
    for (const one of [micrograms, whole]) {
      const { rms, count, beyond } = residualOf(one, run)!;
      const scale = Math.max(...one.y) / one.factor;
      expect(rms / scale).toBeLessThan(1e-12);
      expect([count, beyond]).toEqual([times.length, 0]);
    }
  });

  it('have the root mean square of what they are off by, in their own unit, over the points the run reaches', () => {
    const last = times.at(-1)!;
    const own = [0.25, 0.5, 1].map((part) => part * last);
    const solved = solvedBeside(seriesOf({ x: own, y: own }), run)!;
    const off = [3e-6, -4e-6, 0];
    const measured = seriesOf({
      factor: 1e-6,
      x: [...own, 2 * last],
      y: [...off.map((by, k) => (solved[k] ?? 0) + by), 1],
    });
    const { rms, count, beyond } = residualOf(measured, run)!;
    expect(rms).toBeCloseTo(5 / Math.sqrt(3), 9);
    expect([count, beyond]).toEqual([3, 1]);
  });

  it('are compared by size where the sign is a matter of taste, and not at all where the run has nothing of the kind', () => {
    const volts = frames.map(({ voltage }) => Math.abs(voltage));
    const measured = seriesOf({ kind: 'voltage', basis: 'V', unit: 'V', x: times, y: volts.map((one) => -one) });
    expect(residualOf(measured, { ...run, dispersive: null })!.rms).toBeLessThan(1e-12);
    expect(residualOf(seriesOf({ kind: 'pH', basis: '', x: times, y: times }), run)).toBeNull();
    expect(toSolver(seriesOf({ basis: 'g/m^2' }), run)).toBeCloseTo(1 / molar, 12);
  });
});

describe('the store of measured data', () => {
  const shelf = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };

  it('keeps them through a reload, with names, order and what is hidden', () => {
    const storage = shelf();
    const store = createMeasuredStore(() => storage);
    const { id: _id, ...one } = seriesOf({ x: [0, 60], y: [1, 2], error: [Number.NaN, 0.5] });
    expect(store.add([one, { ...one, name: 'second' }])).toBe(2);
    store.rename('1', '  First ');
    store.setHidden('2', true);
    const again = createMeasuredStore(() => storage);
    expect(again.list).toEqual(store.list);
    expect(again.list.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['First', false],
      ['second', true],
    ]);
    again.remove('1');
    expect(again.add([one])).toBe(1);
    expect(again.list.map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('has room for as many as can be told apart', () => {
    const storage = shelf();
    const store = createMeasuredStore(() => storage);
    const { id: _id, ...one } = seriesOf({});
    expect(store.add(Array.from({ length: mostSeries + 2 }, () => one))).toBe(mostSeries);
    expect(store.full).toBe(true);
  });

  it('works where storage is full or forbidden, and says so', () => {
    const store = createMeasuredStore(() => {
      throw new Error('forbidden');
    });
    const { id: _id, ...one } = seriesOf({ x: [0], y: [1] });
    store.add([one]);
    expect(store.list).toHaveLength(1);
    expect(store.kept).toBe(false);
  });

  it.each(['{', '7', '[1]', '[{"id":"1"}]', '[{"id":"x","name":"<b>","kind":"delivered"}]'])(
    'takes nothing from a shelf that holds %s',
    (text) => {
      const storage = shelf();
      storage.kept.set('iontolab-measured', text);
      expect(createMeasuredStore(() => storage).list).toEqual([]);
    },
  );

  it.each(['en', 'es'] as const)('saves them as a table that reads back as what it is, in %s', (tongue) => {
    speak(tongue);
    const original = seriesOf({
      name: 'rat, "skin"',
      kind: 'plasma',
      basis: 'g/m^3',
      unit: 'ng/mL',
      factor: 1e-3,
      x: [0, 600],
      y: [0, 2e-3],
      error: [0, 1e-4],
    });
    for (const kind of ['delivered', 'flux', 'voltage', 'concentration'] as const) {
      const unit = { delivered: 'mg', flux: 'µg/cm²/h', voltage: 'mV', concentration: 'mM' }[kind];
      const deep = kind === 'concentration';
      const one = seriesOf({ kind, unit, x: [1e-6], y: [2], ...(deep ? { against: 'depth', time: 600 } : {}) });
      expect(imported(measuredCsv(one)).series[0]).toMatchObject({ kind, unit, time: deep ? 600 : null });
    }
    const { series: read, problems } = imported(measuredCsv(original));
    speak('en');
    expect(problems).toEqual([]);
    expect(read[0]).toMatchObject({
      kind: 'plasma',
      basis: 'g/m^3',
      unit: 'ng/mL',
      x: [0, 600],
      y: [0, 2e-3],
      error: [0, 1e-4],
    });
  });
});
