// A treatment of the volar forearm from library records: pad, stratum corneum, viable epidermis, dermis, subcutis.
import { zeroCelsius } from '../../constants.ts';
import { restingSalt } from '../../library/interstitialFluid.ts';
import { bodyLibrary } from '../../library/bodies/index.ts';
import { padArea } from '../../library/layers/pad.ts';
import { layerLibrary } from '../../library/layers/index.ts';
import type { PerfusionCause } from '../../library/perfusion.ts';
import type { LayerRecord, SourcedValue } from '../../library/records.ts';
import { speciesLibrary } from '../../library/species/index.ts';
import {
  gramPerMole,
  hour,
  kiloohmSquareCentimetre,
  litre,
  micrometre,
  millimolar,
  squareCentimetre,
} from '../../units.ts';
import { knownSpecies } from '../knownSpecies.ts';
import type { Study, StudyBody, StudyConductance, StudyElectrodeBoundary, StudyLayer } from '../study.ts';
import { bloodFlow } from './bloodFlow.ts';
import { restingTransportFactor } from './calibrate.ts';
import { salinePad, salinePadSources } from './dispersive.ts';
import { donnan, given, layerOf, type Preset, type PresetSource } from './preset.ts';

const temperature_C = 37;

type BySpecies = Readonly<Record<string, number>>;
type Sourced = Readonly<Record<string, SourcedValue>>;

export interface Treatment {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly note: string;
  /** Besides sodium and chloride, which the tissue holds. */
  readonly species: readonly string[];
  readonly drug: string;
  readonly polarity: 'cathode' | 'anode';
  /** Neutral contents of the pad [mM]. */
  readonly pad_mM: BySpecies;
  readonly padSource: Omit<PresetSource, 'path'>;
  /** What the formulation does to blood flow; absent: nothing. */
  readonly bloodFlow?: PerfusionCause;
  /** Absent: silver–silver chloride. */
  readonly boundary?: { readonly value: StudyElectrodeBoundary; readonly note: string };
  readonly current_mA: number;
  readonly dose_mAmin: number;
}

const resting_mM: BySpecies = { sodium: restingSalt.value / millimolar, chloride: restingSalt.value / millimolar };

const ramp_s = 30;
const after_min = 20;
const compliance_V = 80;

// β for water through hairless mouse skin at 3.6 A m⁻²: 7.5e-9 m s⁻¹.
const electroosmosis_m3_C = 2.1e-9;

function source(path: string, { reference, note, assumed }: SourcedValue): PresetSource {
  return { path, reference, note, ...(assumed === true ? { assumed } : {}) };
}

function conductanceOf(record: LayerRecord): StudyConductance | undefined {
  const { conductance } = record;
  if (conductance === undefined) return undefined;
  return {
    restingResistance_kohm_cm2: tidy(conductance.restingResistance.value / kiloohmSquareCentimetre),
    saturationCathode_V: conductance.saturationCathode.value,
    saturationAnode_V: conductance.saturationAnode.value,
    rise_s: conductance.rise.value,
    recovery_s: tidy(conductance.recovery.value),
  };
}

/** Without the last digits that unit factors leave. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function transportFactorOf(record: LayerRecord): SourcedValue {
  if (record.transportFactor !== undefined) return record.transportFactor;
  const { conductance } = record;
  if (conductance === undefined) throw new Error(`${record.id} has neither a transport factor nor a resistance`);
  const ions = Object.entries(resting_mM).map(([id, concentration]) => {
    const { charge, diffusivity_m2_s } = knownSpecies({ id }, temperature_C);
    const hindrance = record.hindrance?.[id]?.value ?? 1;
    return { charge: charge!, diffusivity: hindrance * diffusivity_m2_s!, concentration: concentration * millimolar };
  });
  const layer = {
    thickness: record.thickness.value,
    restingResistance: conductance.restingResistance.value,
    fixedCharge: record.fixedCharge.value,
    temperature: zeroCelsius + temperature_C,
  };
  const { reference } = conductance.restingResistance;
  return {
    value: restingTransportFactor(layer, ions),
    reference,
    note: 'Worked out so that the layer, resting in interstitial fluid, has the resting resistance',
    assumed: true,
  };
}

function buildLayer(record: LayerRecord, treatment: Treatment, species: readonly string[]): StudyLayer {
  const present = (values: Sourced = {}): BySpecies =>
    Object.fromEntries(species.filter((id) => Object.hasOwn(values, id)).map((id) => [id, tidy(values[id].value)]));
  const { exchange } = record;
  const fixedCharge_mM = tidy(record.fixedCharge.value / millimolar);
  const conductance = conductanceOf(record);
  return layerOf({
    id: record.id,
    name: record.name,
    role: record.role,
    thickness_um: tidy(record.thickness.value / micrometre),
    transportFactor: tidy(transportFactorOf(record).value),
    poreFraction: record.poreFraction.value,
    fixedCharge_mM,
    hindrance: present(record.hindrance),
    solventDrag: present(record.solventDrag),
    exchange_1_s: exchange === undefined ? {} : Object.fromEntries(species.map((id) => [id, tidy(exchange.value)])),
    initial: record.role === 'reservoir' ? given(treatment.pad_mM) : donnan(resting_mM),
    ...(conductance === undefined ? {} : { conductance }),
  });
}

function layerSources(record: LayerRecord, index: number, species: readonly string[]): PresetSource[] {
  const at = `layers[${index}]`;
  const { conductance, exchange } = record;
  const present = (key: string, values: Sourced = {}): PresetSource[] =>
    Object.entries(values)
      .filter(([id]) => species.includes(id))
      .map(([id, value]) => source(`${at}.${key}.${id}`, value));
  return [
    source(`${at}.thickness_um`, record.thickness),
    source(`${at}.transportFactor`, transportFactorOf(record)),
    source(`${at}.poreFraction`, record.poreFraction),
    source(`${at}.fixedCharge_mM`, record.fixedCharge),
    ...present('hindrance', record.hindrance),
    ...present('solventDrag', record.solventDrag),
    ...(exchange === undefined ? [] : [source(`${at}.exchange_1_s`, exchange)]),
    ...(conductance === undefined
      ? []
      : [
          source(`${at}.conductance.restingResistance_kohm_cm2`, conductance.restingResistance),
          source(`${at}.conductance.saturationCathode_V`, conductance.saturationCathode),
          source(`${at}.conductance.saturationAnode_V`, conductance.saturationAnode),
          source(`${at}.conductance.rise_s`, conductance.rise),
          source(`${at}.conductance.recovery_s`, conductance.recovery),
        ]),
    ...(record.role === 'reservoir' ? [] : [source(`${at}.initial`, restingSalt)]),
  ];
}

/** Each number of a body record with its key in a study and its unit. */
const bodyKeys = [
  ['clearance_L_h', 'clearance', litre / hour],
  ['volume_L', 'volume', litre],
  ['exchange_L_h', 'exchange', litre / hour],
  ['peripheralVolume_L', 'peripheralVolume', litre],
  ['unboundFraction', 'unboundFraction', 1],
  ['molarMass_g_mol', 'molarMass', gramPerMole],
] as const;

