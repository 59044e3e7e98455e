import { runFindings } from '../../../models/readings/findings.ts';
import type { Measure } from '../../../models/teaching/measure.ts';
import type { Treated } from '../../../models/teaching/practice/criterion.ts';
import { measureKnown } from '../../../models/teaching/practice/measureKnown.ts';
import { otherColumn } from '../../app/bothPads.ts';
import { accuracyOf } from '../../app/readings.ts';
import type { RunData } from '../../app/run.ts';

/** A solved run as cases and faults judge it. @param name that the measures know it by */
export function treatedOf(run: RunData, name: string, measures: readonly Measure[]): Treated {
  const { study, layout, frames, passive } = run;
  const dispersive = otherColumn(run);
  const one = { study, layout, frames, passive, dispersive };
  const known = (id: string): boolean => id === name;
  const values = measureKnown(measures, {
    study: (id) => (known(id) ? study : null),
    run: (id) => (known(id) ? one : null),
  });
  return { study, values, findings: runFindings(run, dispersive, passive, accuracyOf(run)) };
}
