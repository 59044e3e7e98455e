import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

const pilocarpineNitrate = ingredient('Pilocarpine nitrate', 'C₁₁H₁₆N₂O₂ · HNO₃', 271.27 * gramPerMole, {
  pilocarpine: 1,
  nitrate: 1,
});

export const pilocarpine: DrugRecord = {
  id: 'pilocarpine',
  name: 'Pilocarpine',
  species: 'pilocarpine',
  pole: { value: 'anode', reference: 'nanoduct', note: 'The cation is pushed by the anode' },
  goals: [
    {
      value: 'sweat test',
      evidence: 'trials',
      reference: 'gomez',
      note: 'The reference test for cystic fibrosis; more current and more time give more sweat',
    },
  ],
  dose: { value: 7.5 * milliampereMinute, reference: 'macroduct', note: '1.5 mA for 5 min' },
  lessons: [
    {
      value: 'Sodium in the gel would compete: without other cations 1 % does what else takes 1.5 %',
      reference: 'nanoduct',
      note: 'As the maker states',
    },
    {
      value: 'Its pKa is near the tissue’s pH: a bottle at pH 5 holds ions, the dermis mostly neutral molecules',
      reference: 'katzung',
      note: 'pKa 6.9',
    },
  ],
  formulations: [
    {
      id: 'pilogel',
      name: 'Gel disc 0.5 %',
      kind: 'commercial',
      ingredients: [
        pilocarpineNitrate({
          value: 5 * milligramPerMillilitre,
          reference: 'macroduct',
          note: '0.5 %; recalled, not read',
          assumed: true,
        }),
      ],
      leftOut: 'Gel',
    },
    {
      id: 'nanoduct',
      name: 'Gel 1.5 %',
      kind: 'commercial',
      ingredients: [
        pilocarpineNitrate({
          value: 15 * milligramPerMillilitre,
          reference: 'nanoduct',
          note: 'At least 1.5 %',
        }),
      ],
      leftOut: 'Gel',
    },
  ],
};
