import { milliampere, milliampereMinute, millilitre, second, squareCentimetre, volt } from '../../units.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const bufferedPad: DeviceRecord = {
  id: 'bufferedPad',
  name: 'Buffered pad',
  kind: 'wired pad',
  doubts: 'The resin is described by its maker; its capacity and what it is made of are not.',
  electrode: {
    value: 'buffered',
    reference: 'dupelBuffer',
    note: 'Two layers of ion-exchange resin keep the pH between 4 and 8 without further ions',
  },
  area: { value: 12.5 * squareCentimetre, reference: 'padDatasheets', note: 'As a medium filled pad', assumed: true },
  fillVolume: { value: 2.5 * millilitre, reference: 'padDatasheets', note: 'As a medium filled pad', assumed: true },
  usualCurrent: { value: 4 * milliampere, reference: 'dupel', note: '40 mA min as 10 min at 4 mA' },
  highestCurrent: { value: 4 * milliampere, reference: 'dupel', note: 'The most clinic units give', assumed: true },
  usualDose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose' },
  highestDose: { value: 80 * milliampereMinute, reference: 'dupel', note: 'Must not exceed 80 mA min' },
  ramp: { value: 30 * second, reference: 'soterix', note: '30 s up and down, as another maker has it', assumed: true },
  compliance: { value: 80 * volt, reference: 'compliance', note: 'Clinic units give up to 80 V', assumed: true },
};
