/** What was measured beside what was solved, in the solver's units: moles per area of pad or per volume, volts, pH. */
import { pHHistory } from '../../../models/readings/acidity.ts';
import { bloodLevel } from '../../../models/readings/bloodLevel.ts';
import { delivered } from '../../../models/readings/delivery.ts';
import type { RunLayout } from '../../../models/solve/frame.ts';
import { knownSpecies } from '../../../models/study/knownSpecies.ts';
import { gramPerMole } from '../../../models/units.ts';
import { otherColumn, partsAcross } from '../bothPads.ts';
import { blendAt } from '../readings.ts';
import type { RunData } from '../run.ts';
import type { MeasuredSeries } from './measuredSeries.ts';

/** Of what is measured [kg mol⁻¹]; null where the study does not tell. */
function molarMassOf({ kind }: MeasuredSeries, run: RunData): number | null {
  const { study } = run;
  if (kind === 'plasma') return bloodLevel(run.layout, run.frames, otherColumn(run))?.molarMass ?? null;
  const drug = study.species.find(({ id }) => id === study.drug);
  const mass = drug === undefined ? undefined : knownSpecies(drug, study.temperature_C).molarMass_g_mol;
  return mass === undefined ? null : mass * gramPerMole;
}

/** Times a measured number gives one in the solver's units; null where that takes a molar mass that is not known. */
export function toSolver(series: MeasuredSeries, run: RunData): number | null {
  const { basis, kind } = series;
  if (kind === 'voltage' || kind === 'pH') return 1;
  const perArea = basis === 'g' || basis === 'mol' ? 1 / run.layout.area : 1;
  if (basis.startsWith('mol')) return perArea;
  const mass = molarMassOf(series, run);
  return mass === null ? null : (perArea * gramPerMole) / mass;
}

function along(times: ArrayLike<number>, track: ArrayLike<number>, at: number): number {
  const count = times.length;
  if (count === 0 || at < (times[0] ?? 0) || at > (times[count - 1] ?? 0)) return Number.NaN;
  let next = 1;
  while (next < count - 1 && (times[next] ?? 0) < at) next += 1;
  const from = times[next - 1] ?? 0;
  const to = times[next] ?? from;
  const here = track[next - 1] ?? Number.NaN;
  const there = track[next] ?? here;
  return to > from ? here + ((at - from) / (to - from)) * (there - here) : here;
}

/** Between nodes of one layer; at a Donnan step the side that is nearer the electrode answers. */
export function atDepth({ x }: RunLayout, values: ArrayLike<number>, depth: number): number {
  return along(x, values, depth);
}

/** Where skin begins [m]. */
function surfaceOf({ layers }: RunLayout): number {
  return layers.find(({ role }) => role !== 'reservoir')?.start ?? 0;
}

function trackOf(kind: MeasuredSeries['kind'], run: RunData): ArrayLike<number> | null {
  const { layout, frames } = run;
  switch (kind) {
    case 'delivered':
      return frames.map((frame) => delivered(layout, frame));
    case 'flux':
      return null;
    case 'plasma':
      return bloodLevel(layout, frames, otherColumn(run))?.plasma ?? null;
    case 'voltage': {
      const across = partsAcross(run);
      // which pole is counted from is a matter of taste
      return frames.map((frame, index) => Math.abs(across?.[index]?.whole ?? frame.voltage));
    }
    case 'pH':
      return pHHistory(layout, frames)?.surface ?? null;
    case 'concentration':
      return null;
  }
}

/** What the run has at each of the measured places, in the solver's units; NaN where it has none. Null: it has nothing of the kind. */
export function solvedBeside(series: MeasuredSeries, run: RunData): Float64Array | null {
  const { kind, x, against, time } = series;
  const { layout, frames } = run;
  const times = frames.map((frame) => frame.time);
  if (frames.length < 2) return null;
  if (against === 'depth') {
    if (time === null || time < (times[0] ?? 0) || time > (times.at(-1) ?? 0)) return null;
    const nodes = layout.x.length;
    const isPH = kind === 'pH';
    if (isPH && frames.some(({ pH }) => pH === undefined)) return null;
    const all = new Float64Array(isPH ? nodes : layout.species.length * nodes);
    blendAt(frames, time, (frame) => (isPH ? (frame.pH ?? all) : frame.concentrations), all);
    const own = isPH ? all : all.subarray(layout.drug * nodes, (layout.drug + 1) * nodes);
    const surface = surfaceOf(layout);
    return Float64Array.from(x, (depth) => atDepth(layout, own, depth + surface));
  }
  if (kind === 'flux') {
    const amounts = frames.map((frame) => delivered(layout, frame));
    const middles = times.slice(1).map((to, k) => (to + (times[k] ?? to)) / 2);
    const slopes = middles.map(
      (_, k) => ((amounts[k + 1] ?? 0) - (amounts[k] ?? 0)) / ((times[k + 1] ?? 0) - (times[k] ?? 0)),
    );
    return Float64Array.from(x, (at) => along(middles, slopes, at));
  }
  const track = trackOf(kind, run);
  return track === null ? null : Float64Array.from(x, (at) => along(times, track, at));
}

export interface Residual {
  /** √(mean of the squared differences), in the unit of the file. */
  readonly rms: number;
  /** Points that it is taken over. */
  readonly count: number;
  /** Points where the run has nothing to compare with. */
  readonly beyond: number;
}

/** How far the run is from what was measured; null where they can not be compared. */
export function residualOf(series: MeasuredSeries, run: RunData): Residual | null {
  const factor = toSolver(series, run);
  const solved = solvedBeside(series, run);
  if (factor === null || solved === null) return null;
  const sign = series.kind === 'voltage' ? Math.abs : (value: number): number => value;
  let sum = 0;
  let count = 0;
  for (const [index, value] of solved.entries()) {
    if (!Number.isFinite(value)) continue;
    sum += (sign(series.y[index] ?? Number.NaN) - value / factor) ** 2;
    count += 1;
  }
  const rms = count === 0 ? Number.NaN : Math.sqrt(sum / count) / series.factor;
  return { rms, count, beyond: solved.length - count };
}
