// What a drug record brings to a treatment: the pad holds one of its formulations, every ion at its rounded charge.
import { faradayConstant } from '../../constants.ts';
import { type DeviceId, deviceLibrary } from '../../library/devices/index.ts';
import type { DrugRecord, Formulation } from '../../library/drugRecord.ts';
import { speciesLibrary } from '../../library/species/index.ts';
import type { DeviceRecord } from '../../library/treatmentRecords.ts';
import { milliampereMinute, millimolar } from '../../units.ts';
import { fixedChargeSolution, padSolution } from '../padSolution.ts';
import { isPerfusionCause } from './bloodFlow.ts';
import { type Dosing, usualDosing } from './deviceParts.ts';
import type { TreatmentParts } from './treatmentStudy.ts';

type Pole = 'cathode' | 'anode';
type PoleSource = NonNullable<TreatmentParts['poleSource']>;
type BySpecies = Readonly<Record<string, number>>;

const inTissue: readonly string[] = ['sodium', 'chloride'];
/** Of the charge passed: with less chloride than this in the pad a silver anode would run out of it. */
const leastChloride = 1;

const usualDevice: DeviceId = 'smallPad';

/** Where and how it is given; absent: on the forearm with the usual device and its current, at the drug's usual dose and pole. */
export type Usage = Pick<TreatmentParts, 'title' | 'note' | 'site' | 'skin' | 'depth' | 'device' | 'polarity'> & {
  readonly dose_mAmin?: number;
};

export interface DrugParts extends TreatmentParts {
  readonly polarity: Pole;
  readonly protocol: Dosing;
}

/** Chloride in the pad is too little for a silver anode over this charge [C]. */
function starvesSilver(polarity: Pole, chloride: number, volume: number, charge: number): boolean {
  return polarity === 'anode' && chloride * volume * faradayConstant < leastChloride * charge;
}

/** The pole of a drug that is given from either: the one that pushes it in; without a drug the anode. */
function poleOf({ pole, species }: DrugRecord): Pole {
  if (pole.value !== 'either') return pole.value;
  return species !== null && speciesLibrary[species].charge.value < 0 ? 'cathode' : 'anode';
}

function poleSource({ name, pole: { value, reference, note, assumed } }: DrugRecord, chosen: Pole): PoleSource {
  if (value !== 'either' && value !== chosen)
    return { reference: null, note: `Chosen; ${name} is usually given from the ${value}`, assumed: true };
  return { reference, note, ...(assumed === true ? { assumed } : {}) };
}

/** What is followed where no species acts: of what the pole pushes in and the tissue lacks, the most abundant. */
function followed(species: string | null, polarity: Pole, pad: BySpecies): string {
  if (species !== null) return species;
  const sign = polarity === 'anode' ? 1 : -1;
  const pushed = Object.keys(pad).filter((id) => !inTissue.includes(id) && sign * speciesLibrary[id].charge.value > 0);
  return pushed.toSorted((left, right) => pad[right] - pad[left])[0];
}

const inMillimolar = (amounts: BySpecies): BySpecies =>
  Object.fromEntries(
    Object.entries(amounts).map(([id, amount]) => [id, Number((amount / millimolar).toPrecision(12))]),
  );

export function drugParts(
  drug: DrugRecord,
  formulation: Formulation,
  { dose_mAmin: wanted, ...usage }: Usage,
): DrugParts {
  const device: DeviceRecord = deviceLibrary[usage.device ?? usualDevice];
  const { current_mA } = usualDosing(device);
  const solution = padSolution(formulation);
  const fixed = fixedChargeSolution(solution);
  const polarity = usage.polarity ?? poleOf(drug);
  const pad_mM = inMillimolar(fixed);
  const dose_mAmin = wanted ?? drug.dose.value / milliampereMinute;
  const guessed = formulation.ingredients.some(({ content }) => content.assumed === true);
  const charge = dose_mAmin * milliampereMinute;
  const starved =
    device.electrode.value === 'silver chloride' &&
    starvesSilver(polarity, fixed['chloride'] ?? 0, device.fillVolume.value, charge);
  return {
    ...usage,
    species: Object.keys(fixed).filter((id) => !inTissue.includes(id)),
    drug: followed(drug.species, polarity, fixed),
    polarity,
    poleSource: poleSource(drug, polarity),
    pad_mM,
    solution: {
      concentrations_mM: inMillimolar(solution.concentrations),
      ...(formulation.pH === undefined ? {} : { pH: solution.pH }),
    },
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
    protocol: { current_mA, dose_mAmin },
  };
}
