// A treatment of the forearm from a drug record: the pad holds one of its formulations, every ion at its rounded charge.
import { faradayConstant } from '../../constants.ts';
import type { DrugRecord, Formulation } from '../../library/drugRecord.ts';
import { padVolume } from '../../library/layers/pad.ts';
import { milliampereMinute, millimolar } from '../../units.ts';
import { fixedChargeSolution, padSolution } from '../padSolution.ts';
import type { Treatment } from './forearm.ts';

const inTissue: readonly string[] = ['sodium', 'chloride'];
/** Current small enough for the small pad [mA]. */
const current_mA = 2;
/** Of the charge passed: with less chloride than this in the pad a silver anode would run out of it. */
const leastChloride = 1;

type Usage = Pick<Treatment, 'id' | 'title' | 'summary' | 'note'> & { readonly dose_mAmin?: number };

/** Chloride in the pad is too little for a silver anode over this charge [C]. */
function starvesSilver(polarity: Treatment['polarity'], chloride: number, charge: number): boolean {
  return polarity === 'anode' && chloride * padVolume.value * faradayConstant < leastChloride * charge;
}

/** What is followed where no species acts: the most abundant ion of the sign that the pole pushes in. */
function followed(drug: DrugRecord, concentrations: Readonly<Record<string, number>>): string {
  if (drug.species !== null) return drug.species;
  const ids = Object.keys(concentrations).filter((id) => id !== 'sodium' && id !== 'chloride');
  return ids.toSorted((left, right) => concentrations[right] - concentrations[left])[0];
}

export function drugTreatment(drug: DrugRecord, formulation: Formulation, usage: Usage): Treatment {
  const solution = padSolution(formulation);
  const fixed = fixedChargeSolution(solution);
  const polarity = drug.pole.value === 'either' ? 'anode' : drug.pole.value;
  const pad_mM = Object.fromEntries(
    Object.entries(fixed).map(([id, amount]) => [id, Number((amount / millimolar).toPrecision(12))]),
  );
  const dose_mAmin = usage.dose_mAmin ?? drug.dose.value / milliampereMinute;
  const guessed = formulation.ingredients.some(({ content }) => content.assumed === true);
  const starved = starvesSilver(polarity, fixed['chloride'] ?? 0, dose_mAmin * milliampereMinute);
  return {
    ...usage,
    species: Object.keys(fixed).filter((id) => !inTissue.includes(id)),
    drug: followed(drug, fixed),
    polarity,
    pad_mM,
    padSource: {
      reference: formulation.ingredients[0].content.reference,
      note: `${formulation.name}: what the label says per volume, at pH ${solution.pH.toFixed(1)}; its counter-ion balances`,
      ...(guessed ? { assumed: true } : {}),
    },
    ...(starved
      ? {
          boundary: {
            value: { kind: 'bath', concentrations_mM: pad_mM } as const,
            note: 'Too little chloride for a silver anode: a bath of the same solution keeps the pad filled',
          },
        }
      : {}),
    current_mA,
    dose_mAmin,
  };
}
