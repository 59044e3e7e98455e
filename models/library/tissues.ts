/** How well tissues carry a direct current; remembered from tables, and at frequencies from 10 Hz up. */
import type { SourcedValue } from './records.ts';

const note = 'Low-frequency end of the tables; muscle taken as the same along and across its fibres';

/** [S/m] */
export const tissueConductivity = {
  /** Wet skin below its horny layer. */
  skin: { value: 0.2, reference: 'gabriel', note, assumed: true },
  fat: { value: 0.04, reference: 'gabriel', note, assumed: true },
  muscle: { value: 0.33, reference: 'gabriel', note, assumed: true },
  bone: { value: 0.02, reference: 'gabriel', note: 'Compact bone; marrow carries better', assumed: true },
} as const satisfies Record<string, SourcedValue>;
