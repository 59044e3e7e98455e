import { type OtherPad as OtherColumn, putIntoBody, voltageAcross } from '../../models/readings/bothPads.ts';
import type { Side } from './padChoice.ts';
import { readAt } from './readings.ts';
import type { OtherPad, RunData, Solved } from './run.ts';

/** The run as one pad has it; null where the other pad's column is not solved yet, or the study has none. */
export function runUnder(run: RunData, side: Side): RunData | null {
  if (side === 'active') return run;
  const other = run.dispersive ?? null;
  if (other === null) return null;
  const { study, layout, frames, outcome } = other;
  const stale = run.stale || other.stale;
  return { ...run, study, layout, frames, outcome, passive: null, dispersive: null, stale, under: 'other' };
}

/** The other pad's column where it belongs to this very treatment and has come as far. */
export function currentOther(run: RunData, time: number): OtherPad | null {
  const other = run.dispersive ?? null;
  return other === null || other.stale || (other.frames.at(-1)?.time ?? -1) < time - 1e-6 ? null : other;
}

/** The same for readings that take both columns, at the end of what is solved. */
export function otherColumn(run: RunData): OtherColumn | null {
  const other = currentOther(run, run.frames.at(-1)?.time ?? 0);
  const pathResistance = run.study.dispersive?.pathResistance_ohm;
  return other === null || pathResistance === undefined ? null : { ...other, pathResistance };
}

/** Net amount of every species past the barrier into the body, through the whole pad, since the start [mol]. */
export function putIn({ layout, frames }: Solved, time: number): Float64Array {
  return Float64Array.from(layout.species, (_id, species) =>
    readAt(frames, time, (frame) => putIntoBody(layout, frame, species)),
  );
}

/** Face to face across both columns and the path between them [V]; null where only one column is known. */
export function wholeVoltage(run: RunData, time: number): number | null {
  const other = currentOther(run, time);
  const dispersive = run.study.dispersive;
  if (other === null || dispersive === undefined) return null;
  const current = readAt(run.frames, time, (frame) => frame.current) * run.layout.area;
  const here = readAt(run.frames, time, (frame) => frame.voltage);
  const there = readAt(other.frames, time, (frame) => frame.voltage);
  return voltageAcross(here, there, current, dispersive.pathResistance_ohm);
}
