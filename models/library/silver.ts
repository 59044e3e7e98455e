// The silver–silver chloride electrode (EL): Ag + Cl⁻ ⇌ AgCl + e⁻. One electron takes or leaves one of each.
import { gramPerMole } from '../units.ts';
import type { SourcedValue } from './records.ts';

const silver = 107.8682;
const chlorine = 35.45;

export const molarMassSilver: SourcedValue = {
  value: silver * gramPerMole,
  reference: 'atomicWeights',
  note: 'Ag',
};

export const molarMassSilverChloride: SourcedValue = {
  value: (silver + chlorine) * gramPerMole,
  reference: 'atomicWeights',
  note: 'AgCl; 80 mA min use up 7.13 mg of it under a cathode, and 5.37 mg of silver under an anode',
};
