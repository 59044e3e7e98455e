import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

export const lithium: DrugRecord = {
  id: 'lithium',
  name: 'Lithium chloride',
  species: 'lithium',
  pole: { value: 'anode', reference: 'clinicalTexts', note: 'The cation is pushed by the anode', assumed: true },
  goals: [
    {
      value: 'gout',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Of historical interest only',
      assumed: true,
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  lessons: [
    {
      value: 'The reverse works better: current draws lithium out of the body in proportion to its level in the blood',
      reference: 'leboulanger',
      note: '23 patients, 0.8 mA, 2 h',
    },
  ],
  formulations: [
    {
      id: 'solution-2',
      name: 'Lithium chloride 2 %',
      kind: 'compounded',
      ingredients: [
        ingredient('Lithium chloride', 'LiCl', 42.39 * gramPerMole, { lithium: 1, chloride: 1 })({
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
