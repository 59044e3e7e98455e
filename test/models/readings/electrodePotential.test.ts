import { describe, expect, it } from 'vitest';
import { thermalVoltage, zeroCelsius } from '../../../models/constants.ts';
import { compileDispersive, compileProblem, presets, type Study } from '../../../models/index.ts';
import { electrodePotential, electrodePotentials } from '../../../models/readings/electrodePotential.ts';
import type { ProblemFacts } from '../../../models/problem/problem.ts';
import { parsed, solveColumns } from '../../support/bothColumns.ts';

const at = (celsius: number, rest: Partial<ProblemFacts> = {}): ProblemFacts => ({
  polarity: 1,
  silver: true,
  splitsWater: false,
  temperature: zeroCelsius + celsius,
  ...rest,
});
const face = { current: 0, chloride: 154, pH: NaN, coated: 1 };

describe('an electrode’s own potential', () => {
  it('of silver chloride is 61.5 mV higher at 37 °C, and 59.2 mV at 25 °C, for a tenth of the chloride', () => {
    for (const [celsius, expected] of [
      [37, 61.5],
      [25, 59.2],
    ]) {
      const gap =
        electrodePotential(at(celsius), { ...face, chloride: 10 }) -
        electrodePotential(at(celsius), { ...face, chloride: 100 });
      expect(1e3 * gap).toBeCloseTo(expected, 1);
      expect(gap).toBeCloseTo(thermalVoltage(zeroCelsius + celsius) * Math.LN10, 12);
    }
  });

  it('of silver chloride in molar chloride is its standard potential', () => {
    expect(electrodePotential(at(25), { ...face, chloride: 1000 })).toBeCloseTo(0.2224, 6);
    expect(electrodePotential(at(37), { ...face, chloride: 1000 })).toBeCloseTo(0.2142, 4);
  });

  it('of an inert pair at one pH is 1.23 V apart, and further with current', () => {
    const inert = at(25, { silver: false, inert: true, splitsWater: true });
    const pair = (current: number, pH = 7): number =>
      electrodePotential(inert, { ...face, current, pH }) -
      electrodePotential(inert, { ...face, current: -current, pH });
    expect(pair(1e-12)).toBeCloseTo(1.229, 3);
    expect(pair(1e-12, 3)).toBeCloseTo(1.229, 3);
    // Tafel: 0.7 and 0.6 V at 10 A/m², a decade more current costs 0.12 V at either
    expect(pair(10)).toBeCloseTo(1.229 + 1.3, 3);
    expect(pair(100) - pair(10)).toBeCloseTo(0.24, 3);
  });

  it('of an inert pair grows by RT/F ln 10 for every pH by which its pads part', () => {
    const inert = at(37, { silver: false, inert: true, splitsWater: true });
    const step = thermalVoltage(zeroCelsius + 37) * Math.LN10;
    const anode = (pH: number): number => electrodePotential(inert, { ...face, current: 5, pH });
    const cathode = (pH: number): number => electrodePotential(inert, { ...face, current: -5, pH });
    expect(anode(2) - cathode(12) - (anode(7) - cathode(7))).toBeCloseTo(10 * step, 9);
  });

  it('goes over from silver’s to water’s as chloride runs out, without a jump or an infinity', () => {
    const facts = at(37, { splitsWater: true });
    const potentials = [154, 1, 0.1, 1e-3, 1e-6, 0].map((chloride) =>
      electrodePotential(facts, { current: 5, chloride, pH: 3, coated: 1 }),
    );
    const water = electrodePotential(
      { ...facts, silver: false, inert: true },
      { current: 5, chloride: 0, pH: 3, coated: 1 },
    );
    expect(potentials.every(Number.isFinite)).toBe(true);
    expect(potentials.toSorted((a, b) => a - b)).toEqual(potentials);
    expect(potentials.at(-1)).toBe(water);
    expect(electrodePotential(facts, { current: -5, chloride: 154, pH: 12, coated: 0 })).toBeLessThan(-1);
  });

  it('is not known of a bath, of an ion that merely carries the current, or of inert metal at rest', () => {
    expect(electrodePotential(at(37, { silver: false }), face)).toBeNaN();
    expect(electrodePotential(at(37, { silver: false, inert: true }), { ...face, pH: 7 })).toBeNaN();
  });
});

describe('the electrodes of a whole treatment', () => {
  const { study } = presets.find(({ id }) => id === 'lidocaine-4')!;

  it('cancel where silver chloride meets as much chloride in either pad', () => {
    const salt = { kind: 'given', concentrations_mM: { sodium: 154, chloride: 154 } } as const;
    const alike: Study = {
      ...study,
      layers: study.layers.map((layer) => (layer.role === 'reservoir' ? { ...layer, initial: salt } : layer)),
      dispersive: {
        ...study.dispersive!,
        layers: study.dispersive!.layers.map((layer) => ({ ...layer, initial: salt })),
      },
    };
    const { active, dispersive } = solveColumns(alike, { accuracy: 1e-2, times: Float64Array.of(0) });
    const [here] = electrodePotentials(active.layout, active.frames);
    const [there] = electrodePotentials(dispersive.layout, dispersive.frames);
    expect(here).toBeGreaterThan(0.2);
    expect(here - there).toBeCloseTo(0, 9);
  });

  it('are named in the facts of each column', () => {
    const whole = parsed(study);
    for (const { facts } of [compileProblem(whole), compileDispersive(whole)!]) {
      expect(facts!.silver).toBe(true);
      expect(facts!.inert).toBeUndefined();
    }
  });
});
