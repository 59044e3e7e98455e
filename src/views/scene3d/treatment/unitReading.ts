/** What the unit's display says at one time, all of it read off the solved session. */
import { partAt, partsAcross } from '../../../app/bothPads.ts';
import { phaseAt, phasesOfRun } from '../../../app/phases.ts';
import { doseHistory, readAt, readTrack } from '../../../app/readings.ts';
import { milliampere, milliampereMinute } from '../../../../models/units.ts';
import type { VoltageParts } from '../../../../models/readings/bothPads.ts';
import type { RunData } from '../../view.ts';

export type UnitState = 'ramp' | 'hold' | 'pause' | 'leadOff' | 'limited' | 'done';

export interface UnitReading {
  readonly state: UnitState;
  /** Magnitude [mA]. */
  readonly current: number;
  /** Given so far, and by the end of what is solved [mA min]. */
  readonly dose: number;
  readonly wholeDose: number;
  /** [s] */
  readonly time: number;
  /** When the last current ends [s]. */
  readonly end: number;
  /** Across everything, or under the drug pad alone where only that is solved [V]. */
  readonly volts: number;
  readonly acrossAll: boolean;
  /** Highest the supply gives [V]; null: not told. */
  readonly compliance: number | null;
}

/** Keeps what belongs to a whole run between two looks at it. */
export function createUnitReader(): (run: RunData, time: number) => UnitReading {
  let frames: RunData['frames'] | null = null;
  let other: RunData['dispersive'] | undefined;
  let doses: Float64Array = new Float64Array(0);
  let parts: readonly VoltageParts[] | null = null;
  let count = 0;
  return (run, time) => {
    if (frames !== run.frames || other !== run.dispersive || count !== run.frames.length) {
      frames = run.frames;
      other = run.dispersive;
      count = run.frames.length;
      doses = doseHistory(run.frames);
      parts = partsAcross(run);
    }
    const { area } = run.layout;
    const toDose = area / milliampereMinute;
    const current = Math.abs(readAt(run.frames, time, (frame) => frame.current) * area) / milliampere;
    const across = partAt(run, parts, time, ({ whole }) => whole);
    const phases = phasesOfRun(run);
    const end = phases.findLast(({ kind }) => kind !== 'after')?.end ?? run.layout.end;
    const supplied = run.layout.facts?.supplied;
    const open = supplied?.open;
    return {
      state: stateAt(),
      current,
      dose: readTrack(run.frames, time, doses) * toDose,
      wholeDose: (supplied === undefined ? (doses.at(-1) ?? 0) * area : supplied.charge) / milliampereMinute,
      time,
      end,
      volts: Math.abs(across ?? readAt(run.frames, time, (frame) => frame.voltage)),
      acrossAll: across !== null,
      compliance: run.study.supply?.compliance_V ?? null,
    };

    function stateAt(): UnitState {
      if (open !== undefined && time >= open.from && time < (open.to ?? Infinity)) return 'leadOff';
      if (supplied?.limited.some(({ from, to }) => time >= from && time <= to) === true) return 'limited';
      const kind = phaseAt(phases, time)?.kind;
      if (kind === 'ramp' || kind === 'pause') return kind;
      return kind === 'after' || time > end ? 'done' : 'hold';
    }
  };
}
