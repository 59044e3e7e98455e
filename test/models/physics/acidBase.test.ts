import { describe, expect, it } from 'vitest';
import {
  dissociationConstant,
  logHydrogen,
  meanCharge,
  pHFrom,
  ProtonBinding,
  Speciation,
  waterProduct,
} from '../../../models/physics/acidBase.ts';

const dexamethasonePhosphate = { baseCharge: -2, pKa: [1.9, 6.4] };
const room = waterProduct(298.15);
const binding = (...pKa: number[]): ProtonBinding => new ProtonBinding(Float64Array.from(pKa, dissociationConstant));

/** pH of a solution of acids and strong ions: the proton excess balances every other charge. */
function pHOf(acids: readonly { total: number; baseCharge: number; pKa: number[] }[], strongCharge: number): number {
  const solution = new Speciation(
    room,
    acids.map(({ pKa }) => binding(...pKa)),
  );
  const totals = acids.map(({ total }) => total);
  const base = acids.reduce((sum, { total, baseCharge }) => sum + baseCharge * total, strongCharge);
  solution.solve(totals, new Float64Array(acids.length).fill(1), -base);
  return pHFrom(solution.logH);
}

describe('the ion product of water', () => {
  // R. A. Robinson, R. H. Stokes, Electrolyte Solutions, table of pK_w: 13.997 at 25 °C, 13.62 at 37 °C
  it.each([
    [298.15, 13.995],
    [310.15, 13.62],
    [273.15, 14.94],
  ])('at %s K is 10^−%s', (temperature, pKw) => {
    expect(6 - Math.log10(waterProduct(temperature))).toBeCloseTo(pKw, 1.6);
  });
});

describe('the mean charge', () => {
  // theory test I-18: z̄ = −(K₁h + 2K₁K₂)/(h² + K₁h + K₁K₂)
  it.each([
    [4.5, -1.00993],
    [5.5, -1.11157],
    [6.4, -1.49998],
    [7, -1.79924],
    [7.4, -1.90909],
    [8, -1.9755],
  ])('of dexamethasone phosphate at pH %s is %s', (pH, expected) => {
    expect(meanCharge(dexamethasonePhosphate, pH)).toBeCloseTo(expected, 4);
  });

  it('runs from the fully protonated to the bare form without loss at any pH', () => {
    for (const pH of [-3, 20]) {
      const charge = meanCharge({ baseCharge: -3, pKa: [2.15, 7.2, 12.35] }, pH);
      expect(charge).toBeCloseTo(pH < 0 ? 0 : -3, 4);
    }
  });
});

describe('moments of the protons bound', () => {
  it('are each the slope of the one before by ln h', () => {
    const acid = binding(3.13, 4.76, 6.4);
    for (const pH of [1, 3, 4, 5.5, 7, 9]) {
      const s = logHydrogen(pH);
      const d = 1e-5;
      const at = (shift: number): [number, number] => {
        acid.evaluate(Math.exp(s + shift));
        return [acid.mean, acid.square];
      };
      const [lowMean, lowSquare] = at(-d);
      const [highMean, highSquare] = at(d);
      acid.evaluate(Math.exp(s));
      expect(acid.variance).toBeCloseTo((highMean - lowMean) / (2 * d), 7);
      expect(acid.squareSlope).toBeCloseTo((highSquare - lowSquare) / (2 * d), 7);
      expect(acid.share.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
    }
  });
});

describe('the pH of a solution', () => {
  it('of 5 % acetic acid is 2.42, 0.46 % of it ionised', () => {
    const acetic = { total: 832.6, baseCharge: -1, pKa: [4.756] };
    const pH = pHOf([acetic], 0);
    expect(pH).toBeCloseTo(2.41878, 3);
    expect(-meanCharge(acetic, pH)).toBeCloseTo(0.00457915, 4);
  });

  it('is 1.905 after 40 mA min at an inert anode in 2 mL without buffer, and its mirror at the cathode', () => {
    const charge = (40e-3 * 60) / 96485.33212 / 2e-6;
    const anode = pHOf([], -charge);
    expect(anode).toBeCloseTo(1.90528, 5);
    expect(pHOf([], charge)).toBeCloseTo(6 - Math.log10(room) - anode, 9);
  });

  it('of pure water is neutral, and follows the pK at half titration', () => {
    expect(pHOf([], 0)).toBeCloseTo((6 - Math.log10(room)) / 2, 9);
    expect(pHOf([{ total: 100, baseCharge: -1, pKa: [7] }], 50)).toBeCloseTo(7, 5);
  });

  // K. the textbook buffer capacity β = 2.303 C K h/(K + h)² is ∂T_H/∂pH
  it('moves by the buffer capacity', () => {
    const solution = new Speciation(room, [binding(7)]);
    solution.evaluate(logHydrogen(7), [100], [1]);
    expect((solution.capacity * Math.LN10) / 1e3).toBeCloseTo(0.057565, 4);
  });

  it('follows the titration curve of phosphoric acid', () => {
    const pKa = [2.15, 7.2, 12.35];
    for (const sodium of [0, 3, 10, 14, 20, 26, 30, 40]) {
      const pH = pHOf([{ total: 10, baseCharge: -3, pKa }], sodium);
      // electroneutrality written out in the textbook way
      const h = 10 ** -pH;
      const [K1, K2, K3] = pKa.map((pK) => 10 ** -pK);
      const D = h ** 3 + K1 * h ** 2 + K1 * K2 * h + K1 * K2 * K3;
      const anions = (0.01 * (K1 * h ** 2 + 2 * K1 * K2 * h + 3 * K1 * K2 * K3)) / D;
      expect((sodium / 1e3 + h - room / 1e6 / h - anions) / 0.01).toBeCloseTo(0, 8);
    }
  });

  it('is found from any start, for excesses from −10 to 10 M', () => {
    for (const excess of [-1e4, -1, -1e-5, 0, 1e-5, 1, 1e4]) {
      for (const start of [-60, -16, 0, 30]) {
        const solution = new Speciation(room, [binding(6.4)]);
        solution.logH = start;
        solution.solve([10], [1], excess);
        const scale = Math.max(Math.abs(excess), 1e-4);
        expect(Math.abs(solution.evaluate(solution.logH, [10], [1]) - excess) / scale).toBeLessThan(1e-9);
      }
    }
  });
});
