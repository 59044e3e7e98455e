/** A chart as data; svg.ts draws it. */
export interface Axis {
  readonly label: string;
  readonly scale?: 'linear' | 'log';
  readonly range?: readonly [number, number];
  /** Names under equal places instead of numbers: place k is x = k. */
  readonly names?: readonly string[];
}

export interface Series {
  readonly label: string;
  readonly kind: 'line' | 'points';
  readonly role: 'computed' | 'measured' | 'other';
  readonly points: readonly (readonly [number, number])[];
  /** Low and high end of each point's bar. */
  readonly bars?: readonly (readonly [number, number] | undefined)[];
}

export interface Figure {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Where a measurement has to lie, along y. */
  readonly bands?: readonly { readonly label: string; readonly low: number; readonly high: number }[];
  readonly lines?: readonly { readonly label: string; readonly at: number; readonly axis: 'x' | 'y' }[];
}
