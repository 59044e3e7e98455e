import type { Preset } from '../../models/study/presets/preset.ts';
import { deviceLibrary, type DeviceId } from '../../models/library/devices/index.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import { siteLibrary, type SiteId } from '../../models/library/sites/index.ts';
import { skinLibrary, type SkinId } from '../../models/library/skins/index.ts';
import { makeTreatment } from '../../models/study/treatment/namedTreatment.ts';
import { printProtocol } from '../../models/study/printProtocol.ts';
import { quantityAt } from '../../models/study/quantities.ts';
import type { Study, StudyParts } from '../../models/study/study.ts';
import { isList, isRecord, type Json, keysOf } from '../../models/study/studyPatch.ts';
import { layerName } from './layerName.ts';
import { formatShort } from './number.ts';
import { speciesName } from './species.ts';
import { say } from '../words/say.ts';
import { modelText } from '../words/modelText.ts';

/** One input of a study. Two studies' inputs are the same where their keys are. */
export interface Input {
  /** Path with the ids of layers and species, such as `layers[pad].thickness_um`. */
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | string;
  /** Lower first: what a person sets before what an expert does. */
  readonly rank: number;
  /** Understood without its label, as "3 mA" is. */
  readonly plain: boolean;
}

interface Leaf {
  readonly key: string;
  /** With places in lists, as the table of quantities reads it. */
  readonly path: string;
  readonly keys: readonly string[];
  readonly value: number | string | boolean;
}

/** Inputs that are words about a study, or follow from others. */
const silent =
  /^(version|name|note|madeFrom\.(drug|deep)|passiveTwin|species\[.*\]\.id|(dispersive\.)?layers\[.*\]\.(id|name))$/u;

/** A study is never changed, so its inputs are listed once. */
const listed = new WeakMap<Study, readonly Input[]>();

export function inputsOf(study: Study): readonly Input[] {
  const known = listed.get(study) ?? listInputs(study);
  listed.set(study, known);
  return known;
}

function listInputs(study: Study): readonly Input[] {
  const { session, placement, ...rest } = study;
  const leaves = leavesOf(JSON.parse(JSON.stringify({ acidBase: false, ...rest })) as Json);
  const steps = session.kind === 'steps' ? printProtocol(session.steps) : null;
  const treated = steps === null ? leavesOf(JSON.parse(JSON.stringify({ session })) as Json) : [];
  const protocol: Input[] =
    steps === null
      ? []
      : [{ key: 'session.steps', label: say('input.protocol'), unit: '', value: steps, rank: 1, plain: true }];
  const moved = placement?.drugPad !== undefined || placement?.returnPad !== undefined;
  const places: Input[] = moved
    ? [{ key: 'placement', label: say('input.pads'), unit: '', value: say('input.padsMoved'), rank: 6, plain: true }]
    : [];
  const inputs = [...treated, ...leaves].filter(({ key }) => !silent.test(key)).map((leaf) => inputOf(study, leaf));
  return [...protocol, ...places, ...inputs].toSorted((one, other) => one.rank - other.rank);
}

/** What `study` has otherwise than `base`; what it lacks is left out. */
export function differencesFrom(base: Study, study: Study): readonly Input[] {
  const before = new Map(inputsOf(base).map((input) => [input.key, input.value]));
  return inputsOf(study).filter(({ key, value }) => before.get(key) !== value);
}

/** "3 mA, 10 min, Temperature 30 °C"; empty where nothing differs. */
export function differenceWords(base: Study, study: Study, most = 3): string {
  const differing = differencesFrom(base, study);
  const words = differing.slice(0, most).map((input) => {
    const value = valueWords(input);
    return input.plain ? value : `${input.label} ${value}`;
  });
  return [...words, ...(differing.length > most ? ['…'] : [])].join(', ');
}

/** A study's title, and what it has otherwise than the preset of that title. */
export function describeStudy(
  study: Study,
  presets: readonly Preset[],
): { readonly title: string; readonly details: string } {
  const { madeFrom, electrode, acidBase } = study;
  if (madeFrom !== undefined) {
    const made = makeTreatment({ ...madeFrom, pole: electrode.polarity, acidBase: acidBase === true });
    const changes = made.kind === 'treatment' ? differenceWords(made.study, study) : '';
    return {
      title: modelText(study.name),
      details: [...unusualParts(madeFrom), changes].filter((words) => words !== '').join(', '),
    };
  }
  const base = presets.find((preset) => preset.study.name === study.name);
  if (base === undefined) return { title: study.name === '' ? say('drug.own') : modelText(study.name), details: '' };
  return { title: modelText(base.title), details: differenceWords(base.study, study) };
}

/** Parts that a study's name, which tells drug and place, leaves out. */
function unusualParts({ drug, formulation, skin, device }: StudyParts): readonly string[] {
  const usual = makeTreatment({ drug });
  const parts = usual.kind === 'treatment' ? usual.study.madeFrom : undefined;
  return [
    ...(formulation === parts?.formulation ? [] : [partName(drug, 'formulation', formulation)]),
    ...(skin === parts?.skin ? [] : [partName(drug, 'skin', skin)]),
    ...(device === parts?.device ? [] : [partName(drug, 'device', device)]),
  ];
}

