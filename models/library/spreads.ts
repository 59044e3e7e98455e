// How far the inputs that matter are unknown: between people, between methods, between tables. Each as a range, not as a law.
import { kiloohmSquareCentimetre, micrometre, millimolar } from '../units.ts';
import { dermis } from './layers/dermis.ts';
import { stratumCorneum } from './layers/stratumCorneum.ts';
import type { SourcedValue } from './records.ts';

export interface SpreadRecord {
  readonly id: string;
  readonly name: string;
  /** Equally likely per unit, or per ratio. */
  readonly scale: 'linear' | 'log';
  /** True where the range is of a factor on the study's own value; else of the value itself, in SI. */
  readonly relative: boolean;
  readonly low: SourcedValue;
  readonly high: SourcedValue;
}

const forearm = stratumCorneum.thickness.value;
const restingExchange = dermis.exchange!.value;

const thickness: SpreadRecord = {
  id: 'thickness',
  name: 'thickness of the stratum corneum',
  scale: 'linear',
  relative: true,
  low: {
    value: (17.6 * micrometre) / forearm,
    reference: 'ramanTwoWays',
    note: '17.6 µm against 21.3 and 22.6 µm by Raman',
  },
  high: { value: 2, reference: 'egawa', note: 'Up to twice as thick after 90 min of hydration' },
};

const restingResistance: SpreadRecord = {
  id: 'restingResistance',
  name: 'resting resistance',
  scale: 'log',
  relative: false,
  low: { value: 50 * kiloohmSquareCentimetre, reference: 'sheetResistance', note: '50 to 500 kΩ cm²', assumed: true },
  high: { value: 500 * kiloohmSquareCentimetre, reference: 'sheetResistance', note: '50 to 500 kΩ cm²', assumed: true },
};

const fixedCharge: SpreadRecord = {
  id: 'fixedCharge',
  name: 'fixed charge of the stratum corneum',
  scale: 'linear',
  relative: false,
  low: {
    value: -209 * millimolar,
    reference: 'fixedChargeFromTransport',
    note: 'A sodium transport number of 0.70, the highest quoted for human skin',
    assumed: true,
  },
  high: { value: -40 * millimolar, reference: 'fixedChargeFromTransport', note: '0.46, hairless mouse skin' },
};

const poreFraction: SpreadRecord = {
  id: 'poreFraction',
  name: 'pore fraction of the stratum corneum',
  scale: 'linear',
  relative: false,
  low: { value: 0.2, reference: 'waterContent', note: 'Dry', assumed: true },
  high: { value: 0.6, reference: 'waterContent', note: 'Fully hydrated', assumed: true },
};

const hindrance: SpreadRecord = {
  id: 'hindrance',
  name: 'hindrance of the drug in the stratum corneum',
  scale: 'log',
  relative: true,
  low: {
    value: 1 / 3,
    reference: 'poreRadii',
    note: 'Pores of 0.7 to 4.9 nm fit different ions; never above 1',
    assumed: true,
  },
  high: {
    value: 3,
    reference: 'poreRadii',
    note: 'Pores of 0.7 to 4.9 nm fit different ions; never above 1',
    assumed: true,
  },
};

const lipidPermeability: SpreadRecord = {
  id: 'lipidPermeability',
  name: 'permeability of lipids to the uncharged drug',
  scale: 'log',
  relative: true,
  low: { value: 1 / 5, reference: 'pottsGuy', note: 'Scatter of the rule, about a factor of five', assumed: true },
  high: { value: 5, reference: 'pottsGuy', note: 'Scatter of the rule, about a factor of five', assumed: true },
};

const diffusivity: SpreadRecord = {
  id: 'diffusivity',
  name: 'diffusivity of the drug in water',
  scale: 'log',
  relative: true,
  low: {
    value: 0.8,
    reference: 'avdeef',
    note: 'Scatter of the molar-mass rule; tables of ions differ by up to 12 %',
    assumed: true,
  },
  high: {
    value: 1.25,
    reference: 'avdeef',
    note: 'Scatter of the molar-mass rule; tables of ions differ by up to 12 %',
    assumed: true,
  },
};

const tissueTransport: SpreadRecord = {
  id: 'tissueTransport',
  name: 'diffusivity in the living tissue',
  scale: 'log',
  relative: true,
  low: {
    value: 0.75,
    reference: 'dermalDiffusivity',
    note: '1e-10 to 4e-10 m²/s, where the conductivity gives 1.3e-10',
    assumed: true,
  },
  high: {
    value: 3,
    reference: 'dermalDiffusivity',
    note: '1e-10 to 4e-10 m²/s, where the conductivity gives 1.3e-10',
    assumed: true,
  },
};

const perfusion: SpreadRecord = {
  id: 'perfusion',
  name: 'blood flow',
  scale: 'log',
  relative: true,
  low: { value: 3e-4 / restingExchange, reference: 'dermalFlow', note: '3e-4 s⁻¹ in the cold', assumed: true },
  high: { value: 1e-2 / restingExchange, reference: 'dermalFlow', note: '1e-2 s⁻¹ in heat', assumed: true },
};

const electroosmosis: SpreadRecord = {
  id: 'electroosmosis',
  name: 'electroosmotic coefficient',
  scale: 'linear',
  relative: true,
  low: { value: 1.4 / 2.7, reference: 'kimGreen', note: '2.7 ± 1.3 µL h⁻¹ cm⁻² at 0.36 mA cm⁻²' },
  high: { value: 4 / 2.7, reference: 'kimGreen', note: '2.7 ± 1.3 µL h⁻¹ cm⁻² at 0.36 mA cm⁻²' },
};

export const spreadLibrary = {
  thickness,
  restingResistance,
  fixedCharge,
  poreFraction,
  hindrance,
  diffusivity,
  tissueTransport,
  perfusion,
  electroosmosis,
  lipidPermeability,
} as const;

export type SpreadId = keyof typeof spreadLibrary;
