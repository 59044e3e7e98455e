// Treatments with their acids and bases (AB): what the electrode's water does to pad, drug and skin, and what buffers bear.
import type { DrugRecord, Formulation } from '../../library/drugRecord.ts';
import { aceticAcid } from '../../library/drugs/aceticAcid.ts';
import { dexamethasone } from '../../library/drugs/dexamethasone.ts';
import { saline } from '../../library/drugs/saline.ts';
import { bicarbonate, tissuePH, tissuePhosphate } from '../../library/interstitialFluid.ts';
import type { SourcedValue } from '../../library/records.ts';
import { millimolar } from '../../units.ts';
import { withAcidBase } from '../acidity/withAcidBase.ts';
import { padSolution } from '../padSolution.ts';
import type { Study, StudyElectrode } from '../study.ts';
import { addedSources } from '../treatment/acidBaseSources.ts';
import type { Preset, PresetSource } from './preset.ts';

interface AcidTreatment extends Pick<Preset, 'id' | 'title' | 'summary'> {
  readonly note: string;
  /** What is put into the pad. */
  readonly bottle: Formulation;
  readonly drug: string;
  readonly polarity: StudyElectrode['polarity'];
  readonly inert: boolean;
}

const general =
  'Small pad on the volar forearm, 40 mA min. Tissue is buffered by bicarbonate and phosphate alone; protein and cells buffer more. Potassium is lumped into sodium.';

const tidy = (value: number): number => Number(value.toPrecision(12));

function sourceOf(path: string, { reference, note, assumed }: SourcedValue): PresetSource {
  return { path, reference, note, ...(assumed === true ? { assumed } : {}) };
}

const buffersNote = `Sodium as without acid and base; ${bicarbonate.note}; ${tissuePhosphate.note}; chloride balances at pH ${tissuePH.value}`;

function padSource({ name, ingredients, pH }: Formulation): Omit<PresetSource, 'path'> {
  const at = pH === undefined ? 'its pH follows from that' : `at pH ${pH.value} (${pH.note})`;
  const guessed = ingredients.some(({ content }) => content.assumed === true) || pH?.assumed === true;
  return {
    reference: ingredients[0].content.reference,
    note: `${name}: what the label says per volume, ${at}; a strong ion balances`,
    ...(guessed ? { assumed: true } : {}),
  };
}

/** On the skin, with the body and by the session of another treatment. */
function acidTreatment(like: Preset, treatment: AcidTreatment): Preset {
  const { id, title, summary, note, bottle, drug, polarity, inert } = treatment;
  const { concentrations, pH } = padSolution(bottle);
  const contents = Object.entries(concentrations).map(([ion, amount]) => [ion, tidy(amount / millimolar)] as const);
  const pad_mM = Object.fromEntries(contents);
  const used = new Set(['sodium', 'chloride', ...Object.keys(pad_mM)]);
  // the drug's way through the body is known for the drug of the other treatment only
  const { body, ...rest } = like.study;
  const { coating_mAmin, ...electrode } = like.study.electrode;
  const bare: Study = {
    ...rest,
    ...(body !== undefined && drug === like.study.drug ? { body } : {}),
    name: title,
    note,
    drug,
    species: like.study.species.filter((one) => used.has(one.id)),
    layers: like.study.layers.map((layer) => ({
      ...layer,
      hindrance: pick(layer.hindrance, used),
      solventDrag: pick(layer.solventDrag, used),
      ...(layer.lipid_cm_h === undefined ? {} : { lipid_cm_h: pick(layer.lipid_cm_h, used) }),
      exchange_1_s: pick(layer.exchange_1_s, used),
      ...(layer.role === 'reservoir' ? { initial: { kind: 'given', concentrations_mM: {} } as const } : {}),
    })),
    electrode: {
      ...electrode,
      ...(coating_mAmin === undefined || inert ? {} : { coating_mAmin }),
      polarity,
      boundary: inert ? { kind: 'inert' } : { kind: 'silverChloride' },
    },
  };
  const study = withAcidBase(bare, {
    concentrations_mM: pad_mM,
    ...(bottle.pH === undefined ? {} : { pH }),
  });
  const buffers: Omit<PresetSource, 'path'> = { reference: 'physiology', note: buffersNote, assumed: true };
  const own: PresetSource[] = [
    { path: 'layers[0].initial', ...padSource(bottle) },
    ...study.layers.flatMap(({ role }, index) =>
      role === 'reservoir' ? [] : [{ path: `layers[${index}].initial`, ...buffers }],
    ),
    { path: 'base', ...buffers },
    { path: 'plasma_mM', ...buffers },
    sourceOf('plasma_pH', tissuePH),
    ...addedSources(study, bare),
    ...(inert
      ? [
          {
            path: 'electrode.boundary',
            reference: null,
            note: 'Carbon or metal, at which water splits; pads with silver make neither acid nor base',
            assumed: true,
          } as const,
        ]
      : []),
  ];
  const kept = like.sources.filter(
    ({ path }) =>
      !own.some((one) => one.path === path) && standsIn(study, path) && !path.startsWith('electrode.coating'),
  );
  return { id, title, summary, study, sources: [...kept, ...own] };
}

