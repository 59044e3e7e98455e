// What will be solved, in words with units and sources, for a person who wants to check before believing.
import { perfusionLibrary } from '../library/perfusion.ts';
import type { SourcedValue } from '../library/records.ts';
import { type SiteId, siteLibrary } from '../library/sites/index.ts';
import { zeroCelsius } from '../constants.ts';
import { waterProduct } from '../physics/acidBase.ts';
import { gramPerMole, minute } from '../units.ts';
import { integrateMagnitude } from '../physics/piecewisePolynomial.ts';
import { peakCurrent, waveform } from '../physics/waveform.ts';
import { Citations, type SourceOf, sourcesOf } from './explainSources.ts';
import { carrierOf } from './carriers.ts';
import { type Composition, ionsOf, pHOf } from './acidity/composition.ts';
import { driveNote } from './acidity/driveNote.ts';
import { partRecords } from './checkParts.ts';
import { dispersiveLayers, otherPole } from './columns.ts';
import { knownSpecies } from './knownSpecies.ts';
import { perfusionOnsets } from './perfusionOnsets.ts';
import { type Quantity, quantityAt } from './quantities.ts';
import { benchFactors, sessionSteps } from './sessionSteps.ts';
import type {
  Study,
  StudyBase,
  StudyElectrodeBoundary,
  StudyLayer,
  StudyPadPlace,
  StudyPerfusion,
  StudyResinGroup,
  StudySession,
  StudyStep,
} from './study.ts';
import { studyHash } from './studyHash.ts';

const printed = (value: number): string => String(Number(value.toPrecision(5)));

function withUnit(value: number, quantity: Quantity | undefined): string {
  const unit = quantity?.unit ?? '';
  return `${printed(value)}${unit === '' ? '' : ` ${unit}`}`;
}

function composition(values: Readonly<Record<string, number>>): string {
  const held = Object.entries(values).filter(([, value]) => value > 0);
  return held.length === 0 ? 'nothing' : held.map(([id, value]) => `${id} ${printed(value)} mM`).join(', ');
}

/** pH of a composition as its study has it: the one given, or the one that follows. */
type TellPH = (solution: Composition) => string;

function tellPHOf(study: Study): TellPH {
  if (study.acidBase !== true) return () => '';
  const ions = ionsOf(study);
  const water = waterProduct(zeroCelsius + study.temperature_C);
  return (solution) => {
    const pH = pHOf(ions, solution, water);
    if (solution.pH !== undefined) return ` at pH ${printed(pH)}`;
    return `, which makes pH ${Number(pH.toFixed(2))}`;
  };
}

function explainSpecies(study: Study, sourceOf: SourceOf, citations: Citations): string[] {
  return study.species.flatMap((one, index) => {
    const known = knownSpecies(one, study.temperature_C);
    const { record } = known;
    const at = `species[${index}]`;
    const sign = (known.charge ?? 0) > 0 ? '+' : '';
    const drug = one.id === study.drug ? ', the drug whose delivery is reported' : '';
    const lines = [`  ${known.name} (${one.id})${drug}`];
    const charge =
      record === undefined || one.charge !== undefined ? sourceOf(`${at}.charge`) : citations.citeValue(record.charge);
    lines.push(`    charge ${sign}${known.charge ?? ''}${charge}`);
    lines.push(
      `    diffusivity in water at ${study.temperature_C} °C ${known.diffusivity_m2_s?.toExponential(3) ?? ''} m² s⁻¹`,
    );
    if (record === undefined || one.diffusivity_m2_s !== undefined) lines[2] += sourceOf(`${at}.diffusivity_m2_s`);
    else {
      lines.push(
        `      from ${record.diffusivity25.value.toExponential(3)} at 25 °C${citations.citeValue(record.diffusivity25)}`,
      );
      lines.push(
        `      and ${record.diffusivity37.value.toExponential(3)} at 37 °C${citations.citeValue(record.diffusivity37)}`,
      );
    }
    if (study.acidBase === true && known.acid !== undefined) {
      const cited =
        record?.acid === undefined || one.pKa !== undefined ? [] : record.acid.pKa.map((pK) => citations.citeValue(pK));
      const constants = known.acid.pKa.map((pK, k) => `${printed(pK)}${cited[k] ?? ''}`).join(', ');
      lines.push(
        `    charge ${known.acid.baseCharge} without protons, pKₐ ${constants}${one.pKa === undefined ? '' : sourceOf(`${at}.pKa`)}`,
      );
    }
    if (record !== undefined && one.molarMass_g_mol === undefined) {
      lines.push(
        `    molar mass ${printed(record.molarMass.value / gramPerMole)} g mol⁻¹${citations.citeValue(record.molarMass)}`,
      );
    }
    return lines;
  });
}

