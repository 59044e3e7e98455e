// What a device brings to a study: pad, electrode, supply, and the session it is usually run for.
import { pad } from '../../library/layers/pad.ts';
import { resin, resinShare } from '../../library/layers/resin.ts';
import type { LayerRecord } from '../../library/records.ts';
import type { DeviceRecord } from '../../library/treatmentRecords.ts';
import { hour, milliampere, milliampereMinute, millilitre, squareCentimetre } from '../../units.ts';
import { sessionTotals } from '../protocol.ts';
import type { PresetSource } from '../presets/preset.ts';
import type { StudyElectrodeBoundary, StudySession } from '../study.ts';
import { type BySpecies, source, tidy } from './recordLayers.ts';

/** Follow on after the current, to show the drug leaving [min]. */
const after_min = 20;

export const areaOf = ({ area }: DeviceRecord): number => tidy(area.value / squareCentimetre);

/** The filled pad, as thick as its volume over its area, and the resin in front of it where there is one; none over a bath. */
export function padLayers({ electrode, area, fillVolume }: DeviceRecord): readonly LayerRecord[] {
  if (electrode.value === 'bath') return [];
  const [volume_mL, area_cm2] = [fillVolume.value / millilitre, area.value / squareCentimetre].map(tidy);
  const guess = area.assumed === true || fillVolume.assumed === true;
  const filled = (record: LayerRecord, share: number, note: string): LayerRecord => ({
    ...record,
    thickness: {
      value: (share * fillVolume.value) / area.value,
      reference: fillVolume.reference,
      note: `${note}: ${volume_mL} mL on ${area_cm2} cm²`,
      ...(guess || share < 1 ? { assumed: true as const } : {}),
    },
  });
  if (electrode.value !== 'buffered') return [filled(pad, 1, 'Filled volume over area')];
  const { value: share } = resinShare;
  const part = (of: number): string => `${tidy(100 * of)} % of the filled volume over area`;
  return [filled(resin, share, part(share)), filled(pad, 1 - share, part(1 - share))];
}

export function boundaryOf({ electrode }: DeviceRecord, pad_mM: BySpecies): StudyElectrodeBoundary {
  if (electrode.value === 'bath') return { kind: 'bath', concentrations_mM: pad_mM };
  return electrode.value === 'silver chloride' ? { kind: 'silverChloride' } : { kind: 'inert' };
}

export function boundarySource({ electrode }: DeviceRecord): PresetSource {
  const { reference, note, assumed } = electrode;
  return { path: 'electrode.boundary', reference, note, ...(assumed === true ? { assumed } : {}) };
}

export interface Dosing {
  readonly current_mA: number;
  readonly dose_mAmin: number;
}

export function usualDosing({ usualCurrent, usualDose }: DeviceRecord): Dosing {
  return {
    current_mA: tidy(usualCurrent.value / milliampere),
    dose_mAmin: tidy(usualDose.value / milliampereMinute),
  };
}

export function sessionOf({ ramp, reversesHalfway }: DeviceRecord, { current_mA, dose_mAmin }: Dosing): StudySession {
  const ramp_s = ramp.value;
  // Each ramp delivers half of what the full current would.
  const duration_min = dose_mAmin / current_mA + ramp_s / 60;
  if (reversesHalfway !== true) return { kind: 'treatment', current_mA, duration_min, ramp_s, after_min };
  return {
    kind: 'steps',
    steps: [
      { kind: 'ramp', to_mA: current_mA, duration_s: ramp_s },
      { kind: 'holdUntil', dose_mAmin: dose_mAmin / 2 },
      { kind: 'reverse', duration_s: 2 * ramp_s },
      { kind: 'holdUntil', dose_mAmin },
      { kind: 'ramp', to_mA: 0, duration_s: ramp_s },
      { kind: 'hold', duration_s: 60 * after_min },
    ],
  };
}

const after: Omit<PresetSource, 'path'> = { reference: null, note: 'Chosen to show the drug leaving', assumed: true };

