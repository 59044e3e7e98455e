// Treatments as they are given, and their controls. Concentrations follow from what the label or the text says per volume.
import { drugLibrary } from '../../library/drugs/index.ts';
import { drugTreatment } from './drugTreatment.ts';
import { forearmTreatment, type Treatment } from './forearm.ts';
import type { Preset } from './preset.ts';

const dose = { current_mA: 2, dose_mAmin: 40 };

const general =
  'Small pad on the volar forearm, 40 mA min. Potassium and bicarbonate are lumped into sodium and chloride, and acid and base are left out.';

const drug_mM = 8.46;
const citrate_mM = 37.4;
const sulfite_mM = 7.9;

const dexamethasone: Treatment = {
  id: 'dexamethasone',
  title: 'Dexamethasone phosphate as sold',
  summary: 'Injection 4 mg/mL with its citrate and sulfite, cathode on the volar forearm, 40 mA min.',
  note: `${general} Benzyl alcohol is left out; pH 7.0 to 8.5.`,
  species: ['dexamethasonePhosphate', 'citrate', 'sulfite'],
  drug: 'dexamethasonePhosphate',
  polarity: 'cathode',
  pad_mM: {
    sodium: 2 * drug_mM + 3 * citrate_mM + 2 * sulfite_mM,
    dexamethasonePhosphate: drug_mM,
    citrate: citrate_mM,
    sulfite: sulfite_mM,
  },
  padSource: {
    reference: 'trissel',
    note: 'Per mL: 4 mg dexamethasone phosphate, 11 mg sodium citrate dihydrate, 1 mg sodium sulfite; sodium balances',
  },
  ...dose,
};

const dexamethasonePure: Treatment = {
  ...dexamethasone,
  id: 'dexamethasone-pure',
  title: 'Dexamethasone phosphate without buffer',
  summary: 'The same drug at the same strength with sodium alone: no citrate and sulfite to carry its current.',
  note: general,
  species: ['dexamethasonePhosphate'],
  pad_mM: { sodium: 2 * drug_mM, dexamethasonePhosphate: drug_mM },
  padSource: {
    reference: 'sylvestre',
    note: 'The drug’s disodium salt with no background salt, at the strength of the injection',
  },
};

const dexamethasoneDivided: Treatment = {
  ...dexamethasone,
  id: 'dexamethasone-appendages',
  title: 'Dexamethasone, follicles and ducts apart',
  summary: 'The same treatment with the barrier divided: hair follicles and sweat ducts are a path of their own.',
  note: `${general} Appendages have 5 % of the barrier's conductance at rest and all of its rise under current; both paths select alike.`,
  appendages: true,
};

/** [g mol⁻¹] */
const lidocaineHydrochloride = 270.8;

/** With epinephrine 1:100,000 where the bottle holds it, for what it does to blood flow; too little of it to carry current. */
function lidocaine(percent: number, epinephrine: boolean, padSource: Treatment['padSource']): Treatment {
  const strength_mM = Number(((percent * 1e4) / lidocaineHydrochloride).toPrecision(3));
  return {
    id: `lidocaine-${percent}`,
    title: `Lidocaine ${percent} %`,
    summary: `Lidocaine hydrochloride ${percent} %, anode on the volar forearm, 40 mA min.`,
    note: epinephrine
      ? `${general} Epinephrine (55 µM) is left out as an ion; what it does to blood flow is not.`
      : `${general} Without epinephrine.`,
    species: ['lidocaine'],
    drug: 'lidocaine',
    polarity: 'anode',
    pad_mM: { lidocaine: strength_mM, chloride: strength_mM },
    padSource,
    ...(epinephrine ? { bloodFlow: 'vasoconstrictor' } : {}),
    ...dose,
  };
}

const salicylate: Treatment = {
  id: 'salicylate',
  title: 'Sodium salicylate 2 %',
  summary: 'Salicylate, cathode on the volar forearm, 40 mA min.',
  note: general,
  species: ['salicylate'],
  drug: 'salicylate',
  polarity: 'cathode',
  pad_mM: { sodium: 125, salicylate: 125 },
  padSource: { reference: 'clinicalTexts', note: '2 % sodium salicylate, 160.1 g/mol', assumed: true },
  ...dose,
};

