/** What the scene says, and its numbers in the page's language. */
import type { Frame, RunLayout } from '../../../models/solve/frame.ts';
import type { Study } from '../../../models/study/study.ts';
import { speciesName } from '../../format/species.ts';
import { depthReached, speciesAt, type Moment } from './moment.ts';
import { locale } from '../../words/language.ts';
import { modelText } from '../../words/modelText.ts';
import { say } from '../../words/say.ts';

export function number(value: number, digits = 3): string {
  return new Intl.NumberFormat(locale(), { maximumSignificantDigits: digits, useGrouping: false }).format(value);
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
  return pole > 0 ? say('scene.anode') : say('scene.cathode');
}

export function poleSign(pole: -1 | 1): string {
  return pole > 0 ? '+' : '−';
}

export function layerName(study: Study, id: string): string {
  return modelText(study.layers.find((layer) => layer.id === id)?.name ?? id);
}

export const words = {
  nothingYet: say('scene.nothingYet'),
  activePad: say('scene.activePad'),
  returnPad: say('scene.returnPad'),
  plainPad: say('scene.plainPad'),
  plainOther: say('scene.plainOther'),
  off: say('scene.off'),
  legend: say('scene.legend'),
  porewater: say('scene.porewater'),
  below: say('scene.below'),
  oneDot: say('scene.oneDot'),
  drugDot: say('scene.drugDot'),
  drugInPad: say('scene.drugInPad'),
  drugInSkin: say('scene.drugInSkin'),
  drugTo: say('scene.drugTo'),
  positiveDot: say('scene.positiveDot'),
  negativeDot: say('scene.negativeDot'),
  neutralDot: say('scene.neutralDot'),
  stretched: say('scene.stretched'),
  trueScale: say('scene.trueScale'),
  stretchedNote: say('scene.stretchedNote'),
  trueNote: say('scene.trueNote'),
  toTrue: say('scene.toTrue'),
  toStretched: say('scene.toStretched'),
  toReturnPad: say('scene.toReturnPad'),
  toDrugPad: say('scene.toDrugPad'),
  noneHere: say('scene.noneHere'),
  scaleSwitch: say('scene.scaleSwitch'),
  scales: {
    treatment: say('scene.scale.treatment'),
    skin: say('scene.scale.skin'),
    barrier: say('scene.scale.barrier'),
  },
  scaleMissing: say('scene.scaleMissing'),
  contextLost: say('scene.contextLost'),
} as const;

/** The whole picture in one or two sentences, for those who do not see it. */
export function describeScene(study: Study, layout: RunLayout, moment: Moment | null, under?: 'other'): string {
  if (!moment) return words.nothingYet;
  const pole = poleNow(study, moment.before);
  const off = moment.before.current === 0 ? 'yes' : 'no';
  const skin = layout.layers.filter((layer) => layer.role !== 'reservoir').map((layer) => layerName(study, layer.id));
  const layers = skin.join(', ').toLowerCase();
  const time = clockText(moment.time);
  const reached = depthReached(layout, speciesAt(layout, moment, layout.drug));
  // seen from the return pad it is that pad which stands on the cut
  const drugPole = under === undefined ? pole : -pole;
  return [
    under === undefined
      ? say('scene.describe.under', { layers, off })
      : say('scene.describe.underReturn', { layers, off }),
    say('scene.describe.poles', { drug: drugName(study), pole: drugPole > 0 ? 'anode' : 'cathode' }),
    reached === null
      ? say('scene.describe.none', { time })
      : say('scene.describe.reached', { time, depth: depthText(reached) }),
  ].join(' ');
}
