import { describe, expect, it } from 'vitest';
import { disagreement } from './agreement.ts';
import { compileProblem, presets } from '../../models/index.ts';
import { fakeEngine } from '../cli/fakes.ts';
import type { SolvedRun } from './measure.ts';

function madeUpRun(change: (k: number) => { amount: number; voltage: number }): SolvedRun {
  const study = presets.find((preset) => preset.id === 'b1')?.study;
  if (study === undefined) throw new Error('no preset b1');
  const frames: SolvedRun['frames'][number][] = [];
  let layout: SolvedRun['layout'] | null = null;
  for (const event of fakeEngine().solve(compileProblem(study))) {
    if (event.kind === 'layout') layout = event.layout;
    if (event.kind !== 'frame' || layout === null) continue;
    const { amount, voltage } = change(frames.length);
    const at = layout.drug * (layout.layers.length + 1) + layout.deliveredInterface;
    const amountCrossed = event.frame.amountCrossed.map((value, k) => (k === at ? value + amount : value));
    frames.push({ ...event.frame, amountCrossed, voltage: event.frame.voltage + voltage });
  }
  if (layout === null) throw new Error('no layout');
  const report = { elements: 1, nodes: 2, steps: 1, rejected: 0, passes: 1 };
  return { layout, frames, report: { ...report, accuracyAsked: 1, errorEstimate: 0, limited: false } };
}

describe('the distance of two runs', () => {
  // made-up runs deliver 1e-6 t over 2400 s in 13 frames, with voltage −t
  const exact = madeUpRun(() => ({ amount: 0, voltage: 0 }));

  it('is zero for the same run', () => {
    expect(disagreement(exact, exact)).toEqual({ delivered: 0, voltage: 0 });
  });

  it('takes the amount at its worst and the voltage in the mean square, each over its largest value', () => {
    const off = madeUpRun((k) => ({ amount: k === 4 ? 2.4e-5 : 0, voltage: k === 0 ? 24 : 0 }));
    const { delivered, voltage } = disagreement(off, exact);
    expect(delivered).toBeCloseTo(0.01, 12);
    expect(voltage).toBeCloseTo(0.01 / Math.sqrt(13), 12);
  });

  it('is NaN for runs with different output times', () => {
    const shorter = { ...exact, frames: exact.frames.slice(1) };
    expect(disagreement(shorter, exact)).toEqual({ delivered: NaN, voltage: NaN });
  });
});
