import { formatNumber } from '../format/number.ts';
import { say } from '../words/say.ts';
import { compareAt_min, type Left, packFactor, packFor_min, type PackName } from './packs.ts';
import { timeText } from './timeWords.ts';

export type Lefts = Readonly<Record<PackName, Left>>;

/** Whole parts of a hundred, as the dots show them. */
export function leftAt({ minutes, parts }: Left, at_min: number): number {
  const index = minutes.findLastIndex((minute) => minute <= at_min);
  return Math.round(parts[index] ?? 0);
}

/** Where less is left at the end than this of a hundred, it has gone fast. */
const mostGone = 20;

/** What the three runs show, in sentences; what is too small to count is said to be. */
export function packWords(lefts: Lefts): readonly string[] {
  const rest = leftAt(lefts.rest, compareAt_min);
  const hot = rest - leftAt(lefts.hot, compareAt_min);
  const cold = leftAt(lefts.cold, compareAt_min) - rest;
  const end_min = Math.min(packFor_min, lefts.rest.minutes.at(-1) ?? 0);
  const atEnd = leftAt(lefts.rest, end_min);
  const most = Math.max(atEnd, leftAt(lefts.hot, end_min), leftAt(lefts.cold, end_min));
  return [
    hot > 0
      ? say('patient.packs.hotLess', { parts: hot })
      : hot < 0
        ? say('patient.packs.hotMore', { parts: -hot })
        : say('patient.packs.hotSame'),
    cold > 0
      ? say('patient.packs.coldMore', { parts: cold })
      : cold < 0
        ? say('patient.packs.coldLess', { parts: -cold })
        : say('patient.packs.coldSame'),
    most < mostGone
      ? say('patient.packs.honest', { minutes: timeText(60 * end_min) })
      : say('patient.packs.slow', { left: String(atEnd), minutes: timeText(60 * end_min) }),
    say('patient.packs.why'),
  ];
}

export function packSources(): string {
  return say('patient.packs.sources', {
    hot: formatNumber(packFactor('hot'), 2),
    cold: formatNumber(packFactor('cold'), 2),
  });
}
