/** Results of the literature that the program is not held to, each with the reason. */
export interface NotTarget {
  readonly id: string;
  readonly what: string;
  readonly source: string;
  readonly reason: string;
}

export const notTargets: readonly NotTarget[] = [
  {
    id: 'X1',
    what: 'Lidocaine 3.63 mg/mL at 5 mm, ten of ten people',
    source: 'Draper and others, J. Athl. Train. 46 (2011) 277',
    reason:
      'Breaks the balance of charge: 40 mA min carries at most 5.83 mg of lidocaine if nothing else moves, while 3.63 mg/mL over 10 cm² and 5 mm is 18 mg; no area above 3.2 cm² is possible even then. Only the order (found with epinephrine, not without) can be used.',
  },
  {
    id: 'X2',
    what: 'Dexamethasone phosphate 0.604 ± 0.843 µg/mL in dialysate at 3 mm',
    source: 'Brigham Young University thesis etd/7347',
    reason:
      'The probe’s recovery is not known and the coefficient of variation is 140 %: an order of magnitude, no target.',
  },
  {
    id: 'X3',
    what: 'Dexamethasone 2.9 ng/g in tendon',
    source:
      'Gurney and Wascher, Am. J. Sports Med. (2008); Gurney and others, J. Orthop. Sports Phys. Ther. 38 (2008) 238',
    reason: 'Half of the people had none to be found; the mean over all of them is of no single tendon.',
  },
];
