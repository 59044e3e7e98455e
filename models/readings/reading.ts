// One number of a run beside what people are told to stay on one side of, with its source and its doubt.
import type { SourcedValue } from '../library/records.ts';
import { type ReferenceId, references } from '../library/references.ts';

export interface Threshold {
  /** In the reading's unit. */
  readonly value: number;
  /** What lies at it, in words. */
  readonly meaning: string;
  readonly source: string;
  readonly assumed: boolean;
  /** The side on which there is harm or an end; `none` where it is only felt. */
  readonly harm: 'above' | 'below' | 'none';
}

export interface Reading {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly threshold: Threshold | null;
  /** `unknown`: nothing to compare with. */
  readonly verdict: 'below' | 'above' | 'unknown';
  /** True on the side of the threshold that is to be avoided. */
  readonly concern: boolean;
  /** How sure the value is. */
  readonly doubt: string;
}

/** Of a sum over a session's steps; a dose held to its limit is not above it. */
const roundOff = 1e-9;

export function reading(
  id: string,
  label: string,
  [value, unit]: readonly [number, string],
  doubt: string,
  threshold: Threshold | null = null,
): Reading {
  const verdict = threshold === null ? 'unknown' : value > threshold.value * (1 + roundOff) ? 'above' : 'below';
  return { id, label, value, unit, threshold, verdict, concern: verdict === threshold?.harm, doubt };
}

export function thresholdOf(
  source: SourcedValue,
  unit: number,
  meaning: string,
  harm: Threshold['harm'] = 'above',
): Threshold {
  const reference: ReferenceId = source.reference;
  return { value: source.value / unit, meaning, source: references[reference], assumed: source.assumed === true, harm };
}

/** "below 0.5 mA/cm², the usual limit"; empty where there is nothing to compare with. */
export function comparison({ value, threshold, verdict, unit }: Reading): string {
  if (threshold === null) return '';
  const place = Math.abs(value - threshold.value) <= roundOff * Math.abs(threshold.value) ? 'at' : verdict;
  const assumed = threshold.assumed ? ' (assumed)' : '';
  return `${place} ${[String(Number(threshold.value.toPrecision(3))), unit].join(' ').trim()}, ${threshold.meaning}${assumed}`;
}

export const noPromise = 'Below a limit does not mean safe: skin, pads and people differ.';
