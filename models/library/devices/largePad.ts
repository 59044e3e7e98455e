import { milliampere, milliampereMinute, millilitre, second, squareCentimetre, volt } from '../../units.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const largePad: DeviceRecord = {
  id: 'largePad',
  name: 'Large wired pad',
  kind: 'wired pad',
  doubts: 'Areas and volumes are from memory of data sheets.',
  electrode: {
    value: 'silver chloride',
    reference: 'padDatasheets',
    note: 'Ag/AgCl taken; some pads are carbon',
    assumed: true,
  },
  area: { value: 19.5 * squareCentimetre, reference: 'padDatasheets', note: '19 to 20 cm²', assumed: true },
  fillVolume: { value: 3.75 * millilitre, reference: 'padDatasheets', note: 'Large pad, 3.5 to 4 mL', assumed: true },
  usualCurrent: { value: 4 * milliampere, reference: 'dupel', note: '40 mA min as 10 min at 4 mA' },
  highestCurrent: { value: 4 * milliampere, reference: 'dupel', note: 'The most clinic units give', assumed: true },
  usualDose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose' },
  highestDose: { value: 80 * milliampereMinute, reference: 'dupel', note: 'Must not exceed 80 mA min' },
  ramp: { value: 30 * second, reference: 'soterix', note: '30 s up and down, as another maker has it', assumed: true },
  compliance: { value: 80 * volt, reference: 'compliance', note: 'Clinic units give up to 80 V' },
};
