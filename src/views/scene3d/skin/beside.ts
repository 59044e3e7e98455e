/** The run on the other side of the divider: without current, or pinned, at the clock's time. */
import { delivered, leastTold, readAt } from '../../../app/readings.ts';
import { listAt, trackAt, type PinnedColumn } from '../../../app/pinnedRun.ts';
import type { Pin } from '../../../app/pins.ts';
import type { RunData, Solved } from '../../../app/run.ts';
import type { RunLayout } from '../../../../models/solve/frame.ts';
import { formatDepth } from '../../../format/number.ts';
import { say } from '../../../words/say.ts';
import { createCloudsLike, type Cloud } from '../cloud.ts';
import type { DepthMap } from '../depthMap.ts';
import { depthReached, momentAt, type Moment } from '../moment.ts';
import { amountText } from '../words.ts';
import type { SideWords, SplitChoice } from './splitTool.ts';

/** Pinned runs keep concentrations alone, so only their tint can be drawn. */
export type Beside =
  | { readonly kind: 'passive'; readonly solved: Solved; readonly moment: Moment }
  | { readonly kind: 'pinned'; readonly pin: Pin; readonly column: PinnedColumn; readonly drug: Float64Array };

/** Only what has the same layers can be drawn on the same block. */
function columnOf(pin: Pin, run: RunData): PinnedColumn | null {
  const column = pin.run.columns[run.under ?? 'active'];
  if (column === null) return null;
  const ids = (layout: RunLayout): string => layout.layers.map(({ id }) => id).join();
  return ids(column.layout) === ids(run.layout) ? column : null;
}

export function splitChoices(run: RunData, pins: readonly Pin[]): readonly SplitChoice[] {
  const passive = run.passive !== null && run.passive.frames.length > 1;
  return [
    { value: '', text: say('skin.split.none') },
    ...(passive ? [{ value: 'passive', text: say('skin.split.passive') }] : []),
    ...pins
      .filter((pin) => columnOf(pin, run) !== null)
      .map(({ letter, name }) => ({ value: letter, text: say('skin.split.pinned', { letter, name }) })),
  ];
}

/** Null where nothing is chosen, or it does not reach this time. */
export function besideOf(run: RunData, pins: readonly Pin[], chosen: string, time: number): Beside | null {
  if (chosen === 'passive') {
    const solved = run.passive;
    const moment = solved === null ? null : momentAt(solved.frames, time);
    return solved === null || moment === null ? null : { kind: 'passive', solved, moment };
  }
  const pin = pins.find(({ letter }) => letter === chosen);
  const column = pin === undefined ? null : columnOf(pin, run);
  const all = column === null ? null : listAt(column.times, column.concentrations, time);
  if (pin === undefined || column === null || all === null) return null;
  const nodes = column.layout.x.length;
  const { drug } = column.layout;
  return { kind: 'pinned', pin, column, drug: all.slice(drug * nodes, (drug + 1) * nodes) };
}

/** The drawn heights are those of the run that is shown; a thinner layer of the other is stretched upon them. */
export function mapOnto(map: DepthMap, { layers }: RunLayout): DepthMap {
  return { ...map, borders: [layers[0]?.start ?? 0, ...layers.map(({ end }) => end)] };
}

/** Dots of the other run, each for as much as on the left. */
export function cloudsBeside({ layout, frames }: Solved, like: readonly Cloud[]): readonly Cloud[] {
  return createCloudsLike(layout, frames, like);
}

function reachedWords(depth: number | null): string {
  return depth === null
    ? say('skin.split.notReached')
    : say('skin.split.reached', { depth: formatDepth(Number(depth.toPrecision(2))) });
}

function deliveredWords(moles: number, least: number): string {
  return moles > least ? say('skin.split.delivered', { amount: amountText(moles) }) : say('skin.split.nothing');
}

function solvedWords(name: string, solved: Solved, time: number, accuracy: number, depth: number | null): SideWords {
  const { layout, frames } = solved;
  const amount = readAt(frames, time, (frame) => delivered(layout, frame));
  return {
    name,
    reached: reachedWords(depth),
    delivered: deliveredWords(amount * layout.area, leastTold(solved, accuracy) * layout.area),
  };
}

export function treatmentWords(run: RunData, time: number, depth: number | null): SideWords {
  return solvedWords(say('skin.split.treatment'), run, time, run.study.accuracy, depth);
}

export function besideWords(run: RunData, beside: Beside, time: number): SideWords {
  if (beside.kind === 'passive') {
    const { layout } = beside.solved;
    const nodes = layout.x.length;
    const { before, after, weight } = beside.moment;
    const drug = Float64Array.from({ length: nodes }, (_, node) => {
      const at = layout.drug * nodes + node;
      const here = before.concentrations[at] ?? 0;
      return here + weight * ((after.concentrations[at] ?? here) - here);
    });
    return solvedWords(say('skin.split.passive'), beside.solved, time, run.study.accuracy, depthReached(layout, drug));
  }
  const { pin, column, drug } = beside;
  const { letter, name } = pin;
  const amount = run.under === undefined ? trackAt(pin.run.times, pin.run.tracks.delivered, time) : Number.NaN;
  return {
    name: say('skin.split.pinned', { letter, name }),
    reached: reachedWords(depthReached(column.layout, drug)),
    delivered: Number.isNaN(amount) ? '' : deliveredWords(amount * column.layout.area, 0),
  };
}
