/** What stands on a side of the divider: the treatment, the run without current, or a pinned one, at the clock's time. */
import { delivered, leastTold, readAt } from '../../../app/readings.ts';
import { solvedAgain, trackAt, type PinnedColumn } from '../../../app/pinnedRun.ts';
import type { Pin } from '../../../app/pins.ts';
import type { RunData, Solved } from '../../../app/run.ts';
import type { RunLayout } from '../../../../models/solve/frame.ts';
import type { Study } from '../../../../models/study/study.ts';
import { formatDepth } from '../../../format/number.ts';
import { usualCharges } from '../../../format/species.ts';
import { say } from '../../../words/say.ts';
import { createCloudsLike, type Cloud } from '../cloud.ts';
import type { DepthMap } from '../depthMap.ts';
import { depthReached, momentAt, speciesAt, type Moment } from '../moment.ts';
import { amountText, poleNow } from '../words.ts';
import type { SideWords, SplitChoice } from './splitTool.ts';

export interface Shown {
  readonly kind: 'treatment' | 'passive' | 'pinned';
  readonly name: string;
  readonly study: Study;
  readonly solved: Solved;
  readonly moment: Moment;
  /** Of the drug's pad; null where no current is driven. */
  readonly pole: -1 | 1 | null;
  /** Delivered by the clock's time, and what less is round-off [mol]; null where that is not told of this column. */
  readonly delivered: () => { readonly amount: number; readonly least: number } | null;
  /** Of the drug, anywhere at any time [mol m⁻³]; told of a pinned run only. */
  readonly highest: number;
}

/** Only what has the same layers can be drawn on the same block. */
function columnOf(pin: Pin, run: RunData): PinnedColumn | null {
  const column = pin.run.columns[run.under ?? 'active'];
  if (column === null) return null;
  const ids = (layout: RunLayout): string => layout.layers.map(({ id }) => id).join();
  return ids(column.layout) === ids(run.layout) ? column : null;
}

/** What can be chosen for a side, the treatment first. */
export function sideChoices(run: RunData, pins: readonly Pin[]): readonly SplitChoice[] {
  const passive = run.passive !== null && run.passive.frames.length > 1;
  return [
    { value: 'treatment', text: say('skin.split.treatment') },
    ...(passive ? [{ value: 'passive', text: say('skin.split.passive') }] : []),
    ...pins
      .filter((pin) => columnOf(pin, run) !== null)
      .map(({ letter, name }) => ({ value: letter, text: say('skin.split.pinned', { letter, name }) })),
  ];
}

/** Kept as long as the pin is; most pins are never looked at in the picture. */
const again = new WeakMap<PinnedColumn, Solved>();
function framesOf(column: PinnedColumn): Solved {
  const found = again.get(column) ?? solvedAgain(column);
  again.set(column, found);
  return found;
}

/** Null where it can not be shown at this time. */
export function shownOf(run: RunData, pins: readonly Pin[], chosen: string, time: number): Shown | null {
  const { study } = run;
  if (chosen === 'treatment' || chosen === 'passive') {
    const solved = chosen === 'treatment' ? run : run.passive;
    const moment = solved === null ? null : momentAt(solved.frames, time);
    if (solved === null || moment === null) return null;
    const { layout, frames } = solved;
    return {
      kind: chosen,
      name: say(`skin.split.${chosen}`),
      study,
      solved,
      moment,
      pole: chosen === 'treatment' ? poleNow(study, moment.before) : null,
      delivered: () => ({
        amount: layout.area * readAt(frames, time, (frame) => delivered(layout, frame)),
        least: layout.area * leastTold(solved, study.accuracy),
      }),
      highest: 0,
    };
  }
  const pin = pins.find(({ letter }) => letter === chosen);
  const column = pin === undefined ? null : columnOf(pin, run);
  if (pin === undefined || column === null || time > (column.times.at(-1) ?? 0) + 1e-6) return null;
  const solved = framesOf(column);
  const moment = momentAt(solved.frames, time);
  if (moment === null) return null;
  const { letter, name } = pin;
  return {
    kind: 'pinned',
    name: say('skin.split.pinned', { letter, name }),
    study: column.study,
    solved,
    moment,
    pole: poleNow(column.study, moment.before),
    delivered: () =>
      run.under === undefined
        ? { amount: column.layout.area * trackAt(pin.run.times, pin.run.tracks.delivered, time), least: 0 }
        : null,
    highest: column.highest[column.layout.drug] ?? 0,
  };
}

/** The drawn heights are those of the run that is shown; a thinner layer of the other is stretched upon them. */
export function mapOnto(map: DepthMap, { layers }: RunLayout): DepthMap {
  return { ...map, borders: [layers[0]?.start ?? 0, ...layers.map(({ end }) => end)] };
}

/** Dots of this run, each for as much as in the treatment's. */
export function cloudsBeside({ solved, study }: Shown, like: readonly Cloud[], drug: number): readonly Cloud[] {
  const { layout, frames } = solved;
  return createCloudsLike(layout, frames, like, drug, usualCharges(layout, study));
}

function reachedWords(depth: number | null): string {
  return depth === null
    ? say('skin.split.notReached')
    : say('skin.split.reached', { depth: formatDepth(Number(depth.toPrecision(2))) });
}

export function sideWords({ name, solved, moment, delivered: read }: Shown): SideWords {
  const { layout } = solved;
  const told = read();
  return {
    name,
    reached: reachedWords(depthReached(layout, speciesAt(layout, moment, layout.drug))),
    delivered:
      told === null || Number.isNaN(told.amount)
        ? ''
        : told.amount > told.least
          ? say('skin.split.delivered', { amount: amountText(told.amount) })
          : say('skin.split.nothing'),
  };
}
