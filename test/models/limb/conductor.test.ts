import { describe, expect, it } from 'vitest';
import { bodies, sites } from '../../../models/anatomy/bodies/index.ts';
import { layPatch, seatingOf } from '../../../models/anatomy/patch.ts';
import { createConductor, solvePotential, type Contact } from '../../../models/limb/conductor.ts';
import { traceLines } from '../../../models/limb/currentLines.ts';
import { gridOf, type PadOnBody, solvePadCurrent } from '../../../models/limb/padCurrent.ts';

const at = (values: ArrayLike<number>, k: number): number => values[k] ?? Number.NaN;

describe('current through cubes', () => {
  it('meets a bar’s resistance and that of its contacts', () => {
    const [nx, ny, nz] = [20, 3, 2];
    const step = 0.01;
    const sigma = 0.3;
    const { conductor, cellOf } = createConductor([nx, ny, nz], step, new Float64Array(nx * ny * nz).fill(sigma));
    const perFace = 2e-3;
    // half a cube lies between a cube's middle and its face
    const conductance = 1 / (1 / perFace + 0.5 / (sigma * step));
    const contacts: Contact[] = [];
    for (let block = 0; block < nx * ny * nz; block++) {
      const x = block % nx;
      if (x === 0) contacts.push({ cell: at(cellOf, block), face: 0, conductance, potential: 1 });
      if (x === nx - 1) contacts.push({ cell: at(cellOf, block), face: 1, conductance, potential: 0 });
    }
    const { phi } = solvePotential(conductor, contacts, undefined, undefined, 1e-13);
    const current = contacts
      .filter(({ potential }) => potential === 1)
      .reduce((sum, one) => sum + one.conductance * (1 - at(phi, one.cell)), 0);
    const resistance = nx / (sigma * ny * nz * step) + 2 / (perFace * ny * nz);
    expect(current * resistance).toBeCloseTo(1, 10);
  });

  it('is second order: a slab through whose face current goes in and out as a cosine', () => {
    // φ = cos(kx) cosh(kz) / (σ k sinh(kH)), k = π/L: none through z = 0 and the sides, cos(kx) through z = H
    const [length, height] = [0.1, 0.05];
    const k = Math.PI / length;
    const sigma = 0.3;
    const errors = [8, 16, 32, 64].map((nx) => {
      const step = length / nx;
      const nz = Math.round(height / step);
      const { conductor } = createConductor([nx, 2, nz], step, new Float64Array(nx * 2 * nz).fill(sigma));
      const sources = new Float64Array(conductor.count);
      const exact = new Float64Array(conductor.count);
      for (let cell = 0; cell < conductor.count; cell++) {
        const x = (cell % nx) * step;
        const z = Math.floor(cell / (2 * nx));
        // the integral of the cosine over the cube's face
        if (z === nz - 1) sources[cell] = (step * (Math.sin(k * (x + step)) - Math.sin(k * x))) / k;
        const level = Math.cosh(k * (z + 0.5) * step) / (sigma * k * Math.sinh(k * height));
        exact[cell] = Math.cos(k * (x + step / 2)) * level;
      }
      // held weakly on both sides of the middle, where by symmetry nothing flows into the holds together
      const hold: Contact[] = [nx / 2 - 1, nx / 2].map((cell) => ({ cell, face: 4, conductance: 1e-6, potential: 0 }));
      const { phi } = solvePotential(conductor, hold, sources, undefined, 1e-13);
      const worst = phi.reduce((most, value, cell) => Math.max(most, Math.abs(value - at(exact, cell))), 0);
      return worst / exact.reduce((most, value) => Math.max(most, value), 0);
    });
    for (let level = 1; level < errors.length; level++) {
      expect(Math.log2(at(errors, level - 1) / at(errors, level))).toBeGreaterThan(1.8);
    }
    expect(at(errors, 3)).toBeLessThan(5e-4);
  });
});

describe('the current between two pads on a forearm', () => {
  const body = bodies.arm;
  const site = sites['volarForearm'];
  if (site === undefined) throw new Error('forearm');
  const depths = { skin: 1.3e-3, fat: 3e-3 };
  const grid = gridOf(body, depths, 0.6);
  const [halfLength, halfWidth, corner] = [1.8, 1.5, 0.6];
  const patches = (['active', 'other'] as const).map((side) =>
    layPatch(body.skin, seatingOf(body.skin, site[side], site.along), halfLength, halfWidth),
  );
  const padsOf = (resistance: number): [PadOnBody, PadOnBody] =>
    patches.map((patch) => ({ patch, halfLength, halfWidth, corner, resistance })) as [PadOnBody, PadOnBody];
  const solved = solvePadCurrent(grid, padsOf(0.2), depths);

  it('has the pads’ own area, whatever cubes lie under them', () => {
    for (const which of [0, 1]) {
      const area = solved.touches.filter(({ pad }) => pad === which).reduce((sum, touch) => sum + touch.area, 0);
      expect(area / ((4 * halfLength * halfWidth - (4 - Math.PI) * corner ** 2) * 1e-4)).toBeCloseTo(1, 9);
    }
  });

  it('is the same through every section between them, to 1e-6', () => {
    const { conductor, size, blockOf, low, step } = grid;
    for (const x of [11, 12.5, 14]) {
      const cut = Math.round((x - low[0]) / step);
      let through = 0;
      for (let cell = 0; cell < conductor.count; cell++) {
        const before = at(conductor.neighbours, 6 * cell);
        if (at(blockOf, cell) % size[0] !== cut || before < 0) continue;
        through += at(conductor.links, 3 * cell) * (at(solved.phi, before) - at(solved.phi, cell));
      }
      expect(Math.abs(through / solved.current - 1)).toBeLessThan(1e-6);
    }
    const out = solved.touches
      .filter(({ pad }) => pad === 1)
      .reduce((sum, { conductance, cell }) => sum + conductance * at(solved.phi, cell), 0);
    expect(Math.abs(out / solved.current - 1)).toBeLessThan(1e-6);
    expect(solved.residual).toBeLessThan(1e-6);
  });

  it('crowds at the rims where the horny layer hardly resists, and is even where it does', () => {
    const leaky = solvePadCurrent(grid, padsOf(0.005), depths);
    const tight = solvePadCurrent(grid, padsOf(5), depths);
    expect(Math.max(...tight.crowding)).toBeLessThan(1.02);
    expect(Math.max(...leaky.crowding)).toBeGreaterThan(1.5);
    expect(leaky.current).toBeGreaterThan(tight.current);
    // crowded current meets less tissue, never more: the least heat is the natural one
    expect(leaky.tissueResistance).toBeLessThan(tight.tissueResistance);
  });

  it('draws as many lines as asked, each from one pad through the body to the other', () => {
    const lines = traceLines(solved, 24);
    expect(lines.length).toBeGreaterThanOrEqual(23);
    for (const { points, density } of lines) {
      expect(density.length).toBe(points.length / 3);
      const depth = (k: number): number => body.skin(at(points, k), at(points, k + 1), at(points, k + 2));
      const end = points.length - 3;
      expect(Math.abs(depth(0))).toBeLessThan(0.1);
      expect(Math.abs(depth(end))).toBeLessThan(0.1);
      expect(at(points, 0)).toBeLessThan(11);
      expect(at(points, end)).toBeGreaterThan(14);
      for (let k = 3; k < end; k += 3) expect(depth(k)).toBeLessThan(0.6);
    }
  });
});
