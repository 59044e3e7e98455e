import { lastFrame } from '../../support/solved.ts';
import { fluxAtReceptor, shareAtReceptor, shareOfCharge, speciesIndex } from './observables.ts';
import type { Experiment } from './experiment.ts';
import { bodyStudy, cellStudy, lastHour_s } from './skin.ts';

const donor_mM = { sodium: 16.92, dexamethasonePhosphate: 8.46 };
const cell = cellStudy({
  name: 'V3',
  species: ['dexamethasonePhosphate'],
  polarity: 'cathode',
  area_cm2: 0.78,
  current_mA: 0.3,
  hours: 6,
  donor_mM,
  receptor_mM: { sodium: 154, chloride: 154 },
});

/** The same donor in a small pad on a forearm, as people are treated. */
const pad = bodyStudy({
  name: 'V3, on a forearm',
  species: ['dexamethasonePhosphate'],
  polarity: 'cathode',
  area_cm2: 8,
  pad_mL: 1.5,
  pad_mM: donor_mM,
  session: { kind: 'treatment', current_mA: 2, duration_min: 20.5, ramp_s: 30, after_min: 0 },
});

/** mol m⁻² s⁻¹ in nmol cm⁻² h⁻¹ */
const nanomolePerSquareCentimetreHour = 3600 * 1e9 * 1e-4;

export const v03: Experiment = {
  id: 'V3',
  title: 'Dexamethasone phosphate through pig skin without background salt',
  source: 'Sylvestre, Guy, Delgado-Charro, Phys. Ther. 88 (2008) 1177',
  protocol:
    'Side-by-side cells of 0.78 cm², pig skin, 0.3 mA from a silver–silver chloride cathode, disodium salt of the drug alone in the donor.',
  assumptions: [
    'Donor 8.46 mM (the strength of the injection), stirred and large: the chloride that the cathode gives off is left out, which the same group found not to matter from 4.25 to 17 mM (J. Control. Release 2008).',
    'Receptor 154 mM sodium chloride at 25 °C; read over the sixth hour, when the flux is steady.',
    'The library’s stratum corneum (human thickness, fixed charge of hairless mouse) stands for pig skin.',
  ],
  quantities: [
    {
      key: 'share',
      what: 'transport number of the drug',
      unit: '1',
      target: '~0.012',
      band: [0.0108, 0.0132],
      bandNote: '±10 % of the one point the hindrance was set by',
      kind: 'calibration',
      cause: 'The closed form behind the hindrance of 0.28 and the solver part.',
    },
    {
      key: 'flux',
      what: 'flux of the drug',
      unit: 'nmol cm⁻² h⁻¹',
      target: '86',
      band: [77, 95],
      bandNote: 'the same point in other units',
      kind: 'calibration',
      cause: 'The same number as the transport number.',
    },
    {
      key: 'sodium',
      what: 'transport number of sodium',
      unit: '1',
      target: '~0.8',
      band: [0.72, 0.88],
      bandNote: '±10 %',
      kind: 'prediction',
      cause:
        'The source leaves 0.19 to potassium “and others”. The study’s receptor holds sodium alone, so that sodium carries whatever the drug does not; the receptor’s composition has to be known to do better.',
    },
    {
      key: 'inside',
      what: 'drug in the pores of the stratum corneum over drug in the donor',
      unit: '1',
      target: 'above 1 (the same group, J. Control. Release 2008, by tape strips)',
      kind: 'prediction',
      note: 'Below 1 here: a negative pore keeps a divalent anion out. Tape strips also count what is bound, but the sign is a warning. Without fixed charge a hindrance of 0.06 gives the same share, with eight times the donor’s strength inside: one point can not tell the two apart; dose by strength of the donor would.',
    },
    {
      key: 'pad',
      what: 'transport number out of a pad on a forearm after 20 min',
      unit: '1',
      target: 'none: another state',
      kind: 'prediction',
      note: 'The chloride that the cathode gives off, and sodium with it, make the pad saltier, so that fixed charge keeps less of the drug out; and the skin’s own salt is still leaving. The hindrance is the same.',
    },
  ],
  uncertain: ['fixedCharge', 'hindrance', 'diffusivity', 'thickness', 'restingResistance', 'electroosmosis'],
  measure: (run) => {
    const solved = run(cell, { times_s: lastHour_s });
    const treated = run(pad, { times_s: [1080, 1200] });
    const { amountInLayer } = lastFrame(solved);
    const { thickness, poreFraction } = solved.problem.layers[0];
    const inside = amountInLayer[speciesIndex(solved, 'dexamethasonePhosphate')] / (thickness * poreFraction);
    return {
      values: {
        inside: inside / donor_mM.dexamethasonePhosphate,
        share: shareAtReceptor(solved, 'dexamethasonePhosphate'),
        flux: fluxAtReceptor(solved, 'dexamethasonePhosphate') * nanomolePerSquareCentimetreHour,
        sodium: shareAtReceptor(solved, 'sodium'),
        pad: shareOfCharge(treated, 'dexamethasonePhosphate', treated.layout.deliveredInterface),
      },
    };
  },
  figure: ({ values }, spread) => ({
    title: 'V3: who carries the current through pig skin',
    x: { label: '', names: ['drug', 'sodium'] },
    y: { label: 'transport number', scale: 'log', range: [1e-4, 2] },
    series: [
      {
        label: 'measured',
        kind: 'points',
        role: 'measured',
        points: [
          [0, 0.012],
          [1, 0.8],
        ],
      },
      {
        label: 'computed, 5–95 % of the inputs’ ranges',
        kind: 'points',
        role: 'computed',
        points: [
          [0, values['share']],
          [1, values['sodium']],
        ],
        bars: [spread('share'), spread('sodium')],
      },
    ],
  }),
};
