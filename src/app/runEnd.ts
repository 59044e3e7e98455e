import { pHHistory } from '../../models/readings/acidity.ts';
import { passiveEnd, sweepReadings, type SweepReadings } from '../../models/readings/sweepReadings.ts';
import { leastTold } from '../../models/readings/delivery.ts';
import { otherColumn } from './bothPads.ts';
import { accuracyOf, whereabouts } from './readings.ts';
import type { RunData } from './run.ts';

/** What a session comes to; SI, the drug's amounts through the whole pad. */
export interface RunEnd {
  readonly values: SweepReadings['values'];
  /** Delivered amounts below this can not be told from none [mol]. */
  readonly leastDelivered: number;
  /** Drug in the layers past the pads at the end [mol]. */
  readonly inSkin: number;
  /** Drug taken up by blood until the end [mol]. */
  readonly inBlood: number;
  /** At the skin's surface, lowest and highest; null without acids and bases. */
  readonly pH: readonly [number, number] | null;
  /** [s] */
  readonly duration: number;
  /** Relative; null while it is not known. */
  readonly error: number | null;
}

export function runEnd(run: RunData): RunEnd {
  const { layout, frames, passive, outcome } = run;
  const accuracy = accuracyOf(run);
  const twin = passive === null ? null : passiveEnd(passive, accuracy);
  const last = frames.at(-1);
  const readings = sweepReadings(run, otherColumn(run), twin, accuracy);
  if (last === undefined || readings === null) throw new Error('A run without frames has no end');
  const { places } = whereabouts(layout, last);
  const amountIn = (test: (id: string) => boolean): number =>
    places.reduce((sum, { id, amount }) => (test(id) ? sum + amount * layout.area : sum), 0);
  const skin = new Set(layout.layers.filter(({ role }) => role !== 'reservoir').map(({ id }) => id));
  const pH = pHHistory(layout, frames)?.surface ?? null;
  return {
    values: readings.values,
    leastDelivered: leastTold(run, accuracy) * layout.area,
    inSkin: amountIn((id) => skin.has(id)),
    inBlood: amountIn((id) => id === 'blood'),
    pH: pH === null ? null : [Math.min(...pH), Math.max(...pH)],
    duration: last.time,
    error: outcome?.kind === 'finished' ? outcome.report.errorEstimate : null,
  };
}
