import { milliampereMinute } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { tapWaterPH, tapWaterSalts } from '../salts.ts';

export const tapWater: DrugRecord = {
  id: 'tapWater',
  name: 'Tap water',
  species: null,
  pole: {
    value: 'either',
    reference: 'kimTapWater',
    note: 'Both hands or feet, one under each pole; turned round half-way',
  },
  goals: [
    {
      value: 'sweating',
      evidence: 'trials',
      reference: 'kimTapWater',
      note: 'Palms: 92.9 % answered, 38.5 % with sham',
    },
  ],
  dose: {
    value: 300 * milliampereMinute,
    reference: 'kimTapWater',
    note: '15 mA for 20 min, palms; the current recalled, not read',
    assumed: true,
  },
  lessons: [
    {
      value: 'No drug at all: what is in the water carries the current in, and nobody knows for certain why it helps',
      reference: 'kimTapWater',
      note: 'Plugging of the ducts and an acid duct are both proposed',
      assumed: true,
    },
    {
      value: 'Soft water conducts badly: the voltage goes into the tray',
      reference: 'tapWater',
      note: 'A few mM of ions',
      assumed: true,
    },
  ],
  formulations: [
    {
      id: 'moderately-hard',
      name: 'Moderately hard water',
      kind: 'compounded',
      ingredients: tapWaterSalts,
      pH: tapWaterPH,
      leftOut: 'Nothing',
    },
  ],
};
