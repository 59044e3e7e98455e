// One composition of a study, with and without acids: the strong ion that balances it at a pH, and as much of every acid as
// carries its charge where charges are fixed.
import { logHydrogen, meanCharge } from '../../physics/acidBase.ts';
import { chargesOf, type Ion, neutralPH } from '../balance.ts';
import { knownSpecies } from '../knownSpecies.ts';
import type { Study } from '../study.ts';

type BySpecies = Readonly<Record<string, number>>;

/** As a study writes it [mM]. */
export interface Solution {
  readonly concentrations_mM: BySpecies;
  readonly pH?: number;
}

export interface Composition {
  readonly concentrations_mM: BySpecies;
  readonly pH?: number | undefined;
  readonly binding?: BySpecies;
  readonly fixedCharge_mM?: number;
}

/** Every species with its charge, and its protons where it takes up any. */
export function ionsOf(study: Study): readonly Ion[] {
  return study.species.map((one) => {
    const { id, charge = 0, acid } = knownSpecies(one, study.temperature_C);
    return acid === undefined ? { id, charge } : { id, charge, acid };
  });
}

const amountOf = (values: BySpecies, id: string): number => (Object.hasOwn(values, id) ? values[id] : 0);

/** pH of a composition: the one it states, else the one that makes it neutral. */
export function pHOf(ions: readonly Ion[], composition: Composition, water: number): number {
  const { concentrations_mM, pH, binding = {}, fixedCharge_mM = 0 } = composition;
  return pH ?? neutralPH(ions, concentrations_mM, binding, fixedCharge_mM, water);
}

// What a solution of salts alone may have; beyond it an ion is missing.
const lowest = 2;
const highest = 11;

/** The contents alone make a pH that a pad may have. */
export function isPlausible(ions: readonly Ion[], composition: Composition, water: number): boolean {
  const pH = pHOf(ions, { ...composition, pH: undefined }, water);
  return pH >= lowest && pH <= highest;
}

const chargedAt = (ions: readonly Ion[], pH: number): readonly Ion[] =>
  ions.map(({ id, charge, acid }) => ({ id, charge: acid === undefined ? charge : meanCharge(acid, pH) }));

/** Far finer than a composition has to balance, and free of the last digits that arithmetic leaves. */
const written = (value: number): number => Number(value.toPrecision(12));

/** Neutral by a strong ion: less of the most abundant one whose charge is too much, or more of one of the other sign. */
function balanced(ions: readonly Ion[], strong: readonly Ion[], composition: Composition, free: number): BySpecies {
  const { concentrations_mM, binding = {}, fixedCharge_mM = 0 } = composition;
  const { excess } = chargesOf(ions, concentrations_mM, binding, fixedCharge_mM + free);
  if (excess === 0) return concentrations_mM;
  const change = ({ id, charge }: Ion): number => -excess / (charge * (1 + amountOf(binding, id)));
  const held = ({ id }: Ion): number => amountOf(concentrations_mM, id);
  const byAmount = strong.toSorted((left, right) => held(right) - held(left));
  const ion =
    byAmount.find((one) => one.charge * excess > 0 && held(one) + change(one) >= 0) ??
    byAmount.find((one) => one.charge * excess < 0);
  return ion === undefined ? concentrations_mM : { ...concentrations_mM, [ion.id]: written(held(ion) + change(ion)) };
}

const strongOf = (ions: readonly Ion[]): readonly Ion[] =>
  ions.filter(({ charge, acid }) => acid === undefined && charge !== 0);

/** @param water K_w [mol² m⁻⁶] */
export function balancedAt(ions: readonly Ion[], composition: Composition, pH: number, water: number): Solution {
  const h = Math.exp(logHydrogen(pH));
  return { concentrations_mM: balanced(chargedAt(ions, pH), strongOf(ions), composition, h - water / h), pH };
}

/** Without acids: what is neutral in full, every other acid by its charge at the pH over its rounded one. */
export function fixedCharges(ions: readonly Ion[], composition: Composition, water: number): BySpecies {
  const pH = pHOf(ions, composition, water);
  const scaled = Object.entries(composition.concentrations_mM).map(([id, amount]) => {
    const ion = ions.find((one) => one.id === id);
    if (ion?.acid === undefined || ion.charge === 0) return [id, amount] as const;
    return [id, Math.max(0, (amount * meanCharge(ion.acid, pH)) / ion.charge)] as const;
  });
  const bare = ions.map(({ id, charge }) => ({ id, charge }));
  return balanced(bare, strongOf(ions), { ...composition, concentrations_mM: Object.fromEntries(scaled) }, 0);
}
