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
import type { Marks } from './marks.ts';
import { layerWords, speciesWords } from './usedNumbers.ts';
import { amount, chargeWords, figure, listed } from './words.ts';

const room = 25;
const body = 37;

/** Each with its charge and free diffusivity. */
export function speciesList(study: Study, marks: Marks): string {
  const { temperature_C } = study;
  const told = study.species.map((one, index) => {
    const { record, charge, diffusivity_m2_s, acid } = knownSpecies(one, temperature_C);
    const sources =
      record === undefined || one.diffusivity_m2_s !== undefined
        ? marks.at(`species[${index}].diffusivity_m2_s`)
        : marks.of([
            ...(temperature_C === body ? [] : [originOfValue(record.diffusivity25)]),
            ...(temperature_C === room ? [] : [originOfValue(record.diffusivity37)]),
          ]);
    const acidWords = study.acidBase === true && acid !== undefined ? acidConstants(study, index, marks) : '';
    const z = charge === undefined ? '' : `${chargeWords(charge)}, `;
    return `${speciesWords(study, one.id)} (${z}${amount(diffusivity_m2_s ?? 0, 'm² s⁻¹')}${sources}${acidWords})`;
  });
  const between =
    temperature_C === room || temperature_C === body
      ? ''
      : `, scaled along the viscosity of water${marks.works(['walden'])}`;
  return `The species, with charge and free diffusivity in water at ${figure(temperature_C)} °C${marks.at('temperature_C')}${between}, were ${listed(told)}.`;
}

function acidConstants(study: Study, index: number, marks: Marks): string {
  const one = study.species[index];
  const { acid, record } = knownSpecies(one, study.temperature_C);
  const known = record?.acid;
  const sources =
    one.pKa === undefined && known !== undefined
      ? marks.of(known.pKa.map(originOfValue))
      : marks.over((acid?.pKa ?? []).map((_, k) => `species[${index}].pKa[${k}]`));
  return `; pKₐ ${(acid?.pKa ?? []).map((pKa) => figure(pKa)).join(', ')}${sources}`;
}

export function compositionWords(study: Study, held: Readonly<Record<string, number>>): string {
  const some = Object.entries(held).filter(([, value]) => value > 0);
  return some.length === 0
    ? 'nothing'
    : listed(some.map(([id, value]) => `${speciesWords(study, id)} ${amount(value, 'mM')}`));
}

/** " at pH 7.4", as given or as it follows; empty where acids and bases are not followed. */
function pHWords(study: Study, solution: Composition): string {
  if (study.acidBase !== true) return '';
  const pH = pHOf(ionsOf(study), solution, waterProduct(zeroCelsius + study.temperature_C));
  return ` at pH ${figure(pH, 3)}${solution.pH === undefined ? ', as its contents make it' : ''}`;
}

/** A layer with its thickness and fixed charge. */
function layerItem(layer: StudyLayer, at: string, marks: Marks): string {
  const { thickness_um, fixedCharge_mM } = layer;
  const charge =
    fixedCharge_mM === 0
      ? 'no fixed charge'
      : `fixed charge ${amount(fixedCharge_mM, 'mM')}${marks.at(`${at}.fixedCharge_mM`)}`;
  return `${layerWords(layer)} (${amount(thickness_um, 'µm')}${marks.at(`${at}.thickness_um`)}, ${charge})`;
}

const widths = ['transportFactor', 'poreFraction', 'hindrance', 'binding', 'partition'] as const;

export function layerList(study: Study, list: 'layers' | 'dispersive.layers', marks: Marks): string {
  const layers = list === 'layers' ? study.layers : (study.dispersive?.layers ?? []);
  const items = layers.map((layer, index) => layerItem(layer, `${list}[${index}]`, marks));
  const hindering = layers.flatMap((layer, index) =>
    widths.flatMap((key) => numbersIn(layer[key], `${list}[${index}].${key}`).map(({ path }) => path)),
  );
  const slowed = `Diffusivities in them were the free ones times a transport factor of the layer and a hindrance of the species, in its share of pores${marks.over(hindering)}`;
  return `From the electrode inwards the layers were: ${listed(items)}. ${slowed}.`;
}

