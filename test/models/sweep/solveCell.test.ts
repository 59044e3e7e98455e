import { describe, expect, it } from 'vitest';
import { compileDispersive, compileProblem, parseStudy, passiveTwin, presets, solve } from '../../../models/index.ts';
import type { Problem } from '../../../models/problem/problem.ts';
import { bloodLevel } from '../../../models/readings/bloodLevel.ts';
import { voltagesAcross } from '../../../models/readings/bothPads.ts';
import { delivered } from '../../../models/readings/delivery.ts';
import type { SweepReadings } from '../../../models/readings/sweepReadings.ts';
import type { Frame, RunLayout } from '../../../models/solve/frame.ts';
import { sweptStudy, usualAxes } from '../../../models/study/sweep.ts';
import { type CellResult, solveCell, type TwinMemory } from '../../../models/sweep/solveCell.ts';

const preset = (id: string) => presets.find((one) => one.id === id)!.study;
const study = preset('dexamethasone');

function cellOf(json: unknown, twins: TwinMemory = new Map(), accuracy: number | null = null): CellResult {
  const cell = solveCell(json, twins, accuracy);
  let step = cell.next();
  while (step.done !== true) step = cell.next();
  return step.value;
}

function readingsOf(json: unknown, twins?: TwinMemory): SweepReadings {
  const result = cellOf(json, twins);
  if (result.kind === 'failed') throw new Error(result.message);
  return result.readings;
}

function single(problem: Problem): { layout: RunLayout; frames: Frame[] } {
  let layout: RunLayout | undefined;
  let frames: Frame[] = [];
  for (const event of solve(problem)) {
    if (event.kind === 'layout') [layout, frames] = [event.layout, []];
    else if (event.kind === 'frame') frames.push(event.frame);
  }
  return { layout: layout!, frames };
}

describe('a place of a sweep', () => {
  it('holds the numbers of that single session, both pads and the twin counted', () => {
    const json = sweptStudy(study, usualAxes(study), [3.2, 12]);
    const parsed = parseStudy(json);
    if (parsed.kind === 'faults') throw new Error('faults');
    const problem = compileProblem(parsed.study);
    const run = single(problem);
    const other = { ...single(compileDispersive(parsed.study)!), pathResistance: study.dispersive!.pathResistance_ohm };
    const { values } = readingsOf(json);
    const amount = delivered(run.layout, run.frames.at(-1)!);
    expect(values.delivered).toBe(amount * run.layout.area);
    expect(values.deliveredPerArea).toBe(amount);
    // next to nothing of an ion charged twice diffuses in by itself: too little to compare
    expect(values.overPassive).toBeNull();
    expect(values.peakVoltage).toBe(Math.max(...voltagesAcross(run, other)!.map(Math.abs)));
    expect(values.peakPlasma).toBe(Math.max(...bloodLevel(run.layout, run.frames, other)!.plasma));
    // 3.2 mA through 8 cm²
    expect(values.peakDensity).toBeCloseTo(4, 9);
    // the two ramps of 30 s count half: 3.2 mA × 11.5 min
    expect(values.dose! / 0.06).toBeCloseTo(3.2 * 11.5, 9);
  });

  it('compares with the passive twin where that delivers anything to speak of', () => {
    const salt = preset('saline');
    const problem = compileProblem(salt);
    const amount = ({ layout, frames }: ReturnType<typeof single>) => delivered(layout, frames.at(-1)!);
    const { values } = readingsOf(salt);
    expect(values.overPassive).toBeCloseTo(amount(single(problem)) / amount(single(passiveTwin(problem))), 9);
    expect(values.overPassive).toBeGreaterThan(1);
  });

  it('says how near each limit is', () => {
    const { limits } = readingsOf(sweptStudy(study, usualAxes(study), [8, 4]));
    const density = limits.find(({ id }) => id === 'cathodeDensity');
    expect(density).toMatchObject({ value: 1, unit: 'mA/cm²', limit: 0.5, share: 2 });
    expect(limits.find(({ id }) => id === 'dose')?.share).toBeCloseTo((8 * 3.5) / 80, 9);
    // the return pad is the anode and larger
    expect(limits.find(({ id }) => id === 'other anodeDensity')).toMatchObject({ value: 0.4, limit: 1 });
  });

  it('solves one passive twin for all currents', () => {
    const twins: TwinMemory = new Map();
    const axes = usualAxes(study);
    const first = readingsOf(sweptStudy(study, axes, [1, 8]), twins);
    expect(twins.size).toBe(1);
    const second = readingsOf(sweptStudy(study, axes, [2, 8]), twins);
    expect(twins.size).toBe(1);
    expect(second).toEqual(readingsOf(sweptStudy(study, axes, [2, 8])));
    expect(second.values.delivered).toBeGreaterThan(first.values.delivered!);
  });

  it('leaves out what a study does not ask for', () => {
    const { body: _none, ...own } = study;
    const { values } = readingsOf({ ...own, passiveTwin: false });
    expect(values.overPassive).toBeNull();
    expect(values.peakPlasma).toBeNull();
    expect(values.delivered).toBeGreaterThan(0);
  });

  it('says why it failed: a study that is refused, a solver that stops, anything that throws', () => {
    expect(cellOf({ ...study, temperature_C: 99 })).toEqual({
      kind: 'failed',
      message: expect.stringContaining('temperature_C') as string,
    });
    // silver has no chloride to take up as an anode
    const anode = { ...study, electrode: { ...study.electrode, polarity: 'anode' } };
    const failed = cellOf(anode);
    expect(failed.kind).toBe('failed');
    expect(cellOf(undefined).kind).toBe('failed');
  });
});
