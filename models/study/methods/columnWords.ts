// What the column is made of, in a paper's words: its ions, its layers, what they hold at the start, and its two ends.
import { zeroCelsius } from '../../constants.ts';
import { waterProduct } from '../../physics/acidBase.ts';
import { type Composition, ionsOf, pHOf } from '../acidity/composition.ts';
import { carrierOf } from '../carriers.ts';
import { dispersiveLayers, otherPole } from '../columns.ts';
import { knownSpecies } from '../knownSpecies.ts';
import type { Study, StudyBase, StudyElectrodeBoundary, StudyInitial, StudyLayer } from '../study.ts';
import { numbersIn } from '../studyPath.ts';
import { originOfValue } from './libraryNumbers.ts';
import type { Pen } from './pen.ts';

const room = 25;
const body = 37;

/** Each with its charge and free diffusivity. */
export function speciesList(study: Study, pen: Pen): string {
  const { temperature_C } = study;
  const told = study.species.map((one, index) => {
    const { record, charge, diffusivity_m2_s, acid } = knownSpecies(one, temperature_C);
    const sources =
      record === undefined || one.diffusivity_m2_s !== undefined
        ? pen.at(`species[${index}].diffusivity_m2_s`)
        : pen.of([
            ...(temperature_C === body ? [] : [originOfValue(record.diffusivity25)]),
            ...(temperature_C === room ? [] : [originOfValue(record.diffusivity37)]),
          ]);
    const acidWords = study.acidBase === true && acid !== undefined ? acidConstants(study, index, pen) : '';
    const z = charge === undefined ? '' : `${pen.charge(charge)}, `;
    return `${pen.species(one.id)} (${z}${pen.amount(diffusivity_m2_s ?? 0, 'm² s⁻¹')}${sources}${acidWords})`;
  });
  const at = `${pen.figure(temperature_C)} °C${pen.at('temperature_C')}`;
  const between = temperature_C === room || temperature_C === body ? null : pen.works(['walden']);
  return pen.say.column.species(at, between, pen.listed(told));
}

function acidConstants(study: Study, index: number, pen: Pen): string {
  const one = study.species[index];
  const { acid, record } = knownSpecies(one, study.temperature_C);
  const known = record?.acid;
  const sources =
    one.pKa === undefined && known !== undefined
      ? pen.of(known.pKa.map(originOfValue))
      : pen.over((acid?.pKa ?? []).map((_, k) => `species[${index}].pKa[${k}]`));
  return `; pKₐ ${(acid?.pKa ?? []).map((pKa) => pen.figure(pKa)).join(pen.say.comma)}${sources}`;
}

export function compositionWords(held: Readonly<Record<string, number>>, pen: Pen): string {
  const some = Object.entries(held).filter(([, value]) => value > 0);
  return some.length === 0
    ? pen.say.nothing
    : pen.listed(some.map(([id, value]) => `${pen.species(id)} ${pen.amount(value, 'mM')}`));
}

/** " at pH 7.4", as given or as it follows; empty where acids and bases are not followed. */
function pHWords(study: Study, solution: Composition, pen: Pen): string {
  if (study.acidBase !== true) return '';
  const pH = pHOf(ionsOf(study), solution, waterProduct(zeroCelsius + study.temperature_C));
  return pen.say.column.pH(pen.figure(pH, 3), solution.pH === undefined);
}

/** A layer with its thickness and fixed charge. */
function layerItem(layer: StudyLayer, at: string, pen: Pen): string {
  const { thickness_um, fixedCharge_mM } = layer;
  const thickness = pen.sourced(thickness_um, 'µm', `${at}.thickness_um`);
  const charge =
    fixedCharge_mM === 0
      ? pen.say.column.noFixedCharge
      : pen.say.column.fixedCharge(pen.sourced(fixedCharge_mM, 'mM', `${at}.fixedCharge_mM`));
  return `${pen.layer(layer)} (${thickness}, ${charge})`;
}

const widths = ['transportFactor', 'poreFraction', 'hindrance', 'binding', 'partition'] as const;

