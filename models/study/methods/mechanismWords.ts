// Which laws took part in a run beyond transport itself, each in a sentence with its numbers, and which did not.
import type { Study, StudyConductance, StudyLayer } from '../study.ts';
import { numbersIn } from '../studyPath.ts';
import { compositionWords } from './columnWords.ts';
import type { Marks } from './marks.ts';
import { layerWords, passesLipids, speciesWords } from './usedNumbers.ts';
import { amount, capital, figure, listed } from './words.ts';

/** What a run does not hold is named so. */
export interface Mechanism {
  readonly absent: string;
  /** Empty where it is off. */
  readonly text: string;
}

type Placed = readonly [layer: StudyLayer, at: string];

function placed(study: Study): readonly Placed[] {
  return [
    ...study.layers.map((layer, index): Placed => [layer, `layers[${index}]`]),
    ...(study.dispersive?.layers ?? []).map((layer, index): Placed => [layer, `dispersive.layers[${index}]`]),
  ];
}

/** Every number below these paths of the study, together. */
function pathsBelow(value: unknown, path: string): readonly string[] {
  return numbersIn(value, path).map((leaf) => leaf.path);
}

function electroosmosis(study: Study, marks: Marks): string {
  const beta = study.electroosmosis_m3_C;
  if (beta === 0) return '';
  const drag = placed(study).flatMap(([layer, at]) => pathsBelow(layer.solventDrag, `${at}.solventDrag`));
  const sieved = drag.length === 0 ? '' : `, and carried each species by its solvent drag${marks.over(drag)}`;
  return `Solvent moved with the current by electroosmosis (EO), v = βi with β = ${amount(beta, 'm³ C⁻¹')}${marks.at('electroosmosis_m3_C')}${sieved}.`;
}

function acidity(study: Study, marks: Marks): string {
  if (study.acidBase !== true) return '';
  return `Acids and bases were in local equilibrium (AB): each acid is the total over its forms, the proton excess is conserved, H⁺ and OH⁻ carry current, and the ion product of water is that of Marshall and Franck${marks.works(['marshallFranck'])}; activity coefficients are 1.`;
}

function conductanceWords(law: StudyConductance, at: string, marks: Marks): string {
  const { restingResistance_kohm_cm2, saturationCathode_V, saturationAnode_V, rise_s, recovery_s } = law;
  const of = marks.over(pathsBelow(law, at));
  return `resting resistance ${amount(restingResistance_kohm_cm2, 'kΩ cm²')}, saturation at ${amount(saturationCathode_V, 'V')} under a cathode and ${amount(saturationAnode_V, 'V')} under an anode, rising within ${amount(rise_s, 's')} and recovering within ${amount(recovery_s, 's')}${of}`;
}

function conductance(study: Study, marks: Marks): string {
  const found = placed(study).flatMap(([layer, at]) =>
    layer.conductance === undefined
      ? []
      : [`the ${layerWords(layer)} (${conductanceWords(layer.conductance, `${at}.conductance`, marks)})`],
  );
  return found.length === 0 ? '' : `Current raised the conductance by a first-order law in ${listed(found)}.`;
}

function appendages(study: Study, marks: Marks): string {
  const found = placed(study).flatMap(([layer, at]) => {
    const openings = layer.appendages;
    if (openings === undefined) return [];
    const { ducts_1_cm2, ductRadius_um, follicles_1_cm2, follicleRadius_um, conductance: law, ...others } = openings;
    const own = `${at}.appendages`;
    const rest = marks.over(pathsBelow(others, own));
    const ducts = `${amount(ducts_1_cm2, 'cm⁻²')}, radius ${amount(ductRadius_um, 'µm')}${marks.over([`${own}.ducts_1_cm2`, `${own}.ductRadius_um`])}`;
    const follicles = `${amount(follicles_1_cm2, 'cm⁻²')}, radius ${amount(follicleRadius_um, 'µm')}${marks.over([`${own}.follicles_1_cm2`, `${own}.follicleRadius_um`])}`;
    const risen =
      law === undefined
        ? ''
        : ` and a conductance law of their own (${conductanceWords(law, `${own}.conductance`, marks)})`;
    return [
      `Sweat ducts (${ducts}) and hair follicles (${follicles}) through the ${layerWords(layer)} were a second path beside it under the same voltage (SH), with transport factor and pore fraction${rest}${risen}.`,
    ];
  });
  return found.join(' ');
}

function lipids(study: Study, marks: Marks): string {
  const found = placed(study).flatMap(([layer, at]) => {
    const through = Object.entries(layer.lipid_cm_h ?? {}).filter(
      ([id, value]) => value > 0 && passesLipids(study, id),
    );
    if (through.length === 0) return [];
    const items = through.map(([id, value]) => `${speciesWords(study, id)} ${amount(value, 'cm h⁻¹')}`);
    return [`${layerWords(layer)}: ${listed(items)}${marks.over(through.map(([id]) => `${at}.lipid_cm_h.${id}`))}`];
  });
  return found.length === 0
    ? ''
    : `Forms without charge also crossed the lipids beside the pores (LP) (${found.join('; ')}).`;
}

function capillaries(study: Study, marks: Marks): string {
  const found = placed(study).flatMap(([layer, at]) => {
    const rates = Object.values(layer.exchange_1_s).filter((value) => value > 0);
    if (rates.length === 0) return [];
    const [low, high] = [Math.min(...rates), Math.max(...rates)];
    const rate = low === high ? amount(low, 's⁻¹') : `${figure(low)} to ${amount(high, 's⁻¹')}`;
    return [`${layerWords(layer)} ${rate}${marks.over(pathsBelow(layer.exchange_1_s, `${at}.exchange_1_s`))}`];
  });
  if (found.length === 0) return '';
  const plasma = `${compositionWords(study, study.plasma_mM)}${marks.at('plasma_mM')}`;
  return `Capillaries exchanged what is dissolved with plasma (${plasma}) without net current (CAP), at ${listed(found)} per tissue volume.`;
}