function partName(drug: string, part: string, id: string): string {
  const found =
    part === 'formulation'
      ? drugLibrary[drug]?.formulations.find((one) => one.id === id)
      : part === 'site'
        ? siteLibrary[id as SiteId]
        : part === 'skin'
          ? skinLibrary[id as SkinId]
          : deviceLibrary[id as DeviceId];
  return modelText(found?.name ?? id);
}

/** As much of a protocol as a name can bear. */
const longestWord = 60;

export function valueWords({ value, unit }: Pick<Input, 'value' | 'unit'>): string {
  const text = typeof value === 'number' ? formatShort(Number(value.toPrecision(6))) : value;
  const short = text.length > longestWord ? `${text.slice(0, longestWord)}…` : text;
  return unit === '' ? short : `${short} ${unit}`;
}

function leavesOf(json: Json, key = '', path = '', keys: readonly string[] = []): readonly Leaf[] {
  if (json === null) return [];
  if (isList(json)) {
    const names = keysOf(json);
    return json.flatMap((item, at) => {
      const name = names[at] ?? '';
      return leavesOf(item, `${key}[${name}]`, `${path}[${at}]`, [...keys, name]);
    });
  }
  if (!isRecord(json)) return [{ key, path, keys, value: json }];
  const dot = key === '' ? '' : '.';
  return Object.entries(json).flatMap(([name, item]) =>
    leavesOf(item, `${key}${dot}${name}`, `${path}${dot}${name}`, [...keys, name]),
  );
}

/** What the quantity table does not hold: choices. */
const choices: Readonly<Record<string, string>> = {
  drug: say('input.drug'),
  'madeFrom.formulation': say('part.formulation'),
  'madeFrom.site': say('part.site'),
  'madeFrom.skin': say('part.skin'),
  'madeFrom.device': say('part.device'),
  'electrode.polarity': say('pole.legend'),
  'electrode.boundary.kind': say('input.electrode'),
  acidBase: say('input.acidBase'),
  'base.kind': say('input.base'),
  'dispersive.boundary.kind': say('input.returnElectrode'),
};
const values: Readonly<Record<string, string>> = {
  silverChloride: say('input.value.silverChloride'),
  cathode: say('input.value.cathode'),
  anode: say('input.value.anode'),
  inert: say('input.value.inert'),
  true: say('input.value.counted'),
  false: say('input.value.leftOut'),
};
const plainKeys = /^(drug|madeFrom\.\w+|electrode\.polarity|session\.(current_mA|duration_min)|electrode\.area_cm2)$/u;

function inputOf(study: Study, { key, path, keys, value }: Leaf): Input {
  const quantity = typeof value === 'number' ? quantityAt(path) : undefined;
  const [first = '', part = ''] = keys;
  const words =
    key === 'drug'
      ? speciesName(study, String(value))
      : first === 'madeFrom'
        ? partName(study.madeFrom?.drug ?? '', part, String(value))
        : (values[String(value)] ?? String(value));
  return {
    key,
    label:
      quantity === undefined ? (choices[key] ?? key) : labelOf(study, keys, quantity.key, modelText(quantity.label)),
    unit: quantity?.unit ?? '',
    value: typeof value === 'number' ? value : words,
    rank: rankOf(study, keys),
    plain: plainKeys.test(key),
  };
}

/** "Chloride in the pad", "Dermis: capillary exchange of lidocaine". */
function labelOf(study: Study, keys: readonly string[], pattern: string, label: string): string {
  const last = keys.at(-1) ?? '';
  const species = pattern.endsWith('{}') ? speciesName(study, last) : '';
  const at = keys.indexOf('layers');
  const there = (text: string): string => (keys[0] === 'dispersive' ? say('input.returnPad', { label: text }) : text);
  const id = at === -1 ? undefined : keys[at + 1];
  if (id === undefined) {
    const holder = keys[0] === 'species' ? `${speciesName(study, keys[1] ?? '')}: ` : '';
    const named = species === '' ? label : say('input.of', { label, species: within(species) });
    return holder === '' ? named : `${holder}${within(named)}`;
  }
  const layer = layerName(study, id);
  if (pattern.includes('.initial.')) return there(say('input.inLayer', { species, layer: within(layer) }));
  const named = species === '' ? within(label) : say('input.of', { label: within(label), species: within(species) });
  return there(say('input.layer', { layer, label: named }));
}

/** A name inside a sentence; "pH" stays as it is. */
function within(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

const ranks: readonly (readonly [rank: number, of: RegExp])[] = [
  [0, /^(drug|madeFrom\..*|electrode\.polarity)$/u],
  [1, /^session\b/u],
  [2, /^(electrode\b|acidBase$|supply\b)/u],
  [4, /^(temperature_C|perfusion\b.*|layers\.[^.]+\.[^.]+)$/u],
  [5, /^layers\b/u],
  [6, /^dispersive\b/u],
];

function rankOf(study: Study, keys: readonly string[]): number {
  const [first = '', second = ''] = keys;
  const pad = first === 'layers' && study.layers.find(({ id }) => id === second)?.role === 'reservoir';
  if (pad) return 3;
  const path = keys.join('.');
  return ranks.find(([, of]) => of.test(path))?.[0] ?? 7;
}
