import { describe, expect, it } from 'vitest';
import { type Frame } from '../../../models/index.ts';
import { ionisedShare } from '../../../models/physics/acidBase.ts';
import { ionisedShares, meanCharges } from '../../../models/solve/observables.ts';
import { knownSpecies } from '../../../models/study/knownSpecies.ts';
import { expectNear } from '../../support/matchers.ts';

const drug = knownSpecies({ id: 'dexamethasonePhosphate' }, 37).acid!;
const frame = { pH: Float64Array.of(4.5, 5.5, 6.4, 7, 7.4, 8) } as unknown as Frame;

describe('the drug at the pH of a frame', () => {
  // theory test I-18, pKa 1.9 and 6.4
  it('has the mean charge of a diprotic acid', () => {
    const expected = [-1.00993, -1.11157, -1.49998, -1.79924, -1.90909, -1.9755];
    const found = meanCharges(frame, drug)!;
    for (const [k, charge] of expected.entries()) expectNear(found[k], charge, 1e-4);
  });

  it('is ionised but for the form without charge', () => {
    const h = (pH: number): number => 10 ** -pH;
    const neutral = (pH: number): number => h(pH) ** 2 / (h(pH) ** 2 + 10 ** -1.9 * h(pH) + 10 ** -8.3);
    for (const pH of [1, 1.9, 3, 6]) expectNear(ionisedShare(drug, pH), 1 - neutral(pH), 1e-12);
    const shares = ionisedShares(frame, drug)!;
    expectNear(shares[0], 1 - neutral(4.5), 1e-12);
  });

  it('is half ionised at its pKa, an amine as well as an acid', () => {
    const lidocaine = knownSpecies({ id: 'lidocaine' }, 37).acid!;
    expectNear(ionisedShare(lidocaine, lidocaine.pKa[0]), 0.5, 1e-12);
    expect(ionisedShare(lidocaine, 4)).toBeGreaterThan(0.999);
  });

  it('is not told where no pH was solved', () => {
    const plain = {} as unknown as Frame;
    expect(meanCharges(plain, drug)).toBeNull();
    expect(ionisedShares(plain, drug)).toBeNull();
  });
});
