import { describe, expect, it } from 'vitest';
import { compileProblem, presets, type Frame, type RunLayout, type Study } from '../../../models/index.ts';
import { padCrowding, rimReadings } from '../../../models/readings/rim.ts';
import { runFacts } from '../../../models/solve/runFacts.ts';
import { expectWithin } from '../../support/matchers.ts';
import { solveToTheEnd } from '../../support/solved.ts';

const usual = presets.find(({ id }) => id === 'saline')!.study;
const still: Study = { ...usual, layers: usual.layers.map(({ conductance: _law, ...layer }) => layer) };

const { layout, frames } = solveToTheEnd(compileProblem(usual), { accuracy: 1e-2, frames: 21 });
const found = padCrowding(layout, frames)!;

/** The same frames, told other facts, as a layout of its own. */
const withConduction = (change: object): RunLayout => ({
  ...layout,
  facts: { ...layout.facts!, conduction: { ...layout.facts!.conduction!, ...change } },
});

describe('the field around a pad', () => {
  it('is looked at where the current is highest, at the end of the hold', () => {
    const highest = Math.max(...frames.map(({ current }) => Math.abs(current)));
    expectWithin(Math.abs(found.frame.current), highest, 1e-3);
    expect(found.frame.time).toBeGreaterThan(1000);
  });

  it('crowds at the rim, less than without a barrier', () => {
    expect(found.rim).toBeGreaterThan(1.2);
    expect(found.rim).toBeLessThan(found.bareRim / 2);
    const { density } = found.spread;
    for (let k = 1; k < density.length; k++) expect(density[k]).toBeGreaterThan(density[k - 1]);
  });

  it('is nearly even under a barrier of the same resistance that does not answer to current', () => {
    const answering = padCrowding(withConduction({ answering: [] }), frames)!;
    expect(answering.rim).toBeGreaterThan(1.005);
    expect(answering.rim - 1).toBeLessThan((found.rim - 1) / 5);
  });

  it('counts on a resting barrier of tens of kΩ cm² as on an even pad', () => {
    const rest = solveToTheEnd(compileProblem({ ...still, accuracy: 1e-2 }), { accuracy: 1e-2, frames: 5 });
    expect(padCrowding(rest.layout, rest.frames)!.rim).toBeLessThan(1.01);
  });

  it('goes as 1/κ: tissue and pad that conduct ten times better crowd it less and resist a tenth', () => {
    const { conductivity } = layout.facts!.conduction!;
    const better = padCrowding(withConduction({ conductivity: conductivity.map((value) => 10 * value) }), frames)!;
    expect(better.rim - 1).toBeLessThan((found.rim - 1) / 2);
    expectWithin(better.spread.spreading, found.spread.spreading / 10, 0.1);
    expectWithin(better.bareRim, found.bareRim, 1e-9);
  });

  it('takes conductivities from Σ z² D c: those of a preset whose tissue is saline are of saline', () => {
    const problem = compileProblem(usual);
    const { conductivity } = runFacts(problem)!.conduction!;
    const pad = problem.layers.findIndex(({ role }) => role === 'reservoir');
    const { initial, diffusivity } = problem.layers[pad];
    const c = initial.kind === 'given' ? initial.concentrations : initial.solution;
    const sum = problem.charge.reduce((all, z, i) => all + z * z * diffusivity[i] * c[i], 0);
    expectWithin(conductivity[pad], (96485.33212 / problem.thermalVoltage) * sum, 1e-9);
  });

  it('is not read without current, tissue or what conducts', () => {
    expect(
      rimReadings(
        layout,
        frames.map((frame): Frame => ({ ...frame, current: 0 })),
      ),
    ).toEqual([]);
    const padOnly = { ...layout, layers: layout.layers.map((one) => ({ ...one, role: 'reservoir' as const })) };
    expect(rimReadings(padOnly, frames)).toEqual([]);
    const { conductivity } = layout.facts!.conduction!;
    expect(rimReadings(withConduction({ conductivity: conductivity.map(() => 0) }), frames)).toEqual([]);
    expect(rimReadings(layout, [])).toEqual([]);
  });
});

describe('its readings', () => {
  it('give the density at the rim, its ratio to the mean and the resistance of the tissue', () => {
    const [density, ratio, resistance] = rimReadings(layout, frames);
    expect([density.unit, ratio.unit, resistance.unit]).toEqual(['mA/cm²', 'times', 'Ω']);
    expectWithin(density.value, (ratio.value * Math.abs(found.frame.current)) / 10, 1e-12);
    expect(ratio.doubt).toMatch(/without it it would be \d/);
    expect([density.threshold, ratio.threshold, resistance.threshold]).toEqual([null, null, null]);
  });
});
