import { beforeAll, describe, expect, it } from 'vitest';
import { compileProblem, presets, solve } from '../../models/index.ts';
import type { Frame, RunLayout } from '../../models/solve/frame.ts';
import {
  absoluteArea,
  blendAt,
  delivered,
  doseHistory,
  enhancement,
  leastTold,
  locate,
  readAt,
  transportNumbers,
  whereabouts,
  worstImbalance,
} from '../../src/app/readings.ts';
import type { Solved } from '../../src/app/run.ts';

let run: Solved;

beforeAll(() => {
  const b1 = presets.find((preset) => preset.id === 'b1');
  if (b1 === undefined) throw new Error('no preset b1');
  let layout: RunLayout | null = null;
  let frames: Frame[] = [];
  for (const event of solve(compileProblem(b1.study))) {
    if (event.kind === 'layout') {
      layout = event.layout;
      frames = [];
    } else if (event.kind === 'frame') frames.push(event.frame);
  }
  if (layout === null) throw new Error('no layout');
  run = { layout, frames };
});

describe('readings between solved instants', () => {
  it('finds the frames around a time', () => {
    const { frames } = run;
    for (const time of [0, 0.1, 30, 617.3, 1200, 2399]) {
      const { index, fraction } = locate(frames, time);
      const here = frames[index]?.time ?? Number.NaN;
      const next = frames[index + 1]?.time ?? here;
      expect(here + fraction * (next - here)).toBeCloseTo(time, 9);
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThan(1);
    }
    expect(locate(frames, -5)).toEqual({ index: 0, fraction: 0 });
    expect(locate(frames, 1e9)).toEqual({ index: frames.length - 1, fraction: 0 });
    expect(locate([], 3)).toEqual({ index: 0, fraction: 0 });
  });

  it('gives the solved number at a solved instant, and the straight line between two', () => {
    const { frames } = run;
    const [one, two] = [frames[40], frames[41]];
    if (one === undefined || two === undefined) throw new Error('too few frames');
    expect(readAt(frames, one.time, (frame) => frame.voltage)).toBe(one.voltage);
    const middle = readAt(frames, (one.time + two.time) / 2, (frame) => frame.voltage);
    expect(middle).toBeCloseTo((one.voltage + two.voltage) / 2, 12);
    const target = new Float64Array(one.concentrations.length);
    blendAt(frames, one.time, (frame) => frame.concentrations, target);
    expect(target).toEqual(one.concentrations);
    expect(readAt([], 3, (frame) => frame.voltage)).toBeNaN();
  });
});

describe('the dose so far', () => {
  it('is exact for linear ramps: 0.2 mA for 20 min with 30 s ramps is 3.9 mA min', () => {
    const doses = doseHistory(run.frames);
    expect(((doses.at(-1) ?? 0) * run.layout.area) / 1e-3 / 60).toBeCloseTo(3.9, 10);
  });

  it('counts both sides of a reversal', () => {
    // from −1 to 3: a quarter of the way below, three quarters above
    expect(absoluteArea(-1, 3)).toBeCloseTo(0.25 * 0.5 + 0.75 * 1.5, 15);
    expect(absoluteArea(2, 4)).toBe(3);
    expect(absoluteArea(0, 0)).toBe(0);
  });
});

describe('who carries the current', () => {
  it('is everything at every depth: the shares sum to one (I)', () => {
    const faces = run.layout.faceX.length;
    for (const frame of [run.frames[20], run.frames[55]]) {
      if (frame === undefined) throw new Error('too few frames');
      const shares = transportNumbers(run.layout, frame);
      if (shares === null) throw new Error('no current');
      for (let face = 0; face < faces; face += 1) {
        let sum = 0;
        for (let species = 0; species < run.layout.species.length; species += 1)
          sum += shares[species * faces + face] ?? 0;
        expect(sum).toBeCloseTo(1, 8);
      }
    }
  });

  it('is nobody when no current flows', () => {
    const last = run.frames.at(-1);
    expect(last === undefined ? 'no frame' : transportNumbers(run.layout, last)).toBeNull();
  });
});

describe('where the drug is', () => {
  it('accounts for all that was in the pad, at every time', () => {
    const first = run.frames[0];
    if (first === undefined) throw new Error('no frame');
    const start = whereabouts(run.layout, first).total;
    expect(start).toBeCloseTo(7.75e-3, 8);
    for (const frame of run.frames) expect(whereabouts(run.layout, frame).total).toBeCloseTo(start, 12);
  });

  it('is delivered once it is past the barrier', () => {
    const last = run.frames.at(-1);
    if (last === undefined) throw new Error('no frame');
    const beyond = whereabouts(run.layout, last).places.filter(
      (place) => !['reservoir', 'stratumCorneum'].includes(place.id),
    );
    const sum = beyond.reduce((total, place) => total + place.amount, 0);
    expect(sum).toBeGreaterThan(1e-4);
    expect(delivered(run.layout, last)).toBeCloseTo(sum, 12);
  });
});

describe('trust', () => {
  it('reports the worst balance so far, never a better one later', () => {
    const worst = run.frames.map((_frame, index) => worstImbalance(run.frames, index));
    expect(worst).toEqual(worst.toSorted((one, other) => one - other));
    expect(worst.at(-1)).toBeLessThan(1e-10);
  });

  it('compares with the passive twin only as far as that is solved', () => {
    expect(enhancement(run, null, 600, 1e-3)).toBeNull();
    expect(enhancement(run, run, 1200, 1e-3)).toEqual({ kind: 'times', value: 1 });
    expect(enhancement(run, { ...run, frames: run.frames.slice(0, 30) }, 1200, 1e-3)).toBeNull();
    expect(enhancement(run, run, 0, 1e-3)).toBeNull();
  });

  it('compares what is drawn out with what diffuses out, and nothing that goes the other way', () => {
    const times = (factor: number): Solved => ({
      ...run,
      frames: run.frames.map((frame) => ({ ...frame, amountCrossed: frame.amountCrossed.map((one) => one * factor) })),
    });
    expect(enhancement(times(-1), times(-0.5), 1200, 1e-3)).toEqual({ kind: 'times', value: 2 });
    expect(enhancement(times(-1), times(-1e-12), 1200, 1e-3)).toMatchObject({ kind: 'above' });
    expect(enhancement(run, times(-0.5), 1200, 1e-3)).toBeNull();
    expect(enhancement(times(-1), times(0.5), 1200, 1e-3)).toEqual({ kind: 'times', value: -2 });
  });

  it('takes a twin that delivers next to nothing for nothing, not for an astronomic ratio', () => {
    const still = run.frames.map((frame) => ({
      ...frame,
      amountCrossed: frame.amountCrossed.map((amount) => amount * 1e-12),
    }));
    expect(enhancement(run, { ...run, frames: still }, 1200, 1e-3)).toMatchObject({ kind: 'above' });
    // a solve that delivers next to nothing is trusted to a thousandth of a hundred-thousandth of all drug
    const told = leastTold({ ...run, frames: still }, 1e-3);
    expect(told).toBeGreaterThan(0);
    expect(leastTold(run, 1e-3)).toBeGreaterThan(100 * told);
    expect(leastTold(run, 1e-2)).toBeCloseTo(10 * leastTold(run, 1e-3), 15);
    // and what is less than that is not compared at all
    expect(enhancement({ ...run, frames: still }, run, 1200, 1e-3)).toBeNull();
  });
});
