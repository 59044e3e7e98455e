// Reverse iontophoresis: a cathode draws cations and, by the flow of solvent, glucose out of the body; lithium is reported.
import type { Study, StudyLayer } from '../study.ts';
import { forearmTreatment } from './forearm.ts';
import { donnan, type Preset, type PresetSource } from './preset.ts';

/** Interstitial fluid and plasma of a patient on lithium [mM]; chloride counts bicarbonate in. */
const body_mM = { sodium: 140, potassium: 4, lithium: 0.8, chloride: 144.8, glucose: 5 };
/** Weak, so that what is drawn out stands out against it [mM]. */
const collecting_mM = { sodium: 10, chloride: 10 };
const current_mA = 0.8;
const hours = 2;

const title = 'Lithium drawn out';

const built = forearmTreatment({
  id: 'reverse-lithium',
  title,
  summary: 'Reverse iontophoresis: sodium, potassium, lithium and glucose drawn out under a cathode, 0.8 mA for 2 h.',
  note: 'What is delivered is negative: it leaves the body for the pad. Calcium and magnesium are left out, bicarbonate is counted as chloride.',
  species: ['potassium', 'lithium', 'glucose'],
  drug: 'lithium',
  polarity: 'cathode',
  pad_mM: collecting_mM,
  padSource: { reference: null, note: 'A weak salt solution to collect in', assumed: true },
  current_mA,
  dose_mAmin: current_mA * 60 * hours,
});

const inBody = (layer: StudyLayer): StudyLayer =>
  layer.role === 'reservoir' ? layer : { ...layer, initial: donnan(body_mM) };

const study: Study = {
  ...built.study,
  layers: built.study.layers.map(inBody),
  base: { kind: 'bath', concentrations_mM: body_mM },
  plasma_mM: body_mM,
  session: { kind: 'treatment', current_mA, duration_min: 60 * hours, ramp_s: 30, after_min: 0 },
};

const bodySource: Omit<PresetSource, 'path'> = {
  reference: 'physiology',
  note: 'Sodium 140, potassium 4, glucose 5 mM; lithium within its therapeutic range of 0.6 to 1.2 mM; chloride balances',
  assumed: true,
};
const own: readonly PresetSource[] = [
  { path: 'base', ...bodySource },
  { path: 'plasma_mM', ...bodySource },
  ...study.layers.flatMap(({ role }, index) =>
    role === 'reservoir' ? [] : [{ path: `layers[${index}].initial`, ...bodySource }],
  ),
  { path: 'session.current_mA', reference: 'leboulanger', note: '23 patients, 0.8 mA' },
  { path: 'session.duration_min', reference: 'leboulanger', note: 'Drawn out for 2 h' },
];

export const reverseExtraction: Preset = {
  ...built,
  study,
  sources: [...built.sources.filter(({ path }) => !own.some((one) => one.path === path)), ...own],
};
