import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

export const calcium: DrugRecord = {
  id: 'calcium',
  name: 'Calcium chloride',
  species: 'calcium',
  pole: { value: 'anode', reference: 'clinicalTexts', note: 'The cation is pushed by the anode', assumed: true },
  goals: [
    {
      value: 'spasm',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'No controlled trial known to us',
      assumed: true,
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  lessons: [
    {
      value:
        'The skin already holds calcium, and the blood keeps its level within a tenth: what enters is small beside it',
      reference: 'physiology',
      note: '1.2 mM ionised',
      assumed: true,
    },
  ],
  formulations: [
    {
      id: 'solution-2',
      name: 'Calcium chloride 2 %',
      kind: 'compounded',
      ingredients: [
        ingredient('Calcium chloride dihydrate', 'CaCl₂ · 2 H₂O', 147.01 * gramPerMole, { calcium: 1, chloride: 2 })({
          value: 20 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: '2 %',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
