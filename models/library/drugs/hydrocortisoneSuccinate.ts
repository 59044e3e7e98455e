import { gramPerMole, milliampereMinute, milligramPerMillilitre, minute } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { hydrocortisoneSuccinateBody } from '../bodies/hydrocortisone.ts';
import { interstitialBinding } from '../interstitialBinding.ts';
import { dibasicSodiumPhosphate, ingredient, monobasicSodiumPhosphate } from '../salts.ts';

const hydrocortisoneSodiumSuccinate = ingredient(
  'Hydrocortisone sodium succinate',
  'C₂₅H₃₃NaO₈',
  484.52 * gramPerMole,
  {
    hydrocortisoneSuccinate: 1,
    sodium: 1,
  },
);

export const hydrocortisoneSuccinate: DrugRecord = {
  id: 'hydrocortisoneSuccinate',
  name: 'Hydrocortisone succinate',
  species: 'hydrocortisoneSuccinate',
  pole: { value: 'cathode', reference: 'soluCortef', note: 'The anion is pushed by the cathode' },
  goals: [
    {
      value: 'inflammation',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Named beside dexamethasone; no controlled trial of it known to us',
      assumed: true,
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  tissueBinding: interstitialBinding(hydrocortisoneSuccinateBody),
  conversion: {
    products: { hydrocortisone: 1, succinate: 1 },
    rate: {
      value: Math.LN2 / (10 * minute),
      reference: 'alHabet',
      note: 'Taken as slower than methylprednisolone succinate in the whole body (4 min)',
      assumed: true,
    },
  },
  lessons: [
    {
      value: 'Sixteen times the molarity of dexamethasone phosphate in its bottle, for a drug 25 times weaker',
      reference: 'soluCortef',
      note: '50 mg/mL of hydrocortisone; relative strength as textbooks give it',
      assumed: true,
    },
  ],
  formulations: [
    {
      id: 'injection-50',
      name: 'Solu-Cortef 50 mg/mL',
      kind: 'commercial',
      ingredients: [
        hydrocortisoneSodiumSuccinate({
          value: ((50 * 484.52) / 362.46) * milligramPerMillilitre,
          reference: 'soluCortef',
          note: '50 mg of hydrocortisone, weighed as the succinate’s sodium salt',
        }),
        monobasicSodiumPhosphate({ value: 0.4 * milligramPerMillilitre, reference: 'soluCortef', note: 'Label' }),
        dibasicSodiumPhosphate({ value: 4.37 * milligramPerMillilitre, reference: 'soluCortef', note: 'Label' }),
      ],
      pH: { value: 7.5, reference: 'soluCortef', note: '7 to 8; the middle' },
      leftOut: 'Nothing',
    },
    {
      id: 'solution-0.5',
      name: '0.5 % in water',
      kind: 'compounded',
      ingredients: [
        hydrocortisoneSodiumSuccinate({
          value: 5 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: '0.5 to 1 % are named',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
