import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets } from '../../models/index.ts';
import { studyWithSpecies } from './manySpecies.ts';
import { growthExponent, milliseconds, repeated, spreadOf, textTable } from './measure.ts';
import { configurations, meshes, targets } from './peerConfigurations.ts';

describe('what is said about times', () => {
  it('takes the middle of an odd count and the mean of the two middle ones of an even count', () => {
    expect(spreadOf([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5, count: 3 });
    expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4, count: 4 });
  });

  it('repeats up to the count, stops when the time is spent, but never before the third', () => {
    expect(repeated(() => 1, 5, 1000)).toHaveLength(5);
    expect(repeated(() => 400, 25, 1000)).toHaveLength(3);
    expect(repeated(() => 1e6, 25, 1000)).toHaveLength(3);
  });

  it('finds the power of a power law', () => {
    const points = [1, 2, 5, 11].map((x) => ({ x, y: 3 * x ** 1.7 }));
    expect(growthExponent(points)).toBeCloseTo(1.7, 12);
  });

  it('lines columns up', () => {
    expect(
      textTable(
        ['name', 'ms'],
        [
          ['a', '1.5'],
          ['longer', '22'],
        ],
      ),
    ).toBe(['name     ms', '------  ---', 'a       1.5', 'longer   22'].join('\n'));
    expect([0.1234, 12.34, 1234.5].map(milliseconds)).toEqual(['0.123', '12.3', '1235']);
  });
});

describe('the synthetic studies', () => {
  const b1 = presets.find((preset) => preset.id === 'b1')?.study;

  it.each([2, 3, 4, 5, 6, 8, 10, 12])('with %i species are accepted and electroneutral', (count) => {
    if (b1 === undefined) throw new Error('no preset b1');
    const result = parseStudy(studyWithSpecies(b1, count));
    expect(result).toMatchObject({ kind: 'study' });
    if (result.kind === 'study') expect(compileProblem(result.study).species).toHaveLength(count);
  });
});

describe('the settings of the peers', () => {
  it('hold one line for every solver, problem and target, each with a mesh of nine positive numbers', () => {
    const solvers = [...new Set(configurations.map((one) => one.solver))];
    expect(solvers).toHaveLength(5);
    for (const solver of solvers) {
      const lines = configurations.filter((one) => one.solver === solver).map((one) => `${one.problem} ${one.target}`);
      expect(lines.toSorted()).toEqual(['b1', 'b2'].flatMap((id) => targets.map((t) => `${id} ${t}`)).toSorted());
    }
    for (const mesh of Object.values(meshes)) {
      const numbers = mesh.split(',').map(Number);
      expect(numbers).toHaveLength(9);
      expect(numbers.every((value) => value > 0)).toBe(true);
    }
    const used = new Set(configurations.map((one) => one.mesh));
    expect([...used].toSorted()).toEqual(Object.keys(meshes).toSorted());
  });
});
