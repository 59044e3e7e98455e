// Every number that a lesson names, from its runs. Pure: the page and the tests measure with the same code.
import { runNotices } from '../readings/events.ts';
import { otherPadReadings, skinAndElectrode } from '../readings/skinAndElectrode.ts';
import { quantityAt } from '../study/quantities.ts';
import type { Study } from '../study/study.ts';
import { readPath } from '../study/studyPath.ts';
import { readBottle } from './bottle.ts';
import { digitsOf, type Measure, type Measured, type MeasuredValues, partsOf } from './measure.ts';
import { measureTrack } from './measureTrack.ts';
import { columnUnder, type TaughtRun, Unmeasurable } from './tracks.ts';
import { secondsPer } from './units.ts';

/** A run's study is known before it is solved. */
export interface TaughtRuns {
  readonly study: (id: string) => Study | null;
  readonly run: (id: string) => TaughtRun | null;
}

/** A number at a path of a study, or behind the id of an item on the way: `layers.pad.thickness_um`. */
function settingOf(study: Study, path: string): Omit<Measured, 'digits'> {
  let at = '';
  let here: unknown = study;
  for (const key of path.split('.')) {
    const index = Array.isArray(here) ? here.findIndex((item: { readonly id?: unknown }) => item?.id === key) : -1;
    const next = index < 0 ? `${at === '' ? '' : '.'}${key}` : `[${index}]`;
    at += next;
    here = readPath(study, at);
  }
  if (typeof here !== 'number') throw new Unmeasurable(`the study has no number at ${path}`);
  return { value: here, unit: quantityAt(at)?.unit ?? '' };
}

/** Null while a run that it needs is not there. Throws Unmeasurable where the run has no such number. */
export function measureOne(measure: Measure, runs: TaughtRuns, known: MeasuredValues): Measured | null {
  const found = valueOf(measure, runs, known);
  if (found === null) return null;
  return { ...found, value: measure.flip === true ? 0 - found.value : found.value, digits: digitsOf(measure) };
}

function valueOf(measure: Measure, runs: TaughtRuns, known: MeasuredValues): Omit<Measured, 'digits'> | null {
  const parts = partsOf(measure).map((id) => known.get(id));
  if (!parts.every((part) => part !== undefined)) return null;
  const [of, other] = parts;
  if (measure.kind === 'constant') return { value: measure.value, unit: measure.unit };
  if (measure.kind === 'bottle') return readBottle(measure);
  if (measure.kind === 'ratio') {
    const percent = measure.unit === '%';
    return { value: ((percent ? 100 : 1) * of.value) / other.value, unit: percent ? '%' : '' };
  }
  if (measure.kind === 'difference') return { value: of.value - other.value, unit: sameUnit(parts) };
  if (measure.kind === 'sum') return { value: parts.reduce((sum, { value }) => sum + value, 0), unit: sameUnit(parts) };
  if (measure.kind === 'setting') {
    const study = runs.study(measure.run);
    return study === null ? null : settingOf(study, measure.path);
  }
  const run = runs.run(measure.run);
  if (run === null) return null;
  if (measure.kind === 'reading') return readingOf(measure, run);
  if (measure.kind === 'event') return eventOf(measure, run);
  return measure.kind === 'currentTime' ? currentTime(measure, run) : measureTrack(measure, run);
}

function sameUnit(parts: readonly Measured[]): string {
  const [first] = parts;
  if (parts.some(({ unit }) => unit !== first.unit))
    throw new Unmeasurable(`its parts have other units: ${parts.map(({ unit }) => unit).join(', ')}`);
  return first.unit;
}

type Of<Kind extends Measure['kind']> = Extract<Measure, { readonly kind: Kind }>;

function readingOf({ reading: wanted, side }: Of<'reading'>, run: TaughtRun): Omit<Measured, 'digits'> {
  const { layout, frames } = columnUnder(run, side);
  const found = (side === 'other' ? otherPadReadings : skinAndElectrode)(layout, frames);
  const reading = found.find(({ id }) => id === wanted);
  if (reading === undefined) throw new Unmeasurable(`no reading ${wanted}: ${found.map(({ id }) => id).join(', ')}`);
  return { value: reading.value, unit: reading.unit === 'times' ? '' : reading.unit };
}

function eventOf({ event, unit = 'min' }: Of<'event'>, run: TaughtRun): Omit<Measured, 'digits'> {
  const found = runNotices(run.layout, run.frames, run.dispersive);
  const notice = found.find(({ kind }) => kind === event);
  if (notice === undefined)
    throw new Unmeasurable(`no ${event} in this run: ${found.map(({ kind }) => kind).join(', ')}`);
  return { value: notice.time / secondsPer[unit], unit };
}

/** Between the last frame before the current and the first one after it. */
function currentTime({ unit = 'min' }: Of<'currentTime'>, { frames }: TaughtRun): Omit<Measured, 'digits'> {
  const first = frames.findIndex(({ current }) => current !== 0);
  const last = frames.findLastIndex(({ current }) => current !== 0);
  if (first < 0) throw new Unmeasurable('no current flows in this run');
  const until = frames[Math.min(frames.length - 1, last + 1)].time;
  return { value: (until - frames[Math.max(0, first - 1)].time) / secondsPer[unit], unit };
}

/** All that can be told of the runs that are there, in the order of the list. */
export function measureRuns(measures: readonly Measure[], runs: TaughtRuns): MeasuredValues {
  const known = new Map<string, Measured>();
  for (const measure of measures) {
    try {
      const found = measureOne(measure, runs, known);
      if (found !== null) known.set(measure.id, found);
    } catch (error) {
      throw error instanceof Unmeasurable ? new Unmeasurable(`${measure.id}: ${error.message}`) : error;
    }
  }
  return known;
}