export function startWords(study: Study, list: 'layers' | 'dispersive.layers', marks: Marks): string {
  const layers = list === 'layers' ? study.layers : (study.dispersive?.layers ?? []);
  const groups = new Map<string, { readonly names: string[]; readonly paths: string[] }>();
  for (const [index, layer] of layers.entries()) {
    const text = startOf(study, layer);
    const group = groups.get(text) ?? { names: [], paths: [] };
    group.names.push(layerWords(layer));
    group.paths.push(`${list}[${index}].initial`);
    groups.set(text, group);
  }
  const told = [...groups].map(([text, { names, paths }]) => `the ${listed(names)} ${text}${marks.over(paths)}`);
  return `At the start, ${told.join('; ')}.`;
}

function startOf(study: Study, { initial, binding, fixedCharge_mM }: StudyLayer): string {
  const { pH } = initial;
  const given = pH === undefined ? {} : { pH };
  const held = contents(initial);
  return initial.kind === 'given'
    ? `held ${compositionWords(study, held)}${pHWords(study, { concentrations_mM: held, binding, fixedCharge_mM, ...given })}`
    : `stood in Donnan equilibrium with ${compositionWords(study, held)}${pHWords(study, { concentrations_mM: held, ...given })}`;
}

function contents(initial: StudyInitial): Readonly<Record<string, number>> {
  return initial.kind === 'given' ? initial.concentrations_mM : initial.with_mM;
}

function endWords(study: Study, boundary: StudyElectrodeBoundary | StudyBase): string {
  const ids = study.species.map(({ id }) => id);
  switch (boundary.kind) {
    case 'silverChloride':
      return `silver and silver chloride, where ${speciesWords(study, carrierOf(boundary, ids) ?? 'chloride')} carries the current${study.acidBase === true ? ' and water the rest once that runs short' : ''}`;
    case 'ion':
      return `an end where ${speciesWords(study, boundary.species)} carries the whole current`;
    case 'inert':
      return 'inert, where water splits and H⁺ or OH⁻ carries the current';
    case 'bath':
      return `a stirred bath of ${compositionWords(study, boundary.concentrations_mM)}${pHWords(study, boundary)}`;
    case 'blocked':
    case 'sealed':
      return 'sealed';
  }
}

const article = (pole: Study['electrode']['polarity']): string => (pole === 'anode' ? 'an' : 'a');

export function endsList(study: Study, marks: Marks): string {
  const { electrode, base } = study;
  const area = `${amount(electrode.area_cm2, 'cm²')}${marks.at('electrode.area_cm2')}`;
  return `The electrode, ${article(electrode.polarity)} ${electrode.polarity}${marks.at('electrode.polarity')} over ${area}, was ${endWords(study, electrode.boundary)}${marks.at('electrode.boundary')}; the deep end was ${endWords(study, base)}${marks.at('base')}.`;
}

/** The second column; empty without one. */
export function otherPadWords(study: Study, marks: Marks): string {
  const { dispersive, electrode } = study;
  if (dispersive === undefined) return '';
  const { area_cm2, boundary, layers, base, pathResistance_ohm } = dispersive;
  const skin = dispersiveLayers(study, dispersive).length > layers.length ? ' on the same skin' : '';
  const items = layers.map((layer, index) => layerItem(layer, `dispersive.layers[${index}]`, marks));
  const path = `the two deep ends were joined by ${amount(pathResistance_ohm, 'Ω')}${marks.at('dispersive.pathResistance_ohm')}`;
  return [
    `The same current returned through the other pad, the ${otherPole(electrode.polarity)}, which was solved as a column of its own: ${listed(items)}${skin}, over ${amount(area_cm2, 'cm²')}${marks.at('dispersive.area_cm2')} and with an electrode that was ${endWords(study, boundary)}${marks.at('dispersive.boundary')}${base === undefined ? '' : `, and a deep end that was ${endWords(study, base)}${marks.at('dispersive.base')}`}; ${path}.`,
    startWords(study, 'dispersive.layers', marks),
  ].join(' ');
}
