import { cathodeLimit } from '../../models/library/thresholds.ts';
import { driveNote } from '../../models/study/acidity/driveNote.ts';
import type { Study } from '../../models/study/study.ts';
import { milliamperePerSquareCentimetre } from '../../models/units.ts';
import { formatNumber } from '../format/number.ts';

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
  return { tone: tones[kind], text };
}

const tones = { with: 'good', against: 'warning', out: 'good', hardly: 'plain' } as const;

export function density_mA_cm2(study: Study): number | null {
  return study.session.kind === 'treatment' ? study.session.current_mA / study.electrode.area_cm2 : null;
}

/** One sentence on the current density against what is usually held safe. */
export function densityAdvice(study: Study): Advice {
  const density = density_mA_cm2(study);
  if (density === null) return { tone: 'plain', text: 'The current changes in steps; its density is not shown here.' };
  const shown = `${formatNumber(density)} mA/cm²`;
  if (density <= recommendedDensity_mA_cm2) {
    return { tone: 'good', text: `${shown}, within the usual ${recommendedDensity_mA_cm2} mA/cm².` };
  }
  return {
    tone: 'warning',
    text: `${shown} is above the usual ${recommendedDensity_mA_cm2} mA/cm²: risk of burns. It is solved all the same.`,
  };
}
