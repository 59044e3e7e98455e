// Numbers of runs that lessons speak of, by name. What each is stands in README.md of this folder.
import type { RunNotice } from '../readings/events.ts';

export const amountUnits = [
  'pg',
  'ng',
  'µg',
  'mg',
  'pmol',
  'nmol',
  'µmol',
  'mmol',
  'ng/cm²',
  'µg/cm²',
  'nmol/cm²',
] as const;
export const levelUnits = ['nM', 'µM', 'mM', 'pg/mL', 'ng/mL', 'µg/mL', 'mg/mL'] as const;
export const depthUnits = ['µm', 'mm'] as const;
export const timeUnits = ['s', 'min', 'h'] as const;
export const momentNames = ['start', 'treatmentEnd', 'end'] as const;
export const trackReads = ['at', 'highest', 'lowest', 'timeOfHighest', 'timeOfLowest', 'change'] as const;
export const bottleReads = ['pH', 'charged'] as const;
export const padSides = ['active', 'other'] as const;

export type AmountUnit = (typeof amountUnits)[number];
export type LevelUnit = (typeof levelUnits)[number];
export type DepthUnit = (typeof depthUnits)[number];
export type TimeUnit = (typeof timeUnits)[number];
export type MomentName = (typeof momentNames)[number];
export type TrackRead = (typeof trackReads)[number];
export type PadSide = (typeof padSides)[number];

interface Named {
  readonly id: string;
  /** Significant digits that are written; absent: 2, and all that a setting or a constant has. */
  readonly digits?: number;
  /** True: written and compared with the other sign, as what is drawn out of the body. */
  readonly flip?: boolean;
}

/** A number that a run has at every moment. */
interface Track extends Named {
  readonly run: string;
  /** Absent: its value `at` the moment. */
  readonly read?: TrackRead;
  /** Absent: the treatment's end, the last instant at the full current. */
  readonly moment?: MomentName;
  /** Instead of a moment by name. */
  readonly at_min?: number;
  /** Of a read that gives a time; absent: min. */
  readonly timeUnit?: TimeUnit;
}

/** Absent species: the study's drug. */
interface OfSpecies extends Track {
  readonly species?: string;
}

export type Measure =
  | (OfSpecies & { readonly kind: 'delivered'; readonly unit?: AmountUnit })
  | (OfSpecies & { readonly kind: 'passive'; readonly unit?: AmountUnit })
  | (OfSpecies & { readonly kind: 'held'; readonly place: string; readonly unit?: AmountUnit })
  | (OfSpecies & {
      readonly kind: 'concentration';
      readonly depth_um?: number;
      readonly layer?: string;
      readonly unit?: LevelUnit;
    })
  | (OfSpecies & {
      readonly kind: 'depth';
      readonly share?: number;
      readonly level_mM?: number;
      readonly unit?: DepthUnit;
    })
  | (Track & { readonly kind: 'share'; readonly species: string; readonly layer?: string; readonly side?: PadSide })
  | (Track & {
      readonly kind: 'pH';
      readonly place: 'pad' | 'surface' | 'belowBarrier';
      readonly side?: PadSide;
    })
  | (Track & { readonly kind: 'current' })
  | (Track & { readonly kind: 'density'; readonly side?: PadSide })
  | (Track & { readonly kind: 'dose' })
  | (Track & { readonly kind: 'voltage'; readonly part?: 'whole' | 'barrier' })
  | (Track & { readonly kind: 'resistance'; readonly part?: 'whole' | 'barrier' })
  | (Track & { readonly kind: 'plasma'; readonly unit?: LevelUnit })
  | (Track & { readonly kind: 'entered'; readonly unit?: AmountUnit })
  | (Track & { readonly kind: 'bloodFlow' })
  | (Named & { readonly kind: 'reading'; readonly run: string; readonly reading: string; readonly side?: PadSide })
  | (Named & {
      readonly kind: 'event';
      readonly run: string;
      readonly event: RunNotice['kind'];
      readonly unit?: TimeUnit;
    })
  | (Named & { readonly kind: 'currentTime'; readonly run: string; readonly unit?: TimeUnit })
  | (Named & { readonly kind: 'setting'; readonly run: string; readonly path: string })
  | (Named & { readonly kind: 'constant'; readonly value: number; readonly unit: string; readonly reference: string })
  | (Named & {
      readonly kind: 'bottle';
      readonly drug: string;
      readonly formulation: string;
      readonly read: (typeof bottleReads)[number];
    })
  | (Named & { readonly kind: 'ratio'; readonly of: string; readonly to: string; readonly unit?: 'times' | '%' })
  | (Named & { readonly kind: 'difference'; readonly of: string; readonly minus: string })
  | (Named & { readonly kind: 'sum'; readonly of: readonly string[] });

export type MeasureKind = Measure['kind'];

/** Known before anything is solved, and without a study. */
export function isRunless(kind: MeasureKind): boolean {
  return kind === 'constant' || kind === 'bottle';
}

/** A number as it is said. */
export interface Measured {
  readonly value: number;
  /** Empty for a plain number. */
  readonly unit: string;
  /** Null: as many as it has. */
  readonly digits: number | null;
}

/** By the ids of their measures. */
export type MeasuredValues = ReadonlyMap<string, Measured>;

const usualDigits = 2;

export function digitsOf({ kind, digits }: Measure): number | null {
  return digits ?? (kind === 'setting' || kind === 'constant' ? null : usualDigits);
}

/** The measures that another is made of. */
export function partsOf(measure: Measure): readonly string[] {
  if (measure.kind === 'ratio') return [measure.of, measure.to];
  if (measure.kind === 'difference') return [measure.of, measure.minus];
  return measure.kind === 'sum' ? measure.of : [];
}
