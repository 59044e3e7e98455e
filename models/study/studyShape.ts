// The shape of a study, key by key; the one place that says what a study file may hold.
import type {
  Study,
  StudyAppendages,
  StudyBase,
  StudyBody,
  StudyConductance,
  StudyDispersive,
  StudyElectrode,
  StudyElectrodeBoundary,
  StudyHydration,
  StudyInitial,
  StudyLayer,
  StudyPadPlace,
  StudyParts,
  StudyPerfusion,
  StudyPlacement,
  StudyReaction,
  StudyResinGroup,
  StudySession,
  StudySpecies,
  StudyStep,
  StudySupply,
  StudyBattery,
  StudyLeadOff,
  StudyShort,
} from './study.ts';
import { protocolWriting } from './readProtocol.ts';
import {
  choice,
  expressionText,
  flag,
  identifier,
  list,
  type ListShape,
  map,
  number,
  object,
  optional,
  prose,
  required,
  speciesMap,
  standard,
  tabled,
  variant,
} from './shape.ts';

/** The version this program writes; older ones are migrated on reading. */
export const studyVersion = 1;

const mostSpecies = 12;
const mostProtons = 6;
const pH = optional(number('pH'));
const fewestSpecies = 2;
const mostLayers = 24;
const mostReactions = 48;
const mostSteps = 500;
const mostEffects = 12;
const mostGroups = 6;

const species = object<StudySpecies>({
  id: required(identifier),
  name: optional(prose(80)),
  charge: optional(number('species[].charge')),
  diffusivity_m2_s: optional(number('species[].diffusivity_m2_s')),
  molarMass_g_mol: optional(number('species[].molarMass_g_mol')),
  baseCharge: optional(number('species[].baseCharge')),
  pKa: optional(list(number('species[].pKa[]'), 1, mostProtons)),
});

const electrodeBoundary = variant<StudyElectrodeBoundary>({
  silverChloride: {},
  ion: { species: required(identifier) },
  blocked: {},
  inert: {},
  bath: { concentrations_mM: required(map('electrode.boundary.concentrations_mM{}')), pH },
});

const electrode = object<StudyElectrode>({
  polarity: required(choice('cathode', 'anode')),
  area_cm2: tabled('electrode.area_cm2'),
  coating_mAmin: optional(number('electrode.coating_mAmin')),
  boundary: required(electrodeBoundary),
});

const initial = variant<StudyInitial>({
  given: { concentrations_mM: required(map('layers[].initial.concentrations_mM{}')), pH },
  donnan: { with_mM: required(map('layers[].initial.with_mM{}')), pH },
});

const conductance = object<StudyConductance>({
  restingResistance_kohm_cm2: tabled('layers[].conductance.restingResistance_kohm_cm2'),
  saturationCathode_V: tabled('layers[].conductance.saturationCathode_V'),
  saturationAnode_V: tabled('layers[].conductance.saturationAnode_V'),
  rise_s: tabled('layers[].conductance.rise_s'),
  recovery_s: tabled('layers[].conductance.recovery_s'),
});

const hydration = object<StudyHydration>({
  swelling: tabled('layers[].hydration.swelling'),
  wetting_min: tabled('layers[].hydration.wetting_min'),
  drying_min: tabled('layers[].hydration.drying_min'),
  store: optional(choice('dry', 'swollen')),
});

const appendages = object<StudyAppendages>({
  ducts_1_cm2: tabled('layers[].appendages.ducts_1_cm2'),
  ductRadius_um: tabled('layers[].appendages.ductRadius_um'),
  follicles_1_cm2: tabled('layers[].appendages.follicles_1_cm2'),
  follicleRadius_um: tabled('layers[].appendages.follicleRadius_um'),
  transportFactor: tabled('layers[].appendages.transportFactor'),
  poreFraction: tabled('layers[].appendages.poreFraction'),
  fixedCharge_mM: optional(number('layers[].appendages.fixedCharge_mM')),
  hindrance: speciesMap('layers[].appendages.hindrance{}'),
  conductance: optional(conductance),
});

