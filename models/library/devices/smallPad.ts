import { milliampere, milliampereMinute, second, volt } from '../../units.ts';
import { padArea, padVolume } from '../layers/pad.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const smallPad: DeviceRecord = {
  id: 'smallPad',
  name: 'Small wired pad',
  kind: 'wired pad',
  doubts: 'Areas and volumes are from memory of data sheets.',
  electrode: {
    value: 'silver chloride',
    reference: 'padDatasheets',
    note: 'Ag/AgCl taken; some pads are carbon',
    assumed: true,
  },
  area: padArea,
  fillVolume: padVolume,
  usualCurrent: {
    value: 2 * milliampere,
    reference: 'currentLimit',
    note: 'Below 0.5 mA/cm²; the choice within that is ours',
    assumed: true,
  },
  highestCurrent: { value: 4 * milliampere, reference: 'currentLimit', note: '0.5 mA/cm² on 8 cm²' },
  usualDose: { value: 40 * milliampereMinute, reference: 'dupel', note: 'For 40 mA min, ramps counted' },
  highestDose: { value: 80 * milliampereMinute, reference: 'dupel', note: 'Must not exceed 80 mA min' },
  ramp: { value: 30 * second, reference: 'soterix', note: '30 s up and down' },
  compliance: { value: 80 * volt, reference: 'compliance', note: 'Clinic units give up to 80 V' },
};
