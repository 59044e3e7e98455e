import { cathodeLimit } from '../../models/library/thresholds.ts';
import { driveNote } from '../../models/study/acidity/driveNote.ts';
import type { Study } from '../../models/study/study.ts';
import { milliamperePerSquareCentimetre } from '../../models/units.ts';
import { formatNumber, formatShort } from '../format/number.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';

export type AdviceTone = 'good' | 'warning' | 'plain';

export interface Advice {
  readonly tone: AdviceTone;
  readonly text: string;
}

/** Highest density commonly recommended on human skin [mA cm⁻²]. */
export const recommendedDensity_mA_cm2 = cathodeLimit.value / milliamperePerSquareCentimetre;

/** One sentence on the pole: which way it pushes this drug. */
export function poleAdvice(study: Study): Advice {
  const { kind, text } = driveNote(study);
  return { tone: tones[kind], text: modelText(text) };
}

const tones = { with: 'good', against: 'warning', out: 'good', hardly: 'plain' } as const;

export function density_mA_cm2(study: Study): number | null {
  return study.session.kind === 'treatment' ? study.session.current_mA / study.electrode.area_cm2 : null;
}

/** One sentence on the current density against what is usually held safe. */
export function densityAdvice(study: Study): Advice {
  const density = density_mA_cm2(study);
  if (density === null) return { tone: 'plain', text: say('density.stepped') };
  const values = { density: formatNumber(density), limit: formatShort(recommendedDensity_mA_cm2) };
  if (density <= recommendedDensity_mA_cm2) {
    return { tone: 'good', text: say('density.within', values) };
  }
  return {
    tone: 'warning',
    text: say('density.above', values),
  };
}
