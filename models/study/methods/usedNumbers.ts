// Every number that one run is computed with, and where it comes from: those of the study that its mechanisms use, and those
// that the library adds to them.
import { knownSpecies } from '../knownSpecies.ts';
import { originsOf, type Origin } from '../origins.ts';
import { quantityAt } from '../quantities.ts';
import type { Study, StudyLayer } from '../study.ts';
import { numbersIn, pathKeys } from '../studyPath.ts';
import { libraryNumbers } from './libraryNumbers.ts';
import { lowered } from './words.ts';

export interface UsedNumber {
  /** In the study; null where the library alone has it. */
  readonly path: string | null;
  /** Layer, species or pad that it belongs to; empty: the whole run. */
  readonly where: string;
  readonly label: string;
  /** Species that it is about; empty: none, or the one under `where`. */
  readonly of: string;
  readonly value: number;
  readonly unit: string;
  readonly origin: Origin;
}

/** What the program does with a study rather than what it computes with. */
const notPhysics = new Set(['version', 'accuracy']);

/** A protocol is chosen, not found: a number without a source there is somebody's choice. */
export function isByHand(origin: Origin): boolean {
  return origin.kind === 'own' || (origin.kind === 'told' && origin.reference === null && origin.note === 'Chosen');
}

export function usedNumbers(study: Study): readonly UsedNumber[] {
  const originOf = originsOf(study);
  const own = numbersIn(study)
    .filter(({ path }) => !notPhysics.has(path) && isUsed(study, path))
    .map(({ path, value }): UsedNumber => {
      const unit = quantityAt(path)?.unit ?? '';
      return { path, ...namesOf(study, path), value, unit, origin: originOf(path) };
    })
    // a zero or a one that nobody speaks of is a mechanism that is off
    .filter(({ origin, value }) => origin.kind !== 'untold' || (value !== 0 && value !== 1));
  return [...own, ...libraryNumbers(study)];
}

/** Whether the run's mechanisms ask for it. */
function isUsed(study: Study, path: string): boolean {
  const keys = pathKeys(path);
  if (keys.includes('solventDrag')) return study.electroosmosis_m3_C !== 0;
  const [first, , third] = keys[0] === 'dispersive' ? keys.slice(1) : keys;
  if (first === 'species' && third === 'molarMass_g_mol') return keys[1] === study.species.findIndex(isDrug(study));
  if (first === 'species' && (third === 'pKa' || third === 'baseCharge')) return study.acidBase === true;
  if (first === 'layers' && third === 'lipid_cm_h') return passesLipids(study, String(keys.at(-1)));
  return true;
}

const isDrug =
  ({ drug }: Study) =>
  ({ id }: { readonly id: string }): boolean =>
    id === drug;

/** A form without charge: a neutral molecule, or one that takes up protons where that is followed. */
export function passesLipids(study: Study, id: string): boolean {
  const species = study.species.find((one) => one.id === id);
  if (species === undefined) return false;
  const { charge, acid } = knownSpecies(species, study.temperature_C);
  return study.acidBase === true && acid !== undefined ? true : charge === 0;
}

export function layerWords({ id, name }: Pick<StudyLayer, 'id' | 'name'>): string {
  return lowered(name === '' ? id : name);
}

export function speciesWords(study: Study, id: string): string {
  const species = study.species.find((one) => one.id === id);
  return species === undefined ? id : lowered(knownSpecies(species, study.temperature_C).name);
}

/** "stratum corneum: hindrance of sodium", in its parts. */
function namesOf(study: Study, path: string): Pick<UsedNumber, 'where' | 'label' | 'of'> {
  const keys = pathKeys(path);
  const pad = keys[0] === 'dispersive';
  const [list, index, ...inner] = pad ? keys.slice(1) : keys;
  const last = String(keys.at(-1));
  const label = lowered(quantityAt(path)?.label ?? last);
  const of = study.species.some(({ id }) => id === last) ? speciesWords(study, last) : '';
  const named = (where: string): Pick<UsedNumber, 'where' | 'label' | 'of'> => ({ where, label, of });
  const at = typeof index === 'number' ? index : -1;
  if (list === 'layers') {
    const layer = (pad ? study.dispersive?.layers : study.layers)?.[at];
    const part = inner[0] === 'appendages' ? ', follicles and ducts' : '';
    const other = pad && study.layers.some(({ id }) => id === layer?.id) ? ' under the return pad' : '';
    return named(`${layer === undefined ? '' : layerWords(layer)}${part}${other}`);
  }
  if (list === 'species') return named(speciesWords(study, study.species[at]?.id ?? ''));
  if (list === 'reactions') return named(`reaction ${at + 1}`);
  if (list === 'session' && index === 'steps') return named(`step ${Number(inner[0]) + 1}`);
  return named(pad && !/\bpads?\b/u.test(label) ? 'return pad' : '');
}
