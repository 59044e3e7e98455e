import { describe, expect, it } from 'vitest';
import { faradayConstant as F } from '../../../models/constants.ts';
import { Assembler } from '../../../models/problem/assemble.ts';
import type { Drive } from '../../../models/problem/drive.ts';
import { Fields } from '../../../models/problem/fields.ts';
import { makeGrid } from '../../../models/problem/grid.ts';
import { bath, carriedBy, problemOf, type TestLayer } from '../../support/problems.ts';
import { randomSource } from '../../support/randomStudy.ts';

const species = [
  { id: 'drug', charge: -2, diffusivity: 5e-10 },
  { id: 'Na', charge: 1, diffusivity: 1.3e-9 },
  { id: 'Cl', charge: -1, diffusivity: 2e-9 },
  { id: 'sugar', charge: 0, diffusivity: 7e-10 },
];
const start = [20, 140, 100, 5];
const edges = Float64Array.of(0, 0.2, 0.5, 0.8, 1);

interface Column {
  readonly assembler: Assembler;
  readonly fields: Fields;
  readonly drive: Drive;
  readonly y: Float64Array;
}

function column(layers: readonly TestLayer[], current: number, electroosmosis: number, limited: boolean): Column {
  const problem = problemOf({
    species,
    layers,
    electrode: carriedBy(2),
    base: bath(...start),
    current,
    end: 1,
    electroosmosis,
  });
  const grid = makeGrid(
    problem,
    layers.map(() => edges),
    4,
  );
  const assembler = new Assembler(problem, grid, 1e-4);
  if (limited) assembler.limited.fill(1);
  const y = new Float64Array(assembler.unknowns);
  assembler.start(y);
  const drive = { current, conductance: new Float64Array(layers.length).fill(1), perfusion: 1 };
  return { assembler, fields: new Fields(assembler), drive, y };
}

const plain: TestLayer = { thickness: 1e-4, start };
const columns: readonly (readonly [string, readonly TestLayer[], number, boolean])[] = [
  ['spectral elements', [plain, { ...plain, transport: 0.1 }], 0, false],
  ['elements on the positive flux', [plain, { ...plain, transport: 0.1 }], 0, true],
  ['solvent flow', [plain, { ...plain, solventDrag: [0.3, 1, 1, 0.5] }], 4e-9, false],
  ['a fixed charge that rises', [plain, { ...plain, fixedCharge: -50, fixedChargeRamp: 2e-5, donnan: true }], 0, false],
  ['a Donnan step', [plain, { ...plain, fixedCharge: -50, donnan: true }], 0, false],
];

describe.each(columns)('the fluxes shown: %s', (_, layers, electroosmosis, limited) => {
  const current = -7;
  const { assembler, fields, drive, y } = column(layers, current, electroosmosis, limited);
  const random = randomSource(11);
  const { m, kept, grid } = assembler;
  for (let k = 0; k < y.length - m; k++) y[k] *= 0.97 + 0.06 * random();
  fields.evaluate(drive, y);
  const faces = grid.nodes - 1;
  const flux = (i: number, face: number): number =>
    fields.diffusion[i * faces + face] + fields.migration[i * faces + face] + fields.convection[i * faces + face];

  it('are the ones that change the amounts: inflow less outflow is every node’s rate', () => {
    const rates = new Float64Array(assembler.unknowns);
    expect(assembler.residual(drive, y, rates, new Float64Array(assembler.totalCount))).toBe(true);
    const largest = Math.max(
      ...Array.from({ length: faces * 4 }, (__, k) => Math.abs(flux(Math.floor(k / faces), k % faces))),
    );
    for (let node = 1; node < grid.nodes - 1; node++) {
      for (let a = 0; a < m; a++) {
        const gap = rates[node * m + a] - (flux(kept[a], node - 1) - flux(kept[a], node));
        expect(Math.abs(gap)).toBeLessThan(1e-11 * largest);
      }
    }
  });

  it('carry the current through every face', () => {
    for (let face = 0; face < faces; face++) {
      const carried = F * species.reduce((sum, { charge }, i) => sum + charge * flux(i, face), 0);
      expect(Math.abs(carried / current - 1)).toBeLessThan(1e-7);
    }
  });

  it('lie between the nodes, in order', () => {
    for (let face = 0; face < faces; face++) {
      expect(fields.faceX[face]).toBeGreaterThanOrEqual(grid.x[face]);
      expect(fields.faceX[face]).toBeLessThanOrEqual(grid.x[face + 1] * (1 + 1e-15));
    }
  });
});

describe('the potential', () => {
  it('falls linearly through a uniform solution, by Ohm’s law, to none at the base', () => {
    for (const limited of [false, true]) {
      const { assembler, fields, drive, y } = column([plain], 5, 0, limited);
      fields.evaluate(drive, y);
      const { problem, grid } = assembler;
      const conductivity = species.reduce((sum, one, i) => sum + one.charge ** 2 * one.diffusivity * start[i], 0);
      const field = (5 * problem.thermalVoltage) / (F * conductivity);
      for (let node = 0; node < grid.nodes; node++) {
        const expected = field * (plain.thickness - grid.x[node]);
        expect(Math.abs(fields.potential[node] - expected)).toBeLessThan(1e-12 * field * plain.thickness + 1e-18);
      }
      expect(Math.abs(fields.voltage / (field * plain.thickness) - 1)).toBeLessThan(1e-12);
    }
  });

  it('jumps by the Donnan potential into a layer with fixed charge', () => {
    const salt = [0, 100, 100, 0];
    const { assembler, fields, drive, y } = column(
      [
        { thickness: 1e-4, start: salt },
        { thickness: 1e-4, fixedCharge: -80, donnan: true, start: salt },
      ],
      0,
      0,
      false,
    );
    fields.evaluate(drive, y);
    const step = assembler.grid.layerLast[0];
    const donnan = -Math.asinh(80 / (2 * 100)) * assembler.problem.thermalVoltage;
    expect(Math.abs(fields.potential[step + 1] - fields.potential[step] - donnan)).toBeLessThan(
      1e-9 * Math.abs(donnan),
    );
  });
});