function buildBody(drug: string): { body?: StudyBody; sources: PresetSource[] } {
  if (!Object.hasOwn(bodyLibrary, drug)) return { sources: [] };
  const record = bodyLibrary[drug];
  const known = bodyKeys.flatMap(([key, name, unit]) => {
    const value = record[name];
    return value === undefined ? [] : [{ key, number: Number((value.value / unit).toPrecision(4)), value }];
  });
  const numbers = Object.fromEntries(known.map(({ key, number }) => [key, number]));
  return {
    body: { exchange_L_h: 0, peripheralVolume_L: 0, ...numbers } as StudyBody,
    sources: known.map(({ key, value }) => source(`body.${key}`, value)),
  };
}

export function forearmTreatment(treatment: Treatment): Preset {
  const species = ['sodium', 'chloride', ...treatment.species];
  for (const id of species) if (!Object.hasOwn(speciesLibrary, id)) throw new Error(`${id} is not in the library`);
  const records = Object.values(layerLibrary);
  const { body, sources: bodySources } = buildBody(treatment.drug);
  // Each ramp delivers half of what the full current would.
  const duration_min = treatment.dose_mAmin / treatment.current_mA + ramp_s / 60;
  const flow = treatment.bloodFlow === undefined ? undefined : bloodFlow(treatment.bloodFlow, duration_min + after_min);
  const study: Study = {
    version: 1,
    name: treatment.title,
    note: treatment.note,
    temperature_C,
    species: species.map((id) => ({ id })),
    drug: treatment.drug,
    electrode: {
      polarity: treatment.polarity,
      area_cm2: tidy(padArea.value / squareCentimetre),
      boundary: treatment.boundary?.value ?? { kind: 'silverChloride' },
    },
    layers: records.map((record) => buildLayer(record, treatment, species)),
    base: { kind: 'bath', concentrations_mM: resting_mM },
    dispersive: salinePad,
    electroosmosis_m3_C,
    plasma_mM: resting_mM,
    reactions: [],
    ...(flow === undefined ? {} : { perfusion: flow.perfusion }),
    session: {
      kind: 'treatment',
      current_mA: treatment.current_mA,
      duration_min,
      ramp_s,
      after_min,
    },
    supply: { compliance_V },
    ...(body === undefined ? {} : { body }),
    passiveTwin: true,
    accuracy: 1e-3,
  };
  const sources: PresetSource[] = [
    {
      path: 'temperature_C',
      reference: 'anatomy',
      note: 'Body temperature in the whole column; skin is cooler',
      assumed: true,
    },
    source('electrode.area_cm2', padArea),
    {
      path: 'electrode.boundary',
      reference: null,
      note: treatment.boundary?.note ?? 'A silver–silver chloride electrode; others come with acid and base',
      assumed: true,
    },
    { path: 'layers[0].initial', ...treatment.padSource },
    ...records.flatMap((record, index) => layerSources(record, index, species)),
    source('base', restingSalt),
    ...salinePadSources,
    {
      path: 'electroosmosis_m3_C',
      reference: 'kimGreen',
      note: 'Water through hairless mouse skin, 2.7 ± 1.3 µL h⁻¹ cm⁻² at 0.36 mA cm⁻²',
    },
    source('plasma_mM', restingSalt),
    { path: 'session.ramp_s', reference: 'soterix', note: '30 s up and down' },
    {
      path: 'session.current_mA',
      reference: 'currentLimit',
      note: 'Below 0.5 mA/cm²; the choice within that is ours',
      assumed: true,
    },
    { path: 'session.duration_min', reference: 'dupel', note: `For ${treatment.dose_mAmin} mA min, ramps counted` },
    { path: 'supply.compliance_V', reference: 'compliance', note: 'Clinic units give up to 80 V' },
    ...bodySources,
    ...(flow?.sources ?? []),
    { path: 'session.after_min', reference: null, note: 'Chosen to show the drug leaving', assumed: true },
  ];
  return { id: treatment.id, title: treatment.title, summary: treatment.summary, study, sources };
}