const iodide: Treatment = {
  id: 'iodide',
  title: 'Potassium iodide 5 %',
  summary: 'Iodide, cathode on the volar forearm, 40 mA min.',
  note: general,
  species: ['potassium', 'iodide'],
  drug: 'iodide',
  polarity: 'cathode',
  pad_mM: { potassium: 301, iodide: 301 },
  padSource: {
    reference: 'clinicalTexts',
    note: '5 % potassium iodide, 166.0 g/mol; 5 to 10 % are used',
    assumed: true,
  },
  ...dose,
};

const acetate: Treatment = {
  id: 'acetate',
  title: 'Acetate, as acetic acid’s ion',
  summary: 'What 5 % acetic acid can offer as an ion, cathode on the volar forearm, 40 mA min.',
  note: `${general} Of 5 % acetic acid only 0.46 % is ionised; hydroxide from an inert cathode raises that to 21 to 31 mM. Here it is 25 mM with sodium in place of the protons.`,
  species: ['acetate'],
  drug: 'acetate',
  polarity: 'cathode',
  pad_mM: { sodium: 25, acetate: 25 },
  padSource: {
    reference: 'perron',
    note: '5 % acetic acid; its ionised share under electrolysis is worked out, the sodium is a stand-in',
    assumed: true,
  },
  ...dose,
};

const saline: Treatment = {
  id: 'saline',
  title: 'Saline control',
  summary: 'Sodium chloride 0.9 % and no drug, cathode on the volar forearm, 40 mA min; chloride is reported.',
  note: general,
  species: [],
  drug: 'chloride',
  polarity: 'cathode',
  pad_mM: { sodium: 154, chloride: 154 },
  padSource: { reference: 'definition', note: 'Isotonic saline, 9 g/L' },
  ...dose,
};

/** From the library's record, in its usual bottle. */
function ofDrug(id: string, usage: Pick<Treatment, 'id' | 'title' | 'summary' | 'note'>): Treatment {
  const drug = drugLibrary[id];
  return drugTreatment(drug, drug.formulations[0], { ...usage, ...dose });
}

const rounded = 'Every ion at its rounded charge, as much of each as carries its charge at the pH of the bottle.';

const ketorolac = ofDrug('ketorolac', {
  id: 'ketorolac',
  title: 'Ketorolac 3 % as sold',
  summary: 'Injection 30 mg/mL with its tromethamine and salt, cathode on the volar forearm, 40 mA min.',
  note: `${general} ${rounded} The alcohol of the injection is left out.`,
});

const glycopyrronium = ofDrug('glycopyrronium', {
  id: 'glycopyrronium',
  title: 'Glycopyrronium bromide 0.05 %',
  summary: 'Against sweating: 1.3 mM of a cation in tap water, anode on the volar forearm, 40 mA min.',
  note: `${general} ${rounded} The water's own ions take most of the current. A silver anode would find no chloride, so a bath of the same solution keeps the pad filled.`,
});

const tropicamide = ofDrug('tropicamide', {
  id: 'tropicamide',
  title: 'Tropicamide, a neutral molecule',
  summary: 'No charge at pH 7.4: only diffusion and the solvent’s flow move it. Anode on the volar forearm, 40 mA min.',
  note: `${general} ${rounded} Compare with the current off: what is left of the difference is electroosmosis.`,
});

const hyaluronidase = ofDrug('hyaluronidase', {
  id: 'hyaluronidase',
  title: 'Hyaluronidase, too large to pass',
  summary: 'A protein of 57 kDa in its salt, anode on the volar forearm, 40 mA min: the salt carries the current.',
  note: `${general} ${rounded} Its radius is twice that of the pores.`,
});

export const treatments: readonly Preset[] = [
  dexamethasone,
  dexamethasonePure,
  dexamethasoneDivided,
  lidocaine(2, true, { reference: 'iontocaine', note: '2 % lidocaine hydrochloride, 270.8 g/mol' }),
  lidocaine(4, false, { reference: 'clinicalTexts', note: '4 % lidocaine hydrochloride, 270.8 g/mol', assumed: true }),
  salicylate,
  iodide,
  acetate,
  saline,
  ketorolac,
  glycopyrronium,
  tropicamide,
  hyaluronidase,
].map(forearmTreatment);
