/** What is kept of a run that is pinned: as much as the charts and the comparison draw, a tenth of what was solved. */
import type { Frame, RunLayout } from '../../models/solve/frame.ts';
import type { Study } from '../../models/study/study.ts';
import { pHHistory } from '../../models/readings/acidity.ts';
import { bloodLevel } from '../../models/readings/bloodLevel.ts';
import { delivered } from '../../models/readings/delivery.ts';
import { otherColumn, partsAcross } from './bothPads.ts';
import type { Side } from './padChoice.ts';
import { doseHistory, leastCurrent, readAt, transportNumbers } from './readings.ts';
import type { OtherPad, RunData, Solved } from './run.ts';
import { type RunEnd, runEnd } from './runEnd.ts';

/** Numbers over the times of a run. */
export interface PinnedTracks {
  /** [mol m⁻²] */
  readonly delivered: Float64Array;
  /** Without current; null where the study asks for no twin. */
  readonly passive: Float64Array | null;
  /** From electrode to electrode where both columns are known, else under the drug's pad [V]. */
  readonly voltage: Float64Array;
  /** Through the drug's pad into the body [A]. */
  readonly current: Float64Array;
  /** [A s m⁻²] */
  readonly dose: Float64Array;
  /** [mol m⁻³]; null where no body is followed. */
  readonly plasma: Float64Array | null;
  /** Of what is measured in plasma [kg mol⁻¹]; null where it is not known. */
  readonly molarMass: number | null;
  /** At the skin's surface; null without acids and bases. */
  readonly pH: Float64Array | null;
}

/** The column under one pad. By frame; concentrations species-major. */
export interface PinnedColumn {
  readonly study: Study;
  readonly layout: RunLayout;
  /** [s] */
  readonly times: Float64Array;
  readonly concentrations: readonly Float32Array[];
  /** Highest of each species over the whole run. */
  readonly highest: Float64Array;
  readonly pH: readonly Float32Array[] | null;
  /** Of the current at every face, carried by the drug; NaN where next to none flows. */
  readonly drugShare: readonly Float32Array[];
  /** What else the picture needs of every frame. */
  readonly rest: readonly FrameRest[];
}

/** A frame without what it carries at every node and face. */
type FrameRest = Omit<
  Frame,
  'concentrations' | 'potential' | 'fluxDiffusion' | 'fluxMigration' | 'fluxConvection' | 'ionCurrent' | 'pH'
> & { readonly potential: Float32Array };

export interface PinnedRun {
  readonly study: Study;
  /** [s] */
  readonly times: Float64Array;
  readonly tracks: PinnedTracks;
  readonly columns: Readonly<Record<Side, PinnedColumn | null>>;
  readonly end: RunEnd;
}

export function keepRun(run: RunData): PinnedRun {
  const { study, layout, frames, passive } = run;
  const other = otherColumn(run);
  const across = partsAcross(run);
  const level = bloodLevel(layout, frames, other);
  return {
    study,
    times: Float64Array.from(frames, ({ time }) => time),
    tracks: {
      delivered: Float64Array.from(frames, (frame) => delivered(layout, frame)),
      passive:
        passive === null
          ? null
          : Float64Array.from(frames, ({ time }) =>
              readAt(passive.frames, time, (frame) => delivered(passive.layout, frame)),
            ),
      voltage: Float64Array.from(frames, (frame, index) => across?.[index]?.whole ?? frame.voltage),
      current: Float64Array.from(frames, ({ current }) => current * layout.area),
      dose: doseHistory(frames),
      plasma: level?.plasma ?? null,
      molarMass: level?.molarMass ?? null,
      pH: pHHistory(layout, frames)?.surface ?? null,
    },
    columns: { active: keepColumn(run), other: other === null ? null : keepColumn(run.dispersive ?? null) },
    end: runEnd(run),
  };
}

