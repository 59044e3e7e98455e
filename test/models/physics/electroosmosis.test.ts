import { describe, expect, it } from 'vitest';
import { faradayConstant as F, thermalVoltage } from '../../../models/constants.ts';
import { narrowPoreCoefficient, poreConductivity, slipVelocity } from '../../../models/physics/electroosmosis.ts';
import { expectNear, expectWithin } from '../../support/matchers.ts';

const pore = { radius: 1.5e-9, fixedCharge: -40, conductivity: 1.5, viscosity: 0.89e-3 };

describe('solvent in a narrow charged pore (Schmid)', () => {
  it('moves as Poiseuille flow under the force on its charge: r² F X E/(8 η)', () => {
    // the parabola u = (F X E/4η)(r² − s²) by Simpson's rule over the pore's section
    const { radius, fixedCharge, conductivity, viscosity } = pore;
    const field = 2.5e4;
    const speed = (s: number): number => ((F * -fixedCharge * field) / (4 * viscosity)) * (radius ** 2 - s ** 2);
    const n = 200;
    let flow = 0;
    for (let k = 0; k <= n; k++) {
      const s = (k * radius) / n;
      const weight = k === 0 || k === n ? 1 : k % 2 === 1 ? 4 : 2;
      flow += ((weight * radius) / n / 3) * 2 * Math.PI * s * speed(s);
    }
    const mean = flow / (Math.PI * radius ** 2);
    expectWithin(mean / (conductivity * field), narrowPoreCoefficient(pore), 1e-9);
  });

  it('follows the current where the pore is negative, opposes it where it is positive, and rests without charge', () => {
    expect(narrowPoreCoefficient(pore)).toBeGreaterThan(0);
    expect(narrowPoreCoefficient({ ...pore, fixedCharge: 40 })).toBe(-narrowPoreCoefficient(pore));
    expectNear(narrowPoreCoefficient({ ...pore, fixedCharge: 0 }), 0, 0);
  });

  it('falls as the salt conducts more', () => {
    expectWithin(narrowPoreCoefficient({ ...pore, conductivity: 3 }) / narrowPoreCoefficient(pore), 0.5, 1e-12);
  });
});

describe('solvent in a wide pore (Helmholtz–Smoluchowski)', () => {
  it('slips at 0.38997 mm/s at ζ = −10 mV in 50 kV/m', () => {
    expectWithin(slipVelocity(-0.01, 5e4, 0.89e-3), 0.00038997, 1e-4);
  });
});

describe('the conductivity of pore water', () => {
  it('is 1.26 S/m in 100 mM sodium chloride at 25 °C by limiting conductances', () => {
    const found = poreConductivity([1, -1], [1.334e-9, 2.032e-9], [100, 100], thermalVoltage(298.15));
    // Λ° = 50.08 + 76.31 e-4 S m² mol⁻¹
    expectWithin(found, 100 * 126.39e-4, 2e-4);
  });
});
