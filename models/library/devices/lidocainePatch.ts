import { milliampere, milliampereMinute, millilitre, second, squareCentimetre } from '../../units.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const lidocainePatch: DeviceRecord = {
  id: 'lidocainePatch',
  name: 'Lidocaine patch with its controller',
  kind: 'patch',
  soldWith: ['lidocaineEpinephrine'],
  doubts: 'The label gives area, current and time; the volume is the drug’s mass over its strength.',
  electrode: {
    value: 'silver chloride',
    reference: 'lidosite',
    note: 'A silver electrode, which the chloride salt needs',
    assumed: true,
  },
  area: { value: 5 * squareCentimetre, reference: 'lidosite', note: 'Circular reservoir' },
  fillVolume: { value: 1 * millilitre, reference: 'lidosite', note: '100 mg at 10 %' },
  usualCurrent: { value: 1.77 * milliampere, reference: 'lidosite', note: '1.77 mA for 10 min' },
  highestCurrent: { value: 1.77 * milliampere, reference: 'lidosite', note: 'The controller gives nothing else' },
  usualDose: { value: 17.7 * milliampereMinute, reference: 'lidosite', note: '1.77 mA for 10 min' },
  highestDose: { value: 17.7 * milliampereMinute, reference: 'lidosite', note: 'The controller stops by itself' },
  ramp: { value: 30 * second, reference: 'soterix', note: '30 s up and down, as another maker has it', assumed: true },
};
