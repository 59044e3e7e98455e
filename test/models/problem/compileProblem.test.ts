import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets, type Study } from '../../../models/index.ts';

function preset(id: string): Study {
  const found = presets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  const parsed = parseStudy(JSON.parse(JSON.stringify(found.study)));
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults, null, 1));
  return parsed.study;
}

describe('compileProblem', () => {
  it('turns B1 into its SI numbers', () => {
    const problem = compileProblem(preset('b1'));
    expect(problem.species).toEqual(['Na', 'Cl', 'drug']);
    expect([...problem.charge]).toEqual([1, -1, -2]);
    expect(problem.drug).toBe(2);
    expect(problem.area).toBeCloseTo(1e-4, 18);
    expect(problem.thermalVoltage).toBeCloseTo((8.314462618 * 310.15) / 96485.33212, 11);
    expect(problem.layers.map((layer) => layer.thickness)).toEqual(
      [1e-3, 1.5e-5, 1e-4, 1.5e-3].map((length) => expect.closeTo(length, 15) as number),
    );
    expect([...problem.layers[1].diffusivity]).toEqual(
      [3.6e-14, 5.4e-14, 1.5e-14].map((value) => expect.closeTo(value, 24) as number),
    );
    expect([...problem.current.knots]).toEqual([0, 30, 1170, 1200, 2400]);
    expect([...problem.current.kinks]).toEqual([1, 1, 1, 1, 1]);
    expect(problem.current.degree).toBe(1);
    expect(problem.current.coefficients[2]).toBeCloseTo(-2, 12);
    expect(problem.deliveredPastLayer).toBe(1);
    expect(problem.electrode).toEqual({ kind: 'ion', species: 1 });
    expect(problem.reactions).toEqual([
      { layer: 3, species: 2, rate: 1e-3, stoichiometry: Float64Array.of(-2, 0, -1) },
    ]);
  });

  it('turns B2 into its SI numbers', () => {
    const problem = compileProblem(preset('b2'));
    expect(problem.layers[1].fixedCharge).toBe(-50);
    expect(problem.layers[1].fixedChargeRamp).toBeCloseTo(1e-6, 18);
    expect(problem.layers[1].initial).toEqual({ kind: 'donnan', solution: Float64Array.of(150, 154, 0, 4) });
    expect(problem.layers.map((layer) => layer.poreFraction)).toEqual([1, 0.2, 0.7, 0.7]);
    expect(problem.electroosmosis).toBe(2e-9);
  });
});

describe('a compiled problem', () => {
  const study = preset('dexamethasone');
  const problem = compileProblem(study);

  it('takes diffusivities from the library at the study’s temperature, times transport and hindrance', () => {
    const drug = problem.species.indexOf('dexamethasonePhosphate');
    const dermis = problem.layers[3];
    expect(dermis.diffusivity[drug] / (study.layers[3].transportFactor * 6.085e-10)).toBeCloseTo(1, 3);
    const barrier = problem.layers[1];
    const ratio =
      barrier.diffusivity[drug] / barrier.diffusivity[0] / (dermis.diffusivity[drug] / dermis.diffusivity[0]);
    expect(ratio).toBeCloseTo(study.layers[1].hindrance['dexamethasonePhosphate'], 12);
    const cool = compileProblem({ ...study, temperature_C: 25 });
    expect(cool.layers[0].diffusivity[0]).toBeCloseTo(1.334e-9, 15);
    expect(cool.thermalVoltage).toBeCloseTo(0.025693, 6);
  });

  it('lets a value written in the study win over the library', () => {
    const species = study.species.map((one) =>
      one.id === 'citrate' ? { id: 'citrate', diffusivity_m2_s: 1e-9 } : one,
    );
    const own = compileProblem({ ...study, species });
    expect(own.layers[0].diffusivity[own.species.indexOf('citrate')]).toBe(1e-9);
  });

  it('sends the current out of the body under a cathode and into it under an anode', () => {
    expect(problem.current.coefficients[2]).toBeCloseTo(-2.5, 12);
    const anode = compileProblem({ ...study, electrode: { ...study.electrode, polarity: 'anode' } });
    expect(anode.current.coefficients[2]).toBeCloseTo(2.5, 12);
  });

  it('names the carrier of silver chloride', () => {
    expect(problem.electrode).toEqual({ kind: 'ion', species: problem.species.indexOf('chloride') });
  });

  it('gives the barrier its conductance, and no other layer', () => {
    expect(problem.layers.map((layer) => layer.conductance !== undefined)).toEqual([false, true, false, false, false]);
    const g = problem.layers[1].conductance!;
    expect(g.knots[g.knots.length - 1]).toBe(problem.current.knots[problem.current.knots.length - 1]);
  });

  it('holds the plasma in Donnan equilibrium with the fixed charge and what binds to it', () => {
    const layers = study.layers.with(3, { ...study.layers[3], fixedCharge_mM: -30, binding: { sodium: 0.5 } });
    const charged = compileProblem({ ...study, layers }).layers[3];
    const [sodium, chloride] = charged.plasma;
    expect(1.5 * sodium - chloride - 30).toBeCloseTo(0, 10);
    expect(sodium * chloride).toBeCloseTo(145 ** 2, 7);
  });

  it('is neutral to round-off where a person’s decimals are not', () => {
    const sloppy = { sodium: 144.92 * (1 + 4e-10), dexamethasonePhosphate: 8.46, citrate: 37.4, sulfite: 7.9 };
    const initialPad = { kind: 'given' as const, concentrations_mM: sloppy };
    const layers = study.layers.with(0, { ...study.layers[0], initial: initialPad });
    const parsed = parseStudy({ ...study, layers });
    if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
    const { initial } = compileProblem(parsed.study).layers[0];
    if (initial.kind !== 'given') throw new Error('not given');
    const excess = initial.concentrations.reduce((sum, concentration, k) => sum + problem.charge[k] * concentration, 0);
    expect(Math.abs(excess)).toBeLessThan(1e-12);
  });

  it('follows every one of 5000 pulses', () => {
    const steps = [{ kind: 'pulses' as const, high_mA: 2, low_mA: 0, period_s: 0.5, duty: 0.5, duration_s: 2500 }];
    const pulsed = compileProblem({ ...study, session: { kind: 'steps', steps } });
    expect(pulsed.current.knots.length).toBe(10_001);
    expect(pulsed.layers[1].conductance!.knots.at(-1)).toBeCloseTo(2500, 6);
  });

  it('counts as delivered what has left the last barrier, else the last reservoir, else the first layer', () => {
    const past = (...roles: ('reservoir' | 'barrier' | 'tissue')[]): number =>
      compileProblem({
        ...study,
        reactions: [],
        layers: Array.from(roles, (role, k) => ({ ...study.layers[4], id: `l${k}`, role })),
      }).deliveredPastLayer;
    expect(past('reservoir', 'barrier', 'tissue', 'barrier', 'tissue')).toBe(3);
    expect(past('reservoir', 'reservoir', 'tissue')).toBe(1);
    expect(past('tissue', 'tissue')).toBe(0);
  });
});
