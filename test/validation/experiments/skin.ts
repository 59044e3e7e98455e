/** Studies of the experiments from library parts: skin in a cell between stirred baths, and skin on a body under a pad. */
import type { Study, StudyLayer, StudyPerfusion, StudySession } from '../../../models/index.ts';
import { perfusionLibrary } from '../../../models/library/perfusion.ts';
import { speciesLibrary } from '../../../models/library/species/index.ts';
import { forearmTreatment } from '../../../models/study/presets/forearm.ts';

type BySpecies = Readonly<Record<string, number>>;

export const faraday_C_mol = 96485.33212;
/** Of the library's flow of water, at which the preset's β stands [m³ C⁻¹]. */
export const electroosmosis_m3_C = 2.1e-9;

/** Layers of the library's forearm for these species besides sodium and chloride. */
function forearmLayers(species: readonly string[], pad_mM: BySpecies): readonly StudyLayer[] {
  return forearmTreatment({
    id: 'experiment',
    title: 'experiment',
    summary: '',
    note: '',
    species: species.filter((id) => id !== 'sodium' && id !== 'chloride'),
    drug: species[0],
    polarity: 'anode',
    pad_mM,
    padSource: { reference: null, note: '' },
    current_mA: 1,
    dose_mAmin: 1,
  }).study.layers;
}

const speciesOf = (species: readonly string[]): Study['species'] =>
  [...new Set(['sodium', 'chloride', ...species])].map((id) => ({ id }));

/** Of cells that run for 6 h. */
export const lastHour_s = [18_000, 21_600] as const;

export interface CellExperiment {
  readonly name: string;
  /** First of them is the one that is measured; sodium and chloride come by themselves. */
  readonly species: readonly string[];
  readonly polarity: 'anode' | 'cathode';
  readonly area_cm2: number;
  readonly current_mA: number;
  readonly hours: number;
  /** Stirred, and large enough not to change. */
  readonly donor_mM: BySpecies;
  readonly receptor_mM: BySpecies;
  readonly temperature_C?: number;
}

/** Skin in a diffusion cell: its stratum corneum between two stirred baths; the tissue behind it counts as receptor. */
export function cellStudy(cell: CellExperiment): Study {
  const barrier = forearmLayers(cell.species, cell.donor_mM).find(({ role }) => role === 'barrier')!;
  return {
    version: 1,
    name: cell.name,
    note: '',
    temperature_C: cell.temperature_C ?? 25,
    species: speciesOf(cell.species),
    drug: cell.species[0],
    electrode: {
      polarity: cell.polarity,
      area_cm2: cell.area_cm2,
      boundary: { kind: 'bath', concentrations_mM: cell.donor_mM },
    },
    layers: [{ ...barrier, initial: { kind: 'donnan', with_mM: cell.receptor_mM } }],
    base: { kind: 'bath', concentrations_mM: cell.receptor_mM },
    electroosmosis_m3_C,
    plasma_mM: {},
    reactions: [],
    session: {
      kind: 'treatment',
      current_mA: cell.current_mA,
      duration_min: cell.hours * 60,
      ramp_s: 0,
      after_min: 0,
    },
    passiveTwin: false,
    accuracy: 1e-3,
  };
}

export interface BodyExperiment {
  readonly name: string;
  readonly species: readonly string[];
  readonly polarity: 'anode' | 'cathode';
  readonly area_cm2: number;
  readonly pad_mL: number;
  readonly pad_mM: BySpecies;
  readonly session: StudySession;
  readonly vasoconstrictor?: boolean;
  /** Deepens the subcutis to this [mm]. */
  readonly subcutis_mm?: number;
  /** In place of the library's resting salt, in tissue and plasma. */
  readonly tissue_mM?: BySpecies;
}

const { factor, onset, recovery } = perfusionLibrary.vasoconstrictor;
/** From the start of the current on, and for longer than anyone looked. */
const vasoconstriction: StudyPerfusion = {
  kind: 'vasoconstrictor',
  from_min: 0,
  duration_min: 600,
  factor: factor.value,
  onset_min: onset.value / 60,
  recovery_min: recovery.value / 60,
};

const resting_mM: BySpecies = { sodium: 145, chloride: 145 };

/** The library's forearm under a filled pad with a silver–silver chloride electrode, perfused. */
export function bodyStudy(body: BodyExperiment): Study {
  const tissue_mM = body.tissue_mM ?? resting_mM;
  const exchange = Object.fromEntries(speciesOf(body.species).map(({ id }) => [id, true]));
  const layers = forearmLayers(body.species, body.pad_mM).map((layer): StudyLayer => {
    const rate = Object.values(layer.exchange_1_s)[0];
    return {
      ...layer,
      ...(layer.role === 'reservoir'
        ? {
            thickness_um: (body.pad_mL / body.area_cm2) * 1e4,
            initial: { kind: 'given', concentrations_mM: body.pad_mM },
          }
        : { initial: { kind: 'donnan', with_mM: tissue_mM } }),
      ...(layer.id === 'subcutis' && body.subcutis_mm !== undefined ? { thickness_um: body.subcutis_mm * 1e3 } : {}),
      exchange_1_s: rate === undefined ? {} : Object.fromEntries(Object.keys(exchange).map((id) => [id, rate])),
    };
  });
  return {
    version: 1,
    name: body.name,
    note: '',
    temperature_C: 37,
    species: speciesOf(body.species),
    drug: body.species[0],
    electrode: { polarity: body.polarity, area_cm2: body.area_cm2, boundary: { kind: 'silverChloride' } },
    layers,
    base: { kind: 'bath', concentrations_mM: tissue_mM },
    electroosmosis_m3_C,
    plasma_mM: tissue_mM,
    reactions: [],
    ...(body.vasoconstrictor === true ? { perfusion: [vasoconstriction] } : {}),
    session: body.session,
    passiveTwin: false,
    accuracy: 1e-3,
  };
}

/** [mol m⁻³] of a strength in per cent by weight over volume, from the molar mass of the salt [g mol⁻¹]. */
export const strength_mM = (percent: number, molarMass_g_mol: number): number => (percent * 1e4) / molarMass_g_mol;

/** [g mol⁻¹] */
export const molarMassOf = (id: string): number => speciesLibrary[id].molarMass.value * 1e3;
