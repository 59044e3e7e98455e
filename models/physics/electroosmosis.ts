// Solvent that a current drags along through charged pores (EO): v = β i, β in m³ C⁻¹, along i where ω < 0 and against it where ω > 0.
// Narrow pores, charge spread over the pore water: β = −r² F ω/(8 η κ) (G. Schmid, Z. Elektrochem. 54 (1950) 424).
// Wide pores, charge in a thin layer: v = −ε ζ E/η, so β = −ε ζ/(η κ) (Helmholtz–Smoluchowski). κ: conductivity of the pore water.
import { faradayConstant } from '../constants.ts';

/** ε of water at 25 °C [F m⁻¹]: 78.4 times that of empty space. */
export const waterPermittivity = 78.4 * 8.8541878128e-12;

export interface ChargedPore {
  /** r [m] */
  readonly radius: number;
  /** ω per pore volume [mol m⁻³] */
  readonly fixedCharge: number;
  /** κ [S m⁻¹] */
  readonly conductivity: number;
  /** η [Pa s] */
  readonly viscosity: number;
}

/** β of a narrow pore (Schmid) [m³ C⁻¹]. */
export function narrowPoreCoefficient({ radius, fixedCharge, conductivity, viscosity }: ChargedPore): number {
  return (-(radius ** 2) * faradayConstant * fixedCharge) / (8 * viscosity * conductivity);
}

/** Velocity in a wide pore (Helmholtz–Smoluchowski) [m s⁻¹]. @param zeta [V] @param field [V m⁻¹] */
export function slipVelocity(zeta: number, field: number, viscosity: number, permittivity = waterPermittivity): number {
  return (-permittivity * zeta * field) / viscosity;
}

/** κ = (F/(RT/F)) Σ z² D c of what fills a pore [S m⁻¹]. @param thermalVoltage RT/F [V] */
export function poreConductivity(
  charge: ArrayLike<number>,
  diffusivity: ArrayLike<number>,
  concentrations: ArrayLike<number>,
  thermalVoltage: number,
): number {
  let sum = 0;
  for (let i = 0; i < charge.length; i++) sum += charge[i] ** 2 * diffusivity[i] * concentrations[i];
  return (sum * faradayConstant) / thermalVoltage;
}
