import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { bodyOverRoom } from '../walden.ts';
import type { SpeciesRecord } from '../records.ts';

const diffusivity37 = 0.85 * squareNanometrePerNanosecond;

export const mannitol: SpeciesRecord = {
  id: 'mannitol',
  name: 'Mannitol',
  formula: 'C₆H₁₄O₆',
  charge: { value: 0, reference: 'definition', note: 'Neutral; a marker of solvent flow' },
  molarMass: { value: 182.17 * gramPerMole, reference: 'atomicWeights', note: 'C₆H₁₄O₆' },
  diffusivity25: { value: diffusivity37 / bodyOverRoom, reference: 'walden', note: 'From the value at 37 °C' },
  diffusivity37: { value: diffusivity37, reference: 'mannitolMicrodialysis', note: 'Free solution at 37 °C' },
};
