import { milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { lidocaineHydrochloride, sodiumChloride } from '../salts.ts';

export const lidocaine: DrugRecord = {
  id: 'lidocaine',
  name: 'Lidocaine',
  species: 'lidocaine',
  pole: { value: 'anode', reference: 'iontocaine', note: 'The cation is pushed by the anode' },
  goals: [
    {
      value: 'pain',
      evidence: 'trials',
      reference: 'saliba',
      note: 'Touch threshold 4.2 against 3.6 with sham, 40 mA min at 2 or 4 mA',
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  lessons: [
    {
      value:
        'Above a few percent, strength does not matter: where the drug is the only cation its share of the current is fixed',
      reference: 'lidocaineStrength',
      note: '4 to 50 % gave the same, time did not',
    },
    {
      value: 'It widens vessels and so shortens its own stay',
      reference: 'guinard',
      note: 'Flow up two- to fivefold after injection; a needle with saline did as much',
    },
  ],
  formulations: [
    {
      id: 'injection-2',
      name: 'Injection 2 %',
      kind: 'commercial',
      ingredients: [
        lidocaineHydrochloride({
          value: 20 * milligramPerMillilitre,
          reference: 'lidocaineLabel',
          note: 'Label, 2 %; taken as anhydrous',
        }),
        sodiumChloride({ value: 6 * milligramPerMillilitre, reference: 'lidocaineLabel', note: 'Label' }),
      ],
      pH: { value: 6, reference: 'lidocaineLabel', note: '5.0 to 7.0' },
      leftOut: 'Nothing',
    },
    {
      id: 'solution-4',
      name: '4 % in water',
      kind: 'compounded',
      ingredients: [
        lidocaineHydrochloride({
          value: 40 * milligramPerMillilitre,
          reference: 'clinicalTexts',
          note: '4 %',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
