// Diffusivity of a drug-like molecule from its molar mass M [g mol⁻¹], in water at 25 °C:
// log₁₀ D [cm² s⁻¹] = −4.131 − 0.4531 log₁₀ M. A. Avdeef, Absorption and Drug Development, 2nd ed., Wiley 2012.
import { gramPerMole, squareCentimetre } from '../units.ts';

/** [m² s⁻¹], molar mass in kg mol⁻¹. */
export function avdeefDiffusivity(molarMass: number): number {
  return 10 ** (-4.131 - 0.4531 * Math.log10(molarMass / gramPerMole)) * squareCentimetre;
}
