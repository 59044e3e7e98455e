import { milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { sodiumChloride } from '../salts.ts';

export const saline: DrugRecord = {
  id: 'saline',
  name: 'Sodium chloride',
  species: 'chloride',
  pole: {
    value: 'either',
    reference: 'clinicalTexts',
    note: 'Chloride from the cathode, sodium from the anode',
    assumed: true,
  },
  goals: [
    {
      value: 'comparison',
      evidence: 'none',
      reference: 'definition',
      note: 'What any treatment is to be compared with',
    },
    {
      value: 'scar tissue',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Chloride 2 % is named as sclerolytic',
      assumed: true,
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  lessons: [
    {
      value: 'The current itself reddens the skin, with or without a drug',
      reference: 'galvanicHyperaemia',
      note: 'Flow up 117 ± 103 % after 4 mA for 20 min',
    },
  ],
  formulations: [
    {
      id: 'isotonic',
      name: 'Sodium chloride 0.9 %',
      kind: 'commercial',
      ingredients: [
        sodiumChloride({ value: 9 * milligramPerMillilitre, reference: 'definition', note: 'Isotonic saline, 9 g/L' }),
      ],
      leftOut: 'Nothing',
    },
    {
      id: 'solution-2',
      name: 'Sodium chloride 2 %',
      kind: 'compounded',
      ingredients: [
        sodiumChloride({ value: 20 * milligramPerMillilitre, reference: 'clinicalTexts', note: '2 %', assumed: true }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
