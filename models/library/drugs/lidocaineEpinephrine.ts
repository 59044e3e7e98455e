import { milliampereMinute, milligramPerMillilitre } from '../../units.ts';
import type { DrugRecord } from '../drugRecord.ts';
import {
  citricAcid,
  disodiumEdetate,
  epinephrineBitartrate,
  lidocaineHydrochloride,
  potassiumMetabisulfite,
  sodiumChloride,
  sodiumMetabisulfite,
} from '../salts.ts';

export const lidocaineEpinephrine: DrugRecord = {
  id: 'lidocaineEpinephrine',
  name: 'Lidocaine with epinephrine',
  species: 'lidocaine',
  companions: ['epinephrine'],
  pole: { value: 'anode', reference: 'iontocaine', note: 'The cation is pushed by the anode; both of them' },
  goals: [{ value: 'pain', evidence: 'trials', reference: 'lidosite', note: 'A licensed patch' }],
  dose: { value: 17.7 * milliampereMinute, reference: 'lidosite', note: 'LidoSite: 1.77 mA for 10 min on 5 cm²' },
  perfusion: 'vasoconstrictor',
  lessons: [
    {
      value: 'Epinephrine leaves a quarter of the blood flow, and so keeps lidocaine where it is',
      reference: 'epinephrineDose',
      note: 'Pig flank, 10 µg/mL and more',
    },
    {
      value: 'It reaches the blood in amounts too small to measure',
      reference: 'ashburn',
      note: '2 % with epinephrine, 40 mA min, seven adults',
    },
    {
      value:
        'With epinephrine 2 % was found at 5 mm in all ten, without it 1 % in none: the order is to be believed, not the amounts',
      reference: 'draper',
      note: 'More than 40 mA min can carry',
    },
  ],
  formulations: [
    {
      id: 'cartridge-2',
      name: 'Dental cartridge 2 %, 1:100,000',
      kind: 'commercial',
      ingredients: [
        lidocaineHydrochloride({
          value: 20 * milligramPerMillilitre,
          reference: 'lidocaineEpinephrineLabel',
          note: 'Label, 2 %; taken as anhydrous',
        }),
        epinephrineBitartrate({
          value: ((0.01 * 333.29) / 183.2) * milligramPerMillilitre,
          reference: 'lidocaineEpinephrineLabel',
          note: '1:100,000 of epinephrine, as the bitartrate',
        }),
        sodiumChloride({ value: 6.5 * milligramPerMillilitre, reference: 'lidocaineEpinephrineLabel', note: 'Label' }),
        potassiumMetabisulfite({
          value: 1.2 * milligramPerMillilitre,
          reference: 'lidocaineEpinephrineLabel',
          note: 'Label',
        }),
        disodiumEdetate({
          value: 0.25 * milligramPerMillilitre,
          reference: 'lidocaineEpinephrineLabel',
          note: 'Label',
        }),
      ],
      pH: { value: 4.4, reference: 'xylocaine', note: '3.3 to 5.5 as for the product beside it', assumed: true },
      leftOut: 'Nothing',
    },
    {
      id: 'injection-2',
      name: 'Xylocaine 2 %, 1:100,000',
      kind: 'commercial',
      ingredients: [
        lidocaineHydrochloride({ value: 20 * milligramPerMillilitre, reference: 'xylocaine', note: 'Label' }),
        epinephrineBitartrate({
          value: ((0.01 * 333.29) / 183.2) * milligramPerMillilitre,
          reference: 'xylocaine',
          note: '1:100,000 of epinephrine, as the bitartrate',
        }),
        sodiumChloride({
          value: 6 * milligramPerMillilitre,
          reference: 'lidocaineLabel',
          note: '“Isotonic”; as in the plain solution',
          assumed: true,
        }),
        sodiumMetabisulfite({ value: 0.5 * milligramPerMillilitre, reference: 'xylocaine', note: 'Label' }),
        citricAcid({ value: 0.2 * milligramPerMillilitre, reference: 'xylocaine', note: 'Label; taken as anhydrous' }),
      ],
      pH: { value: 4.5, reference: 'xylocaine', note: 'About 4.5, 3.3 to 5.5' },
      leftOut: 'Methylparaben 1 mg/mL in vials for several doses',
    },
    {
      id: 'lidosite',
      name: 'LidoSite patch 10 %',
      kind: 'commercial',
      ingredients: [
        lidocaineHydrochloride({ value: 100 * milligramPerMillilitre, reference: 'lidosite', note: '100 mg, 10 %' }),
        epinephrineBitartrate({
          value: 1.91 * milligramPerMillilitre,
          reference: 'lidosite',
          note: '1.91 mg, which are 1.05 mg of epinephrine; in 1 mL as 10 % lidocaine means',
        }),
        sodiumChloride({
          value: 6 * milligramPerMillilitre,
          reference: 'lidosite',
          note: 'Present; its content is a guess',
          assumed: true,
        }),
      ],
      pH: { value: 4.5, reference: 'lidosite', note: 'Label' },
      leftOut: 'Gel, glycerol, citric acid, edetate, metabisulfite, whose contents are not stated',
    },
  ],
};
