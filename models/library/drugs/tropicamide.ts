import { gramPerMole, milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import { dibasicSodiumPhosphate, disodiumEdetate, ingredient, sodiumChloride } from '../salts.ts';

const weighedTropicamide = ingredient('Tropicamide', 'C₁₇H₂₀N₂O₂', 284.36 * gramPerMole, { tropicamide: 1 });

export const tropicamide: DrugRecord = {
  id: 'tropicamide',
  name: 'Tropicamide',
  species: 'tropicamide',
  pole: { value: 'anode', reference: 'marro', note: 'Solvent flows from the anode: what has no charge goes with it' },
  goals: [
    {
      value: 'comparison',
      evidence: 'none',
      reference: 'definition',
      note: 'An eye drop; here to show what current does for a neutral molecule',
    },
  ],
  dose: { value: 40 * milliampereMinute, reference: 'dupel', note: '40 mA min is the usual dose, 80 the most' },
  lessons: [
    {
      value: 'Neutral at the tissue’s pH: only diffusion and the solvent’s flow move it',
      reference: 'prankerd',
      note: 'pKa 5.2, 0.6 % ionised at pH 7.4',
      assumed: true,
    },
    {
      value: 'The same molecule in its acid bottle is two thirds ionised, and is driven until it meets the tissue’s pH',
      reference: 'tropicamideLabel',
      note: 'pH 4.0 to 5.8',
    },
  ],
  formulations: [
    {
      id: 'neutral-0.5',
      name: '0.5 % in buffered saline, pH 7.4',
      kind: 'compounded',
      ingredients: [
        weighedTropicamide({
          value: 5 * milligramPerMillilitre,
          reference: 'tropicamideLabel',
          note: 'The weaker of the two strengths sold; buffer ours',
          assumed: true,
        }),
        sodiumChloride({
          value: 8 * milligramPerMillilitre,
          reference: 'physiology',
          note: 'Isotonic with the buffer',
          assumed: true,
        }),
        dibasicSodiumPhosphate({
          value: 1.42 * milligramPerMillilitre,
          reference: 'physiology',
          note: '10 mM',
          assumed: true,
        }),
      ],
      pH: { value: 7.4, reference: 'physiology', note: 'That of the tissue', assumed: true },
      leftOut: 'Nothing',
    },
    {
      id: 'drops-1',
      name: 'Eye drops 1 %',
      kind: 'commercial',
      ingredients: [
        weighedTropicamide({
          value: 10 * milligramPerMillilitre,
          reference: 'tropicamideLabel',
          note: 'Label',
        }),
        sodiumChloride({
          value: 5 * milligramPerMillilitre,
          reference: 'tropicamideLabel',
          note: 'Present; its content is a guess',
          assumed: true,
        }),
        disodiumEdetate({
          value: 0.1 * milligramPerMillilitre,
          reference: 'tropicamideLabel',
          note: 'Present; its content is a guess',
          assumed: true,
        }),
      ],
      pH: { value: 4.9, reference: 'tropicamideLabel', note: '4.0 to 5.8; the middle' },
      leftOut: 'Benzalkonium chloride 0.01 %',
    },
  ],
};
