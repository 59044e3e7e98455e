import { gramPerMole, litre, millilitre, minute } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

/** Men and women, mean. */
const clearance = (((247.5 + 242.9) / 2) * millilitre) / minute;

export const dexamethasoneBody: BodyRecord = {
  id: 'dexamethasonePhosphate',
  measured: 'dexamethasone, to which blood splits the phosphate within minutes',
  molarMass: { value: 392.46 * gramPerMole, reference: 'atomicWeights', note: 'C22H29FO5' },
  clearance: { value: clearance, reference: 'tsuei', note: '247.5 mL/min in men, 242.9 in women, 8 mg given at once' },
  volume: {
    value: 61 * litre,
    reference: 'tsuei',
    note: 'CL t½/ln 2: 72 L in men (201.5 min), 50 L in women (142.3 min); their mean, one compartment',
  },
  unboundFraction: { value: 0.23, reference: 'dexamethasoneMonograph', note: '77 % bound' },
};
