import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

export const zinc: DrugRecord = {
  id: 'zinc',
  name: 'Zinc sulfate',
  species: 'zinc',
  pole: { value: 'anode', reference: 'clinicalTexts', note: 'The cation is pushed by the anode', assumed: true },
  goals: [
    {
      value: 'healing',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Ulcers; no controlled trial known to us',
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
      name: 'Zinc sulfate 2 %',
      kind: 'compounded',
      ingredients: [
        ingredient('Zinc sulfate heptahydrate', 'ZnSO₄ · 7 H₂O', 287.55 * gramPerMole, { zinc: 1, sulfate: 1 })({
          value: 20 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: 'Zinc sulfate or oxide; the strength is a guess',
          assumed: true,
        }),
      ],
      leftOut: 'Hydrolysis, which makes it sour',
    },
  ],
};
