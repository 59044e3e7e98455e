// A treatment of the forearm from a drug record: the pad holds one of its formulations, every ion at its rounded charge.
import { faradayConstant } from '../../constants.ts';
import type { DrugRecord, Formulation } from '../../library/drugRecord.ts';
import { padVolume } from '../../library/layers/pad.ts';
import { speciesLibrary } from '../../library/species/index.ts';
import { milliampereMinute, millimolar } from '../../units.ts';
import { fixedChargeSolution, padSolution } from '../padSolution.ts';
import { isPerfusionCause } from './bloodFlow.ts';
import type { Treatment } from './forearm.ts';

type BySpecies = Readonly<Record<string, number>>;

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

/** The pole of a drug that is given from either: the one that pushes it in; without a drug the anode. */
function poleOf({ pole, species }: DrugRecord): Treatment['polarity'] {
  if (pole.value !== 'either') return pole.value;
  return species !== null && speciesLibrary[species].charge.value < 0 ? 'cathode' : 'anode';
}

/** What is followed where no species acts: of what the pole pushes in and the tissue lacks, the most abundant. */
function followed(species: string | null, polarity: Treatment['polarity'], pad: BySpecies): string {
  if (species !== null) return species;
  const sign = polarity === 'anode' ? 1 : -1;
  const pushed = Object.keys(pad).filter((id) => !inTissue.includes(id) && sign * speciesLibrary[id].charge.value > 0);
  return pushed.toSorted((left, right) => pad[right] - pad[left])[0];
}

export function drugTreatment(drug: DrugRecord, formulation: Formulation, usage: Usage): Treatment {
  const solution = padSolution(formulation);
  const fixed = fixedChargeSolution(solution);
  const polarity = poleOf(drug);
  const pad_mM = Object.fromEntries(
    Object.entries(fixed).map(([id, amount]) => [id, Number((amount / millimolar).toPrecision(12))]),
  );
  const dose_mAmin = usage.dose_mAmin ?? drug.dose.value / milliampereMinute;
  const guessed = formulation.ingredients.some(({ content }) => content.assumed === true);
  const starved = starvesSilver(polarity, fixed['chloride'] ?? 0, dose_mAmin * milliampereMinute);
  return {
    ...usage,
    species: Object.keys(fixed).filter((id) => !inTissue.includes(id)),
    drug: followed(drug.species, polarity, fixed),
    polarity,
    pad_mM,
    padSource: {
      reference: formulation.ingredients[0].content.reference,
      note: `${formulation.name}: what the label says per volume, at pH ${solution.pH.toFixed(1)}; its counter-ion balances`,
      ...(guessed ? { assumed: true } : {}),
    },
    ...(drug.perfusion !== undefined && isPerfusionCause(drug.perfusion) ? { bloodFlow: drug.perfusion } : {}),
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
