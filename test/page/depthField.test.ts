import { describe, expect, test } from 'vitest';
import { type DepthField, fieldRange, sampleField } from '../../src/app/depthField.ts';
import { drugScale, evenScale } from '../../src/views/plots/depthTimeScale.ts';
import { allColumns, shownField, shownOptions, tableColumns } from '../../src/views/plots/depthTimeSource.ts';
import { createSyntheticRun } from '../support/syntheticRun.ts';

const run = createSyntheticRun({ frames: 31 });
const drug = run.layout.species[run.layout.drug];
const shown = shownField(run, 'active', null, drug)!;

describe('a quantity over depth and time', () => {
  test('is at every solved node and instant what was solved there, but for the outer side of a step', () => {
    const { x } = run.layout;
    const times = run.frames.map(({ time }) => time);
    const values = sampleField(shown.field, times, x);
    for (const [k, frame] of run.frames.entries()) {
      for (const [node, depth] of x.entries()) {
        if (x[node + 1] === depth) continue;
        const solved = frame.concentrations[run.layout.drug * x.length + node];
        expect(values[k * x.length + node]).toBeCloseTo(solved, 12);
      }
    }
  });

  test('keeps to its layer on both sides of a step', () => {
    const field: DepthField = {
      layout: { ...run.layout, x: Float64Array.of(0, 1, 1, 2) },
      times: [0, 10],
      lists: [
        [9, 1, 3, 5, 7],
        [9, 3, 5, 7, 9],
      ],
      offset: 1,
    };
    expect([...sampleField(field, [5], [1 - 1e-9, 1 + 1e-9])].map((value) => Math.round(value))).toEqual([4, 6]);
    expect([...sampleField(field, [0, 10.1, -0.1], [0.5])]).toEqual([2, Number.NaN, Number.NaN]);
    expect(fieldRange(field)).toEqual([1, 9]);
  });

  test('can be the drug first, then each ion of the session, each with its own numbers', () => {
    const options = shownOptions(run);
    expect(options[0]?.value).toBe(drug);
    expect(options.map(({ value }) => value).toSorted()).toEqual([...run.layout.species].toSorted());
    const ranges = options.map(({ value }) => fieldRange(shownField(run, 'active', null, value)!.field)!.join());
    expect(new Set(ranges).size).toBe(options.length);
    expect(shownField(run, 'active', null, 'pH')).toBeNull();
  });

  test('is saved at every node and shown as a table in the middle of every layer', () => {
    const all = allColumns(shown);
    expect(all).toHaveLength(run.layout.x.length + 1);
    const last = run.frames.at(-1)!;
    expect(all[5].values[run.frames.length - 1]).toBe(last.concentrations[run.layout.drug * run.layout.x.length + 4]);
    expect(tableColumns(shown).map(({ label }) => label)).toEqual([
      'time',
      'Reservoir −1.25 mm',
      'Stratum corneum 7.5 µm',
      'Viable epidermis 55 µm',
      'Dermis 695 µm',
      'Subcutis 2.29 mm',
    ]);
  });

  test('has colours by tens for the drug, and even ones for all else', () => {
    const tens = drugScale(10);
    expect(tens.position(10)).toBe(1);
    expect(tens.position(1) - tens.position(0.1)).toBeCloseTo(tens.position(0.1) - tens.position(0.01), 12);
    expect(tens.colour(0)[3]).toBe(0);
    const even = evenScale(130, 150);
    expect(even.position(140)).toBeCloseTo(0.5, 12);
    expect(even.colour(0)[3]).toBe(1);
    // what stands still has a colour, too
    expect(evenScale(7, 7).position(7)).toBe(0.5);
  });
});
