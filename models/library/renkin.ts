// Hindrance of a sphere in a cylindrical pore, λ = r/r_p: H = (1 − λ)² (1 − 2.104 λ + 2.09 λ³ − 0.95 λ⁵).
// E. M. Renkin, J. Gen. Physiol. 38 (1954) 225. The sphere's radius from D by Stokes–Einstein, r = kT/(6πηD).
import { boltzmannConstant, zeroCelsius } from '../constants.ts';
import { waterViscosity } from './walden.ts';

/** [m], from a diffusivity in water [m² s⁻¹] at a temperature [K]. */
export function stokesRadius(diffusivity: number, temperature: number = zeroCelsius + 25): number {
  return (boltzmannConstant * temperature) / (6 * Math.PI * waterViscosity(temperature) * diffusivity);
}

export function renkinHindrance(radius: number, poreRadius: number): number {
  const ratio = radius / poreRadius;
  if (ratio >= 1) return 0;
  return (1 - ratio) ** 2 * (1 - 2.104 * ratio + 2.09 * ratio ** 3 - 0.95 * ratio ** 5);
}

/** Hindrance over that of a small ion, for layers whose transport factor is set by small ions. */
export function relativeHindrance(radius: number, smallRadius: number, poreRadius: number): number {
  return renkinHindrance(radius, poreRadius) / renkinHindrance(smallRadius, poreRadius);
}

/** The pore radius at which a solute has this hindrance relative to the small ion [m]. */
export function poreRadiusFor(hindrance: number, radius: number, smallRadius: number): number {
  let narrow = radius;
  let wide = radius * 1000;
  // It rises with the pore from nothing to one.
  for (let halving = 0; halving < 200 && wide - narrow > Number.EPSILON * wide; halving++) {
    const middle = (narrow + wide) / 2;
    if (relativeHindrance(radius, smallRadius, middle) < hindrance) narrow = middle;
    else wide = middle;
  }
  return (narrow + wide) / 2;
}
