import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

export const copper: DrugRecord = {
  id: 'copper',
  name: 'Copper sulfate',
  species: 'copper',
  pole: { value: 'anode', reference: 'clinicalTexts', note: 'The cation is pushed by the anode', assumed: true },
  goals: [
    {
      value: 'infection',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Fungi of the feet; no controlled trial known to us',
      assumed: true,
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  lessons: [
    {
      value: 'It binds to keratin and protein and stays in the outermost skin; the binding is not in the model',
      reference: 'lidosite',
      note: 'LidoSite: no disinfectants with zinc, copper or mercury beneath the patch',
    },
  ],
  formulations: [
    {
      id: 'solution-2',
      name: 'Copper sulfate 2 %',
      kind: 'compounded',
      ingredients: [
        ingredient('Copper sulfate pentahydrate', 'CuSO₄ · 5 H₂O', 249.69 * gramPerMole, { copper: 1, sulfate: 1 })({
          value: 20 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: '2 %',
          assumed: true,
        }),
      ],
      leftOut: 'Hydrolysis, which makes it sour',
    },
  ],
};
