import { milliampere, milliampereMinute, millilitre, second, squareCentimetre, volt } from '../../units.ts';
import type { DeviceRecord } from '../treatmentRecords.ts';

export const tapWaterTray: DeviceRecord = {
  id: 'tapWaterTray',
  name: 'Tap-water tray',
  kind: 'tray',
  doubts: 'The wetted area depends on how deep the hand lies; the water’s salts differ from town to town.',
  electrode: {
    value: 'bath',
    reference: 'trayMakers',
    note: 'A tray of water with a metal or silicone plate beneath a grid',
    assumed: true,
  },
  area: {
    value: 150 * squareCentimetre,
    reference: 'anatomy',
    note: 'Palm and fingers of one hand, less than one percent of the body’s surface',
    assumed: true,
  },
  fillVolume: { value: 1000 * millilitre, reference: 'trayMakers', note: 'Enough to cover the palm', assumed: true },
  usualCurrent: { value: 15 * milliampere, reference: 'sweatyPalms', note: '15 to 20 mA' },
  highestCurrent: { value: 30 * milliampere, reference: 'trayMakers', note: 'Units state 20 to 30 mA at most' },
  usualDose: { value: 15 * 20 * milliampereMinute, reference: 'kimTapWater', note: '20 min at 15 mA', assumed: true },
  highestDose: { value: 20 * 30 * milliampereMinute, reference: 'trayMakers', note: '30 min at 20 mA', assumed: true },
  ramp: { value: 30 * second, reference: 'soterix', note: '30 s up and down, as another maker has it', assumed: true },
  reversesHalfway: true,
  compliance: { value: 60 * volt, reference: 'trayMakers', note: '30 to 60 V' },
};
