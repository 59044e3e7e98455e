import { cathodeLimit } from '../../models/library/thresholds.ts';
import { knownSpecies } from '../../models/study/knownSpecies.ts';
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
  const drug = study.species.find((species) => species.id === study.drug);
  const known = drug === undefined ? undefined : knownSpecies(drug, study.temperature_C);
  const name = known?.name ?? study.drug;
  const charge = known?.charge ?? 0;
  const { polarity } = study.electrode;
  if (charge === 0) {
    return {
      tone: 'plain',
      text: `${name} has no charge: neither pole drives it; only solvent flow and diffusion move it.`,
    };
  }
  const sign = charge < 0 ? 'negative' : 'positive';
  const pole = polarity === 'cathode' ? 'negative' : 'positive';
  if (sign === pole)
    return {
      tone: 'good',
      text: `${name} is ${sign}, as this pole is: like repels like, and drives it into the skin.`,
    };
  if (!padHolds(study, study.drug)) {
    return {
      tone: 'good',
      text: `${name} is ${sign} and this pole is ${pole}: unlike attracts unlike, and draws it out of the body into the pad.`,
    };
  }
  return {
    tone: 'warning',
    text: `${name} is ${sign} and this pole is ${pole}: it draws the drug back into the pad, so far less gets in.`,
  };
}

/** True where any reservoir of the study's own column starts with some. */
function padHolds({ layers }: Study, id: string): boolean {
  return layers.some(({ role, initial }) => {
    const held = initial.kind === 'given' ? initial.concentrations_mM : initial.with_mM;
    return role === 'reservoir' && (held[id] ?? 0) > 0;
  });
}

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
