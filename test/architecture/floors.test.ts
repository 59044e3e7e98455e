import { describe, expect, it } from 'vitest';
import { readSources } from '../support/sources.ts';
import { floorFaults, surroundingsFaults } from './floors.ts';

const faultsOf = (path: string, text: string) => floorFaults([{ path, text }]);

describe('the house', () => {
  it.each(['models', 'workers', 'src', 'cli'])('imports in %s go to their own room or a lower floor', (folder) => {
    const sources = readSources(folder);
    expect(sources.length).toBeGreaterThan(0);
    expect(floorFaults(sources)).toEqual([]);
  });

  it('has no clock, console, chance or surroundings in models', () => {
    expect(surroundingsFaults(readSources('models'))).toEqual([]);
  });
});

describe('the floors table', () => {
  it('lets a room use its own files and lower floors', () => {
    expect(
      faultsOf('models/solve/solve.ts', `import { a } from '../problem/assemble.ts'; import './control.ts';`),
    ).toEqual([]);
  });

  it.each([
    ['a higher floor', 'models/problem/problem.ts', `import { solve } from '../solve/solve.ts';`],
    ['a higher floor, types included', 'models/physics/waveform.ts', `import type { P } from '../problem/problem.ts';`],
    ['a neighbour', 'models/physics/donnan.ts', `import { mesh } from '../numerics/mesh.ts';`],
    ['the page from the models', 'models/index.ts', `export { view } from '../src/views/view.ts';`],
    ['a view from a control', 'src/controls/panel.ts', `import { registry } from '../views/registry.ts';`],
    ['the command line from the page', 'src/main.ts', `import { main } from '../cli/main.ts';`],
    ['a room nobody named', 'models/solve/solve.ts', `import { help } from '../utils/help.ts';`],
    ['a higher floor, asked for late', 'models/numerics/mesh.ts', `const later = () => import('../solve/solve.ts');`],
    ['a higher floor in a type', 'models/numerics/mesh.ts', `export type F = import('../solve/frame.ts').Frame;`],
    ['a higher floor passed on', 'models/study/study.ts', `export * from '../problem/problem.ts';`],
  ])('refuses %s', (_case, path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });

  it('refuses a file outside every room', () => {
    expect(faultsOf('models/helpers/x.ts', '')).toHaveLength(1);
  });

  it.each(['../../models/solve/frame.ts', '../../workers/protocol.ts', '../../models/index.ts'])(
    'gives the page types of %s and no values',
    (from) => {
      expect(faultsOf('src/app/runStore.ts', `import type { A } from '${from}';`)).toEqual([]);
      expect(faultsOf('src/app/runStore.ts', `import { type A, type B } from '${from}';`)).toEqual([]);
      expect(faultsOf('src/app/runStore.ts', `import { type A, b } from '${from}';`)).toHaveLength(1);
      expect(faultsOf('src/app/runStore.ts', `import '${from}';`)).toHaveLength(1);
    },
  );

  it('gives the page values of study, library, units and constants', () => {
    for (const from of ['study/presets', 'library/species', 'units', 'constants']) {
      expect(faultsOf('src/app/studyStore.ts', `import { a } from '../../models/${from}.ts';`)).toEqual([]);
    }
  });

  it.each([
    ['three', 'src/views/scene3d/scene3d.ts', 'src/views/plots/chart.ts'],
    ['three/addons/controls/OrbitControls.js', 'src/views/scene3d/camera.ts', 'src/main.ts'],
    ['lil-gui', 'src/controls/panel.ts', 'src/views/view.ts'],
    ['comlink', 'src/app/solverClient.ts', 'src/app/runStore.ts'],
    ['comlink', 'workers/solver.worker.ts', 'models/index.ts'],
    ['mathjs/number', 'models/units.ts', 'models/constants.ts'],
    ['mathjs/number', 'models/study/expression.ts', 'models/problem/compileProblem.ts'],
    ['node:fs', 'cli/main.ts', 'models/study/parseStudy.ts'],
    ['uplot', 'src/views/plots/chart.ts', 'src/views/readouts/numbers.ts'],
  ])('lets %s into %s and not into %s', (name, allowed, refused) => {
    expect(faultsOf(allowed, `import { a } from '${name}';`)).toEqual([]);
    expect(faultsOf(refused, `import { a } from '${name}';`)).toHaveLength(1);
    expect(faultsOf(refused, `import type { A } from '${name}';`)).toHaveLength(1);
  });

  it.each(['physics', 'numerics', 'problem', 'solve', 'library'])('lets no package into models/%s', (room) => {
    expect(faultsOf(`models/${room}/x.ts`, `import { a } from 'anything';`)).toHaveLength(1);
  });
});

describe('the watch on surroundings', () => {
  it.each([
    'const t = Date.now();',
    'const t = new Date();',
    'const t = performance.now();',
    'console.log(1);',
    'const r = Math.random();',
    "const r = Math['random']();",
    'setTimeout(() => 0, 1);',
  ])('finds %s', (text) => {
    expect(surroundingsFaults([{ path: 'models/x.ts', text }])).toHaveLength(1);
  });

  it('leaves words in comments, texts and property names alone', () => {
    const text = `/* Date, console */ const note = 'performance'; export const record = { self: note }; record.self;`;
    expect(surroundingsFaults([{ path: 'models/x.ts', text }])).toEqual([]);
  });
});
