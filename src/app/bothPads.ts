import {
  type OtherPad as OtherColumn,
  putIntoBody,
  type VoltageParts,
  voltageParts,
} from '../../models/readings/bothPads.ts';
import type { Side } from './padChoice.ts';
import { readAt, readTrack } from './readings.ts';
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

/** Where the volts go from electrode to electrode, at every frame that both columns have; null where only one is known. */
export function partsAcross(run: RunData): readonly VoltageParts[] | null {
  const other = run.dispersive ?? null;
  const pathResistance = run.study.dispersive?.pathResistance_ohm;
  if (other === null || other.stale || pathResistance === undefined) return null;
  const common = Math.min(run.frames.length, other.frames.length);
  const [here, there] = [run, other].map(({ layout, frames }) => ({ layout, frames: frames.slice(0, common) }));
  return here === undefined || there === undefined ? null : voltageParts(here, { ...there, pathResistance });
}

/** One of those parts at a time between frames [V]; null where the other column has not come as far. */
export function partAt(
  { frames }: RunData,
  parts: readonly VoltageParts[] | null,
  time: number,
  read: (parts: VoltageParts) => number,
): number | null {
  const last = frames[(parts?.length ?? 0) - 1];
  if (parts === null || last === undefined || time > last.time + 1e-6) return null;
  return readTrack(
    frames,
    time,
    Float64Array.from(parts, (one) => read(one)),
  );
}