const bodyNumbers = [
  'clearance_L_h',
  'volume_L',
  'exchange_L_h',
  'peripheralVolume_L',
  'unboundFraction',
  'molarMass_g_mol',
] as const;
const batteryNumbers = ['openCircuit_V', 'internalResistance_ohm', 'capacity_mAh'] as const;
const shortNumbers = ['from_min', 'duration_min', 'resistance_ohm'] as const;
const maps = ['hindrance', 'binding', 'solventDrag', 'partition', 'lipid_cm_h', 'exchange_1_s'] as const;
const scalars = ['thickness_um', 'transportFactor', 'poreFraction', 'fixedCharge_mM', 'fixedChargeRamp_um'] as const;

const resinWords: Readonly<Record<StudyResinGroup['kind'], string>> = {
  strongAcid: 'strong acid groups, which hold cations',
  strongBase: 'strong base groups, which hold anions',
  weakAcid: 'weak acid groups',
  weakBase: 'weak base groups',
};

function explainLayer(layer: StudyLayer, index: number, list: string, sourceOf: SourceOf, tellPH: TellPH): string[] {
  const at = `${list}[${index}]`;
  const lines = [`  ${index + 1}. ${layer.name === '' ? layer.id : layer.name} (${layer.id}, ${layer.role})`];
  const add = (path: string, value: number, of = ''): void => {
    const quantity = quantityAt(path);
    const label = quantity === undefined ? path : `${quantity.label.toLowerCase()} ${quantity.symbol}`;
    lines.push(`    ${label}${of === '' ? '' : ` of ${of}`} ${withUnit(value, quantity)}${sourceOf(path)}`);
  };
  for (const key of scalars) if (key !== 'fixedChargeRamp_um' || layer[key] > 0) add(`${at}.${key}`, layer[key]);
  layer.resin?.forEach((group, k) => {
    add(`${at}.resin[${k}].capacity_mM`, group.capacity_mM, resinWords[group.kind]);
    if ('pKa' in group) add(`${at}.resin[${k}].pKa`, group.pKa);
  });
  if (layer.lymph_1_s !== undefined) add(`${at}.lymph_1_s`, layer.lymph_1_s);
  for (const key of maps)
    for (const [id, value] of Object.entries(layer[key] ?? {})) add(`${at}.${key}.${id}`, value, id);
  for (const [key, value] of Object.entries(layer.conductance ?? {})) add(`${at}.conductance.${key}`, Number(value));
  if (layer.hydration !== undefined) {
    const { store = 'dry', ...numbers } = layer.hydration;
    for (const [key, value] of Object.entries(numbers)) add(`${at}.hydration.${key}`, value);
    lines.push(`    its pores hold what they do ${store === 'dry' ? 'at the start' : 'fully swollen'}, all along`);
  }
  for (const [key, value] of Object.entries(layer.appendages ?? {})) {
    const own = `${at}.appendages.${key}`;
    if (typeof value === 'number') add(own, value);
    else for (const [id, one] of Object.entries<number>(value)) add(`${own}.${id}`, one, key === 'hindrance' ? id : '');
  }
  const { initial, binding, fixedCharge_mM } = layer;
  const { pH } = initial;
  const start =
    initial.kind === 'given'
      ? `starts with ${composition(initial.concentrations_mM)}${tellPH({ ...initial, binding, fixedCharge_mM })}`
      : `starts in Donnan equilibrium with ${composition(initial.with_mM)}${tellPH({ concentrations_mM: initial.with_mM, pH })}`;
  lines.push(`    ${start}${sourceOf(`${at}.initial`)}`);
  return lines;
}