const strong = { capacity_mM: tabled('layers[].resin[].capacity_mM') };
const weak = { ...strong, pKa: tabled('layers[].resin[].pKa') };

const resinGroup = variant<StudyResinGroup>({
  strongAcid: strong,
  strongBase: strong,
  weakAcid: weak,
  weakBase: weak,
});

const layer = object<StudyLayer>({
  id: required(identifier),
  name: standard(prose(80), ''),
  role: required(choice('reservoir', 'barrier', 'tissue')),
  thickness_um: tabled('layers[].thickness_um'),
  transportFactor: tabled('layers[].transportFactor'),
  poreFraction: tabled('layers[].poreFraction'),
  fixedCharge_mM: tabled('layers[].fixedCharge_mM'),
  isoelectric_pH: optional(number('layers[].isoelectric_pH')),
  resin: optional(list(resinGroup, 1, mostGroups)),
  fixedChargeRamp_um: tabled('layers[].fixedChargeRamp_um'),
  hindrance: speciesMap('layers[].hindrance{}'),
  binding: speciesMap('layers[].binding{}'),
  solventDrag: speciesMap('layers[].solventDrag{}'),
  partition: speciesMap('layers[].partition{}'),
  lipid_cm_h: optional(map('layers[].lipid_cm_h{}')),
  exchange_1_s: speciesMap('layers[].exchange_1_s{}'),
  lymph_1_s: optional(number('layers[].lymph_1_s')),
  initial: required(initial),
  conductance: optional(conductance),
  hydration: optional(hydration),
  appendages: optional(appendages),
});

const base = variant<StudyBase>({
  bath: { concentrations_mM: required(map('base.concentrations_mM{}')), pH },
  sealed: {},
  ion: { species: required(identifier) },
});

const reaction = object<StudyReaction>({
  name: standard(prose(80), ''),
  layers: required(list(identifier, 1, mostLayers)),
  species: required(identifier),
  rate_1_s: tabled('reactions[].rate_1_s'),
  stoichiometry: required(map('reactions[].stoichiometry{}')),
});

const effect = (kind: string) => ({
  from_min: tabled('perfusion[].from_min'),
  duration_min: tabled('perfusion[].duration_min'),
  factor: tabled(`perfusion[].${kind}factor`),
  onset_min: tabled(`perfusion[].${kind}onset_min`),
  recovery_min: tabled(`perfusion[].${kind}recovery_min`),
  repeats: optional(flag),
});

const perfusion = variant<StudyPerfusion>({
  vasoconstrictor: effect('vasoconstrictor.'),
  heat: effect('heat.'),
  ice: effect('ice.'),
  hyperaemia: effect('hyperaemia.'),
  other: effect(''),
});

const dispersive = object<StudyDispersive>({
  area_cm2: tabled('dispersive.area_cm2'),
  coating_mAmin: optional(number('electrode.coating_mAmin')),
  boundary: required(electrodeBoundary),
  layers: required(list(layer, 1, mostLayers)),
  base: optional(base),
  perfusion: optional(list(perfusion, 0, mostEffects)),
  pathResistance_ohm: tabled('dispersive.pathResistance_ohm'),
});

const duration = tabled('session.steps[].duration_s');

const step = variant<StudyStep>({
  ramp: { to_mA: tabled('session.steps[].to_mA'), duration_s: tabled('session.steps[].ramp.duration_s') },
  hold: { duration_s: duration },
  holdUntil: { dose_mAmin: tabled('session.steps[].dose_mAmin') },
  pause: { duration_s: duration },
  reverse: { duration_s: tabled('session.steps[].reverse.duration_s') },
  pulses: {
    high_mA: tabled('session.steps[].high_mA'),
    low_mA: tabled('session.steps[].low_mA'),
    period_s: tabled('session.steps[].period_s'),
    duty: tabled('session.steps[].duty'),
    duration_s: duration,
  },
  expression: { current_mA: required(expressionText), duration_s: duration },
  padOff: {},
  freshPad: {},
  repeat: { times: tabled('session.steps[].times'), every_s: tabled('session.steps[].every_s') },
});

