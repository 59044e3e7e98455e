import { describe, expect, it } from 'vitest';
import { faradayConstant as F } from '../../models/constants.ts';
import { expectWithin } from '../support/matchers.ts';
import { bath, chloride, problemOf, sodium } from '../support/problems.ts';
import { lastFrame, solveToTheEnd } from '../support/solved.ts';
import { closedFormIds, exactRows } from './exact.ts';
import { given, measureExperiment } from './experimentRows.ts';
import { solveStudy, usualAccuracy, verdictOf, type Experiment, type Run } from './experiments/experiment.ts';
import { experiments } from './experiments/index.ts';
import { sheetResistance } from './experiments/observables.ts';
import { notTargets } from './notTargets.ts';
import { measuredValue } from './overview.ts';
import { peerRows } from './peers.ts';
import { drawFigure } from './svg.ts';

const rough: Run = (study, options) =>
  solveStudy(study, { ...options, accuracy: 10 * (options?.accuracy ?? usualAccuracy) });

const named = (id: string): Experiment => experiments.find((one) => one.id === id)!;

describe('the closed forms', () => {
  const rows = exactRows();

  it('are nineteen, in order', () => {
    expect(closedFormIds).toEqual(Array.from({ length: 19 }, (_, k) => `I-${String(k + 1).padStart(2, '0')}`));
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s is met', (_id, row) => {
    expect(row.compared).toBeGreaterThan(0);
    expect(row.worst, `${row.worstOf}: ${row.worstError.toExponential(2)}`).toBeLessThanOrEqual(1);
  });
});

describe('the peers', () => {
  const rows = peerRows([1e-3], { perLayer: 16, steps: 48 });

  it('are four', () => {
    expect(rows.map(({ id }) => id)).toEqual(['B1', 'B2', 'acid and base', 'both pads']);
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s agrees to what was asked', (_id, row) => {
    expect(row.worst, row.worstOf).toBeLessThanOrEqual(row.asked + row.peerError);
    // a second method that is itself far off proves nothing
    expect(row.peerError).toBeLessThan(0.02);
  });
});

describe('the experiments', () => {
  it('are those that the literature has figures for, and three that are no targets', () => {
    expect(experiments.map(({ id }) => id)).toEqual(['V3', 'V5', 'V6', 'V7', 'V8', 'V10', 'V11', 'V12', 'V13']);
    expect(notTargets.map(({ id }) => id)).toEqual(['X1', 'X2', 'X3']);
  });

  it.each(experiments.map((one) => [one.id, one] as const))(
    '%s gives every quantity a number, holds its calibrations, and names a cause for what it misses',
    (_id, experiment) => {
      // ten times as rough as the report: what is read moves by far less than any band
      const measurement = experiment.measure(rough);
      for (const quantity of experiment.quantities) {
        const value = measurement.values[quantity.key];
        expect(Number.isFinite(value), quantity.key).toBe(true);
        const verdict = verdictOf(quantity, value);
        if (quantity.kind !== 'prediction') expect(verdict, `${quantity.key}: ${value}`).not.toBe('missed');
        if (verdict === 'missed') expect(quantity.cause?.length, quantity.key).toBeGreaterThan(40);
      }
      expect(Object.keys(measurement.values).toSorted()).toEqual(
        experiment.quantities.map(({ key }) => key).toSorted(),
      );
      const figure = experiment.figure?.(measurement, () => undefined);
      const svg = drawFigure(figure!);
      expect(svg).toContain(`${experiment.id}:`);
      expect(svg).toContain('prefers-color-scheme: dark');
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      // every opened element is closed
      expect([...svg.matchAll(/<[a-z]/g)]).toHaveLength([...svg.matchAll(/<\/|\/>/g)].length);
    },
  );

  it('read shares off the books, which a tenfold finer solve does not move', () => {
    const usual = named('V5').measure(given).values;
    const finer = named('V5').measure((study, options) => solveStudy(study, { ...options, accuracy: 1e-4 })).values;
    for (const key of Object.keys(usual)) expectWithin(usual[key], finer[key], 1e-4, key);
  });

  it('judge by the band alone', () => {
    const quantity = { key: '', what: '', unit: '1', target: '2', kind: 'prediction' } as const;
    expect(verdictOf({ ...quantity, band: [1, 3] }, 3)).toBe('met');
    expect(verdictOf({ ...quantity, band: [1, 3] }, 3.01)).toBe('missed');
    expect(verdictOf({ ...quantity, band: [1, 3] }, Number.NaN)).toBe('missed');
    expect(verdictOf({ ...quantity, band: [1, Number.POSITIVE_INFINITY] }, 1e9)).toBe('met');
    expect(verdictOf(quantity, 2)).toBe('not a target');
  });

  it('find the number in a target, where there is one', () => {
    expect(measuredValue('1.23 ± 0.59')).toBe(1.23);
    expect(measuredValue('~0.012')).toBe(0.012);
    expect(measuredValue('< 10')).toBeUndefined();
    expect(measuredValue('not found')).toBeUndefined();
  });
});

describe('the spread of an experiment', () => {
  it('is a band with what dominates it by name, the same for the same seed', () => {
    const [first, again, other] = [3, 3, 4].map((seed) => measureExperiment(named('V6'), 8, seed));
    const flow = first.rows.find(({ quantity }) => quantity.key === 'schmid')!;
    expect(first.samples).toBe(8);
    expect(flow.spread![1]).toBeGreaterThan(1.5 * flow.spread![0]);
    expect(flow.dominatedBy[0].input).toBe('fixedCharge');
    expect(flow.dominatedBy[0].correlation).toBeLessThan(-0.7);
    expect(again.rows.map(({ spread }) => spread)).toEqual(first.rows.map(({ spread }) => spread));
    expect(other.rows.map(({ spread }) => spread)).not.toEqual(first.rows.map(({ spread }) => spread));
  });
});

describe('the sheet resistance of a layer', () => {
  it('is its thickness over its conductivity', () => {
    const solved = solveToTheEnd(
      problemOf({
        species: [sodium, chloride],
        layers: [{ thickness: 2e-4, transport: 0.1, start: [150, 150] }],
        electrode: bath(150, 150),
        base: bath(150, 150),
        current: 0,
        end: 10,
      }),
      { frames: 2 },
    );
    const conductivity = (F / solved.problem.thermalVoltage) * 0.1 * 150 * (1.334e-9 + 2.032e-9);
    expectWithin(sheetResistance(solved, lastFrame(solved), 0), 2e-4 / conductivity, 1e-9);
  });
});
