// What two columns under one current come to together (I): the voltage across everything, and what the body has gained.
import type { Frame, RunLayout } from '../solve/frame.ts';

/**
 * Voltage from the active pad's face to the dispersive one's [V]: V_active + I R − V_dispersive, each column's own
 * counted from its face to its base.
 * @param current through the active pad into the body [A]
 * @param pathResistance between the bases [Ω]
 */
export function voltageAcross(active: number, dispersive: number, current: number, pathResistance: number): number {
  return active + current * pathResistance - dispersive;
}

export interface SolvedColumn {
  readonly layout: RunLayout;
  readonly frames: readonly Frame[];
}

/** The dispersive pad's column, and what lies between its base and the active one's [Ω]. */
export interface OtherPad extends SolvedColumn {
  readonly pathResistance: number;
}

/** Voltage across everything at every frame of the active column [V]; null unless both columns have the same frames. */
export function voltagesAcross({ layout, frames }: SolvedColumn, other: OtherPad): Float64Array | null {
  if (!sameTimes(frames, other.frames)) return null;
  return Float64Array.from(frames, ({ voltage, current }, k) =>
    voltageAcross(voltage, other.frames[k].voltage, current * layout.area, other.pathResistance),
  );
}

export function sameTimes(frames: readonly Frame[], others: readonly Frame[]): boolean {
  return frames.length === others.length && frames.every(({ time }, k) => time === others[k].time);
}

/** Net amount of a species through the whole pad into the body since the start, past the interface that counts as delivered [mol]. */
export function putIntoBody({ area, layers, deliveredInterface }: RunLayout, frame: Frame, species: number): number {
  return area * (frame.amountCrossed[species * (layers.length + 1) + deliveredInterface] ?? 0);
}
