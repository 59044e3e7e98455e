import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ketorolacBody } from '../bodies/ketorolac.ts';
import { interstitialBinding } from '../interstitialBinding.ts';
import { ingredient, sodiumChloride } from '../salts.ts';

export const ketorolac: DrugRecord = {
  id: 'ketorolac',
  name: 'Ketorolac',
  species: 'ketorolac',
  pole: { value: 'cathode', reference: 'ketorolacLabel', note: 'The anion is pushed by the cathode' },
  goals: [
    { value: 'pain', evidence: 'custom', reference: 'clinicalTexts', note: 'Named in texts', assumed: true },
    { value: 'inflammation', evidence: 'custom', reference: 'clinicalTexts', note: 'Named in texts', assumed: true },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  tissueBinding: interstitialBinding(ketorolacBody),
  lessons: [
    {
      value: 'Its counter-ion tromethamine is a buffer, and leaves for the other pad',
      reference: 'ketorolacLabel',
      note: 'A salt of two weak partners, 1:1',
    },
    {
      value: 'The alcohol of the injection, 10 %, loosens the barrier; it is not in the model',
      reference: 'ketorolacLabel',
      note: '10 % (w/v) alcohol',
    },
  ],
  formulations: [
    {
      id: 'injection-30',
      name: 'Injection 30 mg/mL',
      kind: 'commercial',
      ingredients: [
        ingredient('Ketorolac tromethamine', 'C₁₅H₁₃NO₃ · C₄H₁₁NO₃', 376.4 * gramPerMole, {
          ketorolac: 1,
          tromethamine: 1,
        })({ value: 30 * milligramPerMillilitre, reference: 'ketorolacLabel', note: 'Label' }),
        sodiumChloride({ value: 4.35 * milligramPerMillilitre, reference: 'ketorolacLabel', note: 'Label' }),
      ],
      pH: { value: 7.4, reference: 'ketorolacLabel', note: '6.9 to 7.9; the middle' },
      leftOut: 'Alcohol, 10 %',
    },
  ],
};