function explainBoundary(boundary: StudyElectrodeBoundary | StudyBase, ids: readonly string[], tellPH: TellPH): string {
  switch (boundary.kind) {
    case 'silverChloride':
      return `silver and silver chloride: ${carrierOf(boundary, ids) ?? 'chloride'} carries all the current`;
    case 'ion':
      return `${boundary.species} carries all the current`;
    case 'inert':
      return 'water splits: H⁺ (anode) or OH⁻ (cathode) carries all the current';
    case 'bath':
      return `a stirred bath of ${composition(boundary.concentrations_mM)}${tellPH(boundary)}`;
    case 'blocked':
    case 'sealed':
      return 'nothing crosses';
  }
}

function explainDispersive(study: Study, ids: readonly string[], sourceOf: SourceOf, citations: Citations): string[] {
  const { dispersive, layers } = study;
  if (dispersive === undefined) return [];
  const tellPH = tellPHOf(study);
  const { area_cm2, boundary, base, pathResistance_ohm } = dispersive;
  const skin = dispersiveLayers(study, dispersive).slice(dispersive.layers.length);
  const deep =
    base === undefined
      ? 'the same as in the other column'
      : `${explainBoundary(base, ids, tellPH)}${sourceOf('dispersive.base')}`;
  const place = (one: StudyLayer): number => layers.indexOf(one) + 1;
  return [
    `Dispersive pad, the ${otherPole(study.electrode.polarity)}: the same current the other way, solved as a column of its own (I)`,
    `  pad area ${printed(area_cm2)} cm²${sourceOf('dispersive.area_cm2')}`,
    `  at its electrode: ${explainBoundary(boundary, ids, tellPH)}${sourceOf('dispersive.boundary')}`,
    `  at its base: ${deep}`,
    `  path between the bases ${printed(pathResistance_ohm)} Ω${sourceOf('dispersive.pathResistance_ohm')}`,
    ...dispersive.layers.flatMap((layer, index) => explainLayer(layer, index, 'dispersive.layers', sourceOf, tellPH)),
    ...(skin.length === 0 ? [] : [`  then the same skin, layers ${place(skin[0])} to ${place(skin[skin.length - 1])}`]),
    '',
    ...explainPerfusion(dispersive.perfusion ?? [], study.session, 'dispersive.perfusion', sourceOf, citations),
  ];
}

function explainStep(step: StudyStep): string {
  switch (step.kind) {
    case 'ramp':
      return `ramp to ${printed(step.to_mA)} mA in ${printed(step.duration_s)} s`;
    case 'hold':
      return `hold for ${printed(step.duration_s)} s`;
    case 'holdUntil':
      return `hold until ${printed(step.dose_mAmin)} mA min`;
    case 'pause':
      return `pause for ${printed(step.duration_s)} s`;
    case 'reverse':
      return `reverse in ${printed(step.duration_s)} s`;
    case 'pulses':
      return `pulses of ${printed(step.high_mA)} mA over ${printed(step.low_mA)} mA, every ${printed(step.period_s)} s for ${printed(100 * step.duty)} % of it, during ${printed(step.duration_s)} s`;
    case 'expression':
      return `I(t) = ${step.current_mA} mA during ${printed(step.duration_s)} s`;
    case 'padOff':
      return 'take the pads off';
    case 'freshPad':
      return 'put fresh pads on';
    case 'repeat':
      return `repeat all before, ${step.times} times in all, every ${printed(step.every_s / 3600)} h`;
  }
}

function explainSession(study: Study, sourceOf: SourceOf): string[] {
  const { session } = study;
  const current = waveform(sessionSteps(session, benchFactors));
  const end = current.knots[current.knots.length - 1];
  const dose = integrateMagnitude(current, 0, end) / benchFactors.milliampereMinute;
  const peak = peakCurrent(current);
  const lines = [
    `  dose ∫|I| dt ${printed(dose)} mA min over ${printed(end / benchFactors.minute)} min; at most ${printed(peak)} mA, ${printed(peak / study.electrode.area_cm2)} mA cm⁻²`,
  ];
  if (session.kind === 'steps')
    return [
      ...lines,
      ...session.steps.map(
        (step, index) => `  ${index + 1}. ${explainStep(step)}${sourceOf(`session.steps[${index}]`)}`,
      ),
    ];
  for (const key of ['current_mA', 'duration_min', 'ramp_s', 'after_min'] as const) {
    const quantity = quantityAt(`session.${key}`);
    lines.push(
      `  ${quantity?.label.toLowerCase() ?? key} ${withUnit(session[key], quantity)}${sourceOf(`session.${key}`)}`,
    );
  }
  return lines;
}

