// Permeability of stratum corneum to molecules without charge: log P = −6.3 + 0.71 log K − 0.0061 M, P in cm/s, M in g/mol,
// K octanol over water. R. O. Potts, R. H. Guy, Pharm. Res. 9 (1992) 663; measured values scatter about it by a factor of five.
import { centimetre, gramPerMole } from '../units.ts';
import type { SourcedValue, SpeciesRecord } from './records.ts';

/** [m s⁻¹], from log₁₀ K [1] and molar mass [kg mol⁻¹]. */
export function pottsGuyPermeability(logPartition: number, molarMass: number): number {
  return 10 ** (-6.3 + 0.71 * logPartition - 0.0061 * (molarMass / gramPerMole)) * centimetre;
}

/** Of a species' form without charge [m s⁻¹]; nothing where its partition between octanol and water is not known. */
export function lipidPermeability({ octanolWater, molarMass }: SpeciesRecord): SourcedValue | undefined {
  if (octanolWater === undefined) return undefined;
  return {
    value: pottsGuyPermeability(octanolWater.value, molarMass.value),
    reference: 'pottsGuy',
    note: `By the rule from log K ${octanolWater.value}, octanol over water (${octanolWater.note}); within a factor of five`,
    assumed: true,
  };
}
