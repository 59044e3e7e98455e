// What two columns under one current come to together (I): the voltage across everything, and what the body has gained.
import { electrodePotentials } from './electrodePotential.ts';
import { columnVoltages, type ColumnVoltage } from './voltageParts.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';

export interface SolvedColumn {
  readonly layout: RunLayout;
  readonly frames: readonly Frame[];
}

/** The dispersive pad's column, and what lies between its base and the active one's [Ω]. */
export interface OtherPad extends SolvedColumn {
  readonly pathResistance: number;
}

/** From the active electrode to the dispersive one [V]; all but `electrodes` always known, and `whole` is the sum of what is. */
export interface VoltageParts {
  readonly whole: number;
  /** Half-cell of the active electrode less that of the other; NaN where one of them is not known. */
  readonly electrodes: number;
  readonly active: ColumnVoltage;
  readonly path: number;
  /** As counted towards the whole: from its base to its face. */
  readonly dispersive: ColumnVoltage;
}

/**
 * Voltage from the active electrode to the dispersive one [V]: V_active + I R − V_dispersive + E_active − E_dispersive, each
 * column's own counted from its face to its base.
 * @param current through the active pad into the body [A]
 * @param pathResistance between the bases [Ω]
 * @param electrodes E_active − E_dispersive [V]; NaN: not known, and not counted
 */
export function voltageAcross(
  active: number,
  dispersive: number,
  current: number,
  pathResistance: number,
  electrodes = 0,
): number {
  return active + current * pathResistance - dispersive + (Number.isNaN(electrodes) ? 0 : electrodes);
}

/** Where the volts go, at every frame of the active column; null unless both columns have the same frames. */
export function voltageParts(active: SolvedColumn, other: OtherPad): readonly VoltageParts[] | null {
  if (!sameTimes(active.frames, other.frames)) return null;
  const here = columnVoltages(active.layout, active.frames);
  const there = columnVoltages(other.layout, other.frames);
  const potentials = [
    electrodePotentials(active.layout, active.frames),
    electrodePotentials(other.layout, other.frames),
  ];
  return active.frames.map(({ voltage, current }, k) => {
    const electrodes = potentials[0][k] - potentials[1][k];
    const through = current * active.layout.area;
    const { pad, barrier, tissue } = there[k];
    return {
      whole: voltageAcross(voltage, other.frames[k].voltage, through, other.pathResistance, electrodes),
      electrodes,
      active: here[k],
      path: through * other.pathResistance,
      dispersive: { pad: -pad, barrier: -barrier, tissue: -tissue },
    };
  });
}

/** Voltage across everything at every frame of the active column [V]; null unless both columns have the same frames. */
export function voltagesAcross(active: SolvedColumn, other: OtherPad): Float64Array | null {
  const parts = voltageParts(active, other);
  return parts === null ? null : Float64Array.from(parts, ({ whole }) => whole);
}

export function sameTimes(frames: readonly Frame[], others: readonly Frame[]): boolean {
  return frames.length === others.length && frames.every(({ time }, k) => time === others[k].time);
}

/** Net amount of a species through the whole pad into the body since the start, past the interface that counts as delivered [mol]. */
export function putIntoBody({ area, layers, deliveredInterface }: RunLayout, frame: Frame, species: number): number {
  return area * (frame.amountCrossed[species * (layers.length + 1) + deliveredInterface] ?? 0);
}
