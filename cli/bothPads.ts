import { type OtherPad, putIntoBody, type VoltageParts, voltageParts } from '../models/readings/bothPads.ts';
import type { Frame, RunLayout } from '../models/solve/frame.ts';
import type { Study } from '../models/study/study.ts';
import type { Runs } from './solveRuns.ts';

/** What both columns come to together, one entry per time that both have reached. */
export interface BothPads {
  readonly time_s: readonly number[];
  readonly pathResistance_ohm: number;
  /** From the active electrode to the dispersive one, the difference of their potentials with it where it is known [V]. */
  readonly voltage_V: readonly number[];
  /** What it is made of, from the one electrode to the other [V]. */
  readonly voltageParts_V: Readonly<Record<VoltagePart, readonly (number | null)[]>>;
  /** Past the last barrier through the whole pad since the start, negative out of the body [mol]. */
  readonly intoBody_mol: Readonly<Record<string, IntoBody>>;
}

export type VoltagePart =
  /** Difference of the electrodes' own potentials; null where one of them is not known. */
  | 'electrodes'
  | 'activePad'
  | 'activeBarrier'
  | 'activeTissue'
  | 'path'
  | 'dispersiveTissue'
  | 'dispersiveBarrier'
  | 'dispersivePad';

export interface IntoBody {
  readonly active: readonly number[];
  readonly dispersive: readonly number[];
  readonly net: readonly number[];
}

/** For readings that take both columns; null where the study has one pad only, or the other was not reached. */
export function otherPadOf(study: Study, { dispersive }: Runs): OtherPad | null {
  if (study.dispersive === undefined || !dispersive?.layout) return null;
  return {
    layout: dispersive.layout,
    frames: dispersive.frames,
    pathResistance: study.dispersive.pathResistance_ohm,
  };
}

/** Null where the study has one pad only, or the other was not reached. */
export function bothPads(study: Study, { treatment, dispersive }: Runs): BothPads | null {
  const pathResistance_ohm = study.dispersive?.pathResistance_ohm;
  if (pathResistance_ohm === undefined || treatment.layout === null || !dispersive?.layout) return null;
  const layouts = [treatment.layout, dispersive.layout] as const;
  const pairs = pairsOf(treatment.frames, dispersive.frames);
  const here = { layout: layouts[0], frames: pairs.map(([frame]) => frame) };
  const yonder = { layout: layouts[1], frames: pairs.map(([, frame]) => frame), pathResistance: pathResistance_ohm };
  const parts = voltageParts(here, yonder) ?? [];
  const series = (read: (one: VoltageParts) => number): readonly (number | null)[] =>
    parts.map(read).map((value) => (Number.isNaN(value) ? null : value));
  return {
    time_s: pairs.map(([frame]) => frame.time),
    pathResistance_ohm,
    voltage_V: parts.map(({ whole }) => whole),
    voltageParts_V: {
      electrodes: series(({ electrodes }) => electrodes),
      activePad: series(({ active }) => active.pad),
      activeBarrier: series(({ active }) => active.barrier),
      activeTissue: series(({ active }) => active.tissue),
      path: series(({ path }) => path),
      dispersiveTissue: series(({ dispersive: there }) => there.tissue),
      dispersiveBarrier: series(({ dispersive: there }) => there.barrier),
      dispersivePad: series(({ dispersive: there }) => there.pad),
    },
    intoBody_mol: Object.fromEntries(layouts[0].species.map((id, species) => [id, intoBody(layouts, pairs, species)])),
  };
}

type Pair = readonly [Frame, Frame];

function pairsOf(here: readonly Frame[], there: readonly Frame[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [k, frame] of here.entries()) {
    const other = there[k];
    if (other === undefined || other.time !== frame.time) break;
    pairs.push([frame, other]);
  }
  return pairs;
}

function intoBody(layouts: readonly [RunLayout, RunLayout], pairs: readonly Pair[], species: number): IntoBody {
  const active = pairs.map(([frame]) => putIntoBody(layouts[0], frame, species));
  const dispersive = pairs.map(([, frame]) => putIntoBody(layouts[1], frame, species));
  return { active, dispersive, net: active.map((amount, k) => amount + (dispersive[k] ?? NaN)) };
}
