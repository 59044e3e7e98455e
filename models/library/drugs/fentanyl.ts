import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

export const fentanyl: DrugRecord = {
  id: 'fentanyl',
  name: 'Fentanyl',
  species: 'fentanyl',
  pole: { value: 'anode', reference: 'ionsysLabel', note: 'The cation is pushed by the anode' },
  goals: [
    {
      value: 'systemic',
      evidence: 'trials',
      reference: 'ionsysLabel',
      note: 'A licensed patch: 40 µg in 10 min on demand, at most 80 times a day',
    },
  ],
  dose: { value: 1.7 * milliampereMinute, reference: 'ionsysLabel', note: '170 µA for 10 min' },
  lessons: [
    {
      value: 'A tenth of the current carries drug in the steady state; the first doses bring less',
      reference: 'ionsysLabel',
      note: '40 µg in 10 min at 170 µA are 0.11 of the charge',
    },
    {
      value: 'An opioid: too much of it stops the breath',
      reference: 'ionsysLabel',
      note: 'Boxed warning; recalled, not read',
      assumed: true,
    },
  ],
  formulations: [
    {
      id: 'ionsys',
      name: 'Ionsys gel',
      kind: 'commercial',
      ingredients: [
        ingredient('Fentanyl hydrochloride', 'C₂₂H₂₈N₂O · HCl', 372.93 * gramPerMole, { fentanyl: 1, chloride: 1 })({
          value: (10.8 / (2.75 * 0.3)) * milligramPerMillilitre,
          reference: 'ionsysLabel',
          note: '10.8 mg in the gel under the anode; 2.75 cm² by 3 mm are a guess',
          assumed: true,
        }),
      ],
      leftOut: 'Gel; citrate, polacrilin, cetylpyridinium and sodium chloride, whose contents are not stated',
    },
  ],
};
