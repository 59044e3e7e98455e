import { describe, expect, it } from 'vitest';
import { donnanConcentrations, donnanPotential } from '../../../models/physics/donnan.ts';
import { randomSource } from '../../support/randomStudy.ts';

describe('Donnan equilibrium', () => {
  it('gives sinh u = ω/2c for one salt', () => {
    for (const fixedCharge of [-500, -50, -1e-6, 1e-6, 40, 500]) {
      const u = donnanPotential([1, -1], [1, 1], [154, 154], fixedCharge);
      expect(u).toBeCloseTo(Math.asinh(fixedCharge / 308), 13);
    }
  });

  it('solves the cubic of a divalent anion with sodium', () => {
    // s e^{−u} − 2·(s/2) e^{2u} + ω = 0 with y = e^{−u}: s y³ + ω y² − s = 0
    const y = Math.exp(-donnanPotential([1, -2], [1, 1], [20, 10], -40));
    expect(20 * y ** 3 - 40 * y ** 2 - 20).toBeCloseTo(0, 9);
  });

  it('counts bound ions with their charge', () => {
    const [sodium, chloride] = donnanConcentrations([1, -1], [3, 1], [100, 100], -60);
    expect(3 * sodium - chloride - 60).toBeCloseTo(0, 9);
    expect(sodium * chloride).toBeCloseTo(1e4, 6);
  });

  it('leaves neutral species and a layer without charge alone', () => {
    expect([...donnanConcentrations([1, -1, 0], [1, 1, 1], [10, 10, 5], 0)]).toEqual([10, 10, 5]);
    expect(donnanConcentrations([1, -1, 0], [1, 1, 1], [10, 10, 5], -100)[2]).toBe(5);
  });

  it('is neutral to round-off for any ions, bindings and charges', () => {
    const random = randomSource(20_260_701);
    for (let trial = 0; trial < 2000; trial++) {
      const count = 2 + Math.floor(random() * 9);
      const charge = Array.from({ length: count }, (_, k) =>
        k === 0 ? 1 : k === 1 ? -1 : Math.round(random() * 8 - 4),
      );
      const retardation = charge.map(() => (random() < 0.5 ? 1 : 1 + 10 ** (4 * random() - 1)));
      const solution = charge.map(() => (random() < 0.2 ? 0 : 10 ** (8 * random() - 5)));
      solution[0] = 10 ** (6 * random() - 4);
      solution[1] = 10 ** (6 * random() - 4);
      const fixedCharge = 1000 * random() - 500;
      const pore = donnanConcentrations(charge, retardation, solution, fixedCharge);
      let sum = fixedCharge;
      let scale = Math.abs(fixedCharge);
      pore.forEach((concentration, k) => {
        sum += charge[k] * retardation[k] * concentration;
        scale += Math.abs(charge[k]) * retardation[k] * concentration;
      });
      expect(Math.abs(sum) / scale, `trial ${trial}`).toBeLessThan(1e-13);
      expect(pore.every((concentration) => concentration >= 0)).toBe(true);
    }
  });

  it('says so where no ion can balance the charge', () => {
    expect(() => donnanPotential([1, -1], [1, 1], [0, 0], -10)).toThrow(/balance/);
    expect(() => donnanPotential([0, -1], [1, 1], [5, 5], -10)).toThrow(/balance/);
  });
});
