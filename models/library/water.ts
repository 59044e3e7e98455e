// What water itself brings: H⁺ and OH⁻, whose diffusivities rise less with temperature than the viscosity of water falls.
import { squareNanometrePerNanosecond } from '../units.ts';
import type { SourcedValue } from './records.ts';

interface WaterIon {
  /** [m² s⁻¹] */
  readonly diffusivity25: SourcedValue;
  readonly diffusivity37: SourcedValue;
}

export const hydrogenIon: WaterIon = {
  diffusivity25: {
    value: 9.31 * squareNanometrePerNanosecond,
    reference: 'vanysek',
    note: 'Λ° 349.65e-4 S m² mol⁻¹ at 25 °C',
  },
  diffusivity37: {
    value: 11.3 * squareNanometrePerNanosecond,
    reference: 'robinsonStokes',
    note: 'RTΛ°/F² with Λ° rising 1.4 % a degree from 25 °C',
    assumed: true,
  },
};

export const hydroxideIon: WaterIon = {
  diffusivity25: { value: 5.27 * squareNanometrePerNanosecond, reference: 'phreeqc', note: 'Λ° 198e-4 S m² mol⁻¹' },
  diffusivity37: {
    value: 6.5 * squareNanometrePerNanosecond,
    reference: 'robinsonStokes',
    note: 'RTΛ°/F² with Λ° rising 1.6 % a degree from 25 °C',
    assumed: true,
  },
};