function lymph(study: Study, marks: Marks): string {
  const found = placed(study).flatMap(([layer, at]) =>
    (layer.lymph_1_s ?? 0) > 0
      ? [`${layerWords(layer)} ${amount(layer.lymph_1_s ?? 0, 's⁻¹')}${marks.at(`${at}.lymph_1_s`)}`]
      : [],
  );
  return found.length === 0 ? '' : `Lymph drained the interstitial fluid (LY) at ${listed(found)}.`;
}

const causes: Readonly<Record<string, string>> = {
  vasoconstrictor: 'a vasoconstrictor',
  heat: 'heat',
  ice: 'ice',
  hyperaemia: 'the current itself',
  other: 'another cause',
};

function bloodFlow(study: Study, marks: Marks): string {
  const found = [
    ...(study.perfusion ?? []).map((effect, index) => [effect, `perfusion[${index}]`] as const),
    ...(study.dispersive?.perfusion ?? []).map((effect, index) => [effect, `dispersive.perfusion[${index}]`] as const),
  ];
  const items = found.map(([effect, at]) => {
    const { kind, factor, from_min, duration_min, onset_min, recovery_min } = effect;
    const where = at.startsWith('dispersive') ? ', under the other pad' : '';
    return `${causes[kind]} (${figure(factor)} times the flow at rest, from ${amount(from_min, 'min')} for ${amount(duration_min, 'min')}, full after ${amount(onset_min, 'min')}, gone after ${amount(recovery_min, 'min')}${where}${marks.over(pathsBelow(effect, at))})`;
  });
  return items.length === 0 ? '' : `Blood flow, and with it capillary exchange, was changed by ${listed(items)}.`;
}

function swelling(study: Study, marks: Marks): string {
  const found = placed(study).flatMap(([layer, at]) => {
    const { hydration } = layer;
    if (hydration === undefined) return [];
    const { swelling: times, wetting_min, drying_min } = hydration;
    return [
      `the ${layerWords(layer)} swelled under the wet pad to ${figure(times)} times its thickness, within ${amount(wetting_min, 'min')}, and dried within ${amount(drying_min, 'min')}${marks.over(pathsBelow(hydration, `${at}.hydration`))}`,
    ];
  });
  return found.length === 0 ? '' : `${capital(found.join('; '))}.`;
}

function resins(study: Study, marks: Marks): string {
  const found = placed(study).flatMap(([layer, at]) => {
    if (layer.resin === undefined) return [];
    const groups = layer.resin.map(
      ({ kind, capacity_mM }) => `${kindWords[kind]} groups, ${amount(capacity_mM, 'mM')}`,
    );
    return [`${layerWords(layer)} (${listed(groups)}${marks.over(pathsBelow(layer.resin, `${at}.resin`))})`];
  });
  return found.length === 0 ? '' : `An ion-exchange resin buffered the ${listed(found)}.`;
}

const kindWords = {
  strongAcid: 'strong acid',
  strongBase: 'strong base',
  weakAcid: 'weak acid',
  weakBase: 'weak base',
} as const;

function reactions(study: Study, marks: Marks): string {
  const found = study.reactions.map(({ name, species, rate_1_s, layers }, index) => {
    const where = listed(
      layers.map((id) => layerWords(study.layers.find((layer) => layer.id === id) ?? { id, name: id })),
    );
    const what = name === '' ? `conversion of ${speciesWords(study, species)}` : name.toLowerCase();
    return `${what} in ${where}, first order in ${speciesWords(study, species)} with ${amount(rate_1_s, 's⁻¹')}${marks.at(`reactions[${index}]`)}`;
  });
  return found.length === 0 ? '' : `Reactions: ${found.join('; ')}.`;
}

function wholeBody(study: Study, marks: Marks): string {
  const { body } = study;
  if (body === undefined) return '';
  const two = body.exchange_L_h > 0;
  const rooms = two ? 'two compartments' : 'one compartment';
  return `What capillaries took up and what left the deep end was followed through the body (PK) by ${rooms}: clearance ${amount(body.clearance_L_h, 'L h⁻¹')}, volume ${amount(body.volume_L, 'L')}, ${amount(100 * body.unboundFraction, '%')} unbound${marks.over(pathsBelow(body, 'body'))}.`;
}

export function mechanisms(study: Study, marks: Marks): readonly Mechanism[] {
  return [
    { absent: 'electroosmosis', text: electroosmosis(study, marks) },
    { absent: 'acids, bases and pH', text: acidity(study, marks) },
    { absent: 'a conductance that rises with the current', text: conductance(study, marks) },
    { absent: 'hair follicles and sweat ducts as a path of their own', text: appendages(study, marks) },
    { absent: 'a path through the lipids', text: lipids(study, marks) },
    { absent: 'capillary exchange', text: capillaries(study, marks) },
    { absent: 'lymph', text: lymph(study, marks) },
    { absent: 'changes of blood flow', text: bloodFlow(study, marks) },
    { absent: 'swelling of the barrier', text: swelling(study, marks) },
    { absent: 'ion-exchange resins', text: resins(study, marks) },
    { absent: 'reactions', text: reactions(study, marks) },
    { absent: 'the drug’s course in the body', text: wholeBody(study, marks) },
  ];
}
