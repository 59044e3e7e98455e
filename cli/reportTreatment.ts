import { partRecords } from '../models/study/checkParts.ts';
import { drugInPad } from '../models/study/acidity/driveNote.ts';
import { dispersiveLayers, otherPole } from '../models/study/columns.ts';
import { printProtocol } from '../models/study/printProtocol.ts';
import { sessionTotals } from '../models/study/protocol.ts';
import type { Study, StudyElectrodeBoundary, StudyLayer } from '../models/study/study.ts';
import { printable } from './complaint.ts';
import { block, significant, timeText } from './format.ts';

const electrodes: Readonly<Record<StudyElectrodeBoundary['kind'], string>> = {
  silverChloride: 'silver–silver chloride',
  ion: 'one ion carries the current',
  blocked: 'blocked',
  inert: 'inert: water splits',
  bath: 'a stirred bath',
};

/** A protocol of more steps than this is for `iontolab protocol` to print. */
const mostSteps = 6;

/** What is given, where, through which pads and for how long. */
export function treatmentLines(study: Study): string[] {
  const { electrode, dispersive, madeFrom, session } = study;
  const parts = madeFrom === undefined ? null : partRecords(madeFrom);
  const { duration_s, peak_mA, dose_mAmin } = sessionTotals(session);
  const of = (name: string | undefined): string => (name === undefined ? '' : ` (${name})`);
  const own = pad(electrode.polarity, electrode.area_cm2, electrode.boundary, study.layers);
  const rows: [string, string][] = [
    ['drug', `${drugText(study)}${of(parts?.formulation.name)}`],
    ['skin', parts === null ? skinText(study) : `${parts.site.name}; ${parts.skin.name.toLowerCase()}`],
    ['pad', `${own}${of(parts?.device.name)}`],
  ];
  if (dispersive !== undefined) {
    const stack = dispersiveLayers(study, dispersive);
    rows.push(['dispersive', pad(otherPole(electrode.polarity), dispersive.area_cm2, dispersive.boundary, stack)]);
  }
  const density = `${significant(peak_mA / electrode.area_cm2)} mA/cm²`;
  rows.push([
    'session',
    `${significant(dose_mAmin)} mA·min in ${timeText(duration_s)}, at most ${significant(peak_mA)} mA, ${density}`,
  ]);
  if (session.kind === 'steps' && session.steps.length <= mostSteps) rows.push(['', printProtocol(session.steps)]);
  return block('treatment', rows).map(printable);
}

function drugText(study: Study): string {
  const held = study.layers.find(({ role }) => role === 'reservoir')?.initial;
  const { boundary } = study.electrode;
  const amounts =
    held !== undefined
      ? held.kind === 'given'
        ? held.concentrations_mM
        : held.with_mM
      : boundary.kind === 'bath'
        ? boundary.concentrations_mM
        : {};
  return `${drugInPad(study).name}, ${significant(amounts[study.drug] ?? 0)} mM`;
}

function skinText({ layers }: Study): string {
  return layers
    .filter(({ role }) => role !== 'reservoir')
    .map(({ id, name }) => (name === '' ? id : name))
    .join(', ');
}

/** 1 µm over 1 cm² [mL]. */
const millilitresPerMicrometre = 1e-4;

function pad(pole: string, area_cm2: number, boundary: StudyElectrodeBoundary, layers: readonly StudyLayer[]): string {
  const first = layers.findIndex(({ role }) => role !== 'reservoir');
  const depth_um = layers.slice(0, Math.max(first, 0)).reduce((sum, { thickness_um }) => sum + thickness_um, 0);
  const volume = depth_um === 0 ? '' : ` with ${significant(depth_um * area_cm2 * millilitresPerMicrometre)} mL`;
  return `${pole}, ${significant(area_cm2)} cm²${volume}, ${electrodes[boundary.kind]}`;
}
