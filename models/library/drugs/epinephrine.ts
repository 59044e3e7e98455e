import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient, sodiumChloride } from '../salts.ts';

export const epinephrine: DrugRecord = {
  id: 'epinephrine',
  name: 'Epinephrine',
  species: 'epinephrine',
  pole: { value: 'anode', reference: 'epinephrineLabel', note: 'The cation is pushed by the anode' },
  goals: [
    {
      value: 'blood flow',
      evidence: 'measured',
      reference: 'epinephrineDose',
      note: 'A quarter of the flow remains at 10 µg/mL, radius 12 mm, after about 2 min',
    },
  ],
  dose: {
    value: 10 * milliampereMinute,
    reference: 'clinicalTexts',
    note: 'Short; the effect saturates',
    assumed: true,
  },
  perfusion: 'vasoconstrictor',
  lessons: [
    {
      value:
        'Micrograms suffice: 55 µM among 100 mM of other cations carry less than a thousandth of the current and still blanch the skin',
      reference: 'iontocaine',
      note: '1:100,000',
    },
  ],
  formulations: [
    {
      id: 'injection-1',
      name: 'Injection 1 mg/mL',
      kind: 'commercial',
      ingredients: [
        ingredient('Epinephrine', 'C₉H₁₃NO₃', 183.2 * gramPerMole, { epinephrine: 1 })({
          value: 1 * milligramPerMillilitre,
          reference: 'epinephrineLabel',
          note: 'Label, as the hydrochloride',
        }),
        sodiumChloride({ value: 9 * milligramPerMillilitre, reference: 'epinephrineLabel', note: 'Label' }),
      ],
      pH: { value: 3.6, reference: 'epinephrineHandbook', note: '2.2 to 5; the middle' },
      leftOut: 'Nothing',
    },
  ],
};
