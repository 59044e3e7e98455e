/** What the scene says, in one place for translation, and its numbers in the page's language. */
import type { Frame, RunLayout } from '../../../models/solve/frame.ts';
import type { Study } from '../../../models/study/study.ts';
import { speciesName } from '../../format/species.ts';
import { depthReached, speciesAt, type Moment } from './moment.ts';

function language(): string {
  const asked = typeof document === 'undefined' ? '' : document.documentElement.lang;
  return asked === '' ? 'en' : asked;
}

export function number(value: number, digits = 3): string {
  return new Intl.NumberFormat(language(), { maximumSignificantDigits: digits, useGrouping: false }).format(value);
}

/** Micrometres below a millimetre, millimetres from there on. */
export function depthText(metres: number): string {
  const micrometres = Number((metres * 1e6).toPrecision(3));
  return Math.abs(micrometres) < 1000 ? `${number(micrometres)} µm` : `${number(metres * 1e3)} mm`;
}

/** An amount with the prefix that keeps it, or the amount it is to be compared with, between 1 and 1000. */
export function amountText(moles: number, like = moles): string {
  const prefixes = ['mol', 'mmol', 'µmol', 'nmol', 'pmol', 'fmol'];
  // in the other's unit as long as that needs no row of zeros
  let size = moles >= like / 1000 ? like : moles;
  let value = moles;
  let k = 0;
  while (size > 0 && size < 0.9995 && k < prefixes.length - 1) {
    size *= 1000;
    value *= 1000;
    k++;
  }
  return `${number(value)} ${prefixes[k] ?? 'mol'}`;
}

export function clockText(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** The treated pad's pole now: by the sign of the current, and as the study says while none flows. */
export function poleNow(study: Study, frame: Frame | null): -1 | 1 {
  const current = frame?.current ?? 0;
  if (current !== 0) return current > 0 ? 1 : -1;
  return study.electrode.polarity === 'anode' ? 1 : -1;
}

export function drugName(study: Study): string {
  return speciesName(study, study.drug);
}

export function poleWord(pole: -1 | 1): string {
  return pole > 0 ? 'Anode' : 'Cathode';
}

export function poleSign(pole: -1 | 1): string {
  return pole > 0 ? '+' : '−';
}

export function layerName(study: Study, id: string): string {
  return study.layers.find((layer) => layer.id === id)?.name ?? id;
}

export const words = {
  nothingYet: 'Skin under the pads: nothing solved yet.',
  activePad: 'drug pad',
  returnPad: 'return pad',
  currentOff: 'current off',
  off: 'off',
  legend: 'Legend of the picture',
  porewater: 'in pore water, mM',
  below: 'bare tissue: below',
  oneDot: 'One dot stands for',
  drugDot: 'drug',
  drugInPad: 'drug, in the pad',
  drugInSkin: 'drug, in the skin',
  drugTo: 'Drug',
  positiveDot: 'positive ions',
  negativeDot: 'negative ions',
  neutralDot: 'neutral molecules',
  stretched: 'Depth stretched',
  trueScale: 'Depth to scale',
  stretchedNote: 'height of a layer: log of its thickness; widths not to scale',
  trueNote: 'layers in true proportion; widths not to scale',
  toTrue: 'Show depth to scale',
  toStretched: 'Stretch the depth',
  toReturnPad: 'Look under the return pad',
  toDrugPad: 'Look under the drug pad',
  noneHere: 'none under this pad',
  scaleSwitch: 'How near the picture looks',
  scales: { treatment: 'Treatment', skin: 'Skin', barrier: 'Barrier' },
  scaleMissing: 'That view could not be fetched; the picture stays where it is.',
  contextLost: 'The graphics card let go of the picture; it comes back by itself.',
} as const;

/** The whole picture in one or two sentences, for those who do not see it. */
export function describeScene(study: Study, layout: RunLayout, moment: Moment | null, under?: 'other'): string {
  if (!moment) return words.nothingYet;
  const pole = poleNow(study, moment.before);
  const other = pole > 0 ? -1 : 1;
  const off = moment.before.current === 0 ? `, ${words.currentOff}` : '';
  const skin = layout.layers.filter((layer) => layer.role !== 'reservoir').map((layer) => layerName(study, layer.id));
  // seen from the return pad it is that pad which stands on the cut
  const [drugPole, returnPole] = under === undefined ? ([pole, other] as const) : ([other, pole] as const);
  const where = under === undefined ? 'under two pads' : 'under the return pad, the other beside it';
  const poles =
    `Cut block of skin (${skin.join(', ').toLowerCase()}) ${where}${off}. ` +
    `The pad with ${drugName(study)} is the ${poleWord(drugPole).toLowerCase()} (${poleSign(drugPole)}), ` +
    `the return pad the ${poleWord(returnPole).toLowerCase()} (${poleSign(returnPole)}). `;
  const reached = depthReached(layout, speciesAt(layout, moment, layout.drug));
  const when = `At ${clockText(moment.time)} `;
  if (reached === null) return `${poles}${when}no drug is in the skin.`;
  return (
    `${poles}${when}the drug has reached ${depthText(reached)} below the skin’s surface ` +
    '(deepest point above 1 % of its highest concentration in skin).'
  );
}