/** Of steps: the device's own where they are what it would do for some current and dose, else a protocol of somebody's. */
function stepSources(device: DeviceRecord, session: Extract<StudySession, { kind: 'steps' }>): PresetSource[] {
  const first = session.steps[0];
  const current_mA = first?.kind === 'ramp' ? first.to_mA : 0;
  const doses = session.steps.flatMap((step) => (step.kind === 'holdUntil' ? [step.dose_mAmin] : []));
  const own = sessionOf(device, { current_mA, dose_mAmin: doses.at(-1) ?? 0 });
  if (JSON.stringify(own) !== JSON.stringify(session))
    return [{ path: 'session.steps', reference: null, note: 'A protocol given with the study' }];
  const usual = usualDosing(device);
  const at = (index: number): string => `session.steps[${index}]`;
  const dose: Omit<PresetSource, 'path'> =
    doses.at(-1) === usual.dose_mAmin
      ? { ...device.usualDose }
      : { reference: device.usualDose.reference, note: `For ${doses.at(-1)} mA min` };
  return [
    current_mA === usual.current_mA
      ? source(at(0), device.usualCurrent)
      : { path: at(0), reference: null, note: 'Chosen', assumed: true },
    { ...pathless(dose), path: at(1), note: `${dose.note}; half of it, then the current turns round` },
    source(at(2), device.ramp),
    { ...pathless(dose), path: at(3) },
    source(at(4), device.ramp),
    { path: at(5), ...after },
  ];
}

function pathless({ reference, note, assumed }: Omit<PresetSource, 'path'>): Omit<PresetSource, 'path'> {
  return { reference, note, ...(assumed === true ? { assumed } : {}) };
}

export function sessionSources(device: DeviceRecord, session: StudySession): PresetSource[] {
  if (session.kind !== 'treatment') return stepSources(device, session);
  const { current_mA, duration_min, ramp_s } = session;
  const usual = usualDosing(device);
  const dose_mAmin = tidy(current_mA * (duration_min - ramp_s / 60));
  const { reference } = device.usualDose;
  return [
    source('session.ramp_s', device.ramp),
    current_mA === usual.current_mA
      ? source('session.current_mA', device.usualCurrent)
      : { path: 'session.current_mA', reference: null, note: 'Chosen', assumed: true },
    dose_mAmin === usual.dose_mAmin
      ? source('session.duration_min', device.usualDose)
      : { path: 'session.duration_min', reference, note: `For ${dose_mAmin} mA min, ramps counted` },
    { path: 'session.after_min', ...after },
  ];
}

/** Sessions this far apart are treatments of their own [s]. */
const apart_s = 12 * hour;

/** Repetitions from day to day are treatments of their own. */
export function repeatsOverDays(session: StudySession): boolean {
  return session.kind === 'steps' && session.steps.some((step) => step.kind === 'repeat' && step.every_s >= apart_s);
}

/** Of a session that is repeated from day to day, one of its treatments; else all of it [mA min]. */
export function doseOfOne(session: StudySession): number {
  if (session.kind !== 'steps') return sessionTotals(session).dose_mAmin;
  const steps = session.steps.filter((step) => step.kind !== 'repeat' || step.every_s < apart_s);
  return sessionTotals({ kind: 'steps', steps }).dose_mAmin;
}

/** Where a session asks for more than the device gives or its maker allows. */
export function beyondDevice(device: DeviceRecord, session: StudySession): string[] {
  const { peak_mA } = sessionTotals(session);
  const dose_mAmin = doseOfOne(session);
  const most_mA = tidy(device.highestCurrent.value / milliampere);
  const most_mAmin = tidy(device.highestDose.value / milliampereMinute);
  // ramps around a dose that is held to the last bit deliver a little more
  const slack = 1.05;
  return [
    ...(peak_mA > most_mA * (1 + 1e-12) ? [`${device.name}: ${peak_mA} mA is more than its ${most_mA} mA`] : []),
    ...(dose_mAmin > most_mAmin * slack
      ? [
          `${device.name}: ${Number(dose_mAmin.toPrecision(4))} mA min is more than its ${most_mAmin} mA min in one treatment`,
        ]
      : []),
  ];
}
