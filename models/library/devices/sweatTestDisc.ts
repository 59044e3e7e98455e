import { milliampere, milliampereMinute, millilitre, second, squareCentimetre } from '../../units.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const sweatTestDisc: DeviceRecord = {
  id: 'sweatTestDisc',
  name: 'Sweat-test disc',
  kind: 'disc',
  soldWith: ['pilocarpine'],
  doubts:
    'Current and time as the maker says; the area follows from a trial’s current densities, the gel’s volume is a guess.',
  electrode: { value: 'inert', reference: 'macroduct', note: 'Steel under the gel', assumed: true },
  area: { value: 7.1 * squareCentimetre, reference: 'gomez', note: '0.5 mA gave 0.07 mA/cm² and 1.5 mA 0.21' },
  fillVolume: { value: 4.3 * millilitre, reference: 'macroduct', note: 'A gel 6 mm thick', assumed: true },
  usualCurrent: { value: 1.5 * milliampere, reference: 'macroduct', note: '1.5 mA for 5 min' },
  highestCurrent: { value: 1.5 * milliampere, reference: 'macroduct', note: 'The inducer gives nothing else' },
  usualDose: { value: 7.5 * milliampereMinute, reference: 'macroduct', note: '1.5 mA for 5 min' },
  highestDose: { value: 15 * milliampereMinute, reference: 'gomez', note: '1.5 mA for 10 min' },
  ramp: { value: 20 * second, reference: 'macroductMethod', note: 'Peak after about 20 s' },
};
