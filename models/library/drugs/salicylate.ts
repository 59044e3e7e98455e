import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { salicylateBody } from '../bodies/salicylate.ts';
import { interstitialBinding } from '../interstitialBinding.ts';
import { ingredient } from '../salts.ts';

export const salicylate: DrugRecord = {
  id: 'salicylate',
  name: 'Sodium salicylate',
  species: 'salicylate',
  pole: { value: 'cathode', reference: 'clinicalTexts', note: 'The anion is pushed by the cathode', assumed: true },
  goals: [
    {
      value: 'pain',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Named in texts; no controlled trial known to us',
      assumed: true,
    },
    {
      value: 'scar tissue',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Named as sclerolytic and for plantar warts',
      assumed: true,
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  tissueBinding: interstitialBinding(salicylateBody),
  lessons: [
    {
      value:
        'A small, fast ion, alone in its bottle: of the anti-inflammatory drugs it takes the largest share of the current',
      reference: 'vanysek',
      note: 'D 0.96e-9 m²/s, twice that of dexamethasone phosphate',
      assumed: true,
    },
  ],
  formulations: [
    {
      id: 'solution-2',
      name: 'Sodium salicylate 2 %',
      kind: 'compounded',
      ingredients: [
        ingredient('Sodium salicylate', 'C₇H₅NaO₃', 160.1 * gramPerMole, { salicylate: 1, sodium: 1 })({
          value: 20 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: '2 to 3 % are named',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
