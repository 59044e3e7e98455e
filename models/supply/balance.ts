// The current at one instant: what is asked for where the volts suffice, else what they drive. With V(I) = V₀ + I (R + Σ r/g) and
// half-cells, and a bridge beside the body, I_device = I + V(I)/R_bridge; everything grows with I, so one bracketed root decides.
import type { LoadPoint } from './load.ts';
import { availableVoltage, type Device } from './device.ts';

/** g of every barrier as the line α + β I, I the size of the current through the body [1, A⁻¹]. */
export interface ConductanceLine {
  readonly alpha: readonly number[];
  readonly beta: readonly number[];
}

export interface Balance {
  /** Sizes of the current through the body, and of that through the supply [A]. */
  readonly body: number;
  readonly device: number;
  /** The volts decide, not what is asked for. */
  readonly limited: boolean;
}

/** Of the current, where a root is taken for found. */
const ROOT = 1e-13;
const MOST_ITERATIONS = 200;

/** Root of a growing function between low (where it is negative) and high, by false position kept honest (Illinois). */
export function growingRoot(value: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [value(a), value(b)];
  if (fa >= 0) return a;
  if (fb <= 0) return b;
  let side = 0;
  for (let k = 0; k < MOST_ITERATIONS && b - a > ROOT * Math.abs(b); k++) {
    const guess = (a * fb - b * fa) / (fb - fa);
    const x = guess > a && guess < b ? guess : a + (b - a) / 2;
    const fx = value(x);
    if (fx === 0) return x;
    if (fx > 0) {
      b = x;
      fb = fx;
      if (side === 1) fa /= 2;
      side = 1;
    } else {
      a = x;
      fa = fx;
      if (side === -1) fb /= 2;
      side = -1;
    }
  }
  return b;
}

/** Of both columns and the path between them, without the electrodes, in the current's direction [V]. */
export function columnsVoltage(point: LoadPoint, line: ConductanceLine, direction: number, current: number): number {
  let resistance = point.resistance;
  for (let j = 0; j < point.resting.length; j++)
    resistance += point.resting[j] / (line.alpha[j] + line.beta[j] * current + point.swollen[j]);
  return direction * point.offset + current * resistance;
}

/**
 * @param direction ±1, which way the session drives it
 * @param asked size of the supply's current that is asked for, Infinity for as much as there is [A]
 * @param bridge resistance beside the body [Ω]; Infinity: none
 * @param most no current is larger [A]
 */
export function balance(
  point: LoadPoint,
  line: ConductanceLine,
  device: Device,
  direction: number,
  asked: number,
  bridge: number,
  most: number,
): Balance {
  if (asked === 0) return { body: 0, device: 0, limited: false };
  const through = (body: number): number => body + Math.max(0, columnsVoltage(point, line, direction, body)) / bridge;
  const excess = (body: number): number =>
    columnsVoltage(point, line, direction, body) +
    direction * point.electrodes(direction * body) -
    availableVoltage(device, through(body));
  const wanted = Math.min(asked, most);
  const wantedBody = bridge === Infinity ? wanted : growingRoot((body) => through(body) - wanted, 0, wanted);
  if (excess(wantedBody) <= 0) return { body: wantedBody, device: through(wantedBody), limited: false };
  // an electrode that needs some volts before any current flows has them at the smallest one
  const least = most * ROOT;
  if (excess(least) >= 0) return { body: 0, device: 0, limited: true };
  const body = growingRoot(excess, least, wantedBody);
  return { body, device: through(body), limited: true };
}
