/** Where the volts go over a whole session, and what resistance they make of the current. */
import { columnVoltages } from '../../models/readings/voltageParts.ts';
import { partsAcross } from './bothPads.ts';
import type { RunData } from './run.ts';

export type VoltagePart = 'whole' | 'barrier' | 'otherBarrier' | 'pads' | 'tissue' | 'electrodes';

export interface VoltageTracks {
  /** [s] */
  readonly times: Float64Array;
  /** Through the pad into the body [A]. */
  readonly current: Float64Array;
  /** [V]; those that this run can not tell are absent. */
  readonly parts: ReadonlyMap<VoltagePart, Float64Array>;
  /** True where the parts go from electrode to electrode; else they end at the base of the drug's own column. */
  readonly across: boolean;
}

export function voltageTracks(run: RunData): VoltageTracks {
  const { layout, frames } = run;
  const across = partsAcross(run);
  const shown = frames.slice(0, across?.length ?? frames.length);
  const parts = new Map<VoltagePart, Float64Array>();
  if (across === null) {
    const columns = columnVoltages(layout, shown);
    parts.set(
      'whole',
      Float64Array.from(shown, ({ voltage }) => voltage),
    );
    parts.set(
      'barrier',
      Float64Array.from(columns, ({ barrier }) => barrier),
    );
    parts.set(
      'pads',
      Float64Array.from(columns, ({ pad }) => pad),
    );
    parts.set(
      'tissue',
      Float64Array.from(columns, ({ tissue }) => tissue),
    );
  } else {
    parts.set(
      'whole',
      Float64Array.from(across, ({ whole }) => whole),
    );
    parts.set(
      'barrier',
      Float64Array.from(across, ({ active }) => active.barrier),
    );
    parts.set(
      'otherBarrier',
      Float64Array.from(across, ({ dispersive }) => dispersive.barrier),
    );
    parts.set(
      'pads',
      Float64Array.from(across, ({ active, dispersive }) => active.pad + dispersive.pad),
    );
    parts.set(
      'tissue',
      Float64Array.from(across, ({ active, path, dispersive }) => active.tissue + path + dispersive.tissue),
    );
    const electrodes = Float64Array.from(across, (one) => one.electrodes);
    if (!electrodes.every(Number.isNaN)) parts.set('electrodes', electrodes);
  }
  return {
    times: Float64Array.from(shown, ({ time }) => time),
    current: Float64Array.from(shown, ({ current }) => current * layout.area),
    parts,
    across: across !== null,
  };
}

/** Below this share of the highest current the potentials that stand without any make a resistance of their own. */
export const leastCurrentShare = 0.05;

/** V/I at every instant [Ω]; NaN where too little flows for it to mean anything. */
export function resistance(volts: ArrayLike<number>, current: ArrayLike<number>): Float64Array {
  let peak = 0;
  for (const one of Array.from(current)) peak = Math.max(peak, Math.abs(one));
  return Float64Array.from(volts, (volt, k) => {
    const flows = current[k] ?? 0;
    return peak > 0 && Math.abs(flows) >= leastCurrentShare * peak ? volt / flows : Number.NaN;
  });
}
