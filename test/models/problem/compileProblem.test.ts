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
