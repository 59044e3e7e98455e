import { perfusionLibrary } from '../../models/library/perfusion.ts';
import { minute } from '../../models/units.ts';
import type { Study, StudyPerfusion, StudySession } from '../../models/study/study.ts';
import type { Solved } from '../app/run.ts';
import { leastShare, whereItIs } from './whereItIs.ts';

export const packNames = ['rest', 'hot', 'cold'] as const;

export type PackName = (typeof packNames)[number];

const causes = { hot: 'heat', cold: 'ice' } as const;

/** A pack stays on, and the session is followed, for this long after the current [min]. */
export const packFor_min = 30;
/** When the three are set side by side: a pack has had time to act, and not all is gone yet [min]. */
export const compareAt_min = 10;

/** The same session with a pack put on when the current stops; solved under the drug's own pad alone. */
export function packStudy(study: Study, stop_s: number, pack: PackName): Study {
  const { dispersive: _dispersive, ...column } = study;
  return {
    ...column,
    passiveTwin: false,
    session: followed(study.session),
    ...(pack === 'rest' ? {} : { perfusion: [...(study.perfusion ?? []), onset(pack, stop_s)] }),
  };
}

function onset(pack: Exclude<PackName, 'rest'>, stop_s: number): StudyPerfusion {
  const { factor, onset: rise, recovery } = perfusionLibrary[causes[pack]];
  return {
    kind: causes[pack],
    from_min: stop_s / minute,
    duration_min: packFor_min,
    factor: factor.value,
    onset_min: rise.value / minute,
    recovery_min: recovery.value / minute,
  };
}

/** Blood flow over flow at rest under a pack that has warmed or cooled the skin. */
export function packFactor(pack: Exclude<PackName, 'rest'>): number {
  return perfusionLibrary[causes[pack]].factor.value;
}

/** Steps are somebody's own, and are followed as far as they say. */
function followed(session: StudySession): StudySession {
  return session.kind === 'treatment' ? { ...session, after_min: Math.max(session.after_min, packFor_min) } : session;
}

/** Of a hundred parts that were in the living skin when the current stopped: how many are there so much later. */
export interface Left {
  readonly minutes: readonly number[];
  readonly parts: readonly number[];
}

/** Null where next to nothing was there, `short` where the session ends too soon. */
export function leftInSkin(run: Solved, stop_s: number): Left | 'short' | null {
  const end = run.layout.end;
  if (end < stop_s + compareAt_min * minute) return 'short';
  const start = whereItIs(run, stop_s).living;
  if (start <= leastShare * whereItIs(run, 0).pad) return null;
  const last = Math.min(packFor_min, Math.floor((end - stop_s) / minute));
  const minutes = Array.from({ length: last + 1 }, (_, index) => index);
  return {
    minutes,
    parts: minutes.map((at) => (100 * whereItIs(run, stop_s + at * minute).living) / start),
  };
}
