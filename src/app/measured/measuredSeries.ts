import type { MeasuredKind } from './measuredUnits.ts';

/** What somebody measured, in SI; never part of a study. */
export interface MeasuredSeries {
  readonly id: string;
  readonly name: string;
  readonly kind: MeasuredKind;
  readonly against: 'time' | 'depth';
  /** SI unit of `y`: mass and amount are told apart, and per area and whole. */
  readonly basis: string;
  /** As its file had it. */
  readonly unit: string;
  /** Of the unit in the basis. */
  readonly factor: number;
  /** [s] or [m from the skin's surface], ascending. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Half the length of an error bar, NaN where there is none; null: none has one. */
  readonly error: readonly number[] | null;
  /** When what was measured against depth was measured [s]; null: against time. */
  readonly time: number | null;
  readonly hidden: boolean;
  readonly file: string;
}

export const longestMeasuredName = 60;
