import { knownSpecies } from '../../models/study/knownSpecies.ts';
import type { Study } from '../../models/study/study.ts';
import { squareCentimetre } from '../../models/units.ts';
import { prefixFor } from './number.ts';

/** How delivered drug is written: as mass where the molar mass is known, else as amount. */
export interface DeliveredUnit {
  /** 'µg' or 'nmol' */
  readonly perPad: string;
  /** Turns mol m⁻² into the unit, over the whole pad. */
  readonly perDensity: number;
  /** Turns mol m⁻² into the unit per cm². */
  readonly perSquareCentimetre: number;
  readonly kind: 'mass' | 'amount';
}

export function drugMolarMass(study: Study): number | null {
  const drug = study.species.find((species) => species.id === study.drug);
  return drug === undefined ? null : (knownSpecies(drug, study.temperature_C).molarMass_g_mol ?? null);
}

/** µg (or nmol) for any drug and pad, so that numbers of two studies can be set side by side. */
export function deliveredUnit(study: Study): DeliveredUnit {
  const mass = drugMolarMass(study);
  const area = study.electrode.area_cm2 * squareCentimetre;
  const factor = mass === null ? 1e9 : mass * 1e6;
  return {
    perPad: mass === null ? 'nmol' : 'µg',
    perDensity: factor * area,
    perSquareCentimetre: factor * squareCentimetre,
    kind: mass === null ? 'amount' : 'mass',
  };
}

/** The same with the prefix that suits one size [mol m⁻²]. */
export function writeAmount(study: Study, density: number, per: 'pad' | 'cm²'): { number: number; unit: string } {
  const mass = drugMolarMass(study);
  const base = mass === null ? 1 : mass;
  const area = per === 'pad' ? study.electrode.area_cm2 * squareCentimetre : squareCentimetre;
  const size = density * base * area;
  const prefix = prefixFor(Math.abs(size));
  const unit = `${prefix.symbol}${mass === null ? 'mol' : 'g'}`;
  return { number: size / prefix.factor, unit: per === 'pad' ? unit : `${unit}/cm²` };
}
