// What changes blood flow in skin during a treatment: flow over flow at rest once the effect is full, and how fast it comes and goes.
import { minute } from '../units.ts';
import type { SourcedValue } from './records.ts';

export interface PerfusionRecord {
  readonly id: string;
  readonly name: string;
  /** True where the current itself is the cause, so that a session without it has none. */
  readonly byCurrent: boolean;
  /** Flow over flow at rest [1]. */
  readonly factor: SourcedValue;
  /** Until it is full [s]. */
  readonly onset: SourcedValue;
  /** Until nothing is left of it [s]. */
  readonly recovery: SourcedValue;
}

const vasoconstrictor: PerfusionRecord = {
  id: 'vasoconstrictor',
  name: 'Vasoconstrictor',
  byCurrent: false,
  factor: { value: 0.25, reference: 'epinephrineDose', note: 'Flow left at 10 µg/mL of epinephrine, pig flank' },
  onset: { value: 10 * minute, reference: 'epinephrineTime', note: 'Lowest flow after 10 min in the forearm' },
  recovery: {
    value: 60 * minute,
    reference: 'epinephrineTime',
    note: 'Lasts for hours as a local anaesthetic’s companion; not read as a time constant',
    assumed: true,
  },
};

const heat: PerfusionRecord = {
  id: 'heat',
  name: 'Heat',
  byCurrent: false,
  factor: { value: 2.13, reference: 'wenger', note: 'Forearm at 40 °C over 33 °C, at low flow' },
  onset: { value: 10 * minute, reference: 'wenger', note: 'A time for skin to warm through', assumed: true },
  recovery: { value: 15 * minute, reference: 'wenger', note: 'A time for skin to cool down', assumed: true },
};

const ice: PerfusionRecord = {
  id: 'ice',
  name: 'Ice',
  byCurrent: false,
  factor: {
    value: 0.42,
    reference: 'wenger',
    note: 'Forearm at 26 °C over 33 °C; under an ice pack skin is colder still',
  },
  onset: { value: 5 * minute, reference: 'wenger', note: 'A time for skin to cool down', assumed: true },
  recovery: { value: 20 * minute, reference: 'wenger', note: 'A time for skin to warm up', assumed: true },
};

const hyperaemia: PerfusionRecord = {
  id: 'hyperaemia',
  name: 'Hyperaemia from the current',
  byCurrent: true,
  factor: {
    value: 2.17,
    reference: 'galvanicHyperaemia',
    note: '+117 ± 103 % after 4 mA for 20 min, forearm; people differ by as much as the effect',
  },
  onset: { value: 10 * minute, reference: 'galvanicHyperaemia', note: 'Within the treatment', assumed: true },
  recovery: { value: 60 * minute, reference: 'currentFlow', note: 'Back to rest within 1 h, 0.1 and 0.2 mA/cm²' },
};

export const perfusionLibrary = { vasoconstrictor, heat, ice, hyperaemia } as const;

export type PerfusionCause = keyof typeof perfusionLibrary;
