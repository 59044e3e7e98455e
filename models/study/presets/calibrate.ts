// The transport factor at which a layer in equilibrium with a solution has a given sheet resistance at rest:
// R₀ = L/κ, κ = (F²/RT) τ' Σ z² H D c (NP without gradients), c in Donnan equilibrium with the layer's fixed charge.
import { faradayConstant, gasConstant } from '../../constants.ts';
import { donnanConcentrations } from '../../physics/donnan.ts';

export interface RestingLayer {
  /** [m] */
  readonly thickness: number;
  /** [Ω m²] */
  readonly restingResistance: number;
  /** [mol m⁻³] */
  readonly fixedCharge: number;
  /** [K] */
  readonly temperature: number;
}

export interface RestingIon {
  readonly charge: number;
  /** H D [m² s⁻¹] */
  readonly diffusivity: number;
  /** In the solution [mol m⁻³] */
  readonly concentration: number;
}

/** κ/τ' [S m⁻¹] */
export function poreConductivity(layer: RestingLayer, ions: readonly RestingIon[]): number {
  const charge = ions.map((ion) => ion.charge);
  const free = ions.map(() => 1);
  const solution = ions.map((ion) => ion.concentration);
  const pore = donnanConcentrations(charge, free, solution, layer.fixedCharge);
  const sum = ions.reduce((total, ion, index) => total + ion.charge ** 2 * ion.diffusivity * pore[index], 0);
  return (faradayConstant ** 2 / (gasConstant * layer.temperature)) * sum;
}

export function restingTransportFactor(layer: RestingLayer, ions: readonly RestingIon[]): number {
  return layer.thickness / (layer.restingResistance * poreConductivity(layer, ions));
}