function pick(values: Readonly<Record<string, number>>, ids: ReadonlySet<string>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => ids.has(id)));
}

function standsIn(study: Study, path: string): boolean {
  let value: unknown = study;
  for (const key of path.split(/[.[\]]+/u).filter((part) => part !== ''))
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return value !== undefined;
}

function bottleOf({ formulations }: DrugRecord, id: string): Formulation {
  const found = formulations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not a bottle of the library`);
  return found;
}

/** Made up with isotonic saline instead of water. */
function inSaline(bottle: Formulation): Formulation {
  const salt = bottleOf(saline, 'isotonic').ingredients;
  return { ...bottle, name: `${bottle.name}, in 0.9 % saline`, ingredients: [...bottle.ingredients, ...salt] };
}

const steroid = { drug: 'dexamethasonePhosphate', polarity: 'cathode' } as const;

/** @param like the usual treatment, whose skin, session and other pad these share */
export function acidTreatments(like: Preset): readonly Preset[] {
  return [
    acidTreatment(like, {
      ...steroid,
      id: 'dexamethasone-ph',
      title: 'Dexamethasone phosphate as sold, with its pH',
      summary: 'The injection at its pH of 7.75 in buffered tissue, silver chloride cathode, 40 mA min.',
      note: `${general} Benzyl alcohol is left out.`,
      bottle: bottleOf(dexamethasone, 'injection-4'),
      inert: false,
    }),
    acidTreatment(like, {
      ...steroid,
      id: 'dexamethasone-inert',
      title: 'Dexamethasone in saline, inert cathode',
      summary: 'Hydroxide from a carbon cathode makes the unbuffered pad alkaline and takes over the drug’s current.',
      note: general,
      bottle: inSaline(bottleOf(dexamethasone, 'pure')),
      inert: true,
    }),
    acidTreatment(like, {
      id: 'acetic-acid',
      title: 'Acetic acid 5 %, inert cathode',
      summary:
        'Of 5 % acetic acid 0.46 % is ionised, so the cathode hardly drives it; the molecule diffuses in and turns the skin acid.',
      note: `${general} Undissociated acid is given the mobility of acetate in the stratum corneum; how much better it passes is not known here.`,
      drug: 'acetate',
      polarity: 'cathode',
      bottle: bottleOf(aceticAcid, 'solution-5'),
      inert: true,
    }),
    acidTreatment(like, {
      id: 'saline-inert',
      title: 'Saline, inert anode',
      summary:
        'Acid from a carbon anode goes through the pad into the skin: how a galvanic burn begins; sodium is reported.',
      note: general,
      drug: 'sodium',
      polarity: 'anode',
      bottle: bottleOf(saline, 'isotonic'),
      inert: true,
    }),
  ];
}
