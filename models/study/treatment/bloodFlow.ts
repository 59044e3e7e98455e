// What a formulation does to blood flow from the start of a treatment to its end, by the library's word.
import { type PerfusionCause, perfusionLibrary } from '../../library/perfusion.ts';
import { minute } from '../../units.ts';
import type { StudyPerfusion } from '../study.ts';
import type { PresetSource } from '../presets/preset.ts';

export function isPerfusionCause(id: string): id is PerfusionCause {
  return Object.hasOwn(perfusionLibrary, id);
}

interface BloodFlow {
  readonly perfusion: readonly StudyPerfusion[];
  readonly sources: readonly PresetSource[];
}

/** @param duration_min of the whole session */
export function bloodFlow(cause: PerfusionCause, duration_min: number): BloodFlow {
  const { factor, onset, recovery } = perfusionLibrary[cause];
  const effect: StudyPerfusion = {
    kind: cause,
    from_min: 0,
    duration_min,
    factor: factor.value,
    onset_min: onset.value / minute,
    recovery_min: recovery.value / minute,
  };
  const sourceOf = (key: string, { reference, note, assumed }: typeof factor): PresetSource => ({
    path: `perfusion[0].${key}`,
    reference,
    note,
    ...(assumed === true ? { assumed } : {}),
  });
  return {
    perfusion: [effect],
    sources: [
      sourceOf('factor', factor),
      sourceOf('onset_min', onset),
      sourceOf('recovery_min', recovery),
      {
        path: 'perfusion[0].duration_min',
        reference: null,
        note: 'From the start, as if the vasoconstrictor arrived as injected; to the end of what is followed',
        assumed: true,
      },
    ],
  };
}
