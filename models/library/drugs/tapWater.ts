import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

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
      ingredients: [
        ingredient('Calcium', 'Ca²⁺', 40.078 * gramPerMole, { calcium: 1 })({
          value: 60e-3 * milligramPerMillilitre,
          reference: 'tapWater',
          note: '60 mg/L',
          assumed: true,
        }),
        ingredient('Magnesium', 'Mg²⁺', 24.305 * gramPerMole, { magnesium: 1 })({
          value: 8e-3 * milligramPerMillilitre,
          reference: 'tapWater',
          note: '8 mg/L',
          assumed: true,
        }),
        ingredient('Bicarbonate', 'HCO₃⁻', 61.017 * gramPerMole, { carbonate: 1 })({
          value: 190e-3 * milligramPerMillilitre,
          reference: 'tapWater',
          note: '190 mg/L',
          assumed: true,
        }),
        ingredient('Chloride', 'Cl⁻', 35.45 * gramPerMole, { chloride: 1 })({
          value: 25e-3 * milligramPerMillilitre,
          reference: 'tapWater',
          note: '25 mg/L',
          assumed: true,
        }),
        ingredient('Sulfate', 'SO₄²⁻', 96.06 * gramPerMole, { sulfate: 1 })({
          value: 30e-3 * milligramPerMillilitre,
          reference: 'tapWater',
          note: '30 mg/L',
          assumed: true,
        }),
      ],
      pH: { value: 7.6, reference: 'tapWater', note: '7 to 8.5', assumed: true },
      leftOut: 'Nothing',
    },
  ],
};
