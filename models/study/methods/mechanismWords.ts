// Which laws took part in a run beyond transport itself, each in a sentence with its numbers, and which did not.
import type { Study, StudyConductance, StudyLayer } from '../study.ts';
import { numbersIn } from '../studyPath.ts';
import { compositionWords } from './columnWords.ts';
import type { Pen } from './pen.ts';
import { passesLipids } from './usedNumbers.ts';
import { capital } from './words.ts';

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

function electroosmosis(study: Study, pen: Pen): string {
  const beta = study.electroosmosis_m3_C;
  if (beta === 0) return '';
  const told = pen.sourced(beta, 'm³ C⁻¹', 'electroosmosis_m3_C');
  const drag = placed(study).flatMap(([layer, at]) => pathsBelow(layer.solventDrag, `${at}.solventDrag`));
  return pen.say.mechanism.electroosmosis(told, drag.length === 0 ? null : pen.over(drag));
}

function acidity(study: Study, pen: Pen): string {
  return study.acidBase === true ? pen.say.mechanism.acidity(pen.works(['marshallFranck'])) : '';
}

function conductanceWords(law: StudyConductance, at: string, pen: Pen): string {
  const { restingResistance_kohm_cm2, saturationCathode_V, saturationAnode_V, rise_s, recovery_s } = law;
  const told = pen.say.mechanism.conductanceLaw(
    pen.amount(restingResistance_kohm_cm2, 'kΩ cm²'),
    pen.amount(saturationCathode_V, 'V'),
    pen.amount(saturationAnode_V, 'V'),
    pen.amount(rise_s, 's'),
    pen.amount(recovery_s, 's'),
  );
  return `${told}${pen.over(pathsBelow(law, at))}`;
}

function conductance(study: Study, pen: Pen): string {
  const { conductanceIn, conductance: tell } = pen.say.mechanism;
  const found = placed(study).flatMap(([layer, at]) =>
    layer.conductance === undefined
      ? []
      : [conductanceIn(pen.layer(layer), conductanceWords(layer.conductance, `${at}.conductance`, pen))],
  );
  return found.length === 0 ? '' : tell(pen.listed(found));
}

function appendages(study: Study, pen: Pen): string {
  const found = placed(study).flatMap(([layer, at]) => {
    const openings = layer.appendages;
    if (openings === undefined) return [];
    const { ducts_1_cm2, ductRadius_um, follicles_1_cm2, follicleRadius_um, conductance: law, ...others } = openings;
    const own = `${at}.appendages`;
    const { openings: tell, appendages: whole } = pen.say.mechanism;
    const ducts = tell(pen.amount(ducts_1_cm2, 'cm⁻²'), pen.amount(ductRadius_um, 'µm'));
    const ductMarks = pen.over([`${own}.ducts_1_cm2`, `${own}.ductRadius_um`]);
    const follicles = tell(pen.amount(follicles_1_cm2, 'cm⁻²'), pen.amount(follicleRadius_um, 'µm'));
    const follicleMarks = pen.over([`${own}.follicles_1_cm2`, `${own}.follicleRadius_um`]);
    const rest = pen.over(pathsBelow(others, own));
    const lawWords = law === undefined ? null : conductanceWords(law, `${own}.conductance`, pen);
    return [whole(`${ducts}${ductMarks}`, `${follicles}${follicleMarks}`, pen.layer(layer), rest, lawWords)];
  });
  return found.join(' ');
}

function lipids(study: Study, pen: Pen): string {
  const found = placed(study).flatMap(([layer, at]) => {
    const through = Object.entries(layer.lipid_cm_h ?? {}).filter(
      ([id, value]) => value > 0 && passesLipids(study, id),
    );
    if (through.length === 0) return [];
    const items = through.map(([id, value]) => `${pen.species(id)} ${pen.amount(value, 'cm h⁻¹')}`);
    const marks = pen.over(through.map(([id]) => `${at}.lipid_cm_h.${id}`));
    return [`${pen.layer(layer)}: ${pen.listed(items)}${marks}`];
  });
  return found.length === 0 ? '' : pen.say.mechanism.lipids(found.join('; '));
}

function capillaries(study: Study, pen: Pen): string {
  const { range, capillaries: tell } = pen.say.mechanism;
  const exchanging = placed(study).flatMap(([layer, at]) => {
    const rates = Object.values(layer.exchange_1_s).filter((value) => value > 0);
    return rates.length === 0 ? [] : [{ layer, at, low: Math.min(...rates), high: Math.max(...rates) }];
  });
  if (exchanging.length === 0) return '';
  const plasma = `${compositionWords(study.plasma_mM, pen)}${pen.at('plasma_mM')}`;
  const found = exchanging.map(({ layer, at, low, high }) => {
    const most = pen.amount(high, 's⁻¹');
    const rate = low === high ? most : range(pen.figure(low), most);
    return `${pen.layer(layer)} ${rate}${pen.over(pathsBelow(layer.exchange_1_s, `${at}.exchange_1_s`))}`;
  });
  return tell(plasma, pen.listed(found));
}

