// What a study's species is once the library has been asked: a value written in the study wins.
import { zeroCelsius } from '../constants.ts';
import type { SpeciesRecord } from '../library/records.ts';
import { speciesLibrary } from '../library/species/index.ts';
import { diffusivityAt } from '../library/walden.ts';
import type { Protolyte } from '../physics/acidBase.ts';
import { gramPerMole } from '../units.ts';
import type { StudySpecies } from './study.ts';

export interface KnownSpecies {
  readonly id: string;
  readonly name: string;
  readonly charge: number | undefined;
  readonly diffusivity_m2_s: number | undefined;
  readonly molarMass_g_mol: number | undefined;
  /** Where it takes up protons. */
  readonly acid: Protolyte | undefined;
  /** The library's entry, where the id names one. */
  readonly record: SpeciesRecord | undefined;
}

export function knownSpecies(species: StudySpecies, temperature_C: number): KnownSpecies {
  const record = Object.hasOwn(speciesLibrary, species.id) ? speciesLibrary[species.id] : undefined;
  const fromLibrary =
    record === undefined
      ? undefined
      : diffusivityAt(zeroCelsius + temperature_C, record.diffusivity25.value, record.diffusivity37.value);
  return {
    id: species.id,
    name: species.name ?? record?.name ?? species.id,
    charge: species.charge ?? record?.charge.value,
    diffusivity_m2_s: species.diffusivity_m2_s ?? fromLibrary,
    molarMass_g_mol:
      species.molarMass_g_mol ?? (record === undefined ? undefined : record.molarMass.value / gramPerMole),
    acid: acidOf(species, record),
    record,
  };
}

function acidOf({ baseCharge, pKa }: StudySpecies, record: SpeciesRecord | undefined): Protolyte | undefined {
  const known = record?.acid;
  const charge = baseCharge ?? known?.baseCharge.value;
  const constants = pKa ?? known?.pKa.map(({ value }) => value);
  return charge === undefined || constants === undefined ? undefined : { baseCharge: charge, pKa: constants };
}
