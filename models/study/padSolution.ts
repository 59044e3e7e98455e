// A formulation as a solution: what was weighed in, at the pH on its label, neutral by the counter-ion that the pH asks for.
//   [H⁺] − K_w/[H⁺] + Σ z̄(pH) c = 0   (EN, AB), at 25 °C; without a stated pH the root of this for what was weighed in.
import { zeroCelsius } from '../constants.ts';
import type { Formulation } from '../library/drugRecord.ts';
import type { SpeciesRecord } from '../library/records.ts';
import { speciesLibrary } from '../library/species/index.ts';
import {
  dissociationConstant,
  logHydrogen,
  meanCharge,
  pHFrom,
  ProtonBinding,
  Speciation,
  waterProduct,
} from '../physics/acidBase.ts';

type BySpecies = Readonly<Record<string, number>>;

export interface PadSolution {
  readonly pH: number;
  /** Totals of every form, the counter-ion of the pH among them [mol m⁻³]. */
  readonly concentrations: BySpecies;
  /** Mean charge at this pH by species [1]. */
  readonly charge: BySpecies;
  /** [H⁺] − [OH⁻] [mol m⁻³] */
  readonly protons: number;
}

const water = waterProduct(zeroCelsius + 25);
const unadjusted = { acid: 'chloride', base: 'sodium' } as const;

function recordOf(id: string): SpeciesRecord {
  if (!Object.hasOwn(speciesLibrary, id)) throw new Error(`${id} is not in the library`);
  return speciesLibrary[id];
}

function chargeAt(id: string, pH: number): number {
  const { acid, charge } = recordOf(id);
  if (acid === undefined) return charge.value;
  return meanCharge({ baseCharge: acid.baseCharge.value, pKa: acid.pKa.map(({ value }) => value) }, pH);
}

/** Totals of what was weighed in [mol m⁻³]. */
export function weighedIn({ ingredients }: Formulation): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { content, molarMass, gives } of ingredients) {
    for (const [id, count] of Object.entries(gives))
      totals[id] = (totals[id] ?? 0) + (count * content.value) / molarMass.value;
  }
  return totals;
}

/** The pH at which these totals are neutral. */
function ownPH(totals: BySpecies): number {
  const acids = Object.keys(totals).flatMap((id) => {
    const { acid } = recordOf(id);
    return acid === undefined ? [] : [{ id, acid }];
  });
  const speciation = new Speciation(
    water,
    acids.map(({ acid }) => new ProtonBinding(Float64Array.from(acid.pKa, ({ value }) => dissociationConstant(value)))),
  );
  let deprotonated = 0;
  for (const [id, total] of Object.entries(totals)) {
    const { acid, charge } = recordOf(id);
    deprotonated += (acid?.baseCharge ?? charge).value * total;
  }
  const held = acids.map(({ id }) => totals[id]);
  speciation.solve(
    held,
    held.map(() => 1),
    -deprotonated,
  );
  return pHFrom(speciation.logH);
}

function excessCharge(concentrations: BySpecies, charge: BySpecies, protons: number): number {
  return Object.entries(concentrations).reduce((sum, [id, amount]) => sum + charge[id] * amount, protons);
}

export function padSolution(formulation: Formulation): PadSolution {
  const totals = weighedIn(formulation);
  const pH = formulation.pH?.value ?? ownPH(totals);
  const hydrogen = Math.exp(logHydrogen(pH));
  const protons = hydrogen - water / hydrogen;
  const chargesOf = (ids: readonly string[]): BySpecies => Object.fromEntries(ids.map((id) => [id, chargeAt(id, pH)]));
  const excess = excessCharge(totals, chargesOf(Object.keys(totals)), protons);
  if (formulation.pH !== undefined) {
    const ions = formulation.adjustedWith ?? unadjusted;
    const ion = excess > 0 ? ions.acid : ions.base;
    totals[ion] = (totals[ion] ?? 0) - excess / chargeAt(ion, pH);
  }
  return { pH, concentrations: totals, charge: chargesOf(Object.keys(totals)), protons };
}

/**
 * The same with every ion at its rounded charge, for a study without acid and base: so much of each as carries its charge
 * at the pH, what is neutral in full; sodium or chloride in place of protons and of what the rounding leaves [mol m⁻³].
 */
export function fixedChargeSolution({ concentrations, charge }: PadSolution): BySpecies {
  const fixed: Record<string, number> = {};
  let excess = 0;
  for (const [id, amount] of Object.entries(concentrations)) {
    const rounded = recordOf(id).charge.value;
    fixed[id] = rounded === 0 ? amount : Math.max(0, amount * (charge[id] / rounded));
    excess += rounded * fixed[id];
  }
  const ion = excess > 0 ? unadjusted.acid : unadjusted.base;
  if (excess !== 0) fixed[ion] = (fixed[ion] ?? 0) + Math.abs(excess);
  return fixed;
}
