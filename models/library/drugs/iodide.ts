import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

const potassiumIodide = ingredient('Potassium iodide', 'KI', 166.0 * gramPerMole, { potassium: 1, iodide: 1 });

export const iodide: DrugRecord = {
  id: 'iodide',
  name: 'Potassium iodide',
  species: 'iodide',
  pole: { value: 'cathode', reference: 'clinicalTexts', note: 'The anion is pushed by the cathode', assumed: true },
  goals: [
    {
      value: 'scar tissue',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Adhesions and scars; no controlled trial known to us',
      assumed: true,
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  lessons: [
    {
      value: 'As fast as chloride: it takes nearly all the current that anions carry',
      reference: 'kirk',
      note: 'D 2.04e-9 m²/s beside 2.03e-9',
    },
  ],
  formulations: [
    {
      id: 'solution-5',
      name: 'Potassium iodide 5 %',
      kind: 'compounded',
      ingredients: [
        potassiumIodide({
          value: 50 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: '5 to 10 % are named',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
    {
      id: 'solution-10',
      name: 'Potassium iodide 10 %',
      kind: 'compounded',
      ingredients: [
        potassiumIodide({
          value: 100 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: '5 to 10 % are named',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
