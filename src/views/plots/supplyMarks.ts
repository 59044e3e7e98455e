/** What a supply did in the course of a session, over a chart's time axis. */
import type uPlot from 'uplot';
import type { RunLayout } from '../../../models/solve/frame.ts';
import { say, type PlainKey } from '../../words/say.ts';
import type { Palette } from './palette.ts';

export interface SupplyMark {
  readonly key: PlainKey;
  /** [s]; an instant where both are the same. */
  readonly from: number;
  readonly to: number;
}

export function supplyMarks({ facts, end }: RunLayout): readonly SupplyMark[] {
  const supplied = facts?.supplied;
  if (supplied === undefined) return [];
  const { limited, open, bridged, emptied, gaveUp } = supplied;
  const at = (key: PlainKey, time: number | undefined): SupplyMark[] =>
    time === undefined ? [] : [{ key, from: time, to: time }];
  return [
    ...limited.map(({ from, to }): SupplyMark => ({ key: 'voltage.limited', from, to })),
    ...(open === undefined ? [] : [{ key: 'voltage.open', from: open.from, to: open.to ?? end } as const]),
    ...(bridged === undefined ? [] : [{ key: 'voltage.bridged', from: bridged.from, to: bridged.to } as const]),
    ...at('voltage.emptied', emptied),
    ...at('voltage.gaveUp', gaveUp),
  ];
}

/** Bands with their names, below the curves; of several of one name the first is named. */
export function paintSupplyMarks(plot: uPlot, palette: Palette, marks: readonly SupplyMark[]): void {
  // a student is to find out what happened
  if (document.documentElement.hasAttribute('data-unnamed')) return;
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const named = new Set<string>();
  ctx.save();
  ctx.font = `600 ${10 * ratio}px ${palette.font}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  let line = 0;
  for (const { key, from, to } of marks) {
    const left = plot.valToPos(from / 60, 'x', true);
    const width = Math.max(2 * ratio, plot.valToPos(to / 60, 'x', true) - left);
    ctx.fillStyle = palette.colour('--warning-soft');
    ctx.fillRect(left, bbox.top, width, bbox.height);
    ctx.fillStyle = palette.colour('--warning');
    ctx.fillRect(left, bbox.top, 2 * ratio, bbox.height);
    if (named.has(key)) continue;
    named.add(key);
    const name = say(key);
    const start = Math.min(left + 5 * ratio, bbox.left + bbox.width - ctx.measureText(name).width);
    ctx.fillText(name, start, bbox.top + bbox.height - (14 + 13 * line) * ratio);
    line += 1;
  }
  ctx.restore();
}
