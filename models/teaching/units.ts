// How measured numbers are written: SI to the unit that a measure asks for.
import { knownSpecies } from '../study/knownSpecies.ts';
import type { Study } from '../study/study.ts';
import {
  gramPerMole,
  hour,
  micrometre,
  microgram,
  micromole,
  milligram,
  millilitre,
  millimetre,
  minute,
  nanomole,
  second,
  squareCentimetre,
} from '../units.ts';
import type { AmountUnit, DepthUnit, LevelUnit, TimeUnit } from './measure.ts';
import { Unmeasurable } from './tracks.ts';

const masses: Readonly<Record<string, number>> = { pg: 1e-15, ng: 1e-12, µg: microgram, mg: milligram };
const moles: Readonly<Record<string, number>> = {
  pmol: 1e-12,
  nmol: nanomole,
  µmol: micromole,
  mmol: 1e-3,
};
const perVolume: Readonly<Record<string, number>> = {
  'pg/mL': 1e-15 / millilitre,
  'ng/mL': 1e-12 / millilitre,
  'µg/mL': microgram / millilitre,
  'mg/mL': milligram / millilitre,
};
const molar: Readonly<Record<string, number>> = { nM: 1e-6, µM: 1e-3, mM: 1 };

export const secondsPer: Readonly<Record<TimeUnit, number>> = { s: second, min: minute, h: hour };
export const metresPer: Readonly<Record<DepthUnit, number>> = { µm: micrometre, mm: millimetre };

/** [kg mol⁻¹]; null where it is not known. */
export function molarMass(study: Study, id: string): number | null {
  const species = study.species.find((one) => one.id === id);
  const mass = species === undefined ? undefined : knownSpecies(species, study.temperature_C).molarMass_g_mol;
  return mass === undefined ? null : mass * gramPerMole;
}

const needed = (mass: number | null): number => {
  if (mass === null) throw new Unmeasurable('its molar mass is not known: give a unit in moles');
  return mass;
};

/** Turns mol into the unit; per area where it has one [m²]. */
export function perMole(unit: AmountUnit, mass: number | null, area: number): number {
  const [size = '', per] = unit.split('/');
  const whole = Object.hasOwn(moles, size) ? 1 / moles[size] : needed(mass) / masses[size];
  return per === undefined ? whole : (whole / area) * squareCentimetre;
}

/** Turns mol m⁻³ into the unit. */
export function perLevel(unit: LevelUnit, mass: number | null): number {
  return Object.hasOwn(molar, unit) ? 1 / molar[unit] : needed(mass) / perVolume[unit];
}
