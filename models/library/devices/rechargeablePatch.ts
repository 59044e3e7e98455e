import { milliampere, milliampereMinute, millilitre, second, squareCentimetre } from '../../units.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const rechargeablePatch: DeviceRecord = {
  id: 'rechargeablePatch',
  name: 'Patch with a clip-on controller',
  kind: 'patch',
  doubts: 'Volume and wearing time as the instructions say; area and dose are guesses.',
  electrode: {
    value: 'silver chloride',
    reference: 'bresis',
    note: 'Only chloride salts on the positive pad, as silver needs them',
  },
  area: { value: 8 * squareCentimetre, reference: 'padDatasheets', note: 'As a small filled pad', assumed: true },
  fillVolume: { value: 1.5 * millilitre, reference: 'bresis', note: 'About 1.5 mL on each pad' },
  usualCurrent: {
    value: (80 / 240) * milliampere,
    reference: 'bresis',
    note: '80 mA min within the four hours it may be worn',
    assumed: true,
  },
  highestCurrent: { value: 1 * milliampere, reference: 'bresis', note: 'Three times the mean', assumed: true },
  usualDose: { value: 80 * milliampereMinute, reference: 'bresis', note: 'As other patches', assumed: true },
  highestDose: { value: 80 * milliampereMinute, reference: 'dupel', note: 'Must not exceed 80 mA min' },
  ramp: { value: 30 * second, reference: 'soterix', note: '30 s up and down, as another maker has it', assumed: true },
};
