// Both columns, the path between them and the electrodes as one load at one instant: what voltage drives what current.
import { MonotoneCubic } from '../numerics/monotoneCubic.ts';
import type { SupplyAccount } from '../problem/givenCurrent.ts';
import type { ProblemFacts } from '../problem/problem.ts';
import { type ElectrodeFace, electrodePotential } from '../readings/electrodePotential.ts';
import type { ColumnResistances, ColumnTracks } from './columnLoad.ts';

/** A column, and how the session's current meets it. */
export interface LoadedColumn {
  readonly tracks: ColumnTracks;
  readonly resistances: () => ColumnResistances;
  readonly facts: ProblemFacts;
  /** [m²] */
  readonly area: number;
  /** +1 where a forward current of the session enters the body here, −1 where it leaves it. */
  readonly sign: -1 | 1;
}

/** One layer whose conductance answers to the current. */
export interface Barrier {
  /** Rise of g∞ with the current through the body, forward and reversed [A⁻¹]. */
  readonly forward: number;
  readonly reversed: number;
  /** [s] */
  readonly rise: number;
  readonly recovery: number;
}

/** The load at one instant; a current counts forward, a voltage is positive where it drives that forward. */
export interface LoadPoint {
  /** Without current [V]. */
  readonly offset: number;
  /** All that does not answer to current [Ω]. */
  readonly resistance: number;
  /** At rest, of each barrier [Ω]. */
  readonly resting: readonly number[];
  /** To be added to g of each barrier, whatever the current [1]. */
  readonly swollen: readonly number[];
  /** Of the electrodes at a current [V]; 0 where they are not known. */
  electrodes(current: number): number;
}

interface Curves {
  readonly offset: MonotoneCubic;
  readonly resistance: MonotoneCubic;
  readonly resting: readonly MonotoneCubic[];
  readonly swollen: readonly MonotoneCubic[];
  readonly chloride: MonotoneCubic;
  readonly pH: MonotoneCubic;
  readonly coated: MonotoneCubic;
}

/**
 * How much of a frame's place is time rather than the session's clock. What a column has become depends mostly on the charge
 * that has passed, which is what the clock goes by, so by the clock one round's load foretells the next one's best.
 */
const TIME_SHARE = 0.05;

function placeOf(time: number, program: number): number {
  return TIME_SHARE * time + (1 - TIME_SHARE) * program;
}

function programAt(clock: SupplyAccount['clock'] | null, time: number): number {
  if (clock === null) return time;
  const { times, program } = clock;
  const after = times.findIndex((one) => one >= time);
  if (after <= 0) return after < 0 ? program[program.length - 1] : program[0];
  const share = (time - times[after - 1]) / (times[after] - times[after - 1]);
  return program[after - 1] + share * (program[after] - program[after - 1]);
}

export class Load {
  readonly barriers: readonly Barrier[];
  private readonly curves: readonly Curves[];

  /**
   * @param pathResistance between the columns' bases [Ω]
   * @param clock of the session under which the columns were solved; null: it went with time
   * @param earlier round's load, to go only half the way from; null: all of it
   */
  constructor(
    private readonly columns: readonly LoadedColumn[],
    private readonly pathResistance: number,
    clock: SupplyAccount['clock'] | null = null,
    private readonly earlier: Load | null = null,
  ) {
    const solved = columns.map(({ resistances }) => resistances());
    this.barriers = columns.flatMap(({ area, sign }, column) =>
      solved[column].laws.map(({ restingResistance, saturationAnode, saturationCathode, rise, recovery }) => {
        const inwards = restingResistance / (saturationAnode * area);
        const outwards = restingResistance / (saturationCathode * area);
        return {
          forward: sign > 0 ? inwards : outwards,
          reversed: sign > 0 ? outwards : inwards,
          rise,
          recovery,
        };
      }),
    );
    this.curves = columns.map(({ tracks }, column) => {
      const { offset, resistance, resting, swollen } = solved[column];
      const places = tracks.time.map((time) => placeOf(time, programAt(clock, time)));
      const curve = (values: Float64Array): MonotoneCubic => new MonotoneCubic(places, values);
      return {
        offset: curve(offset),
        resistance: curve(resistance),
        resting: resting.map(curve),
        swollen: swollen.map(curve),
        chloride: curve(tracks.chloride),
        pH: curve(tracks.pH),
        coated: curve(tracks.coated),
      };
    });
  }

  /** @param program what the session's clock says then [s] */
  at(time: number, program: number): LoadPoint {
    const { columns, curves } = this;
    const place = placeOf(time, program);
    let offset = 0;
    let resistance = this.pathResistance;
    const resting: number[] = [];
    const swollen: number[] = [];
    columns.forEach(({ area, sign }, column) => {
      const own = curves[column];
      offset += sign * own.offset.value(place);
      resistance += own.resistance.value(place) / area;
      for (const barrier of own.resting) resting.push(barrier.value(place) / area);
      for (const barrier of own.swollen) swollen.push(barrier.value(place));
    });
    const faces = curves.map(({ chloride, pH, coated }) => ({
      chloride: chloride.value(place),
      pH: pH.value(place),
      coated: coated.value(place),
    }));
    const electrodes = (current: number): number => electrodesVoltage(columns, current, (column) => faces[column]);
    const own = { offset, resistance, resting, swollen, electrodes };
    return this.earlier === null ? own : meanOf(own, this.earlier.at(time, program));
  }
}

function meanOf(one: LoadPoint, two: LoadPoint): LoadPoint {
  return {
    offset: (one.offset + two.offset) / 2,
    resistance: (one.resistance + two.resistance) / 2,
    resting: one.resting.map((value, j) => (value + two.resting[j]) / 2),
    swollen: one.swollen.map((value, j) => (value + two.swollen[j]) / 2),
    electrodes: (current) => (one.electrodes(current) + two.electrodes(current)) / 2,
  };
}

/** What both electrodes add in the forward direction at a current [V]; 0 where one of them is not known. */
export function electrodesVoltage(
  columns: readonly LoadedColumn[],
  current: number,
  face: (column: number) => Omit<ElectrodeFace, 'current'>,
): number {
  // one half-cell alone says nothing
  if (columns.length < 2) return 0;
  let sum = 0;
  columns.forEach(({ facts, area, sign }, column) => {
    sum += sign * electrodePotential(facts, { current: (sign * current) / area, ...face(column) });
  });
  return Number.isNaN(sum) ? 0 : sum;
}
