import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, transportNumber, type Problem } from '../../models/index.ts';
import { layerBreaks, makeGrid } from '../../models/problem/grid.ts';
import { breachesOf } from '../support/laws.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { lastFrame, solveToTheEnd, type Solved } from '../support/solved.ts';

// Human skin is neutral at about pH 4.8; below, it lets anions through and the solvent turns round.
const isoelectric = 4.8;
/** At the pH at which fixed charges are stated [mol m⁻³]. */
const neutralH = 10 ** (3 - 7.4);

/** A barrier of skin between two baths of one pH, mannitol in the outer one, under an anode. */
function skin(pH: number, layer: object = { isoelectric_pH: isoelectric }, electroosmosis_m3_C = 2e-9): Problem {
  const salt = (mannitol: number): object => ({
    concentrations_mM: { sodium: sodiumAt(pH), chloride: chlorideAt(pH), citrate: 1, mannitol },
  });
  const parsed = parseStudy({
    version: 1,
    species: [{ id: 'sodium' }, { id: 'chloride' }, { id: 'citrate' }, { id: 'mannitol' }],
    drug: 'mannitol',
    acidBase: true,
    electrode: { polarity: 'anode', area_cm2: 1, boundary: { kind: 'bath', ...salt(1) } },
    layers: [
      {
        id: 'barrier',
        role: 'barrier',
        thickness_um: 20,
        transportFactor: 1e-3,
        fixedCharge_mM: -60,
        hindrance: { mannitol: 1e-3 },
        initial: { kind: 'donnan', with_mM: { sodium: sodiumAt(pH), chloride: chlorideAt(pH), citrate: 1 } },
        ...layer,
      },
    ],
    base: { kind: 'bath', ...salt(1) },
    electroosmosis_m3_C,
    session: { kind: 'treatment', current_mA: 0.5, duration_min: 60, ramp_s: 0, after_min: 0 },
    accuracy: 1e-4,
  });
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return compileProblem(parsed.study);
}

/** 50 mM salt whose balance with 1 mM citrate leaves roughly this pH: the exact one is read from the run. */
const sodiumAt = (pH: number): number => (pH > 6 ? 52.97 : 50);
const chlorideAt = (pH: number): number => (pH > 6 ? 50 : 49.9);

const share = (solved: Solved, i: number): number => transportNumber(solved.layout, lastFrame(solved), i, 3);
const barrierPH = (solved: Solved): number => lastFrame(solved).pH![Math.floor(solved.layout.x.length / 2)];
const solventDrag = ({ layout, frames }: Solved): number => {
  const faces = layout.x.length - 1;
  return frames.at(-1)!.fluxConvection[3 * faces + Math.floor(faces / 2)];
};

describe('skin with an isoelectric pH', () => {
  const neutral = solveToTheEnd(skin(7));
  const acid = solveToTheEnd(skin(3));

  it('lets cations through above it and anions below', () => {
    expect(barrierPH(neutral)).toBeGreaterThan(isoelectric);
    expect(barrierPH(acid)).toBeLessThan(isoelectric);
    const free = 1.33 / (1.33 + 2.03);
    expect(share(neutral, 0)).toBeGreaterThan(free);
    expect(share(acid, 0)).toBeLessThan(free);
  });

  it('turns the solvent round below it', () => {
    expect(solventDrag(neutral)).toBeGreaterThan(0);
    expect(solventDrag(acid)).toBeLessThan(0);
  });

  it('drives the solvent from the first frame on by what its start composition makes of the charge', () => {
    for (const { layout, frames } of [neutral, acid]) {
      const middle = Math.floor((layout.x.length - 1) / 2);
      const [first, next] = frames.map(({ fluxConvection }) => fluxConvection[middle]);
      expectWithin(first, next, 0.1);
    }
  });

  it('has the flow that was measured where its groups are charged as stated, however they rise at its ends', () => {
    for (const fixedChargeRamp_um of [0, 5, 10]) {
      const problem = skin(7, { isoelectric_pH: isoelectric, fixedChargeRamp_um });
      const { layers, chemistry } = problem;
      const grid = makeGrid(
        problem,
        layers.map((layer) => Float64Array.from(layerBreaks(layer))),
        4,
      );
      const { sites } = layers[0];
      const stated = chemistry!.sites.reduce((sum, [K], k) => sum + (sites![k] * neutralH) / (neutralH + K), 0);
      let mean = 0;
      for (let element = 0; element < grid.elements; element++) {
        for (let q = 0; q < 5; q++) {
          const omega = grid.fixedCharge[grid.firstNode[element] + q];
          const part = omega / layers[0].fixedCharge;
          mean += (grid.rule.weights[q] * grid.halfLength[element] * (omega + part * stated)) / layers[0].thickness;
        }
      }
      expectWithin(chemistry!.flow!.fixedCharge, mean, 1e-12);
    }
  });

  it('keeps every law', () => {
    expect(breachesOf(neutral)).toEqual([]);
    expect(breachesOf(acid)).toEqual([]);
  });

  it('has the charge it is said to have at pH 7.4 in its pores, and none at the isoelectric pH', () => {
    const { layers, chemistry } = skin(7);
    const [{ fixedCharge, sites }] = layers;
    const at = (pH: number): number => {
      const h = 10 ** (3 - pH);
      return chemistry!.sites.reduce((sum, [K], k) => sum + (sites![k] * h) / (h + K), fixedCharge);
    };
    expectWithin(at(7.4), -60, 1e-12);
    expectNear(at(isoelectric), 0, 1e-10);
  });

  it('is what an uncharged layer is, in the limit of few groups and no flow', () => {
    const steady = skin(7, { isoelectric_pH: isoelectric, fixedCharge_mM: -1e-3 }, 0);
    const plain = skin(7, { fixedCharge_mM: 0 }, 0);
    expectWithin(share(solveToTheEnd(steady), 0), share(solveToTheEnd(plain), 0), 1e-4);
  });
});

describe('an isoelectric pH that cannot be', () => {
  const fault = (layer: object): string => {
    try {
      skin(7, layer);
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return '';
  };

  it.each([
    [{ isoelectric_pH: 4.8, fixedCharge_mM: 30 }, 'negative at pH 7.4'],
    [{ isoelectric_pH: 2.5 }, 'No mixture of groups'],
    [{ isoelectric_pH: 4.8, exchange_1_s: { sodium: 1e-3 } }, 'capillaries'],
  ])('%j is refused with the reason', (layer, reason) => {
    expect(fault(layer)).toContain(reason);
  });
});
