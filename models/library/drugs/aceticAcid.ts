import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

const acid = ingredient('Acetic acid', 'CH₃COOH', 60.05 * gramPerMole, { acetate: 1 });

export const aceticAcid: DrugRecord = {
  id: 'aceticAcid',
  name: 'Acetic acid',
  species: 'acetate',
  pole: { value: 'cathode', reference: 'perron', note: 'Acetate is the anion; most of the acid is no ion at all' },
  goals: [
    {
      value: 'calcium deposits',
      evidence: 'against',
      reference: 'perron',
      note: 'The one controlled trial, 21 patients, nine sessions with ultrasound: no better than nothing',
    },
    {
      value: 'calcium deposits',
      evidence: 'uncontrolled',
      reference: 'fernandez',
      note: 'An uncontrolled series reports large effects',
    },
  ],
  dose: { value: 100 * milliampereMinute, reference: 'perron', note: '5 mA for 20 min' },
  lessons: [
    {
      value: 'At its own pH of 2.4 only 0.46 % of the acid is ionised: 4 mM of 833',
      reference: 'averill',
      note: 'pKa 4.756',
    },
    {
      value: 'An inert cathode makes hydroxide, which turns at most 4 % of it into acetate; Ag/AgCl makes none',
      reference: 'perron',
      note: '62 µmol in 100 mA min, against 1700 to 2500 µmol of acid',
    },
    {
      value: 'The neutral molecule is not driven: it diffuses through whatever the current opens, and it burns',
      reference: 'fernandez',
      note: '9 % of patients had irritation or burns; the rest follows from its charge',
    },
  ],
  formulations: [
    {
      id: 'solution-5',
      name: 'Acetic acid 5 %',
      kind: 'compounded',
      ingredients: [
        acid({
          value: 50 * milligramPerMillilitre,
          reference: 'perron',
          note: '5 %',
        }),
      ],
      leftOut: 'Nothing',
    },
    {
      id: 'solution-2',
      name: 'Acetic acid 2 %',
      kind: 'compounded',
      ingredients: [
        acid({
          value: 20 * milligramPerMillilitre,
          reference: 'fernandez',
          note: '2 to 5 % are used',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
