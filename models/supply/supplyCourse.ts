// The current of a session under a supply that may run out of volts. Both columns are solved under a current; what they then are as a
// load gives the current that the supply would have driven; both are solved under that, and so on until the two agree. The rounds
// are coarse, the last is as accurate as asked. A supply that suffices costs one look at the voltages.
import { askedCurrent, compileDispersive, compileProblem } from '../problem/compileProblem.ts';
import type { GivenCurrent } from '../problem/givenCurrent.ts';
import type { Problem } from '../problem/problem.ts';
import type { MeshMemory, SolveControl } from '../solve/control.ts';
import type { RunLayout } from '../solve/frame.ts';
import { solve } from '../solve/solve.ts';
import type { Study } from '../study/study.ts';
import { ColumnLoad, type KeptFrame } from './columnLoad.ts';
import { compileDevice } from './compileDevice.ts';
import type { Device } from './device.ts';
import { electrodesVoltage, Load, type LoadedColumn } from './load.ts';
import { marchCurrent } from './marchCurrent.ts';
import { type Driven, voltageMisfit } from './voltageExcess.ts';

/**
 * Of the supply's voltage: no frame has more above it, and none less below while the volts are said to hold the current back. Not
 * of the current: skin at its saturation voltage takes many times the current for a little more voltage.
 */
export const supplyTolerance = 5e-3;
/** Coarse rounds need not come nearer than this. */
const NEAR = 2 * supplyTolerance;
/** Accuracy of the rounds between. */
const COARSE = 1e-2;
const COARSE_FRAMES = 121;
/** Fewer frames do not show how the load goes with time. */
const FEWEST_FRAMES = 30;
const MOST_COARSE = 6;
const MOST_FINE = 7;
/** From this coarse round on, half the way is gone at a time: what swings to and fro then settles. */
const CAREFUL_FROM = 2;

export type Side = 'treatment' | 'dispersive';

export interface SupplyProgress {
  /** Of the rounds between, as far as can be said: 0 to 1, never falling. */
  readonly fraction: number;
}

/** The rounds of one study; null problems and frames of a column that is not there are never asked for. */
export class SupplyCourse {
  /** What is to be solved next, or was last. */
  treatment: Problem;
  dispersive: Problem | null;
  private readonly asked: Pick<GivenCurrent, 'current' | 'pads'>;
  private readonly device: Device;
  private given: GivenCurrent | null = null;
  private loads: Record<Side, ColumnLoad | null>;
  private rounds = 0;
  /** Of the coarse rounds: each is much like the one before. */
  private readonly grids: Record<Side, MeshMemory | null> = { treatment: null, dispersive: null };
  /** Of the last accurate round. */
  private load: Load | null = null;

  /** @param treatment and dispersive, as compiled for the current that is asked for */
  constructor(
    private readonly study: Study,
    treatment: Problem,
    dispersive: Problem | null,
  ) {
    this.treatment = treatment;
    this.dispersive = dispersive;
    this.asked = askedCurrent(study);
    this.device = compileDevice(study);
    this.loads = { treatment: new ColumnLoad(treatment), dispersive: dispersive && new ColumnLoad(dispersive) };
  }

  begin(side: Side, layout: RunLayout): void {
    this.loads[side]?.restart(layout);
  }

  take(side: Side, frame: KeptFrame): void {
    this.loads[side]?.add(frame);
  }

  /** Whether the treatment's column alone leaves so many volts that the other is not expected to run out of them. */
  isPromising(): boolean {
    const { facts, area } = this.treatment;
    const { compliance, battery } = this.device;
    const tracks = this.loads.treatment?.tracks();
    if (this.given !== null || facts === undefined || battery !== undefined || alters(this.device)) return false;
    const used = (tracks?.voltage ?? new Float64Array(0)).map(
      (voltage, k) => Math.abs(voltage) + Math.abs((tracks?.current[k] ?? 0) * area) * this.path(),
    );
    return Math.max(...used) < compliance / 2;
  }

  /**
   * Whether what was solved stands (false), or `treatment` and `dispersive` are to be solved anew. Before anything was solved it
   * finds the current by coarse rounds alone.
   */
  *settle(control: SolveControl = {}): Generator<SupplyProgress, boolean> {
    this.rounds += 1;
    const { loads, given } = this;
    if (this.rounds > MOST_FINE) return false;
    const columns = this.columns(loads);
    if (columns === null) return given === null && this.pose(yield* this.relax(null, control));
    if (this.fits(columns, given)) return false;
    const isThin = [loads.treatment, loads.dispersive].some((load) => load !== null && load.count < FEWEST_FRAMES);
    // from a few frames nothing better can be made than the rounds have made already
    if (isThin && given !== null) return false;
    if (isThin) return this.pose(yield* this.relax(null, control));
    this.load = this.loadOf(columns, given, given === null ? null : this.load);
    const next = this.march(this.load);
    // coarse rounds bring it near; what they cannot see is left to accurate ones
    if (given !== null || (next.account.limited.length === 0 && this.device.bridge === undefined))
      return this.pose(next);
    const found = yield* this.relax(next, control);
    this.load = null;
    return this.pose(found);
  }

