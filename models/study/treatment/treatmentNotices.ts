// What a person who puts parts of the library together might not expect of the study that comes of them, in sentences.
import type { Formulation } from '../../library/drugRecord.ts';
import { milliampereMinute } from '../../units.ts';
import { driveNote } from '../acidity/driveNote.ts';
import { partRecords } from '../checkParts.ts';
import { knownSpecies } from '../knownSpecies.ts';
import { fixedChargeSolution, padSolution } from '../padSolution.ts';
import type { Study, StudyParts } from '../study.ts';
import { repeatsOverDays } from './deviceParts.ts';
import { tidy } from './recordLayers.ts';

/** An acid of which less than this is ionised is mostly left out where acids and bases are. */
const mostlyIonised = 0.9;

/** @param device_mAmin the dose where nobody asked for one, else null */
export function treatmentNotices(study: Study, parts: StudyParts, device_mAmin: number | null): string[] {
  const { drug, formulation, device } = partRecords(parts);
  const usual_mAmin = tidy(drug.dose.value / milliampereMinute);
  const drive = driveNote(study);
  const share = study.acidBase === true ? 1 : countedShare(formulation, study.drug);
  const { name } = knownSpecies({ id: study.drug }, study.temperature_C);
  const { soldWith } = device;
  const { session } = study;
  const told: readonly (readonly [boolean, string])[] = [
    [
      device_mAmin !== null && device_mAmin !== usual_mAmin,
      `The usual dose of ${drug.id} is ${usual_mAmin} mA min; here it is ${device_mAmin}, as ${device.id} gives it.`,
    ],
    [drive.kind !== 'with', drive.text],
    [drug.species === null, `${drug.name} brings no drug: ${name} is followed, which the current carries in with it.`],
    [
      soldWith !== undefined && !soldWith.includes(drug.id),
      `${device.name} is sold with ${soldWith?.join(' and ')}; here it is taken to hold ${formulation.name}.`,
    ],
    [
      device.electrode.value !== 'bath' && study.electrode.boundary.kind === 'bath',
      'The pad holds too little chloride for a silver anode: a bath of the same solution keeps it filled.',
    ],
    [
      device.electrode.value === 'buffered',
      'The resin’s capacity and acid constants are assumed: its maker states neither.',
    ],
    [
      device.electrode.value === 'bath',
      'The other hand or foot lies in a second tray of the same water; neither tray is used up.',
    ],
    [
      repeatsOverDays(session) && session.kind === 'steps' && session.steps.every(({ kind }) => kind !== 'freshPad'),
      'The pads stay on between the repetitions: "fresh pad" before "repeat" changes them.',
    ],
    [
      share < mostlyIonised,
      `Only ${Number((100 * share).toPrecision(2))} % of ${name} is ionised in the pad; the rest is left out unless acids and bases are followed.`,
    ],
  ];
  return told.filter(([holds]) => holds).map(([, sentence]) => sentence);
}

/** Of the drug in the pad, as much as its fixed charge stands for. */
function countedShare(formulation: Formulation, drug: string): number {
  const solution = padSolution(formulation);
  return (fixedChargeSolution(solution)[drug] ?? 0) / (solution.concentrations[drug] ?? 0);
}
