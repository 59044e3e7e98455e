// Electroneutrality of compositions a person wrote (EN): Σ z R c + ω = 0, and what would mend it.
import {
  dissociationConstant,
  logHydrogen,
  meanCharge,
  pHFrom,
  ProtonBinding,
  type Protolyte,
  Speciation,
} from '../physics/acidBase.ts';
import type { Fault } from './study.ts';

export interface Ion {
  readonly id: string;
  readonly charge: number;
  /** Where it takes up protons and the study counts them (AB). */
  readonly acid?: Protolyte;
}

/** Whether protons are counted, and the pH a composition is said to have. */
export interface Water {
  /** K_w [mol² m⁻⁶] */
  readonly product: number;
  readonly pH: number | undefined;
}

type BySpecies = Readonly<Record<string, number>>;

// Typed decimals and their sums stay within this; anything larger is meant, and is said.
const balanceTolerance = 1e-9;
/** Below this a layer or bath holds too few ions to carry any current; pure water at pH 7 holds 2e-4. */
export const fewestIons_mM = 1e-3;

export interface Charges {
  /** Σ z R c + ω [mM] */
  readonly excess: number;
  /** Σ |z| R c + |ω| [mM] */
  readonly total: number;
  /** Σ |z| c of the mobile ions [mM] */
  readonly mobile: number;
}

export function chargesOf(
  ions: readonly Ion[],
  concentrations: BySpecies,
  binding: BySpecies,
  fixedCharge: number,
): Charges {
  let excess = fixedCharge;
  let total = Math.abs(fixedCharge);
  let mobile = 0;
  for (const { id, charge } of ions) {
    const free = Object.hasOwn(concentrations, id) ? concentrations[id] : 0;
    const bound = Object.hasOwn(binding, id) ? binding[id] : 0;
    excess += charge * (1 + bound) * free;
    total += Math.abs(charge) * (1 + bound) * free;
    mobile += Math.abs(charge) * free;
  }
  return { excess, total, mobile };
}

const printed = (value: number): string => String(Number(value.toPrecision(6)));

/** The ion to add: one already present of the right sign, most abundant first; else any of the study. */
function balancingIon(ions: readonly Ion[], concentrations: BySpecies, excess: number): Ion | undefined {
  const suitable = ions.filter(({ charge, acid }) => acid === undefined && charge * excess < 0);
  const held = ({ id }: Ion): number => (Object.hasOwn(concentrations, id) ? concentrations[id] : 0);
  return suitable.toSorted((left, right) => held(right) - held(left))[0];
}

/** A composition without fixed charge, or a layer's with it. */
export function compositionFault(
  path: string,
  ions: readonly Ion[],
  concentrations: BySpecies,
  binding: BySpecies = {},
  fixedCharge = 0,
  water?: Water,
): Fault | undefined {
  if (water !== undefined) return solutionFault(path, ions, concentrations, binding, fixedCharge, water);
  return balanceFault(path, ions, concentrations, binding, fixedCharge, 0);
}

/** @param protons [H⁺] − [OH⁻] [mM] */
function balanceFault(
  path: string,
  ions: readonly Ion[],
  concentrations: BySpecies,
  binding: BySpecies,
  fixedCharge: number,
  protons: number,
): Fault | undefined {
  const { excess, total, mobile } = chargesOf(ions, concentrations, binding, fixedCharge + protons);
  const value = { ...concentrations };
  if (Math.abs(excess) > balanceTolerance * total) {
    const ion = balancingIon(ions, concentrations, excess);
    const what = `The charges do not balance: ${excess > 0 ? '+' : ''}${printed(excess)} mM too ${excess > 0 ? 'positive' : 'negative'}${fixedCharge === 0 ? '' : ', the fixed charge counted in'}`;
    if (ion === undefined)
      return { path, message: `${what}, and the study has no ion of the other sign`, value, allowed: 'Σ z c = 0' };
    const bound = Object.hasOwn(binding, ion.id) ? binding[ion.id] : 0;
    const amount = excess / (-ion.charge * (1 + bound));
    const now = Object.hasOwn(concentrations, ion.id) ? concentrations[ion.id] : 0;
    // Written in full, so that what is offered is accepted.
    const wanted = Number((now + amount).toPrecision(15));
    const offer = `add ${printed(amount)} mM ${ion.id} (${ion.id}: ${wanted})`;
    const donnan = fixedCharge === 0 ? '' : ', or use { "kind": "donnan" } with a neutral solution';
    return {
      path,
      message: `${what}; ${offer}${donnan}`,
      value,
      allowed: fixedCharge === 0 ? 'Σ z c = 0' : 'Σ z R c + ω = 0',
      suggestion: ion.id,
    };
  }
  return mobile < fewestIons_mM ? noIons(path, concentrations) : undefined;
}

const leastPH = 0;
const mostPH = 14;

/** The same with acids and bases: at the pH given, or at the one that makes the composition neutral. */
function solutionFault(
  path: string,
  ions: readonly Ion[],
  concentrations: BySpecies,
  binding: BySpecies,
  fixedCharge: number,
  { product, pH: given }: Water,
): Fault | undefined {
  const pH = given ?? neutralPH(ions, concentrations, binding, fixedCharge, product);
  if (!(pH >= leastPH && pH <= mostPH)) {
    return {
      path,
      message: `The charges leave this solution at a pH of ${printed(pH)}: an ion is missing, or there is too much of one`,
      value: { ...concentrations },
      allowed: `charges that balance between pH ${leastPH} and ${mostPH}`,
    };
  }
  const h = Math.exp(logHydrogen(pH));
  const effective = ions.map((ion) => (ion.acid === undefined ? ion : { ...ion, charge: meanCharge(ion.acid, pH) }));
  const free = h - product / h;
  const { excess, mobile } = chargesOf(effective, concentrations, binding, fixedCharge + free);
  // what H⁺ and OH⁻ carry counts for a current, too
  const carried = mobile + h + product / h;
  if (given === undefined) return carried < fewestIons_mM ? noIons(path, concentrations) : undefined;
  if (carried >= fewestIons_mM && Math.abs(excess) <= balanceTolerance * carried) return undefined;
  return balanceFault(path, effective, concentrations, binding, fixedCharge, free);
}

/** pH of a composition that no other ion balances. */
export function neutralPH(
  ions: readonly Ion[],
  concentrations: BySpecies,
  binding: BySpecies,
  fixedCharge: number,
  waterProduct: number,
): number {
  const of = (values: BySpecies, id: string): number => (Object.hasOwn(values, id) ? values[id] : 0);
  const acids = ions.filter(({ acid }) => acid !== undefined);
  const solution = new Speciation(
    waterProduct,
    acids.map(({ acid }) => new ProtonBinding(Float64Array.from(acid!.pKa, dissociationConstant))),
  );
  const bare = ions.map((ion) => ({ id: ion.id, charge: ion.acid?.baseCharge ?? ion.charge }));
  const { excess } = chargesOf(bare, concentrations, binding, fixedCharge);
  solution.solve(
    acids.map(({ id }) => of(concentrations, id)),
    acids.map(({ id }) => 1 + of(binding, id)),
    -excess,
  );
  return pHFrom(solution.logH);
}

function noIons(path: string, concentrations: BySpecies): Fault {
  return {
    path,
    message: 'There are no ions here, so no current could pass',
    value: { ...concentrations },
    allowed: `at least ${fewestIons_mM} mM of ions`,
  };
}
