// How far a solved session is from what its supply gives, at the instants that were solved for.
import type { LimitedStretch } from '../problem/givenCurrent.ts';
import { availableVoltage, type Device } from './device.ts';

/** One instant. */
export interface Driven {
  /** [s] */
  readonly time: number;
  /** Through the body, forward [A]. */
  readonly current: number;
  /** Of both columns and the path, forward, without the electrodes and with them [V]. */
  readonly columns: number;
  readonly whole: number;
}

export interface Misfit {
  /** Highest voltage less what the supply gives, of what it gives without current; −1 where none flows [1]. */
  readonly excess: number;
  /** The most that is missing to it while the volts are said to hold the current back, likewise; 0 at least [1]. */
  readonly shortfall: number;
}

/** Of a stretch, at either end: there the current asked for may be given already. */
const EDGE = 1e-3;

export function voltageMisfit(device: Device, limited: readonly LimitedStretch[], instants: readonly Driven[]): Misfit {
  const nominal = availableVoltage(device, 0);
  let excess = -1;
  let shortfall = 0;
  for (const { time, current, columns, whole } of instants) {
    if (current === 0) continue;
    const direction = Math.sign(current);
    const { bridge } = device;
    const bridged = bridge !== undefined && time >= bridge.from && time < bridge.to;
    const through = Math.abs(current) + (bridged ? Math.max(0, direction * columns) / bridge.resistance : 0);
    const above = (direction * whole - availableVoltage(device, through)) / nominal;
    excess = Math.max(excess, above);
    const isHeld = limited.some(({ from, to }) => {
      const edge = EDGE * (to - from);
      return time > from + edge && time < to - edge;
    });
    if (isHeld) shortfall = Math.max(shortfall, -above);
  }
  return { excess, shortfall };
}
