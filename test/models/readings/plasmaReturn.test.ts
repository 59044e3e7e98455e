import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, runNotices } from '../../../models/index.ts';
import { bloodLevel } from '../../../models/readings/bloodLevel.ts';
import { expectWithin } from '../../support/matchers.ts';
import { solveToTheEnd } from '../../support/solved.ts';

const rate = 2e-4;
const thickness = 1e-3;
const porosity = 0.4;
const area = 1e-2;
const unboundFraction = 0.5;
const end = 3 * 3600;

/** Tissue that holds a neutral drug and gives it to a body; nothing else moves. */
function study(clearance_L_h: number, volume_L: number, perfusion: readonly object[] = []): unknown {
  const salt = { sodium: 140, chloride: 140 };
  return {
    version: 1,
    name: 'tissue and body',
    species: [{ id: 'sodium' }, { id: 'chloride' }, { id: 'glucose' }],
    drug: 'glucose',
    electrode: { polarity: 'anode', area_cm2: area * 1e4, boundary: { kind: 'blocked' } },
    layers: [
      {
        id: 'dermis',
        role: 'tissue',
        thickness_um: thickness * 1e6,
        transportFactor: 0.3,
        poreFraction: porosity,
        exchange_1_s: { sodium: rate, chloride: rate, glucose: rate },
        initial: { kind: 'given', concentrations_mM: { ...salt, glucose: 3 } },
      },
    ],
    base: { kind: 'sealed' },
    plasma_mM: salt,
    session: { kind: 'treatment', current_mA: 0, duration_min: end / 60 },
    body: { clearance_L_h, volume_L, unboundFraction },
    perfusion,
    accuracy: 1e-5,
  };
}

function levelOf(written: unknown) {
  const parsed = parseStudy(written);
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  const { layout, frames } = solveToTheEnd(compileProblem(parsed.study), { frames: 121 });
  return { layout, frames, level: bloodLevel(layout, frames)! };
}

/** Net uptake by the end with the level fed back: X' = −k L A (X/(θ L A) − f_u C), V C' = −X' − CL C, by its two exponentials. */
function fedBack(clearance: number, volume: number): number {
  const out = rate / porosity;
  const back = (rate * thickness * area * unboundFraction) / volume;
  const gone = clearance / volume;
  const X0 = 3 * porosity * thickness * area;
  const trace = -(out + back + gone);
  const determinant = out * (back + gone) - out * back;
  const root = Math.sqrt(trace * trace - 4 * determinant);
  const [a, b] = [(trace + root) / 2, (trace - root) / 2];
  // X' = −out X + back A₁, X'(0) = −out X0
  const left = (X0 * ((-out - b) * Math.exp(a * end) - (-out - a) * Math.exp(b * end))) / (a - b);
  return X0 - left;
}

describe('what plasma would bring back to the tissue', () => {
  const litre = 1e-3;

  it.each([
    [10, 5],
    [1, 1],
    [0.02, 0.2],
  ])('lowers net uptake by no more than the bound, clearance %d L/h, volume %d L', (clearance_L_h, volume_L) => {
    const { level } = levelOf(study(clearance_L_h, volume_L));
    const without = 3 * porosity * thickness * area * -Math.expm1((-rate / porosity) * end);
    expectWithin(level.entered.at(-1)!, without, 1e-4);
    const lowered = without - fedBack((clearance_L_h * litre) / 3600, volume_L * litre);
    const bound = level.returned.at(-1)!;
    expect(lowered).toBeGreaterThan(0);
    expect(lowered).toBeLessThan(bound);
    expect(lowered).toBeGreaterThan(0.03 * bound);
  });

  it('settles at the exchange over the clearance, as a share of what has entered', () => {
    // all that entered is eliminated in the end, CL ∫C dt of it
    const { level } = levelOf(study(200, 1));
    const share = (rate * thickness * area * unboundFraction) / ((200 * litre) / 3600);
    expectWithin(level.returned.at(-1)! / level.eliminated.at(-1)!, share, 5e-2);
  });

  it('follows the blood flow', () => {
    const halved = { kind: 'other', factor: 0.5, from_min: -60, duration_min: 1000, onset_min: 1, recovery_min: 1 };
    const { layout, level } = levelOf(study(10, 5, [halved]));
    const { vessels: _vessels, ...facts } = layout.facts!;
    expect(layout.facts!.vessels!.capillaries).toBeCloseTo(rate * thickness, 15);
    let sum = 0;
    const { frames } = levelOf(study(10, 5, [halved]));
    for (let k = 1; k < frames.length; k++)
      sum += (frames[k].time - frames[k - 1].time) * Math.max(level.unbound[k], level.unbound[k - 1]);
    expectWithin(level.returned.at(-1)!, 0.5 * rate * thickness * area * sum, 1e-12);
    expect(bloodLevel({ ...layout, facts }, frames)!.returned.every((amount) => amount === 0)).toBe(true);
  });

  it('is told where it is not small', () => {
    const told = (written: unknown): string[] => {
      const { layout, frames } = levelOf(written);
      return runNotices(layout, frames).map(({ kind }) => kind);
    };
    expect(told(study(10, 5))).toEqual([]);
    expect(told(study(0.02, 0.2))).toEqual(['plasmaComesBack']);
  });
});
