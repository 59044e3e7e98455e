// A treatment of the forearm from a drug record, as the presets hold it.
import type { DrugRecord, Formulation } from '../../library/drugRecord.ts';
import { drugParts } from '../treatment/drugParts.ts';
import type { Treatment } from './forearm.ts';

type Usage = Pick<Treatment, 'id' | 'title' | 'summary' | 'note'> & { readonly dose_mAmin?: number };

export function drugTreatment(drug: DrugRecord, formulation: Formulation, { id, summary, ...usage }: Usage): Treatment {
  const { protocol, ...parts } = drugParts(drug, formulation, usage);
  return { id, summary, ...parts, ...protocol };
}
