import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient, monobasicSodiumPhosphate, sodiumChloride } from '../salts.ts';

export const hyaluronidase: DrugRecord = {
  id: 'hyaluronidase',
  name: 'Hyaluronidase',
  species: 'hyaluronidase',
  pole: {
    value: 'anode',
    reference: 'clinicalTexts',
    note: 'As texts have it; its charge in the bottle is not known',
    assumed: true,
  },
  goals: [
    {
      value: 'swelling',
      evidence: 'custom',
      reference: 'clinicalTexts',
      note: 'Oedema; no controlled trial known to us',
      assumed: true,
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  lessons: [
    {
      value: 'A protein of 3 nm does not pass pores of 1 to 2 nm, with or without current',
      reference: 'mudry',
      note: 'Nothing above 0.8 nm migrated',
    },
    {
      value: 'The current is carried by the salt of the bottle, a hundred thousand times more of it',
      reference: 'amphadase',
      note: '150 mM of salt beside 0.03 µM of enzyme',
    },
    {
      value: 'Once under the skin it stays for days: blood does not take it, and lymph moves 1.7 % of it an hour',
      reference: 'noerLassen',
      note: 'Albumin in its place, of much the same size; injected, as the bottle is meant to be',
      assumed: true,
    },
  ],
  formulations: [
    {
      id: 'injection-150',
      name: 'Amphadase 150 units/mL',
      kind: 'commercial',
      ingredients: [
        ingredient('Hyaluronidase', 'protein of 57 kDa', 57000 * gramPerMole, { hyaluronidase: 1 })({
          value: (150 / 1e5) * milligramPerMillilitre,
          reference: 'amphadase',
          note: '150 units; 100,000 units per mg of pure enzyme are a guess',
          assumed: true,
        }),
        sodiumChloride({ value: 8.5 * milligramPerMillilitre, reference: 'amphadase', note: 'Label' }),
        ingredient('Edetate disodium', 'Na₂C₁₀H₁₄N₂O₈ · 2 H₂O, all of it with calcium', 372.24 * gramPerMole, {
          calciumEdetate: 1,
          sodium: 2,
        })({ value: 1 * milligramPerMillilitre, reference: 'amphadase', note: 'Label' }),
        ingredient(
          'Calcium chloride dihydrate',
          'CaCl₂ · 2 H₂O, its calcium counted with the edetate',
          147.01 * gramPerMole,
          { chloride: 2 },
        )({ value: 0.4 * milligramPerMillilitre, reference: 'amphadase', note: 'Label' }),
        monobasicSodiumPhosphate({
          value: 1.7 * milligramPerMillilitre,
          reference: 'amphadase',
          note: 'Label; taken as anhydrous',
        }),
      ],
      pH: { value: 6.8, reference: 'amphadase', note: 'Approximate' },
      leftOut: 'Thimerosal, 0.1 mg/mL at most; 1 % of the calcium, which the edetate does not hold',
    },
  ],
};
