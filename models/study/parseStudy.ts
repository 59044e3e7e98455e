// Unknown JSON to a Study, or every fault at once. Nothing is clamped, guessed or dropped.
import { checkStudy } from './checkStudy.ts';
import { speciesLibrary } from '../library/species/index.ts';
import { gramPerMole } from '../units.ts';
import { migrate } from './migrations.ts';
import { quantityOf } from './quantities.ts';
import { isObject, ShapeReader, type TextContext, textToNumber } from './readShape.ts';
import type { Fault, ParseResult, Study } from './study.ts';
import { studyShape } from './studyShape.ts';

const noContext: TextContext = { molarMass: () => undefined, area: undefined, current: undefined, ramp: undefined };

/** A number that other numbers' text leans on, read ahead of its turn; undefined where it is at fault itself. */
function ahead(value: unknown, key: string, context: TextContext): number | undefined {
  const read = typeof value === 'string' ? textToNumber(value, quantityOf(key), context) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

function textContext(json: Readonly<Record<string, unknown>>): TextContext {
  const { species, electrode, session } = json;
  const listed = Array.isArray(species) ? species.filter(isObject) : [];
  const molarMass = (id: string): number | undefined => {
    const own = ahead(
      listed.find((one) => one['id'] === id)?.['molarMass_g_mol'],
      'species[].molarMass_g_mol',
      noContext,
    );
    if (own !== undefined) return own > 0 ? own : undefined;
    return Object.hasOwn(speciesLibrary, id) ? speciesLibrary[id].molarMass.value / gramPerMole : undefined;
  };
  const area = isObject(electrode) ? ahead(electrode['area_cm2'], 'electrode.area_cm2', noContext) : undefined;
  const withArea = { ...noContext, area };
  const treatment = isObject(session) ? session : {};
  const ramp = quantityOf('session.ramp_s');
  return {
    molarMass,
    area,
    current: ahead(treatment['current_mA'], 'session.current_mA', withArea),
    ramp: ahead(treatment['ramp_s'] ?? ramp.default, 'session.ramp_s', noContext),
  };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

export function parseStudy(json: unknown): ParseResult {
  if (!isObject(json)) {
    const fault: Fault = {
      path: '',
      message: 'A study is a JSON object',
      allowed: '{ "version": 1, … }',
      ...(json === undefined ? {} : { value: json }),
    };
    return { kind: 'faults', faults: [fault] };
  }
  const migrated = migrate(json);
  if (migrated.kind === 'fault') return { kind: 'faults', faults: [migrated.fault] };
  const { study: raw } = migrated;
  const species = raw['species'];
  const ids = Array.isArray(species)
    ? species
        .filter(isObject)
        .map((one) => one['id'])
        .filter((id) => typeof id === 'string')
    : undefined;
  const reader = new ShapeReader(textContext(raw), ids === undefined ? undefined : new Set(ids));
  const study = reader.read(studyShape, raw, '') as Study;
  // A slip in a species' id makes every map that names it a fault; the slip itself comes first.
  const found = [...reader.faults, ...checkStudy(study)];
  const ofSpecies = found.filter(({ path }) => path.startsWith('species'));
  const faults = [...ofSpecies, ...found.filter((fault) => !ofSpecies.includes(fault))];
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'study', study: freeze(study) };
}
