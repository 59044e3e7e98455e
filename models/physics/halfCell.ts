// Potential of an electrode against the standard hydrogen electrode (EL), activities as concentrations, gas at 1 bar:
// AgCl + e⁻ ⇌ Ag + Cl⁻: E = E° − (RT/F) ln(c/c°); O₂ + 4 H⁺ + 4 e⁻ ⇌ 2 H₂O: E = E° − (RT/F) ln 10 · pH; H₂ the same with E° = 0.
// Gas takes more than that: η = (b/ln 10) asinh(|i|/2i₀), Tafel's law with an end at no current.
import { thermalVoltage } from '../constants.ts';

/** c° [mol m⁻³] */
const standardConcentration = 1000;

/** [V]; @param standard E° at this temperature [V]; @param chloride at the face, above 0 [mol m⁻³]; @param temperature [K] */
export function silverChloridePotential(standard: number, chloride: number, temperature: number): number {
  return standard - thermalVoltage(temperature) * Math.log(chloride / standardConcentration);
}

/** Of gas and water at a pH [V]; @param standard E° at this temperature, 0 for hydrogen [V]; @param temperature [K] */
export function gasPotential(standard: number, pH: number, temperature: number): number {
  return standard - thermalVoltage(temperature) * Math.LN10 * pH;
}

/** Density at which an overpotential is given [A m⁻²]. */
const statedAt = 10;

/**
 * Size of the overpotential [V].
 * @param current density [A m⁻²]; @param at10 overpotential at 10 A m⁻² [V]; @param slope per decade [V]
 */
export function gasOverpotential(current: number, at10: number, slope: number): number {
  const exchange = statedAt * 10 ** (-at10 / slope);
  return (slope / Math.LN10) * Math.asinh(Math.abs(current) / (2 * exchange));
}
