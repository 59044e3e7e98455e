import { milliampere, milliampereMinute, millilitre, second, squareCentimetre, volt } from '../../units.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const dayPatch: DeviceRecord = {
  id: 'dayPatch',
  name: 'Self-powered patch, a day',
  kind: 'patch',
  doubts: 'From memory of data sheets; no current was read.',
  electrode: {
    value: 'silver chloride',
    reference: 'iontoPatch',
    note: 'Zinc and silver chloride cells are usual',
    assumed: true,
  },
  area: { value: 8 * squareCentimetre, reference: 'padDatasheets', note: 'As a small filled pad', assumed: true },
  fillVolume: { value: 1.5 * millilitre, reference: 'padDatasheets', note: 'As a small filled pad', assumed: true },
  usualCurrent: {
    value: (80 / (20 * 60)) * milliampere,
    reference: 'iontoPatch',
    note: '80 mA min over 14 to 24 h: 0.06 to 0.1 mA',
    assumed: true,
  },
  highestCurrent: { value: 0.1 * milliampere, reference: 'iontoPatch', note: '0.05 to 0.1 mA', assumed: true },
  usualDose: { value: 80 * milliampereMinute, reference: 'iontoPatch', note: '80 mA min', assumed: true },
  highestDose: {
    value: 80 * milliampereMinute,
    reference: 'iontoPatch',
    note: 'Stops by itself when the dose is given',
    assumed: true,
  },
  ramp: { value: 30 * second, reference: 'soterix', note: '30 s up and down, as another maker has it', assumed: true },
  compliance: { value: 3 * volt, reference: 'iontoPatch', note: 'A few cells in a row', assumed: true },
};
