// A library layer as a layer of a study, in bench units, with the source of each of its numbers.
import { zeroCelsius } from '../../constants.ts';
import { restingSalt } from '../../library/interstitialFluid.ts';
import { leastLymphMass } from '../../library/lymph.ts';
import type { LayerRecord, ResinGroup, SourcedValue } from '../../library/records.ts';
import { speciesLibrary } from '../../library/species/index.ts';
import { centimetre, hour, kiloohmSquareCentimetre, micrometre, millimolar } from '../../units.ts';
import { knownSpecies } from '../knownSpecies.ts';
import { restingTransportFactor } from '../presets/calibrate.ts';
import { donnan, given, layerOf, type PresetSource } from '../presets/preset.ts';
import type { StudyConductance, StudyInitial, StudyLayer, StudyResinGroup } from '../study.ts';

/** Of every column that is built from the library. */
export const temperature_C = 37;

export type BySpecies = Readonly<Record<string, number>>;
type Sourced = Readonly<Record<string, SourcedValue>>;

/** What tissue holds at rest. */
export const resting_mM: BySpecies = {
  sodium: restingSalt.value / millimolar,
  chloride: restingSalt.value / millimolar,
};

export function source(path: string, { reference, note, assumed }: SourcedValue): PresetSource {
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
export const tidy = (value: number): number => Number(value.toPrecision(12));

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

function resinGroup({ kind, capacity, pKa }: ResinGroup): StudyResinGroup {
  const capacity_mM = tidy(capacity.value / millimolar);
  if (kind === 'strongAcid' || kind === 'strongBase') return { kind, capacity_mM };
  if (pKa === undefined) throw new Error(`A ${kind} needs an acid constant`);
  return { kind, capacity_mM, pKa: pKa.value };
}

/** A resin is filled with what the pad holds, and in equilibrium with it. */
function initialOf({ role, resin }: LayerRecord, pad_mM: BySpecies): StudyInitial {
  if (role !== 'reservoir') return donnan(resting_mM);
  return resin === undefined ? given(pad_mM) : donnan(pad_mM);
}

/** Too large for the walls of capillaries: lymph carries it off instead. */
function isHeldByVessels(id: string): boolean {
  return speciesLibrary[id].molarMass.value >= leastLymphMass.value;
}

export function studyLayer(record: LayerRecord, species: readonly string[], pad_mM: BySpecies): StudyLayer {
  const present = (values: Sourced = {}): BySpecies =>
    Object.fromEntries(species.filter((id) => Object.hasOwn(values, id)).map((id) => [id, tidy(values[id].value)]));
  const { exchange, lipid, lymph } = record;
  const large = species.filter(isHeldByVessels);
  const crossing = species.filter((id) => !large.includes(id));
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
    ...(lipid === undefined ? {} : { lipid_cm_h: lipidOf(lipid, species) }),
    exchange_1_s: exchange === undefined ? {} : Object.fromEntries(crossing.map((id) => [id, tidy(exchange.value)])),
    ...(lymph === undefined || large.length === 0 ? {} : { lymph_1_s: tidy(lymph.value) }),
    ...(record.resin === undefined ? {} : { resin: record.resin.map(resinGroup) }),
    initial: initialOf(record, pad_mM),
    ...(conductance === undefined ? {} : { conductance }),
  });
}

/** [cm h⁻¹] of the species that have a form without charge. */
export function lipidOf(lipid: Sourced, species: readonly string[]): BySpecies {
  const known = species.filter((id) => Object.hasOwn(lipid, id));
  return Object.fromEntries(known.map((id) => [id, Number((lipid[id].value / (centimetre / hour)).toPrecision(4))]));
}

export function layerSources(record: LayerRecord, index: number, species: readonly string[]): PresetSource[] {
  const at = `layers[${index}]`;
  const { conductance, exchange, lymph } = record;
  const present = (key: string, values: Sourced = {}): PresetSource[] =>
    Object.entries(values)
      .filter(([id]) => species.includes(id))
      .map(([id, value]) => source(`${at}.${key}.${id}`, value));
  return [
    source(`${at}.thickness_um`, record.thickness),
    source(`${at}.transportFactor`, transportFactorOf(record)),
    source(`${at}.poreFraction`, record.poreFraction),
    source(`${at}.fixedCharge_mM`, record.fixedCharge),
    ...(record.resin ?? []).flatMap(({ capacity, pKa }, k) => [
      source(`${at}.resin[${k}].capacity_mM`, capacity),
      ...(pKa === undefined ? [] : [source(`${at}.resin[${k}].pKa`, pKa)]),
    ]),
    ...present('hindrance', record.hindrance),
    ...present('solventDrag', record.solventDrag),
    ...present('lipid_cm_h', record.lipid),
    ...(exchange === undefined ? [] : [source(`${at}.exchange_1_s`, exchange)]),
    ...(lymph === undefined || !species.some(isHeldByVessels) ? [] : [source(`${at}.lymph_1_s`, lymph)]),
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
