// Diffusivity at another temperature (Walden, Stokes–Einstein): D(T) ∝ T/η(T), η of water.
// η after J. Kestin, M. Sokolov, W. A. Wakeham, J. Phys. Chem. Ref. Data 7 (1978) 941, eq. 15, η(20 °C) = 1.002 mPa s.
import { zeroCelsius } from '../constants.ts';
import { millipascalSecond } from '../units.ts';

/** [Pa s], temperature in kelvin, 0 to 40 °C at one atmosphere. */
export function waterViscosity(temperature: number): number {
  const below = 20 - (temperature - zeroCelsius);
  const exponent = (below / (116 - below)) * (1.2364 - 1.37e-3 * below + 5.7e-6 * below * below);
  return 1.002 * millipascalSecond * 10 ** exponent;
}

/** D(to)/D(from) [1], temperatures in kelvin. */
export function waldenFactor(from: number, to: number): number {
  return ((to / from) * waterViscosity(from)) / waterViscosity(to);
}

const roomTemperature = zeroCelsius + 25;
const bodyTemperature = zeroCelsius + 37;

/** D(37 °C)/D(25 °C) [1]. */
export const bodyOverRoom = waldenFactor(roomTemperature, bodyTemperature);

/** Through two known diffusivities, at 25 and 37 °C, along a power of Walden's factor [m² s⁻¹]. */
export function diffusivityAt(temperature: number, at25: number, at37: number): number {
  const power = Math.log(at37 / at25) / Math.log(bodyOverRoom);
  return at25 * waldenFactor(roomTemperature, temperature) ** power;
}
