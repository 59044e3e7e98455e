import { gramPerMole, milliampereMinute, milligramPerMillilitre, minute } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { dexamethasoneBody } from '../bodies/dexamethasone.ts';
import { interstitialBinding } from '../interstitialBinding.ts';
import { ingredient, sodiumCitrate, sodiumSulfite } from '../salts.ts';

const dexamethasoneSodiumPhosphate = ingredient(
  'Dexamethasone sodium phosphate',
  'C₂₂H₂₈FNa₂O₈P',
  516.41 * gramPerMole,
  {
    dexamethasonePhosphate: 1,
    sodium: 2,
  },
);

export const dexamethasone: DrugRecord = {
  id: 'dexamethasone',
  name: 'Dexamethasone phosphate',
  species: 'dexamethasonePhosphate',
  pole: {
    value: 'cathode',
    reference: 'trissel',
    note: 'The anion is pushed by the cathode; 1 to 2 negative charges at every pH of a bottle',
  },
  goals: [
    {
      value: 'inflammation',
      evidence: 'short-lived',
      reference: 'nirschl',
      note: '199 patients with epicondylitis, six times 40 mA min: better than placebo after 2 days, no longer after 1 month',
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'nirschl', note: 'Six times within 15 days, 1 to 3 days apart' },
  tissueBinding: interstitialBinding(dexamethasoneBody),
  conversion: {
    products: { dexamethasone: 1, phosphate: 1 },
    rate: {
      value: Math.LN2 / (10 * minute),
      reference: 'tsuei',
      note: 'Very rapid in blood; a half-life of 10 min in skin is a guess',
      assumed: true,
    },
  },
  lessons: [
    {
      value:
        'The citrate of the bottle carries 13 times more current than the drug does: what is driven is the product, not the pure drug',
      reference: 'trissel',
      note: 'Shares of Σ z² D c in the bottle: citrate 82 %, sulfite 12 %, drug 6 %',
    },
    {
      value:
        'A tendon was found to hold nanograms per gram, whatever the fat above it: what arrives there comes with the blood',
      reference: 'gurney',
      note: '16 people, 40 mA min before surgery, mean 2.9 ng/g',
    },
    {
      value: 'The phosphate must lose its phosphate to act',
      reference: 'tsuei',
      note: 'In blood it does so very rapidly',
    },
  ],
  formulations: [
    {
      id: 'injection-4',
      name: 'Injection 4 mg/mL',
      kind: 'commercial',
      ingredients: [
        dexamethasoneSodiumPhosphate({
          value: 4.37 * milligramPerMillilitre,
          reference: 'trissel',
          note: '4 mg of the phosphate, weighed as its disodium salt',
        }),
        sodiumCitrate({ value: 11 * milligramPerMillilitre, reference: 'trissel', note: 'Label' }),
        sodiumSulfite({ value: 1 * milligramPerMillilitre, reference: 'trissel', note: 'Label' }),
      ],
      pH: { value: 7.75, reference: 'trissel', note: '7.0 to 8.5; the middle' },
      adjustedWith: { acid: 'citrate', base: 'sodium' },
      leftOut: 'Benzyl alcohol 10 mg/mL',
    },
    {
      id: 'injection-10',
      name: 'Injection 10 mg/mL',
      kind: 'commercial',
      ingredients: [
        dexamethasoneSodiumPhosphate({
          value: 10.93 * milligramPerMillilitre,
          reference: 'trissel',
          note: '10 mg of the phosphate, weighed as its disodium salt',
        }),
        sodiumCitrate({
          value: 13.5 * milligramPerMillilitre,
          reference: 'trissel',
          note: 'Vials for several doses; 24.75 without preservative',
        }),
      ],
      pH: { value: 7.75, reference: 'trissel', note: '7.0 to 8.5; the middle' },
      adjustedWith: { acid: 'citrate', base: 'sodium' },
      leftOut: 'Preservatives; sulfite, whose content is not stated',
    },
    {
      id: 'pure',
      name: '4 mg/mL without buffer',
      kind: 'compounded',
      ingredients: [
        dexamethasoneSodiumPhosphate({
          value: 4.37 * milligramPerMillilitre,
          reference: 'sylvestre',
          note: 'The disodium salt with no background salt, at the strength of the injection',
        }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