function explainPerfusion(
  effects: readonly StudyPerfusion[],
  session: StudySession,
  path: string,
  sourceOf: SourceOf,
  citations: Citations,
): string[] {
  if (effects.length === 0) return [];
  const lines = effects.flatMap((effect, index) => {
    const times = perfusionOnsets(effect, effects, session).length;
    const record = effect.kind === 'other' ? undefined : perfusionLibrary[effect.kind];
    const source = (key: 'factor' | 'onset_min' | 'recovery_min', known: SourcedValue | undefined, unit = 1): string =>
      known !== undefined && known.value === effect[key] * unit
        ? citations.citeValue(known)
        : sourceOf(`${path}[${index}].${key}`);
    return [
      `  ${index + 1}. ${record?.name ?? 'Other'}, from ${printed(effect.from_min)} min for ${printed(effect.duration_min)} min${times > 1 ? `, again with every repetition, ${times} times in all` : ''}`,
      `    blood flow over flow at rest ${printed(effect.factor)}${source('factor', record?.factor)}`,
      `    full after ${printed(effect.onset_min)} min${source('onset_min', record?.onset, minute)}`,
      `    gone after ${printed(effect.recovery_min)} min${source('recovery_min', record?.recovery, minute)}`,
    ];
  });
  return ['Blood flow, with every capillary exchange', ...lines, ''];
}

function explainBody(study: Study, sourceOf: SourceOf): string[] {
  const { body, supply, electrode } = study;
  const lines: string[] = [];
  const add = (path: string, value: number | undefined): void => {
    if (value === undefined) return;
    const quantity = quantityAt(path);
    lines.push(`  ${quantity?.label.toLowerCase() ?? path} ${withUnit(value, quantity)}${sourceOf(path)}`);
  };
  if (body !== undefined) {
    // one compartment exchanges nothing with another
    for (const key of bodyNumbers) if (body[key] !== 0) add(`body.${key}`, body[key]);
    lines.unshift(
      `The body, fed by what blood takes up of ${(body.species ?? [study.drug]).join(' and ')} and by what leaves the base`,
    );
    lines.push('');
  }
  const limits = lines.length;
  add('electrode.coating_mAmin', electrode.coating_mAmin);
  add('dispersive.coating_mAmin', study.dispersive?.coating_mAmin);
  if (lines.length > limits) lines.splice(limits, 0, 'Limits that the run watches');
  const ofSupply = lines.length;
  add('supply.compliance_V', supply?.compliance_V);
  add('supply.longest_min', supply?.longest_min);
  for (const key of batteryNumbers) add(`supply.battery.${key}`, supply?.battery?.[key]);
  for (const [key, value] of Object.entries(supply?.leadOff ?? {}))
    if (typeof value === 'number') add(`supply.leadOff.${key}`, value);
  for (const key of shortNumbers) add(`supply.short.${key}`, supply?.short?.[key]);
  if (supply?.leadOff?.kind === 'stop') lines.push('  the device stops when the circuit opens');
  if (lines.length > ofSupply) {
    const late =
      supply?.whenLimited === 'keepTime' ? 'with less charge, in the time that was asked' : 'and the charge later';
    lines.splice(ofSupply, 0, `Supply: where its volts run out it gives less current, ${late}`);
  }
  return lines.length > limits ? [...lines, ''] : lines;
}

function explainReactions(study: Study, sourceOf: SourceOf): string[] {
  if (study.reactions.length === 0) return [];
  const lines = study.reactions.map((reaction, index) => {
    const change = Object.entries(reaction.stoichiometry).map(
      ([id, amount]) => `${id} ${amount > 0 ? '+' : ''}${amount}`,
    );
    const name = reaction.name === '' ? 'Reaction' : reaction.name;
    return `  ${name} in ${reaction.layers.join(', ')}: ${printed(reaction.rate_1_s)} s⁻¹ × c(${reaction.species}); ${change.join(', ')} per event${sourceOf(`reactions[${index}]`)}`;
  });
  return ['Reactions', ...lines];
}