export function layerList(study: Study, list: 'layers' | 'dispersive.layers', pen: Pen): string {
  const layers = list === 'layers' ? study.layers : (study.dispersive?.layers ?? []);
  const items = layers.map((layer, index) => layerItem(layer, `${list}[${index}]`, pen));
  const hindering = layers.flatMap((layer, index) =>
    widths.flatMap((key) => numbersIn(layer[key], `${list}[${index}].${key}`).map(({ path }) => path)),
  );
  return pen.say.column.layers(pen.listed(items), pen.over(hindering));
}

export function startWords(study: Study, list: 'layers' | 'dispersive.layers', pen: Pen): string {
  const layers = list === 'layers' ? study.layers : (study.dispersive?.layers ?? []);
  interface Group {
    readonly how: 'held' | 'donnan';
    readonly text: string;
    readonly names: string[];
    readonly paths: string[];
  }
  const groups = new Map<string, Group>();
  for (const [index, layer] of layers.entries()) {
    const how = layer.initial.kind === 'given' ? 'held' : 'donnan';
    const text = startOf(study, layer, pen);
    const group: Group = groups.get(`${how} ${text}`) ?? { how, text, names: [], paths: [] };
    group.names.push(pen.layer(layer));
    group.paths.push(`${list}[${index}].initial`);
    groups.set(`${how} ${text}`, group);
  }
  const told = [...groups.values()].map(
    ({ how, text, names, paths }) => `${pen.say.column[how](pen.listed(names), text)}${pen.over(paths)}`,
  );
  return pen.say.column.start(told.join('; '));
}

function startOf(study: Study, { initial, binding, fixedCharge_mM }: StudyLayer, pen: Pen): string {
  const { pH } = initial;
  const given = pH === undefined ? {} : { pH };
  const held = contents(initial);
  const own = initial.kind === 'given' ? { binding, fixedCharge_mM } : {};
  return `${compositionWords(held, pen)}${pHWords(study, { concentrations_mM: held, ...own, ...given }, pen)}`;
}

function contents(initial: StudyInitial): Readonly<Record<string, number>> {
  return initial.kind === 'given' ? initial.concentrations_mM : initial.with_mM;
}

function endWords(study: Study, boundary: StudyElectrodeBoundary | StudyBase, pen: Pen): string {
  const ids = study.species.map(({ id }) => id);
  const say = pen.say.column;
  switch (boundary.kind) {
    case 'silverChloride':
      return say.silver(pen.species(carrierOf(boundary, ids) ?? 'chloride'), study.acidBase === true);
    case 'ion':
      return say.ion(pen.species(boundary.species));
    case 'inert':
      return say.inert;
    case 'bath':
      return say.bath(`${compositionWords(boundary.concentrations_mM, pen)}${pHWords(study, boundary, pen)}`);
    case 'blocked':
    case 'sealed':
      return say.sealed;
  }
}

export function endsList(study: Study, pen: Pen): string {
  const { electrode, base } = study;
  const pole = pen.at('electrode.polarity');
  const area = pen.sourced(electrode.area_cm2, 'cm²', 'electrode.area_cm2');
  const boundary = `${endWords(study, electrode.boundary, pen)}${pen.at('electrode.boundary')}`;
  return pen.say.column.ends(
    electrode.polarity,
    pole,
    area,
    boundary,
    `${endWords(study, base, pen)}${pen.at('base')}`,
  );
}

/** The second column; empty without one. */
export function otherPadWords(study: Study, pen: Pen): string {
  const { dispersive, electrode } = study;
  if (dispersive === undefined) return '';
  const { area_cm2, boundary, layers, base, pathResistance_ohm } = dispersive;
  const at = (key: string): string => `dispersive.${key}`;
  const told = pen.say.column.otherPad({
    pole: otherPole(electrode.polarity),
    layers: pen.listed(layers.map((layer, index) => layerItem(layer, at(`layers[${index}]`), pen))),
    sameSkin: dispersiveLayers(study, dispersive).length > layers.length,
    area: pen.sourced(area_cm2, 'cm²', at('area_cm2')),
    electrode: `${endWords(study, boundary, pen)}${pen.at(at('boundary'))}`,
    base: base === undefined ? null : `${endWords(study, base, pen)}${pen.at(at('base'))}`,
    resistance: pen.sourced(pathResistance_ohm, 'Ω', at('pathResistance_ohm')),
  });
  return `${told} ${startWords(study, 'dispersive.layers', pen)}`;
}