function keepColumn(column: RunData | OtherPad | null): PinnedColumn | null {
  if (column === null) return null;
  const { study, layout, frames } = column;
  const peak = frames.reduce((most, { current }) => Math.max(most, Math.abs(current)), 0);
  return {
    study,
    layout,
    times: Float64Array.from(frames, ({ time }) => time),
    concentrations: frames.map((frame) => Float32Array.from(frame.concentrations)),
    highest: highestOf(column),
    pH: frames.every(({ pH }) => pH !== undefined) ? frames.map(({ pH }) => Float32Array.from(pH ?? [])) : null,
    drugShare: frames.map((frame) => drugShare(layout, frame, peak)),
    rest: frames.map(restOf),
  };
}

function restOf(frame: Frame): FrameRest {
  const {
    concentrations: _c,
    fluxDiffusion: _d,
    fluxMigration: _m,
    fluxConvection: _v,
    ionCurrent: _i,
    pH: _p,
    ...rest
  } = frame;
  return { ...rest, potential: Float32Array.from(frame.potential) };
}

const nothing = new Float64Array(0);

/** The column as it was solved, but for the fluxes, which are not kept. */
export function solvedAgain({ layout, concentrations, pH, rest }: PinnedColumn): Solved {
  const frames = rest.map((each, k): Frame => {
    const acidity = pH?.[k];
    return {
      ...each,
      concentrations: Float64Array.from(concentrations[k] ?? []),
      potential: Float64Array.from(each.potential),
      fluxDiffusion: nothing,
      fluxMigration: nothing,
      fluxConvection: nothing,
      ...(acidity === undefined ? {} : { pH: Float64Array.from(acidity) }),
    };
  });
  return { layout, frames };
}

export function highestOf({ layout, frames }: Solved): Float64Array {
  const nodes = layout.x.length;
  return Float64Array.from(layout.species, (_id, species) => {
    let top = 0;
    for (const { concentrations } of frames) {
      for (let at = species * nodes; at < (species + 1) * nodes; at += 1) top = Math.max(top, concentrations[at] ?? 0);
    }
    return top;
  });
}

/** At a hundred-thousandth of the session's peak the shares are round-off over round-off. */
const leastShare = 1e-5;

/** Whether shares of the current mean anything at an instant, by the session's peak [A m⁻²]. */
export function sharesMeanSomething(current: number, peak: number): boolean {
  return Math.abs(current) > Math.max(leastCurrent, leastShare * peak);
}

function drugShare(layout: RunLayout, frame: Frame, peak: number): Float32Array {
  const faces = layout.faceX.length;
  const shares = sharesMeanSomething(frame.current, peak) ? transportNumbers(layout, frame) : null;
  return shares === null
    ? new Float32Array(faces).fill(Number.NaN)
    : Float32Array.from(shares.subarray(layout.drug * faces, (layout.drug + 1) * faces));
}

/** A number beside every time, at a time between; NaN outside. */
export function trackAt(times: Float64Array, track: ArrayLike<number>, time: number): number {
  const place = between(times, time);
  if (place === null) return Number.NaN;
  const here = track[place.index] ?? Number.NaN;
  return place.fraction === 0 ? here : here + place.fraction * ((track[place.index + 1] ?? here) - here);
}

/** A list of numbers beside every time, at a time between; null outside. */
export function listAt(times: Float64Array, lists: readonly Float32Array[], time: number): Float64Array | null {
  const place = between(times, time);
  const here = place === null ? undefined : lists[place.index];
  if (place === null || here === undefined) return null;
  const next = lists[place.index + 1] ?? here;
  return Float64Array.from(here, (value, entry) => value + place.fraction * ((next[entry] ?? value) - value));
}

/** Rounding of a clock's time [s]. */
const sameTime = 1e-6;

function between(times: Float64Array, time: number): { readonly index: number; readonly fraction: number } | null {
  const last = times.length - 1;
  if (last < 0 || time < (times[0] ?? 0) - sameTime || time > (times[last] ?? 0) + sameTime) return null;
  const after = times.findIndex((one) => one > time);
  if (after === -1) return { index: last, fraction: 0 };
  if (after === 0) return { index: 0, fraction: 0 };
  const [from = 0, to = 0] = times.subarray(after - 1, after + 1);
  return { index: after - 1, fraction: (time - from) / (to - from) };
}
