import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

export const magnesium: DrugRecord = {
  id: 'magnesium',
  name: 'Magnesium sulfate',
  species: 'magnesium',
  pole: { value: 'anode', reference: 'clinicalTexts', note: 'The cation is pushed by the anode', assumed: true },
  goals: [
    {
      value: 'spasm',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Also bursitis and poor circulation; no controlled trial known to us',
      assumed: true,
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  lessons: [
    {
      value: 'Sulfate feeds no silver anode: without chloride in the pad the electrode dissolves or makes acid',
      reference: 'bresis',
      note: 'A silver anode wants chloride as the drug’s partner',
    },
    {
      value: 'Part of it is paired with sulfate and carries nothing',
      reference: 'phreeqc',
      note: 'MgSO₄, log K 2.37; left out of the model',
    },
  ],
  formulations: [
    {
      id: 'solution-2',
      name: 'Magnesium sulfate 2 %',
      kind: 'compounded',
      ingredients: [
        ingredient('Magnesium sulfate heptahydrate', 'MgSO₄ · 7 H₂O', 246.47 * gramPerMole, {
          magnesium: 1,
          sulfate: 1,
        })({ value: 20 * milligramPerMillilitre, reference: 'clinicalTexts', note: '2 %', assumed: true }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