  /** Whether a session under this current is one that the supply could have driven. */
  private fits(columns: readonly LoadedColumn[], given: GivenCurrent | null): boolean {
    return this.misfit(columns, given) <= supplyTolerance && (given !== null || !alters(this.device));
  }

  /** Coarse rounds until current and voltage fit, or there have been enough; null where the current asked for does. */
  private *relax(start: GivenCurrent | null, control: SolveControl): Generator<SupplyProgress, GivenCurrent | null> {
    let given = start;
    let load: Load | null = null;
    for (let round = 0; ; round++) {
      const columns = this.columns(yield* this.coarse(given, control, round));
      if (columns === null) throw new Error('The session could not be solved at all');
      if (given === null && this.fits(columns, null)) return null;
      if (given !== null && (round >= MOST_COARSE || this.misfit(columns, given) <= NEAR)) return given;
      load = this.loadOf(columns, given, round < CAREFUL_FROM ? null : load);
      given = this.march(load);
    }
  }

  /** Whether there is anything to be solved anew. */
  private pose(given: GivenCurrent | null): boolean {
    if (given === null) return false;
    this.given = given;
    this.treatment = compileProblem(this.study, given);
    this.dispersive = compileDispersive(this.study, given);
    const { treatment, dispersive } = this;
    this.loads = { treatment: new ColumnLoad(treatment), dispersive: dispersive && new ColumnLoad(dispersive) };
    return true;
  }

  /** @param under the current that the columns were solved under */
  private loadOf(columns: readonly LoadedColumn[], under: GivenCurrent | null, earlier: Load | null): Load {
    return new Load(columns, this.path(), under?.account.clock ?? null, earlier);
  }

  private march(load: Load): GivenCurrent {
    return marchCurrent(this.asked, this.device, load);
  }

  private path(): number {
    return this.study.dispersive?.pathResistance_ohm ?? 0;
  }

  private *coarse(
    given: GivenCurrent | null,
    control: SolveControl,
    round: number,
  ): Generator<SupplyProgress, Record<Side, ColumnLoad | null>> {
    const { study } = this;
    const solved = (problem: Problem | null): ColumnLoad | null => problem && new ColumnLoad(problem);
    const found = {
      treatment: solved(given === null ? this.treatment : compileProblem(study, given)),
      dispersive: solved(given === null ? this.dispersive : compileDispersive(study, given)),
    };
    const accuracy = Math.max(COARSE, control.accuracy ?? study.accuracy);
    for (const side of ['treatment', 'dispersive'] as const) {
      const load = found[side];
      if (load === null) continue;
      const reuse = this.grids[side];
      const run = solve(load.problem, { accuracy, frames: COARSE_FRAMES, ...(reuse === null ? {} : { reuse }) });
      for (;;) {
        const { done, value } = run.next();
        if (done === true) {
          this.grids[side] = value.memory;
          break;
        }
        if (value.kind === 'layout') load.restart(value.layout);
        else if (value.kind === 'frame') load.add(value.frame);
        else yield { fraction: (round + value.fraction / 2) / (MOST_COARSE + 2) };
      }
    }
    return found;
  }

  /** Null where a column was not solved at all. */
  private columns({ treatment, dispersive }: Record<Side, ColumnLoad | null>): readonly LoadedColumn[] | null {
    const { polarity } = this.study.electrode;
    const sign = polarity === 'cathode' ? -1 : 1;
    const columns: LoadedColumn[] = [];
    for (const [load, own] of [
      [treatment, sign],
      [dispersive, sign === 1 ? -1 : 1],
    ] as const) {
      if (load === null) continue;
      const tracks = load.tracks();
      const { facts, area } = load.problem;
      if (tracks === null || facts === undefined) return null;
      columns.push({ tracks, resistances: () => load.resistances(), facts, area, sign: own });
    }
    return columns;
  }

  /** The worse of the two sides. */
  private misfit(columns: readonly LoadedColumn[], given: GivenCurrent | null): number {
    const [{ tracks, area, sign }, other] = columns;
    const count = Math.min(tracks.time.length, other?.tracks.time.length ?? Infinity);
    const instants: Driven[] = [];
    for (let k = 0; k < count; k++) {
      const time = tracks.time[k];
      const current = sign * tracks.current[k] * area;
      const there = other === undefined ? 0 : other.sign * other.tracks.voltage[k];
      const driven = sign * tracks.voltage[k] + there + current * this.path();
      const electrodes = electrodesVoltage(columns, current, (column) => {
        const { chloride, pH, coated } = columns[column].tracks;
        return { chloride: chloride[k], pH: pH[k], coated: coated[k] };
      });
      instants.push({ time, current, columns: driven, whole: driven + electrodes });
    }
    const { excess, shortfall } = voltageMisfit(this.device, given?.account.limited ?? [], instants);
    return Math.max(excess, shortfall);
  }
}

/** Whatever the volts are. */
function alters({ leadOff, bridge, battery }: Device): boolean {
  return leadOff !== undefined || bridge !== undefined || battery?.capacity !== undefined;
}

/** Null where the study has no supply that could give less than is asked for. */
export function supplyCourse(study: Study, treatment: Problem, dispersive: Problem | null): SupplyCourse | null {
  return study.supply === undefined ? null : new SupplyCourse(study, treatment, dispersive);
}
