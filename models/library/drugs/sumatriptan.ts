import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { ingredient } from '../salts.ts';

export const sumatriptan: DrugRecord = {
  id: 'sumatriptan',
  name: 'Sumatriptan',
  species: 'sumatriptan',
  pole: { value: 'anode', reference: 'zecuityLabel', note: 'The cation is pushed by the anode' },
  goals: [
    {
      value: 'systemic',
      evidence: 'trials',
      reference: 'vikelis',
      note: 'Migraine: free of pain after 2 h in 18 % against 9 % with placebo',
    },
  ],
  dose: {
    value: 360 * milliampereMinute,
    reference: 'siegel',
    note: '6 mA h over 4 h is the smaller of two that were tried; whether the product had it is not known',
    assumed: true,
  },
  lessons: [
    {
      value: 'Sold until burns and scars were reported, then withdrawn: four hours on two small reservoirs',
      reference: 'zecuityLabel',
      note: 'Sales suspended in June 2016',
    },
    {
      value: 'Doubling the drug in the reservoir changes nothing, raising its pH does',
      reference: 'patelSumatriptan',
      note: '9.7 to 39 mg: no change; pH 4.7 to 6.8: 389 to 652 µg/cm²',
    },
  ],
  formulations: [
    {
      id: 'reservoir-4',
      name: 'Succinate 4 %',
      kind: 'compounded',
      ingredients: [
        ingredient('Sumatriptan succinate', 'C₁₄H₂₁N₃O₂S · C₄H₆O₄', 413.5 * gramPerMole, {
          sumatriptan: 1,
          succinate: 1,
        })({
          value: 40 * milligramPerMillilitre,
          reference: 'zecuityLabel',
          note: 'A patch held 119 mg of the succinate, 86 mg of the base; 3 mL of reservoir are a guess',
          assumed: true,
        }),
      ],
      leftOut: 'Nothing',
    },
  ],
};
