import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ketoprofenBody } from '../bodies/ketoprofen.ts';
import { interstitialBinding } from '../interstitialBinding.ts';
import { ingredient } from '../salts.ts';

const ketoprofenSodium = ingredient('Ketoprofen sodium', 'C₁₆H₁₃NaO₃', 276.26 * gramPerMole, {
  ketoprofen: 1,
  sodium: 1,
});

export const ketoprofen: DrugRecord = {
  id: 'ketoprofen',
  name: 'Ketoprofen',
  species: 'ketoprofen',
  pole: { value: 'cathode', reference: 'panus', note: 'The anion is pushed by the cathode' },
  goals: [
    {
      value: 'inflammation',
      evidence: 'measured',
      reference: 'panus',
      note: 'In swine the first centimetre of muscle held more than without current; deeper there was no difference',
    },
    { value: 'pain', evidence: 'custom', reference: 'clinicalTexts', note: 'Named in texts', assumed: true },
  ],
  dose: { value: 160 * milliampereMinute, reference: 'panus', note: '4 mA for 40 min' },
  tissueBinding: interstitialBinding(ketoprofenBody),
  lessons: [
    {
      value: '99 % of it is bound to albumin wherever it meets some: it stays where it enters and leaves slowly',
      reference: 'ketoprofenLabel',
      note: 'Bound share in plasma',
    },
  ],
  formulations: [
    {
      id: 'solution-30',
      name: 'Sodium salt, 300 mg/mL',
      kind: 'compounded',
      ingredients: [
        ketoprofenSodium({
          value: ((300 * 276.26) / 254.28) * milligramPerMillilitre,
          reference: 'panus',
          note: '750 mg of the acid per pad; 2.5 mL of filling are a guess',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
    {
      id: 'solution-2',
      name: 'Sodium salt, 2 %',
      kind: 'compounded',
      ingredients: [
        ketoprofenSodium({
          value: 20 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: 'A dilute alternative',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
