import type { Finding } from '../../models/readings/finding.ts';
import { runFindings } from '../../models/readings/findings.ts';
import { otherColumn } from './bothPads.ts';
import { accuracyOf } from './readings.ts';
import type { RunData } from './run.ts';

export interface Findings {
  /** Of the run that is shown; null until it is solved to its end. */
  of(run: RunData | null): readonly Finding[] | null;
}

/** Worked out once for a run, whoever asks. What a run does is told when it is solved, not while half of it is. */
export function createFindings(): Findings {
  let known: { readonly run: RunData; readonly list: readonly Finding[] } | null = null;
  return {
    of(run) {
      if (run === null || (run.outcome ?? null) === null) return known === null || run === null ? null : known.list;
      const same =
        known !== null &&
        known.run.frames === run.frames &&
        known.run.dispersive?.frames === run.dispersive?.frames &&
        known.run.passive?.frames === run.passive?.frames;
      if (known !== null && same) return known.list;
      known = { run, list: runFindings(run, otherColumn(run), run.passive, accuracyOf(run)) };
      return known.list;
    },
  };
}