/** A list, or the same as text such as "ramp 30 s to 2 mA; hold 10 min". */
export const stepsShape: ListShape = { ...list(step, 1, mostSteps), written: protocolWriting };

const session = variant<StudySession>({
  treatment: {
    current_mA: tabled('session.current_mA'),
    duration_min: tabled('session.duration_min'),
    ramp_s: tabled('session.ramp_s'),
    after_min: tabled('session.after_min'),
  },
  steps: { steps: required(stepsShape) },
});

const battery = object<StudyBattery>({
  openCircuit_V: tabled('supply.battery.openCircuit_V'),
  internalResistance_ohm: tabled('supply.battery.internalResistance_ohm'),
  capacity_mAh: optional(number('supply.battery.capacity_mAh')),
});

const leadOff = variant<StudyLeadOff>({
  resume: {
    at_min: tabled('supply.leadOff.at_min'),
    open_s: tabled('supply.leadOff.open_s'),
    ramp_s: tabled('supply.leadOff.ramp_s'),
  },
  stop: { at_min: tabled('supply.leadOff.at_min') },
});

const short = object<StudyShort>({
  from_min: tabled('supply.short.from_min'),
  duration_min: tabled('supply.short.duration_min'),
  resistance_ohm: tabled('supply.short.resistance_ohm'),
});

const supply = object<StudySupply>({
  compliance_V: optional(number('supply.compliance_V')),
  whenLimited: optional(choice('prolong', 'keepTime')),
  longest_min: optional(number('supply.longest_min')),
  battery: optional(battery),
  leadOff: optional(leadOff),
  short: optional(short),
});

const madeFrom = object<StudyParts>({
  drug: required(identifier),
  formulation: required(prose(40)),
  site: required(identifier),
  skin: required(identifier),
  device: required(identifier),
  deep: optional(flag),
});

const padPlace = object<StudyPadPlace>({
  x_cm: tabled('placement.x_cm'),
  y_cm: tabled('placement.y_cm'),
  z_cm: tabled('placement.z_cm'),
});

const placement = object<StudyPlacement>({
  site: required(identifier),
  drugPad: optional(padPlace),
  returnPad: optional(padPlace),
});

const body = object<StudyBody>({
  species: optional(list(identifier, 1, mostSpecies)),
  molarMass_g_mol: optional(number('body.molarMass_g_mol')),
  clearance_L_h: tabled('body.clearance_L_h'),
  volume_L: tabled('body.volume_L'),
  exchange_L_h: tabled('body.exchange_L_h'),
  peripheralVolume_L: tabled('body.peripheralVolume_L'),
  unboundFraction: tabled('body.unboundFraction'),
});

export const studyShape = object<Study>({
  version: required(choice(studyVersion)),
  name: standard(prose(120), 'Untitled study'),
  note: standard(prose(4000), ''),
  temperature_C: tabled('temperature_C'),
  species: required(list(species, fewestSpecies, mostSpecies)),
  drug: required(identifier),
  electrode: required(electrode),
  layers: required(list(layer, 1, mostLayers)),
  base: required(base),
  dispersive: optional(dispersive),
  electroosmosis_m3_C: tabled('electroosmosis_m3_C'),
  plasma_mM: speciesMap('plasma_mM{}'),
  plasma_pH: pH,
  acidBase: optional(flag),
  reactions: standard(list(reaction, 0, mostReactions), []),
  perfusion: optional(list(perfusion, 0, mostEffects)),
  session: required(session),
  supply: optional(supply),
  madeFrom: optional(madeFrom),
  placement: optional(placement),
  body: optional(body),
  passiveTwin: standard(flag, false),
  accuracy: tabled('accuracy'),
});
