// The two diffusivities of a record where one rule gives both: at 25 °C from a value or from the size, at 37 °C by Walden.
import { boltzmannConstant, zeroCelsius } from '../constants.ts';
import { gramPerMole } from '../units.ts';
import { avdeefDiffusivity } from './avdeef.ts';
import type { SourcedValue, SpeciesRecord } from './records.ts';
import { bodyOverRoom, waterViscosity } from './walden.ts';

type Diffusivities = Pick<SpeciesRecord, 'diffusivity25' | 'diffusivity37'>;

const roomTemperature = zeroCelsius + 25;

/** A value at 25 °C [m² s⁻¹], carried to 37 °C. */
export function fromRoomTemperature(diffusivity25: SourcedValue): Diffusivities {
  return {
    diffusivity25,
    diffusivity37: {
      value: diffusivity25.value * bodyOverRoom,
      reference: 'walden',
      note: 'From the value at 25 °C',
      ...(diffusivity25.assumed === true ? { assumed: true } : {}),
    },
  };
}

/** Of a drug-like molecule, molar mass in kg mol⁻¹; within about 15 % of measured values. */
export function fromMolarMass(molarMass: number, doubt = ''): Diffusivities {
  const note = `By the molar-mass rule${doubt === '' ? '' : `; ${doubt}`}`;
  return fromRoomTemperature({ value: avdeefDiffusivity(molarMass), reference: 'avdeef', note, assumed: true });
}

// Least radius of a folded chain, 0.066 nm (g/mol)^-1/3, and friction over that of the smooth sphere for globular proteins.
const foldedRadius = 0.066e-9;
const globularFriction = 1.3;

/** Radius of a globular protein [m], molar mass in kg mol⁻¹. H. P. Erickson, Biol. Proced. Online 11 (2009) 32. */
export function globularRadius(molarMass: number): number {
  return globularFriction * foldedRadius * Math.cbrt(molarMass / gramPerMole);
}

/** Of a globular protein, molar mass in kg mol⁻¹, by Stokes and Einstein from its radius. */
export function ofGlobularProtein(molarMass: number): Diffusivities {
  const radius = globularRadius(molarMass);
  return fromRoomTemperature({
    value: (boltzmannConstant * roomTemperature) / (6 * Math.PI * waterViscosity(roomTemperature) * radius),
    reference: 'erickson',
    note: `As a globular protein of ${(radius * 1e9).toFixed(1)} nm radius`,
    assumed: true,
  });
}
