import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient, tapWaterPH, tapWaterSalts } from '../salts.ts';

const glycopyrroniumBromide = ingredient('Glycopyrronium bromide', 'C₁₉H₂₈BrNO₃', 398.33 * gramPerMole, {
  glycopyrronium: 1,
  bromide: 1,
});

export const glycopyrronium: DrugRecord = {
  id: 'glycopyrronium',
  name: 'Glycopyrronium bromide',
  species: 'glycopyrronium',
  pole: { value: 'anode', reference: 'dolianitis', note: 'The cation is pushed by the anode' },
  goals: [
    {
      value: 'sweating',
      evidence: 'trials',
      reference: 'dolianitis',
      note: 'Palms and soles; longer than tap water, recalled, not read',
      assumed: true,
    },
  ],
  dose: {
    value: 40 * milliampereMinute,
    reference: 'dolianitis',
    note: 'Not stated in what was read; as for others',
    assumed: true,
  },
  lessons: [
    {
      value: 'Charged at every pH, and so dilute that in tap water the ions of the water carry most of the current',
      reference: 'glycopyrrolateLabel',
      note: '0.05 % are 1.3 mM; “completely ionized at physiological pH values”',
    },
    { value: 'What reaches the blood dries the mouth', reference: 'glycopyrrolateLabel', note: 'An anticholinergic' },
  ],
  formulations: [
    {
      id: 'tray-0.05',
      name: '0.05 % in tap water',
      kind: 'compounded',
      ingredients: [
        glycopyrroniumBromide({
          value: 0.5 * milligramPerMillilitre,
          reference: 'dolianitis',
          note: '0.05 %; 0.01 to 0.1 % are used',
        }),
        ...tapWaterSalts,
      ],
      pH: tapWaterPH,
      leftOut: 'Nothing',
    },
    {
      id: 'pure-0.05',
      name: '0.05 % in pure water',
      kind: 'compounded',
      ingredients: [
        glycopyrroniumBromide({
          value: 0.5 * milligramPerMillilitre,
          reference: 'dolianitis',
          note: '0.05 %; 0.01 to 0.1 % are used',
        }),
      ],
      leftOut: 'Nothing',
    },
    {
      id: 'injection-0.2',
      name: 'Injection 0.2 mg/mL',
      kind: 'commercial',
      ingredients: [
        glycopyrroniumBromide({
          value: 0.2 * milligramPerMillilitre,
          reference: 'glycopyrrolateLabel',
          note: 'Label',
        }),
      ],
      pH: { value: 2.5, reference: 'glycopyrrolateLabel', note: '2.0 to 3.0; the middle' },
      leftOut: 'Benzyl alcohol 0.9 %',
    },
  ],
};
