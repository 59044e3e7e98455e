import { milliampere, milliampereMinute, millilitre, second, squareCentimetre, volt } from '../../units.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const silverChloridePad: DeviceRecord = {
  id: 'silverChloridePad',
  name: 'Silver–silver chloride pad',
  kind: 'wired pad',
  doubts: 'A maker’s white paper; size and volume are those of another pad.',
  electrode: {
    value: 'silver chloride',
    reference: 'trivarion',
    note: 'Carbon with silver chloride; the pH is held over 80 mA min at 4 mA',
  },
  area: { value: 12.5 * squareCentimetre, reference: 'padDatasheets', note: 'As a medium filled pad', assumed: true },
  fillVolume: { value: 2.5 * millilitre, reference: 'padDatasheets', note: 'As a medium filled pad', assumed: true },
  usualCurrent: { value: 4 * milliampere, reference: 'trivarion', note: '4 mA for 20 min' },
  highestCurrent: { value: 4 * milliampere, reference: 'trivarion', note: 'Tried up to 4 mA', assumed: true },
  usualDose: { value: 80 * milliampereMinute, reference: 'trivarion', note: '4 mA for 20 min' },
  highestDose: { value: 80 * milliampereMinute, reference: 'trivarion', note: 'The pH is held so long' },
  ramp: { value: 30 * second, reference: 'soterix', note: '30 s up and down, as another maker has it', assumed: true },
  coating: {
    value: 80 * milliampereMinute,
    reference: 'trivarion',
    note: 'The pH is held over 80 mA min; how much longer is not said',
  },
  compliance: { value: 80 * volt, reference: 'compliance', note: 'Clinic units give up to 80 V', assumed: true },
};
