import { describe, expect, it } from 'vitest';
import type { DiscLayer } from '../../models/numerics/discField.ts';
import { padFields, padSpread, rimOverMean, shareWithin } from '../../models/readings/padSpread.ts';
import {
  bareDisc,
  densityAt,
  disc,
  halfSpace,
  primaryDensity,
  primaryResistance,
  primaryShare,
} from '../support/closedForms/discElectrode.ts';
import { measureConvergence } from '../support/convergence.ts';
import { expectWithin } from '../support/matchers.ts';

const { radius, conductivity } = disc;
const fields = padFields({ radius, pad: [], tissue: halfSpace }, 12);

describe('a bare disc on a half space', () => {
  const grids = [6, 9, 13, 20];
  const solved = new Map(grids.map((rings) => [rings, bareDisc(rings)]));
  const errorOf = (error: (rings: number) => number) =>
    measureConvergence(
      grids.map((rings) => 1 / rings),
      (size) => error(Math.round(1 / size)),
    );

  it('resists 1/(4κa), to second order and 4e-3 with twenty rings', () => {
    const { order, finest } = errorOf((rings) => Math.abs(solved.get(rings)!.spreading / primaryResistance - 1));
    expect(order).toBeGreaterThan(1.8);
    expect(finest).toBeLessThan(4e-3);
  });

  it('carries 1 − √(1 − (r/a)²) of its current within r, to order 1.5 and 5e-3 with twenty rings', () => {
    const { order, finest } = errorOf((rings) =>
      Math.max(
        ...[0.3, 0.5, 0.7, 0.9].map((part) =>
          Math.abs(shareWithin(solved.get(rings)!, part * radius) - primaryShare(part)),
        ),
      ),
    );
    expect(order).toBeGreaterThan(1.5);
    expect(finest).toBeLessThan(5e-3);
  });

  it('has half the mean density at its centre and twice that where √(1 − (r/a)²) is a quarter', () => {
    for (const part of [0, 0.5, 0.9, Math.sqrt(1 - 1 / 16)]) {
      expectWithin(densityAt(solved.get(20)!, part), primaryDensity(part), 4e-2);
    }
  });
});

describe('a barrier under a disc', () => {
  const under = (resistance: number, answering = 0) => padSpread(fields, [{ resistance, answering }]);

  it('keeps the current whole', () => {
    for (const [resistance, answering] of [
      [0, 0],
      [0.1, 0.5],
      [0.36, 0.93],
      [0.1, 0.99],
    ] as const) {
      const spread = under(resistance, answering);
      expect(shareWithin(spread, radius)).toBe(1);
      expect(spread.density.every((s) => s > 0)).toBe(true);
      const { area } = fields.tissue;
      const mean = spread.density.reduce((sum, s, i) => sum + s * area[i], 0) / (Math.PI * radius ** 2);
      expectWithin(mean, 1, 1e-9);
    }
  });

  it('evens a bare disc out in proportion to a/(κR), as the potential of an even current has it', () => {
    // φ of an even current over that at a/κ: 1 at the centre, 2/π at the rim, 8/(3π) on average
    const fine = padFields({ radius, pad: [], tissue: halfSpace }, 20);
    const resistance = 30;
    const { density, spreading } = padSpread(fine, [{ resistance, answering: 0 }]);
    const part = radius / conductivity / resistance;
    expectWithin((1 - density[0]) / part, 1 - 8 / (3 * Math.PI), 2e-2);
    expectWithin((density[density.length - 1] - 1) / part, 8 / (3 * Math.PI) - 2 / Math.PI, 2e-2);
    expectWithin(spreading, 8 / (3 * Math.PI ** 2 * conductivity * radius), 4e-3);
  });

  it('evens it out by the slope of its drop: one that answers crowds as one of R(1 − σ) does, while little does', () => {
    const answering = 0.9;
    const small = 100;
    const crowding = (s: Float64Array): number => s[s.length - 1] - 1;
    const answered = crowding(under(small, answering).density);
    expect(answered / crowding(under(small * (1 - answering)).density)).toBeCloseTo(1, 1);
    expect(answered).toBeGreaterThan(9 * crowding(under(small).density));
  });

  it('lets the rim come to the bare disc’s as it vanishes', () => {
    const rim = (resistance: number): number => rimOverMean(under(resistance), 1e-3);
    expect(rim(10)).toBeCloseTo(1, 2);
    expect(rim(0.1)).toBeGreaterThan(1.05);
    expectWithin(rim(0), rim(1e-9), 1e-6);
    const inner = 1 - 1e-3 / radius;
    expectWithin(rim(0), (1 - primaryShare(inner)) / (1 - inner ** 2), 5e-2);
  });
});

describe('layers', () => {
  it('cut anywhere conduct as one', () => {
    const cut: DiscLayer[] = [
      { thickness: 1e-4, conductivity },
      { thickness: 3e-3, conductivity },
      { thickness: Infinity, conductivity },
    ];
    const whole = padSpread(padFields({ radius, pad: [], tissue: cut }, 12), []);
    expectWithin(whole.spreading, bareDisc(12).spreading, 5e-3);
  });

  it('of a pad with nothing sideways take r/κ per thickness from an even current', () => {
    const pad = [{ thickness: 2e-3, conductivity: 0.5 }];
    const { pad: above } = padFields({ radius, pad, tissue: halfSpace }, 8);
    const { area, response } = above!;
    for (let i = 0; i < 8; i++) {
      let sum = 0;
      for (let j = 0; j < 8; j++) sum += response[i * 8 + j] * area[j];
      expectWithin(sum, 2e-3 / 0.5, 1e-9);
    }
  });

  it('over an insulator spread the current further than over a conductor', () => {
    const over = (deep: number): number =>
      padSpread(
        padFields({
          radius,
          pad: [],
          tissue: [
            { thickness: 1e-3, conductivity: 0.4 },
            { thickness: Infinity, conductivity: deep },
          ],
        }),
        [{ resistance: 0.1, answering: 0 }],
      ).density[11];
    expect(over(0.01)).toBeGreaterThan(over(0.1));
    expect(over(0.1)).toBeGreaterThan(over(1));
  });
});
