// Moments of a run at which a treatment would not go on as prescribed: the coating used up (EL), the supply out of volts.
// The run itself goes on as if neither had happened.
import type { Frame, RunLayout } from '../solve/frame.ts';
import { timeUsedUp } from './charge.ts';

export interface RunNotice {
  readonly kind: 'coatingUsedUp' | 'beyondCompliance';
  /** [s] */
  readonly time: number;
  /** One sentence, without the time. */
  readonly message: string;
}

function coatingUsedUp(layout: RunLayout, until: number): RunNotice[] {
  const { facts, area } = layout;
  if (facts?.coating === undefined || !facts.silver) return [];
  const time = timeUsedUp(facts.current, facts.polarity, facts.coating / area, until);
  if (time === null) return [];
  const what = facts.polarity < 0 ? 'silver chloride' : 'silver';
  const message = `The electrode’s ${what} would be used up, by charge alone; water would then split, and acid or base enter the skin. The run goes on as if there were more.`;
  return [{ kind: 'coatingUsedUp', time, message }];
}

/** First crossing, along a line between the frames on either side of it. */
function beyondCompliance({ facts }: RunLayout, frames: readonly Frame[]): RunNotice[] {
  const limit = facts?.compliance;
  if (limit === undefined) return [];
  const after = frames.findIndex(({ voltage }) => Math.abs(voltage) > limit);
  if (after < 0) return [];
  const { time, voltage } = frames[after];
  const before = frames[after - 1];
  const here = Math.abs(voltage);
  const there = before === undefined ? here : Math.abs(before.voltage);
  const crossing =
    before === undefined ? time : before.time + ((limit - there) / (here - there)) * (time - before.time);
  const peak = frames.reduce((most, frame) => Math.max(most, Math.abs(frame.voltage)), 0);
  const message = `This column alone needs more than the ${limit} V that the supply gives, up to ${Number(peak.toPrecision(3))} V. The current is not limited here: a real supply would give less, and take longer.`;
  return [{ kind: 'beyondCompliance', time: crossing, message }];
}

/** In order of time. */
export function runNotices(layout: RunLayout, frames: readonly Frame[]): readonly RunNotice[] {
  const last = frames.at(-1);
  if (last === undefined) return [];
  return [...coatingUsedUp(layout, last.time), ...beyondCompliance(layout, frames)].toSorted(
    (one, other) => one.time - other.time,
  );
}
