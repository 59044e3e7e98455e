import { gramPerMole, milliampereMinute, milligramPerMillilitre, minute } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { methylprednisoloneBody } from '../bodies/methylprednisolone.ts';
import { interstitialBinding } from '../interstitialBinding.ts';
import { dibasicSodiumPhosphate, ingredient, monobasicSodiumPhosphate } from '../salts.ts';

export const methylprednisolone: DrugRecord = {
  id: 'methylprednisolone',
  name: 'Methylprednisolone succinate',
  species: 'methylprednisoloneSuccinate',
  pole: { value: 'cathode', reference: 'soluMedrol', note: 'The anion is pushed by the cathode' },
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
  tissueBinding: interstitialBinding(methylprednisoloneBody),
  conversion: {
    products: { methylprednisolone: 1, succinate: 1 },
    rate: {
      value: Math.LN2 / (4.14 * minute),
      reference: 'alHabet',
      note: 'Whole body, 4.14 ± 1.62 min; in plasma and blood alone it takes days',
    },
  },
  lessons: [
    {
      value: 'Its buffer holds more phosphate than the bottle holds drug: most of the current goes there',
      reference: 'soluMedrol',
      note: '136 mM phosphate with two charges beside 107 mM drug with one',
    },
  ],
  formulations: [
    {
      id: 'injection-40',
      name: 'Solu-Medrol 40 mg/mL',
      kind: 'commercial',
      ingredients: [
        ingredient('Methylprednisolone sodium succinate', 'C₂₆H₃₃NaO₈', 496.53 * gramPerMole, {
          methylprednisoloneSuccinate: 1,
          sodium: 1,
        })({
          value: ((40 * 496.53) / 374.47) * milligramPerMillilitre,
          reference: 'soluMedrol',
          note: '40 mg of methylprednisolone, weighed as the succinate’s sodium salt',
        }),
        monobasicSodiumPhosphate({ value: 1.6 * milligramPerMillilitre, reference: 'soluMedrol', note: 'Label' }),
        dibasicSodiumPhosphate({ value: 17.46 * milligramPerMillilitre, reference: 'soluMedrol', note: 'Label' }),
        ingredient('Lactose monohydrate', 'C₁₂H₂₂O₁₁ · H₂O', 360.31 * gramPerMole, { lactose: 1 })({
          value: 25 * milligramPerMillilitre,
          reference: 'soluMedrol',
          note: 'Label',
        }),
      ],
      pH: {
        value: 7.5,
        reference: 'soluMedrol',
        note: '7 to 8, taken as of the hydrocortisone product',
        assumed: true,
      },
      leftOut: 'Nothing',
    },
  ],
};