function explainParts({ madeFrom }: Study): string[] {
  if (madeFrom === undefined) return [];
  const { drug, formulation, site, skin, device } = partRecords(madeFrom);
  const depth = madeFrom.deep === true ? 'as deep as it is known' : 'down to the fat';
  return [
    'Made from parts of the library; what was changed since is marked as given in the study',
    `  ${drug.name}: ${formulation.name} (${drug.id}, ${formulation.id})${formulation.leftOut === 'Nothing' ? '' : `. Left out: ${formulation.leftOut}`}`,
    `  ${site.name}, ${depth} (${site.id}). ${site.doubts}`,
    `  ${skin.name} (${skin.id}). ${skin.doubts}`,
    `  ${device.name} (${device.id}). ${device.doubts}`,
  ];
}

function explainPlacement({ placement }: Study): string[] {
  if (placement === undefined) return [];
  const { site, drugPad, returnPad } = placement;
  const place = (pad: StudyPadPlace | undefined): string =>
    pad === undefined
      ? 'where it usually lies'
      : `moved to the skin nearest x ${printed(pad.x_cm)}, y ${printed(pad.y_cm)}, z ${printed(pad.z_cm)} cm`;
  return [
    `On the body, which no column knows: ${siteLibrary[site as SiteId].name} (${site})`,
    `  drug pad ${place(drugPad)}`,
    `  return pad ${place(returnPad)}`,
    '',
  ];
}

/** Lines of plain text. */
export function explain(study: Study): string[] {
  const citations = new Citations();
  const sourceOf = sourcesOf(study, citations);
  const ids = study.species.map(({ id }) => id);
  const tellPH = tellPHOf(study);
  const { electrode } = study;
  const tags = ['NP', 'EN', 'I'];
  if (study.electroosmosis_m3_C !== 0) tags.push('EO');
  if (study.acidBase === true) tags.push('AB');
  if (study.layers.some(({ appendages }) => appendages !== undefined)) tags.push('SH');
  const { plasma_mM, plasma_pH } = study;
  const hasPlasma = Object.values(plasma_mM).some((amount) => amount > 0);
  const plasmaPH = hasPlasma ? tellPH({ concentrations_mM: plasma_mM, pH: plasma_pH }) : '';
  const lines = [
    study.name,
    ...(study.note === '' ? [] : [study.note]),
    `Study ${studyHash(study)}`,
    ...explainParts(study),
    '',
    `${study.species.length} species in ${study.layers.length} layers under the ${electrode.polarity}: conservation with electroneutrality under a given current (${tags.join(', ')})`,
    `  ${driveNote(study).text}`,
    `  pole ${electrode.polarity}${sourceOf('electrode.polarity')}`,
    `  temperature ${study.temperature_C} °C${sourceOf('temperature_C')}`,
    `  pad area ${printed(electrode.area_cm2)} cm²${sourceOf('electrode.area_cm2')}`,
    `  at the electrode: ${explainBoundary(electrode.boundary, ids, tellPH)}${sourceOf('electrode.boundary')}`,
    `  at the base: ${explainBoundary(study.base, ids, tellPH)}${sourceOf('base')}`,
    `  electroosmosis β ${study.electroosmosis_m3_C} m³ C⁻¹${sourceOf('electroosmosis_m3_C')}`,
    `  plasma: ${composition(plasma_mM)}${plasmaPH}${sourceOf('plasma_mM')}`,
    `  accuracy ${study.accuracy} of the delivered amount${study.passiveTwin ? '; solved again with the current off' : ''}`,
    '',
    'Species',
    ...explainSpecies(study, sourceOf, citations),
    '',
    'Layers, from the electrode inwards',
    ...study.layers.flatMap((layer, index) => explainLayer(layer, index, 'layers', sourceOf, tellPH)),
    '',
    ...explainDispersive(study, ids, sourceOf, citations),
    ...explainReactions(study, sourceOf),
    ...explainPerfusion(study.perfusion ?? [], study.session, 'perfusion', sourceOf, citations),
    ...explainBody(study, sourceOf),
    ...explainPlacement(study),
    'Session',
    ...explainSession(study, sourceOf),
  ];
  const cited = citations.lines();
  return cited.length === 0 ? lines : [...lines, '', 'References', ...cited];
}

export function explainStudy(study: Study): string {
  return explain(study).join('\n');
}
