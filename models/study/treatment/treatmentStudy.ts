// A study from parts of the library: what is in the pad, where on the body, on what skin, with which device, by which protocol.
import { restingSalt } from '../../library/interstitialFluid.ts';
import { type DeviceId, deviceLibrary } from '../../library/devices/index.ts';
import type { PerfusionCause } from '../../library/perfusion.ts';
import type { LayerRecord } from '../../library/records.ts';
import { type SiteId, siteLibrary } from '../../library/sites/index.ts';
import { type SkinId, skinLibrary } from '../../library/skins/index.ts';
import { speciesLibrary } from '../../library/species/index.ts';
import type { DeviceRecord } from '../../library/treatmentRecords.ts';
import { milliampereMinute } from '../../units.ts';
import type { Solution } from '../acidity/composition.ts';
import { withAcidBase } from '../acidity/withAcidBase.ts';
import { knownSpecies } from '../knownSpecies.ts';
import { bloodFlow } from './bloodFlow.ts';
import type { PresetSource } from '../presets/preset.ts';
import { readProtocol, sessionTotals } from '../protocol.ts';
import type { Study, StudyElectrodeBoundary, StudySession } from '../study.ts';
import { withAppendages } from './appendageParts.ts';
import { acidBaseSources } from './acidBaseSources.ts';
import {
  areaOf,
  beyondDevice,
  boundaryOf,
  boundarySource,
  type Dosing,
  padLayers,
  sessionOf,
  sessionSources,
  usualDosing,
} from './deviceParts.ts';
import { otherPad } from './otherPad.ts';
import { type BySpecies, layerSources, resting_mM, source, studyLayer, temperature_C, tidy } from './recordLayers.ts';
import { type Depth, siteLayers } from './siteLayers.ts';
import { treatmentBody } from './treatmentBody.ts';

/** β for water through hairless mouse skin at 3.6 A m⁻²: 7.5e-9 m s⁻¹. */
const electroosmosis_m3_C = 2.1e-9;

export interface TreatmentParts {
  readonly title: string;
  readonly note?: string;
  /** Id of the library species whose delivery is reported. */
  readonly drug: string;
  /** Besides sodium, chloride, the drug and what is in the pad. */
  readonly species?: readonly string[];
  /** Neutral contents of the pad [mM]. */
  readonly pad_mM: BySpecies;
  readonly padSource: Omit<PresetSource, 'path'>;
  /** The same with every acid in full, and the label's pH, for electrodes that split water; absent: as `pad_mM` says. */
  readonly solution?: Solution;
  /** Absent: the pole that pushes the drug's charge; for a neutral drug the anode, whose solvent flow enters. */
  readonly polarity?: 'cathode' | 'anode';
  readonly poleSource?: Omit<PresetSource, 'path'>;
  readonly site?: SiteId;
  readonly skin?: SkinId;
  readonly depth?: Depth;
  readonly device?: DeviceId;
  /** Absent: as the device has it. */
  readonly boundary?: { readonly value: StudyElectrodeBoundary; readonly note: string };
  /** Text of the steps, current and dose, or a whole session; absent: what the device is usually run for. */
  readonly protocol?: string | Dosing | StudySession;
  /** What the formulation does to blood flow; absent: nothing. */
  readonly bloodFlow?: PerfusionCause;
  /** Follow acids and bases, which an electrode that splits water does anyway. */
  readonly acidBase?: boolean;
  /** Divide the barrier's conductance between its own way and the site's follicles and ducts. */
  readonly appendages?: boolean;
}

export interface TreatmentStudy {
  readonly study: Study;
  readonly sources: readonly PresetSource[];
  /** Where the session asks for more than the device gives. */
  readonly advice: readonly string[];
}

/** Says what is wrong with a protocol that does not fit. */
export class TreatmentError extends Error {}

function poleFor(drug: string): 'cathode' | 'anode' {
  return (knownSpecies({ id: drug }, temperature_C).charge ?? 0) < 0 ? 'cathode' : 'anode';
}

function chosenSession(device: DeviceRecord, protocol: TreatmentParts['protocol']): StudySession {
  if (typeof protocol !== 'string') {
    if (protocol !== undefined && 'kind' in protocol) return protocol;
    return sessionOf(device, protocol ?? usualDosing(device));
  }
  const read = readProtocol(protocol, areaOf(device));
  if (read.kind === 'faults') throw new TreatmentError(read.faults.map(({ message }) => message).join('; '));
  return { kind: 'steps', steps: read.protocol.steps };
}

