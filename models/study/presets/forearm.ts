// A treatment of the volar forearm with the small pad, as the presets hold it.
import { treatmentStudy, type TreatmentParts } from '../treatment/treatmentStudy.ts';
import type { Preset } from './preset.ts';

const site = 'volarForearm';

export interface Treatment extends Omit<TreatmentParts, 'site' | 'device' | 'protocol'> {
  readonly id: string;
  readonly summary: string;
  readonly polarity: 'cathode' | 'anode';
  readonly current_mA: number;
  readonly dose_mAmin: number;
}

export function forearmTreatment(treatment: Treatment): Preset {
  const { id, summary, current_mA, dose_mAmin, ...parts } = treatment;
  const { study, sources } = treatmentStudy({ ...parts, site, protocol: { current_mA, dose_mAmin } });
  return { id, title: parts.title, summary, study: { ...study, placement: { site } }, sources };
}
