/**
 * Compositions as a study writes them, made into ones the solver can take: every species in order, and neutral to
 * rounding (EN). With acids and bases (AB) the proton excess follows from the pH, or from neutrality where none is given.
 */
import { zeroCelsius } from '../constants.ts';
import { diffusivityAt } from '../library/walden.ts';
import { hydrogenIon, hydroxideIon } from '../library/water.ts';
import { dissociationConstant, logHydrogen, ProtonBinding, Speciation, waterProduct } from '../physics/acidBase.ts';
import { knownSpecies } from '../study/knownSpecies.ts';
import { protonExcessId } from '../study/protons.ts';
import type { Study } from '../study/study.ts';
import { millimolar } from '../units.ts';
import { siteKinds } from './fixedSites.ts';
import type { ProblemAcid, ProblemChemistry } from './problem.ts';

type BySpecies = Readonly<Record<string, number>>;

export interface Column {
  readonly ids: readonly string[];
  /** Of an acid with every proton gone, where there is `chemistry`. */
  readonly charge: Float64Array;
  /** Free [m² s⁻¹]; 0 for the proton excess. */
  readonly diffusivity: Float64Array;
  readonly chemistry: ColumnChemistry | undefined;
}

interface ColumnChemistry extends Omit<ProblemChemistry, 'hydrogen' | 'hydroxide'> {
  /** Free diffusivities [m² s⁻¹]. */
  readonly hydrogen: number;
  readonly hydroxide: number;
}

export function columnOf(study: Study): Column {
  const temperature = zeroCelsius + study.temperature_C;
  const species = study.species.map((one) => knownSpecies(one, study.temperature_C));
  const isReactive = study.acidBase === true;
  const charge = species.map((known) => (isReactive ? known.acid?.baseCharge : undefined) ?? known.charge!);
  const ids = species.map(({ id }) => id);
  const diffusivity = species.map(({ diffusivity_m2_s }) => diffusivity_m2_s!);
  if (!isReactive) {
    return {
      ids,
      charge: Float64Array.from(charge),
      diffusivity: Float64Array.from(diffusivity),
      chemistry: undefined,
    };
  }
  const acids = species.flatMap(({ acid }, index): ProblemAcid[] =>
    acid === undefined ? [] : [{ species: index, constants: Float64Array.from(acid.pKa, dissociationConstant) }],
  );
  const free = ({ diffusivity25, diffusivity37 }: typeof hydrogenIon): number =>
    diffusivityAt(temperature, diffusivity25.value, diffusivity37.value);
  return {
    ids: [...ids, protonExcessId],
    charge: Float64Array.from([...charge, 1]),
    diffusivity: Float64Array.from([...diffusivity, 0]),
    chemistry: {
      proton: ids.length,
      water: waterProduct(temperature),
      acids,
      sites: siteKinds(study),
      hydrogen: free(hydrogenIon),
      hydroxide: free(hydroxideIon),
    },
  };
}

export function arrayOf(ids: readonly string[], values: BySpecies, otherwise: number, unit = 1): Float64Array {
  return Float64Array.from(ids, (id) => (Object.hasOwn(values, id) ? values[id] : otherwise) * unit);
}

/** Proton excess of acids at a pH [mol m⁻³]. */
function excessAt(chemistry: ColumnChemistry, c: Float64Array, retardation: Float64Array, pH: number): number {
  const { acids, water } = chemistry;
  const solution = new Speciation(
    water,
    acids.map(({ constants }) => new ProtonBinding(constants)),
  );
  return solution.evaluate(
    logHydrogen(pH),
    acids.map(({ species }) => c[species]),
    acids.map(({ species }) => retardation[species]),
  );
}

/**
 * Concentrations with Σ z R c + ω = 0 to round-off [mol m⁻³]. A study may miss by 1e-9, as typed decimals do; what is
 * left over goes to the ion that holds the most charge and is no acid, or without a pH to the proton excess.
 */
export function balanced(
  column: Column,
  retardation: Float64Array,
  concentrations_mM: BySpecies,
  fixedCharge: number,
  pH: number | undefined,
): Float64Array {
  const { charge, chemistry } = column;
  const c = arrayOf(column.ids, concentrations_mM, 0, millimolar);
  const proton = chemistry?.proton ?? -1;
  if (chemistry && pH !== undefined) c[proton] = excessAt(chemistry, c, retardation, pH);
  const taken = new Set(chemistry ? [proton, ...chemistry.acids.map(({ species }) => species)] : []);
  let excess = fixedCharge;
  let largest = 0;
  let holder = -1;
  for (let species = 0; species < charge.length; species++) {
    const held = charge[species] * retardation[species] * c[species];
    excess += held;
    if (taken.has(species) || Math.abs(held) <= largest) continue;
    largest = Math.abs(held);
    holder = species;
  }
  if (chemistry && pH === undefined) holder = proton;
  if (holder >= 0) c[holder] -= excess / (charge[holder] * retardation[holder]);
  return c;
}

/** A neutral solution without fixed charge or binding [mol m⁻³]. */
export function solutionOf(column: Column, concentrations_mM: BySpecies, pH: number | undefined): Float64Array {
  return balanced(column, new Float64Array(column.ids.length).fill(1), concentrations_mM, 0, pH);
}
