/** Results of the literature that the program is not held to, each with the reason, and what it gives for comparison. */
import type { Run } from './experiments/experiment.ts';
import { highestLevel } from './experiments/observables.ts';
import { bodyStudy, strength_mM } from './experiments/skin.ts';

export interface NotTarget {
  readonly id: string;
  readonly what: string;
  readonly source: string;
  readonly reason: string;
  /** In words, from a solve; absent where there is nothing to compare. */
  readonly computed?: (run: Run) => string;
}

/** Three digits. */
const told = (value: number): string => String(Number(value.toPrecision(3)));

const lidocaine_mM = strength_mM(2, 270.8);

function lidocaineAtFive(run: Run): string {
  const study = bodyStudy({
    name: 'X1',
    species: ['lidocaine'],
    polarity: 'anode',
    area_cm2: 10,
    pad_mL: 2,
    pad_mM: { lidocaine: lidocaine_mM, chloride: lidocaine_mM },
    session: { kind: 'treatment', current_mA: 4, duration_min: 10.5, ramp_s: 30, after_min: 50 },
    vasoconstrictor: true,
    subcutis_mm: 8,
  });
  return `${told(highestLevel(run(study, { accuracy: 1e-5 }), 'lidocaine', 5) * 234.34)} µg/mL at 5 mm`;
}

function phosphateAtThree(run: Run): string {
  const study = bodyStudy({
    name: 'X2',
    species: ['dexamethasonePhosphate', 'citrate', 'sulfite'],
    polarity: 'cathode',
    area_cm2: 10,
    pad_mL: 2,
    pad_mM: { sodium: 144.92, dexamethasonePhosphate: 8.46, citrate: 37.4, sulfite: 7.9 },
    session: { kind: 'treatment', current_mA: 4, duration_min: 20.5, ramp_s: 30, after_min: 60 },
    subcutis_mm: 8,
  });
  const level = highestLevel(run(study, { accuracy: 1e-5 }), 'dexamethasonePhosphate', 3);
  return `${told(level * 472.44)} µg/mL at 3 mm`;
}

export const notTargets: readonly NotTarget[] = [
  {
    id: 'X1',
    what: 'Lidocaine 3.63 mg/mL at 5 mm, ten of ten people',
    source: 'Draper and others, J. Athl. Train. 46 (2011) 277',
    reason:
      'Breaks the balance of charge: 40 mA min carries at most 5.83 mg of lidocaine if nothing else moves, while 3.63 mg/mL over 10 cm² and 5 mm is 18 mg; no area above 3.2 cm² is possible even then. Only the order (found with epinephrine, not without) can be used.',
    computed: lidocaineAtFive,
  },
  {
    id: 'X2',
    what: 'Dexamethasone phosphate 0.604 ± 0.843 µg/mL in dialysate at 3 mm',
    source: 'Brigham Young University thesis etd/7347',
    reason:
      'The probe’s recovery is not known and the coefficient of variation is 140 %: an order of magnitude, no target.',
    computed: phosphateAtThree,
  },
  {
    id: 'X3',
    what: 'Dexamethasone 2.9 ng/g in tendon',
    source:
      'Gurney and Wascher, Am. J. Sports Med. (2008); Gurney and others, J. Orthop. Sports Phys. Ther. 38 (2008) 238',
    reason: 'Half of the people had none to be found; the mean over all of them is of no single tendon.',
  },
];
