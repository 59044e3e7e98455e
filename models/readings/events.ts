// Moments of a run at which a treatment does not go on as prescribed: coating or chloride used up (EL), the supply out of volts.
// The run follows the supply, and water's splitting where it counts acids and bases; else it goes on as if there were more.
import { type OtherPad, voltagesAcross } from './bothPads.ts';
import { halfStarved } from '../physics/silverChloride.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';
import { bloodLevel } from './bloodLevel.ts';
import { timeUsedUp } from './charge.ts';
import { supplyNotices, threeDigits } from './supplyNotices.ts';

export interface RunNotice {
  readonly kind:
    | 'coatingUsedUp'
    | 'chlorideUsedUp'
    | 'plasmaComesBack'
    | 'beyondCompliance'
    | 'outOfVolts'
    | 'leadOff'
    | 'padsBridged'
    | 'batteryEmpty'
    | 'gaveUp';
  /** [s] */
  readonly time: number;
  /** One sentence, without the time. */
  readonly message: string;
  /** What the sentence tells, in SI, for those who say it in words of their own. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Which of the two pads' electrodes a notice is about. */
type Which = 'own' | 'other';
const electrodeNames = { own: 'The electrode', other: 'The other electrode' } as const;

function coatingUsedUp(layout: RunLayout, until: number, which: Which = 'own'): RunNotice[] {
  const { facts, area } = layout;
  if (facts?.coating === undefined || !facts.silver) return [];
  const time = timeUsedUp(facts.current, facts.polarity, facts.coating / area, until, facts.renewals);
  if (time === null) return [];
  const what = facts.polarity < 0 ? 'silver chloride' : 'silver';
  const followed = facts.splitsWater && facts.polarity < 0;
  const message = followed
    ? `${electrodeNames[which]}’s ${what} is used up, by charge alone. From here on water splits instead, as the run follows: base enters the pad.`
    : `${electrodeNames[which]}’s ${what} would be used up, by charge alone; water would then split, and acid or base enter the skin. The run goes on as if there were more.`;
  const values = { which, silver: facts.polarity < 0 ? 'chloride' : 'metal', followed: followed ? 'yes' : 'no' };
  return [{ kind: 'coatingUsedUp', time, message, values }];
}

/** Where the run lets water split for want of chloride: half the current does at this concentration. */
function chlorideUsedUp({ facts, x }: RunLayout, frames: readonly Frame[], which: Which = 'own'): RunNotice[] {
  if (facts?.carrier === undefined || !facts.silver || !facts.splitsWater) return [];
  const at = facts.carrier * x.length;
  const starved = frames.find(({ current, concentrations }) => current > 0 && concentrations[at] <= halfStarved);
  if (starved === undefined) return [];
  const message = `${electrodeNames[which]} finds no more chloride at its face: water splits for at least half the current, and acid enters the pad.`;
  return [{ kind: 'chlorideUsedUp', time: starved.time, message, values: { which } }];
}

/** Of the limit: less than this above it is what following a supply leaves. */
const followedTo = 1e-2;

/** First crossing, along a line between the frames on either side of it. */
function beyondCompliance({ facts }: RunLayout, frames: readonly Frame[], across: Float64Array | null): RunNotice[] {
  const limit = facts?.compliance;
  if (limit === undefined) return [];
  const sizes = Float64Array.from(frames, ({ voltage, current }, k) =>
    current === 0 ? 0 : Math.sign(current) * (across?.[k] ?? voltage),
  );
  if (!sizes.some((size) => size > (1 + followedTo) * limit)) return [];
  const after = sizes.findIndex((size) => size > limit);
  const { time } = frames[after];
  const before = frames[after - 1];
  const [there, here] = [sizes[after - 1], sizes[after]];
  const crossing =
    before === undefined ? time : before.time + ((limit - there) / (here - there)) * (time - before.time);
  const most = Math.max(...sizes);
  const need = across === null ? 'This column alone needs' : 'Both columns and the path between them need';
  const message = `${need} more than the ${limit} V that the supply gives, up to ${threeDigits(most)} V. No current was found here that the supply could drive: a real one gives less than this.`;
  return [{ kind: 'beyondCompliance', time: crossing, message, values: { limit, most } }];
}

/** Beyond this share of what has entered the body, what the plasma would bring back is worth a word. */
const worthTelling = 0.01;

function plasmaComesBack(layout: RunLayout, frames: readonly Frame[], other: OtherPad | null): RunNotice[] {
  const level = bloodLevel(layout, frames, other);
  if (level === null) return [];
  const { entered, returned } = level;
  const share = (k: number): number => returned[k] / Math.abs(entered[k]);
  // from the last time on that it was small: where next to nothing has entered yet, the share is anything
  const after = frames.findLastIndex((_, k) => !(share(k) > worthTelling)) + 1;
  if (after >= frames.length) return [];
  const percent = Number((100 * share(frames.length - 1)).toPrecision(2));
  const message = `Blood would by now bring drug back to the tissue under the pads: net uptake is up to ${percent} % smaller at the end than this run has it, which lets blood come free of drug.`;
  return [{ kind: 'plasmaComesBack', time: frames[after].time, message, values: { percent } }];
}

/** In order of time. With the other pad, the voltage is that across everything, and its electrode is watched, too. */
export function runNotices(
  layout: RunLayout,
  frames: readonly Frame[],
  other: OtherPad | null = null,
): readonly RunNotice[] {
  const last = frames.at(-1);
  if (last === undefined) return [];
  const across = other === null ? null : voltagesAcross({ layout, frames }, other);
  const notices = [
    ...coatingUsedUp(layout, last.time),
    ...(other === null ? [] : coatingUsedUp(other.layout, last.time, 'other')),
    ...chlorideUsedUp(layout, frames),
    ...(other === null ? [] : chlorideUsedUp(other.layout, other.frames, 'other')),
    ...supplyNotices(layout),
    ...beyondCompliance(layout, frames, across),
    ...plasmaComesBack(layout, frames, other),
  ];
  return notices.toSorted((one, two) => one.time - two.time);
}
