import { describe, expect, it } from 'vitest';
import { FaceFlux } from '../../../models/physics/faceFlux.ts';
import { randomSource } from '../../support/randomStudy.ts';

const charge = Float64Array.of(-2, 1, -1, 0, 1);
const mobility = Float64Array.of(0.5, 1.3, 2, 0.7, 1.9);

function randomFace(seed: number): { face: FaceFlux; left: Float64Array; right: Float64Array; current: number } {
  const random = randomSource(seed);
  const face = new FaceFlux(charge.length, charge);
  face.mobility.set(mobility);
  face.offset.set(charge.map(() => (random() - 0.5) * 0.4));
  const composition = (): Float64Array => {
    const c = charge.map(() => Math.exp(6 * random() - 3));
    const excess = c.reduce((sum, value, i) => sum + charge[i] * value, 0);
    c[excess > 0 ? 2 : 1] += Math.abs(excess);
    return c;
  };
  return { face, left: composition(), right: composition(), current: (random() - 0.5) * 10 ** (4 * random()) };
}

const seeds = Array.from({ length: 40 }, (_, k) => k + 1);

describe('the flux between two compositions', () => {
  it('carries exactly the current asked for', () => {
    for (const seed of seeds) {
      const { face, left, right, current } = randomFace(seed);
      expect(face.solve(left, right, current)).toBe(true);
      const carried = face.flux.reduce((sum, flux, i) => sum + charge[i] * flux, 0);
      const size = face.flux.reduce((sum, flux) => sum + Math.abs(flux), Math.abs(current));
      expect(Math.abs(carried - current)).toBeLessThan(1e-13 * size);
    }
  });

  it('never takes from a side that has none', () => {
    for (const seed of seeds) {
      const { face, left, right, current } = randomFace(seed);
      left[0] = 0;
      right[4] = 0;
      face.solve(left, right, current);
      expect(face.flux[0]).toBeLessThanOrEqual(0);
      expect(face.flux[4]).toBeGreaterThanOrEqual(0);
    }
  });

  it('is Boltzmann at zero flux: a Donnan step at equilibrium carries nothing', () => {
    const face = new FaceFlux(charge.length, charge);
    face.mobility.set(mobility);
    const u = 0.8;
    const left = Float64Array.of(3, 10, 8, 4, 4);
    left[2] = left[1] + left[4] - 2 * left[0];
    const right = left.map((c, i) => c * Math.exp(-charge[i] * u));
    expect(face.solve(left, right, 0)).toBe(true);
    expect(Math.abs(face.step - u)).toBeLessThan(1e-13);
    for (const flux of face.flux) expect(Math.abs(flux)).toBeLessThan(1e-12);
  });

  it('holds a neutral molecule in its partition where the offset says so', () => {
    const face = new FaceFlux(2, Float64Array.of(0, 1));
    face.mobility.set([1, 1]);
    face.offset[0] = -Math.log(8);
    face.solve(Float64Array.of(2, 5), Float64Array.of(16, 5), 0);
    expect(Math.abs(face.flux[0])).toBeLessThan(1e-13);
  });

  it('is Ohm’s law between equal compositions, and linear in the current', () => {
    const face = new FaceFlux(2, Float64Array.of(1, -1));
    face.mobility.set([2, 3]);
    const c = Float64Array.of(50, 50);
    face.solve(c, c, 7);
    expect(face.step).toBeCloseTo(-7 / (50 * (2 + 3)), 14);
    expect(face.flux[0]).toBeCloseTo((7 * 2) / 5, 12);
    expect(face.flux[1]).toBeCloseTo((-7 * 3) / 5, 12);
  });

  it('follows a drag however strong: the upwind side alone feeds it', () => {
    const face = new FaceFlux(3, Float64Array.of(0, 1, -1));
    face.mobility.set([1e-3, 1, 1]);
    face.offset[0] = -5 / 1e-3;
    face.solve(Float64Array.of(2, 10, 10), Float64Array.of(90, 10, 10), 0);
    expect(face.flux[0]).toBeCloseTo(5 * 2, 10);
  });

  it('says when no ion is there to carry the current', () => {
    const face = new FaceFlux(2, Float64Array.of(1, -1));
    face.mobility.set([1, 1]);
    expect(face.solve(Float64Array.of(0, 0), Float64Array.of(0, 0), 1)).toBe(false);
    expect(face.solve(Float64Array.of(0, 0), Float64Array.of(0, 0), 0)).toBe(true);
  });

  it('has the derivatives that differences show', () => {
    for (const seed of seeds.slice(0, 12)) {
      const { face, left, right, current } = randomFace(seed);
      face.solve(left, right, current);
      face.differentiate(left, right);
      const n = charge.length;
      for (const side of ['left', 'right'] as const) {
        for (let b = 0; b < n; b++) {
          const changed = side === 'left' ? left : right;
          const d = 1e-5 * changed[b];
          const probe = (sign: number): { flux: Float64Array; step: number } => {
            const other = new FaceFlux(n, charge);
            other.mobility.set(face.mobility);
            other.offset.set(face.offset);
            const moved = changed.slice();
            moved[b] += sign * d;
            other.solve(side === 'left' ? moved : left, side === 'left' ? right : moved, current);
            return { flux: other.flux, step: other.step };
          };
          const plus = probe(1);
          const minus = probe(-1);
          const stepSlope = (side === 'left' ? face.stepByLeft : face.stepByRight)[b];
          const size = Math.max(...face.flux.map(Math.abs)) / changed[b] + 1e-3;
          expect(Math.abs((plus.step - minus.step) / (2 * d) - stepSlope)).toBeLessThan(
            1e-6 * (Math.abs(stepSlope) + 1 / changed[b]),
          );
          for (let a = 0; a < n; a++) {
            const direct = a === b ? (side === 'left' ? face.byLeft : face.byRight)[a] : 0;
            const found = (plus.flux[a] - minus.flux[a]) / (2 * d);
            expect(Math.abs(found - direct - face.byStep[a] * stepSlope)).toBeLessThan(1e-5 * (Math.abs(found) + size));
          }
        }
      }
    }
  });
});
