import { milliampere, milliampereMinute, millilitre, second, squareCentimetre, volt } from '../../units.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const selfPoweredPatch: DeviceRecord = {
  id: 'selfPoweredPatch',
  name: 'Self-powered patch, over an hour',
  kind: 'patch',
  doubts:
    'Volume, dose and time as a seller describes them; the area is a guess, and the current falls with the skin’s resistance.',
  electrode: { value: 'silver chloride', reference: 'trivarion', note: 'The same maker’s electrodes', assumed: true },
  area: { value: 12.5 * squareCentimetre, reference: 'padDatasheets', note: 'As a medium filled pad', assumed: true },
  fillVolume: { value: 2 * millilitre, reference: 'activaPatch', note: 'Up to 2.0 mL' },
  usualCurrent: {
    value: (40 / 75) * milliampere,
    reference: 'activaPatch',
    note: '40 mA min in about 1 h 15 min, as a mean',
  },
  highestCurrent: { value: 1 * milliampere, reference: 'activaPatch', note: 'Twice the mean', assumed: true },
  usualDose: { value: 40 * milliampereMinute, reference: 'activaPatch', note: '40 mA min' },
  highestDose: { value: 80 * milliampereMinute, reference: 'activaPatch', note: 'Two times 40 mA min' },
  ramp: { value: 30 * second, reference: 'soterix', note: '30 s up and down, as another maker has it', assumed: true },
  compliance: { value: 6 * volt, reference: 'activaPatch', note: 'Two coin cells', assumed: true },
};