function lymph(study: Study, pen: Pen): string {
  const found = placed(study).flatMap(([layer, at]) =>
    (layer.lymph_1_s ?? 0) > 0
      ? [`${pen.layer(layer)} ${pen.sourced(layer.lymph_1_s ?? 0, 's⁻¹', `${at}.lymph_1_s`)}`]
      : [],
  );
  return found.length === 0 ? '' : pen.say.mechanism.lymph(pen.listed(found));
}

function bloodFlow(study: Study, pen: Pen): string {
  const { causes, flowChange, bloodFlow: tell } = pen.say.mechanism;
  const found = [
    ...(study.perfusion ?? []).map((effect, index) => [effect, `perfusion[${index}]`] as const),
    ...(study.dispersive?.perfusion ?? []).map((effect, index) => [effect, `dispersive.perfusion[${index}]`] as const),
  ];
  const items = found.map(([effect, at]) => {
    const minutes = (value: number): string => pen.amount(value, 'min');
    return flowChange({
      cause: causes[effect.kind],
      factor: pen.figure(effect.factor),
      from: minutes(effect.from_min),
      duration: minutes(effect.duration_min),
      onset: minutes(effect.onset_min),
      recovery: minutes(effect.recovery_min),
      otherPad: at.startsWith('dispersive'),
      marks: pen.over(pathsBelow(effect, at)),
    });
  });
  return items.length === 0 ? '' : tell(pen.listed(items));
}

function swelling(study: Study, pen: Pen): string {
  const found = placed(study).flatMap(([layer, at]) => {
    const { hydration } = layer;
    if (hydration === undefined) return [];
    const { swelling: times, wetting_min, drying_min } = hydration;
    const [wetting, drying] = [pen.amount(wetting_min, 'min'), pen.amount(drying_min, 'min')];
    const told = pen.say.mechanism.swelling(pen.layer(layer), pen.figure(times), wetting, drying);
    return [`${told}${pen.over(pathsBelow(hydration, `${at}.hydration`))}`];
  });
  return found.length === 0 ? '' : `${capital(found.join('; '))}.`;
}

function resins(study: Study, pen: Pen): string {
  const { groups: tell, groupKinds, resins: whole } = pen.say.mechanism;
  const found = placed(study).flatMap(([layer, at]) => {
    if (layer.resin === undefined) return [];
    const groups = layer.resin.map(({ kind, capacity_mM }) => tell(groupKinds[kind], pen.amount(capacity_mM, 'mM')));
    return [`${pen.layer(layer)} (${pen.listed(groups)}${pen.over(pathsBelow(layer.resin, `${at}.resin`))})`];
  });
  return found.length === 0 ? '' : whole(pen.listed(found));
}

function reactions(study: Study, pen: Pen): string {
  const say = pen.say.mechanism;
  const found = study.reactions.map(({ name, species, rate_1_s, layers }, index) => {
    const where = pen.listed(
      layers.map((id) => pen.layer(study.layers.find((layer) => layer.id === id) ?? { id, name: id })),
    );
    const what = name === '' ? say.conversion(pen.species(species)) : pen.name(name).toLowerCase();
    const rate = pen.sourced(rate_1_s, 's⁻¹', `reactions[${index}]`);
    return say.reaction(what, where, pen.species(species), rate);
  });
  return found.length === 0 ? '' : say.reactions(found.join('; '));
}

function wholeBody(study: Study, pen: Pen): string {
  const { body } = study;
  if (body === undefined) return '';
  const unbound = pen.amount(100 * body.unboundFraction, '%');
  const told = pen.say.mechanism.body(
    body.exchange_L_h > 0,
    pen.amount(body.clearance_L_h, 'L h⁻¹'),
    pen.amount(body.volume_L, 'L'),
    unbound,
  );
  return `${told}${pen.over(pathsBelow(body, 'body'))}.`;
}

export function mechanisms(study: Study, pen: Pen): readonly Mechanism[] {
  const { absent } = pen.say;
  return [
    { absent: absent.electroosmosis, text: electroosmosis(study, pen) },
    { absent: absent.acidity, text: acidity(study, pen) },
    { absent: absent.conductance, text: conductance(study, pen) },
    { absent: absent.appendages, text: appendages(study, pen) },
    { absent: absent.lipids, text: lipids(study, pen) },
    { absent: absent.capillaries, text: capillaries(study, pen) },
    { absent: absent.lymph, text: lymph(study, pen) },
    { absent: absent.bloodFlow, text: bloodFlow(study, pen) },
    { absent: absent.swelling, text: swelling(study, pen) },
    { absent: absent.resins, text: resins(study, pen) },
    { absent: absent.reactions, text: reactions(study, pen) },
    { absent: absent.body, text: wholeBody(study, pen) },
  ];
}
