// Everything a solved run shows of its set-up, in one list (EL, AB, NP): moments, limits that were passed, and how the drug fared.
import { corrosiveAcid, corrosiveBase } from '../library/thresholds.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';
import { milliampereMinute, milliamperePerSquareCentimetre } from '../units.ts';
import { pHHistory } from './acidity.ts';
import type { OtherPad, SolvedColumn } from './bothPads.ts';
import { driveFindings } from './driveFindings.ts';
import { runNotices, type RunNotice } from './events.ts';
import { type Finding, timePast } from './finding.ts';
import type { Reading } from './reading.ts';
import { otherPadReadings, skinAndElectrode } from './skinAndElectrode.ts';

const weights: Readonly<Record<RunNotice['kind'], Finding['weight']>> = {
  coatingUsedUp: 'harm',
  chlorideUsedUp: 'harm',
  plasmaComesBack: 'note',
  beyondCompliance: 'loss',
  outOfVolts: 'loss',
  leadOff: 'loss',
  padsBridged: 'loss',
  batteryEmpty: 'loss',
  gaveUp: 'loss',
};

/** ∫|I| dt through the pad [C]. */
function chargePassed({ area }: RunLayout, frames: readonly Frame[]): Float64Array {
  const passed = new Float64Array(frames.length);
  for (let k = 1; k < frames.length; k++) {
    const mean = (Math.abs(frames[k - 1].current) + Math.abs(frames[k].current)) / 2;
    passed[k] = passed[k - 1] + area * mean * (frames[k].time - frames[k - 1].time);
  }
  return passed;
}

/** Of the readings that were on the wrong side of a limit; those that a notice tells of already are left to it. */
function limitFindings(
  layout: RunLayout,
  frames: readonly Frame[],
  readings: readonly Reading[],
  pad: Finding['pad'],
): Finding[] {
  const times = frames.map(({ time }) => time);
  const pH = pHHistory(layout, frames)?.surface;
  const start = times[0];
  return readings.flatMap(({ id, value, threshold, concern }): Finding[] => {
    if (!concern || threshold === null) return [];
    const limit = threshold.value;
    const of = { pad, weight: 'harm', values: { value, limit } } as const;
    switch (id) {
      case 'cathodeDensity':
      case 'anodeDensity': {
        const way = id === 'cathodeDensity' ? -1 : 1;
        const densities = frames.map(({ current }) => way * current);
        const time = timePast(times, densities, limit * milliamperePerSquareCentimetre, 'above') ?? start;
        return [{ ...of, kind: 'density', time, values: { ...of.values, pole: way < 0 ? 'cathode' : 'anode' } }];
      }
      case 'dose': {
        const time = timePast(times, chargePassed(layout, frames), limit * milliampereMinute, 'above') ?? start;
        return [{ ...of, kind: 'dose', time }];
      }
      case 'warming':
        return [{ ...of, kind: 'warming', time: timeOfMost(frames) }];
      case 'pHLowest':
      case 'pHHighest': {
        const acid = id === 'pHLowest';
        const time = pH === undefined ? null : timePast(times, pH, limit, acid ? 'below' : 'above');
        const corrosive = acid ? value <= corrosiveAcid.value : value >= corrosiveBase.value;
        const values = { ...of.values, corrosive: corrosive ? 'yes' : 'no' };
        return [{ ...of, kind: acid ? 'acid' : 'base', time: time ?? start, values }];
      }
      case 'chlorideBound':
        return [{ ...of, kind: 'chlorideBound', weight: 'note', time: times[times.length - 1] }];
      default:
        return [];
    }
  });
}

function timeOfMost(frames: readonly Frame[]): number {
  const power = ({ voltage, current }: Frame): number => voltage * current;
  return frames.reduce((most, frame) => (power(frame) > power(most) ? frame : most)).time;
}

const order = { harm: 0, loss: 1, note: 2 } as const;

/** What harms first, then what is lost, each by time. */
export function runFindings(
  column: SolvedColumn,
  other: OtherPad | null,
  passive: SolvedColumn | null,
  accuracy: number,
): readonly Finding[] {
  const { layout, frames } = column;
  if (frames.length === 0) return [];
  const notices = runNotices(layout, frames, other).map(({ kind, time, values }): Finding => ({
    kind,
    time,
    weight: weights[kind],
    pad: values['which'] === 'other' ? 'other' : 'own',
    values,
  }));
  return [
    ...notices,
    ...limitFindings(layout, frames, skinAndElectrode(layout, frames), 'own'),
    ...(other === null
      ? []
      : limitFindings(other.layout, other.frames, otherPadReadings(other.layout, other.frames), 'other')),
    ...driveFindings(column, passive, accuracy),
  ].toSorted((one, two) => order[one.weight] - order[two.weight] || one.time - two.time);
}
