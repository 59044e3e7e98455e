/** What teaching with Iontolab has to cover, and where each of it stands; docs/teaching.md is printed from this. */
export interface Topic {
  readonly topic: string;
  readonly lessons: readonly string[];
  readonly cases?: readonly string[];
  readonly faults?: true;
  readonly problems?: readonly string[];
  /** Chapters of Patient. */
  readonly patient?: readonly string[];
  /** What no run can back, and what does. */
  readonly rests?: string;
}

export const syllabus: readonly Topic[] = [
  {
    topic: 'Like repels like: the drug’s charge and the pad’s pole',
    lessons: ['like-repels-like', 'wrong-pole'],
    problems: ['pole'],
    patient: ['works'],
  },
  {
    topic: 'Two electrodes, active and dispersive; direct current',
    lessons: ['two-pads'],
    patient: ['works', 'visit'],
  },
  {
    topic: 'Goals, and which drug for which; prescription',
    lessons: ['which-drug', 'a-session'],
    cases: ['tennis-elbow', 'plantar-heel', 'scar', 'calcific-shoulder'],
    patient: ['help', 'visit'],
    rests: 'what a drug is used for is custom and trials; the runs show what gets in',
  },
  {
    topic: 'A session step by step: fill, place, ramp, watch, look',
    lessons: ['a-session'],
    cases: ['tennis-elbow'],
    patient: ['visit'],
  },
  {
    topic: 'What it feels like; redness, dryness, what to report',
    lessons: ['a-session', 'fast-or-slow'],
    patient: ['feel'],
    rests: 'sensation is judged by current density, from an assumed threshold; skin afterwards rests on texts',
  },
  {
    topic: 'Other ions in the pad take the current',
    lessons: ['salt-steals'],
    problems: ['share-with-salt'],
  },
  { topic: 'More drug in the pad is not more in the skin', lessons: ['more-drug'], problems: ['drug-in-pad'] },
  {
    topic: 'Dose is charge; current and time',
    lessons: ['dose-is-charge', 'fast-or-slow'],
    problems: ['time-from-dose', 'current-from-dose', 'other-dose', 'faraday-bound'],
  },
  {
    topic: 'The skin lets go; supplies run out of volts',
    lessons: ['skin-lets-go'],
    problems: ['voltage', 'resistance'],
  },
  { topic: 'Solvent flow, fixed charge, why sodium wins', lessons: ['solvent-drag'] },
  { topic: 'Burns, electrode chemistry, buffers', lessons: ['burns'], problems: ['ionised-acid', 'ionised-base'] },
  { topic: 'Below the barrier: diffusion and blood', lessons: ['deep-is-diffusion'], cases: ['plantar-heel'] },
  {
    topic: 'After-care: hot and cold packs withheld',
    lessons: ['after-care'],
    patient: ['packs'],
    rests: 'heat washes the drug away, cold holds it back: for cold the usual reason does not hold',
  },
  {
    topic: 'Who must not have it',
    lessons: ['who-must-not', 'a-session', 'two-pads'],
    cases: ['tennis-elbow'],
    patient: ['ask'],
    rests: 'manuals and caution; only damaged skin and the way of the current are run',
  },
  {
    topic: 'Faults: dry pad, lead off, wrong pole, bridge, battery',
    lessons: ['two-pads', 'wrong-pole'],
    faults: true,
  },
  { topic: 'A patch for a day against a unit for minutes', lessons: ['patch-or-unit'] },
  {
    topic: 'Tap water against sweating',
    lessons: ['tap-water'],
    cases: ['sweaty-palms'],
    rests: 'that it works rests on trials; why is not known, and no gland is in the model',
  },
  { topic: 'Sweat test', lessons: ['sweat-test'], cases: ['sweat-test'] },
  { topic: 'Glucose drawn out', lessons: ['glucose-out'] },
  { topic: 'Large molecules', lessons: ['large-molecules'] },
  {
    topic: 'A course of about six sessions',
    lessons: ['six-sessions'],
    patient: ['visit'],
    rests: 'the number is custom; the run shows that nothing builds up',
  },
  {
    topic: 'Evidence for and against; not a cure-all; exercise matters more',
    lessons: ['evidence', 'which-drug', 'six-sessions'],
    patient: ['help'],
    rests: 'trials and reviews, each cited; the runs show what reaches which depth',
  },
  {
    topic: 'Delivery into the whole body; how devices are regulated',
    lessons: ['into-the-blood'],
    patient: ['help'],
    rests: 'U.S. class III until 2016, class II since; those made for one drug are judged with it',
  },
];