export function treatmentStudy(parts: TreatmentParts): TreatmentStudy {
  const { study, sources, advice } = lumpedTreatment(parts);
  if (parts.appendages !== true) return { study, sources, advice };
  return { ...withAppendages(study, sources, siteLibrary[parts.site ?? 'volarForearm']), advice };
}

/** With one path through the barrier, that stands for all. */
function lumpedTreatment(parts: TreatmentParts): TreatmentStudy {
  const { drug, pad_mM, protocol } = parts;
  const site = siteLibrary[parts.site ?? 'volarForearm'];
  const skin = skinLibrary[parts.skin ?? 'standard'];
  const device: DeviceRecord = deviceLibrary[parts.device ?? 'smallPad'];
  const species = [...new Set(['sodium', 'chloride', ...(parts.species ?? []), ...Object.keys(pad_mM), drug])];
  for (const id of species) if (!Object.hasOwn(speciesLibrary, id)) throw new Error(`${id} is not in the library`);
  const pads = padLayers(device);
  const stack = siteLayers(site, skin, parts.depth ?? 'skin');
  const records: LayerRecord[] = [...pads, ...stack];
  const { dispersive, sources: dispersiveSources } = otherPad(device, stack, species, pad_mM);
  const session = chosenSession(device, protocol);
  const { duration_s } = sessionTotals(session);
  const flow = parts.bloodFlow === undefined ? undefined : bloodFlow(parts.bloodFlow, duration_s / 60);
  const { body, sources: bodySources } = treatmentBody(drug);
  const { coating, compliance } = device;
  const study: Study = {
    version: 1,
    name: parts.title,
    note: parts.note ?? '',
    temperature_C,
    species: species.map((id) => ({ id })),
    drug,
    electrode: {
      polarity: parts.polarity ?? poleFor(drug),
      area_cm2: areaOf(device),
      ...(coating === undefined ? {} : { coating_mAmin: tidy(coating.value / milliampereMinute) }),
      boundary: parts.boundary?.value ?? boundaryOf(device, pad_mM),
    },
    layers: records.map((record) => studyLayer(record, species, pad_mM)),
    base: { kind: 'bath', concentrations_mM: resting_mM },
    dispersive,
    electroosmosis_m3_C,
    plasma_mM: resting_mM,
    reactions: [],
    ...(flow === undefined ? {} : { perfusion: flow.perfusion }),
    session,
    ...(compliance === undefined ? {} : { supply: { compliance_V: compliance.value } }),
    ...(body === undefined ? {} : { body }),
    passiveTwin: true,
    accuracy: 1e-3,
  };
  const padPaths =
    pads.length === 0 ? ['electrode.boundary.concentrations_mM'] : pads.map((_, k) => `layers[${k}].initial`);
  const sources: PresetSource[] = [
    {
      path: 'temperature_C',
      reference: 'anatomy',
      note: 'Body temperature in the whole column; skin is cooler',
      assumed: true,
    },
    ...(parts.poleSource === undefined ? [] : [{ path: 'electrode.polarity', ...parts.poleSource }]),
    source('electrode.area_cm2', device.area),
    ...(coating === undefined ? [] : [source('electrode.coating_mAmin', coating)]),
    parts.boundary === undefined
      ? boundarySource(device)
      : { path: 'electrode.boundary', reference: null, note: parts.boundary.note, assumed: true },
    ...padPaths.map((path) => ({ path, ...parts.padSource })),
    ...records.flatMap((record, index) => layerSources(record, index, species)),
    source('base', restingSalt),
    ...dispersiveSources,
    {
      path: 'electroosmosis_m3_C',
      reference: 'kimGreen',
      note: 'Water through hairless mouse skin, 2.7 ± 1.3 µL h⁻¹ cm⁻² at 0.36 mA cm⁻²',
    },
    source('plasma_mM', restingSalt),
    ...sessionSources(device, session),
    ...(compliance === undefined ? [] : [source('supply.compliance_V', compliance)]),
    ...bodySources,
    ...(flow?.sources ?? []),
  ];
  const advice = beyondDevice(device, session);
  // where water splits, acids and bases belong to it
  if (parts.acidBase === true || study.electrode.boundary.kind === 'inert') {
    const reactive = withAcidBase(study, parts.solution);
    return { study: reactive, sources: acidBaseSources(reactive, study, sources), advice };
  }
  return { study, sources, advice };
}
