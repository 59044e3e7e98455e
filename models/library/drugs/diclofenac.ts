import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { diclofenacBody } from '../bodies/diclofenac.ts';
import { interstitialBinding } from '../interstitialBinding.ts';
import { ingredient } from '../salts.ts';

export const diclofenac: DrugRecord = {
  id: 'diclofenac',
  name: 'Diclofenac',
  species: 'diclofenac',
  pole: { value: 'cathode', reference: 'diclofenacHuman', note: 'The anion is pushed by the cathode' },
  goals: [
    {
      value: 'inflammation',
      evidence: 'measured',
      reference: 'diclofenacHuman',
      note: 'Muscle below 0.5 ng/mL, plasma nine times that without current: most of it goes into the blood',
    },
    { value: 'pain', evidence: 'custom', reference: 'clinicalTexts', note: 'Named in texts', assumed: true },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  tissueBinding: interstitialBinding(diclofenacBody),
  lessons: [
    {
      value: 'After 5 g of gel on the calf, muscle under the pad held less than could be measured',
      reference: 'diclofenacHuman',
      note: 'Below 0.5 ng/mL; plasma peaked at 2.1 ± 3.8 ng/mL',
    },
  ],
  formulations: [
    {
      id: 'gel-1',
      name: 'Sodium salt, 1 %',
      kind: 'compounded',
      ingredients: [
        ingredient('Diclofenac sodium', 'C₁₄H₁₀Cl₂NNaO₂', 318.13 * gramPerMole, { diclofenac: 1, sodium: 1 })({
          value: 10 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: 'The strength of the gels; gelling agent and solvents left out',
          assumed: true,
        }),
      ],
      leftOut: 'Gelling agent, alcohols',
    },
  ],
};
