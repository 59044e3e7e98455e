import { describe, expect, it } from 'vitest';
import { exchangePads } from '../../models/index.ts';
import { currentOther, partAt, partsAcross, putIn, runUnder } from '../../src/app/bothPads.ts';
import { createPadChoice } from '../../src/app/padChoice.ts';
import type { RunData } from '../../src/app/run.ts';
import { padName } from '../../src/format/padName.ts';
import { createSyntheticRun } from '../support/syntheticRun.ts';

const sample = createSyntheticRun({ frames: 5 });
const end = sample.frames.at(-1)!.time;

const wholeVoltage = (run: RunData, time: number): number | null =>
  partAt(run, partsAcross(run), time, ({ whole }) => whole);

/** The same column under a pad of twice the area, with the current turned round. */
function twoPads(part: { stale?: boolean; frames?: number } = {}): RunData {
  const { boundary } = sample.study.electrode;
  const area_cm2 = 2 * sample.study.electrode.area_cm2;
  const dispersive = { area_cm2, boundary, layers: sample.study.layers, pathResistance_ohm: 200 };
  const study = { ...sample.study, dispersive };
  const frames = sample.frames
    .slice(0, part.frames ?? 5)
    .map((frame) => ({ ...frame, current: -frame.current / 2, voltage: -0.25 * frame.voltage }));
  const layout = { ...sample.layout, area: 2 * sample.layout.area };
  return {
    ...sample,
    study,
    dispersive: { layout, frames, study: exchangePads(study)!, stale: part.stale ?? false, outcome: null },
  };
}

describe('a run under both pads', () => {
  it('has the voltage of both columns and of the path between them', () => {
    const run = twoPads();
    for (const frame of run.frames) {
      const current = frame.current * run.layout.area;
      expect(wholeVoltage(run, frame.time)).toBeCloseTo(1.25 * frame.voltage + 200 * current, 12);
    }
    expect(run.frames.some((frame) => frame.current !== 0)).toBe(true);
  });

  it('has no such voltage while the other column is of an older study, too short, or not there', () => {
    expect(wholeVoltage(twoPads({ stale: true }), end)).toBeNull();
    expect(wholeVoltage(twoPads({ frames: 3 }), end)).toBeNull();
    expect(wholeVoltage(twoPads({ frames: 3 }), 0)).not.toBeNull();
    expect(wholeVoltage(sample, end)).toBeNull();
    expect(currentOther(sample, 0)).toBeNull();
  });

  it('counts what went in by the pad’s whole area, past the barrier', () => {
    const run = twoPads();
    const here = putIn(run, end);
    const there = putIn(run.dispersive!, end);
    const L = run.layout.layers.length;
    here.forEach((amount, i) => {
      const crossed = run.frames.at(-1)!.amountCrossed[i * (L + 1) + run.layout.deliveredInterface];
      expect(amount).toBe(run.layout.area * crossed);
      expect(there[i]).toBe(2 * amount);
    });
    expect(Math.max(...here.map(Math.abs))).toBeGreaterThan(0);
  });

  it('can be looked at from either pad', () => {
    const run = twoPads({ stale: true });
    expect(runUnder(run, 'active')).toBe(run);
    const other = runUnder(run, 'other')!;
    expect(other.layout.area).toBe(2 * run.layout.area);
    expect(other.study.electrode.area_cm2).toBe(2 * run.study.electrode.area_cm2);
    expect(other.stale).toBe(true);
    expect(runUnder(sample, 'other')).toBeNull();
    expect(padName(run.study, 'active')).toMatch(/drug pad/);
    expect(padName(run.study, 'active').slice(-2)).not.toBe(padName(run.study, 'other').slice(-2));
  });

  it('has one choice of pad for all pictures, told only when it changes', () => {
    const choice = createPadChoice();
    let told = 0;
    choice.subscribe(() => {
      told += 1;
    });
    choice.choose('active');
    choice.choose('other');
    choice.choose('other');
    expect(choice.side).toBe('other');
    expect(told).toBe(1);
  });
});
