import { gramPerMole, milliampereMinute, milligramPerMillilitre, minute } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { hydrocortisonePhosphateBody } from '../bodies/hydrocortisone.ts';
import { interstitialBinding } from '../interstitialBinding.ts';
import { dibasicSodiumPhosphate, disodiumEdetate, ingredient, sodiumAcidPhosphate } from '../salts.ts';

export const hydrocortisonePhosphate: DrugRecord = {
  id: 'hydrocortisonePhosphate',
  name: 'Hydrocortisone phosphate',
  species: 'hydrocortisonePhosphate',
  pole: { value: 'cathode', reference: 'efcortesol', note: 'The anion is pushed by the cathode' },
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
  tissueBinding: interstitialBinding(hydrocortisonePhosphateBody),
  conversion: {
    products: { hydrocortisone: 1, phosphate: 1 },
    rate: {
      value: Math.LN2 / (10 * minute),
      reference: 'tsuei',
      note: 'Taken as of dexamethasone phosphate, itself a guess',
      assumed: true,
    },
  },
  lessons: [
    {
      value: 'Formaldehyde bisulfite, put in against oxygen, is a small fast anion and takes its share of the current',
      reference: 'efcortesol',
      note: '4.5 mg/mL, 30 mM',
    },
  ],
  formulations: [
    {
      id: 'injection-100',
      name: 'Efcortesol 100 mg/mL',
      kind: 'commercial',
      ingredients: [
        ingredient('Hydrocortisone sodium phosphate', 'C₂₁H₂₉Na₂O₈P', 486.4 * gramPerMole, {
          hydrocortisonePhosphate: 1,
          sodium: 2,
        })({ value: 133.9 * milligramPerMillilitre, reference: 'efcortesol', note: '13.39 % w/v' }),
        disodiumEdetate({ value: 0.1 * milligramPerMillilitre, reference: 'efcortesol', note: '0.010 % w/v' }),
        dibasicSodiumPhosphate({ value: 5 * milligramPerMillilitre, reference: 'efcortesol', note: '0.500 % w/v' }),
        sodiumAcidPhosphate({ value: 0.5 * milligramPerMillilitre, reference: 'efcortesol', note: '0.050 % w/v' }),
        ingredient('Formaldehyde sodium bisulfite monohydrate', 'CH₃NaO₄S · H₂O', 152.1 * gramPerMole, {
          hydroxymethanesulfonate: 1,
          sodium: 1,
        })({ value: 4.5 * milligramPerMillilitre, reference: 'efcortesol', note: '0.450 % w/v' }),
      ],
      pH: { value: 8, reference: 'efcortesol', note: '7.5 to 8.5; the middle' },
      adjustedWith: { acid: 'phosphate', base: 'sodium' },
      leftOut: 'Nothing',
    },
  ],
};
