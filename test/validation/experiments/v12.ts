import type { Study } from '../../../models/index.ts';
import { frameAt, type Solved } from '../../support/solved.ts';
import type { Experiment, Run } from './experiment.ts';
import { sheetResistance, voltageOver } from './observables.ts';
import { bodyStudy } from './skin.ts';

const area_cm2 = 7;
const current_mA = 1;
const hold_min = 20;
const after_min = 30;

/** Saline under either pole of a large electrode, then nothing. */
function saline(polarity: 'anode' | 'cathode', mA: number): Study {
  return bodyStudy({
    name: `V12 ${polarity} ${mA} mA`,
    species: ['sodium'],
    polarity,
    area_cm2,
    pad_mL: 7,
    pad_mM: { sodium: 154, chloride: 154 },
    session: { kind: 'treatment', current_mA: mA, duration_min: hold_min, ramp_s: 0, after_min },
  });
}

const barrierOf = ({ layout }: Solved): number => layout.layers.findIndex(({ role }) => role === 'barrier');

/** Magnitude of the voltage over the stratum corneum after 5 min [V]. */
function voltage(run: Run, polarity: 'anode' | 'cathode', mA: number): number {
  const solved = run(saline(polarity, mA), { times_s: [300] });
  return Math.abs(voltageOver(solved, frameAt(solved, 300), barrierOf(solved)));
}

const currents_mA = [0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 3.5];
const minutesAfter = [0, 5, 10, 15, 20, 25, 30];

export const v12: Experiment = {
  id: 'V12',
  title: 'Voltage over skin, and how it recovers',
  source:
    'Stephens, Med. Electron. Biol. Eng. 1 (1963) 389 (voltage); Curdy, Kalia, Guy, AAPS PharmSci 2 (2000) E23 (recovery)',
  protocol:
    'Human skin in vivo: above 0.3 mA on 7 cm² the voltage settles within seconds at 1.8 V under a cathode and 2.8 V under an anode. 30 min after iontophoresis the impedance is about three times its value when the current stopped.',
  assumptions: [
    'Saline pads, the library’s forearm; 1 mA for the voltages and for 20 min before the recovery.',
    'Impedance is the ohmic resistance of the stratum corneum as it stands (conductance law and salt), as an alternating current meets it.',
  ],
  quantities: [
    {
      key: 'cathode',
      what: 'voltage under a cathode at 1 mA on 7 cm²',
      unit: 'V',
      target: '1.8',
      band: [0.9, 3.6],
      bandNote: '×/÷ 2',
      kind: 'calibration',
      cause: 'The conductance law was set by this value; the salt that the current moves adds to it.',
    },
    {
      key: 'anode',
      what: 'voltage under an anode at 1 mA on 7 cm²',
      unit: 'V',
      target: '2.8',
      band: [1.4, 5.6],
      bandNote: '×/÷ 2',
      kind: 'calibration',
      cause: 'The conductance law was set by this value; the salt that the current moves adds to it.',
    },
    {
      key: 'recovery',
      what: 'resistance 30 min after the current over that at its end',
      unit: '1',
      target: '3',
      band: [2, 4],
      bandNote: '2 to 4',
      kind: 'calibration',
      cause: 'The recovery time was set by this value.',
    },
  ],
  uncertain: [],
  measure: (run) => {
    const times_s = minutesAfter.map((minute) => (hold_min + minute) * 60);
    const solved = run(saline('anode', current_mA), { times_s });
    const layer = barrierOf(solved);
    const resistances = times_s.map((time) => sheetResistance(solved, frameAt(solved, time), layer));
    const course = (polarity: 'anode' | 'cathode'): (readonly [number, number])[] =>
      currents_mA.map((mA) => [mA, voltage(run, polarity, mA)] as const);
    const [cathode, anode] = [course('cathode'), course('anode')];
    const at = (list: readonly (readonly [number, number])[]): number => list.find(([mA]) => mA === current_mA)![1];
    return {
      values: {
        cathode: at(cathode),
        anode: at(anode),
        recovery: resistances[resistances.length - 1] / resistances[0],
      },
      curves: {
        cathode,
        anode,
        recovery: minutesAfter.map((minute, k) => [minute, resistances[k] / resistances[0]] as const),
      },
    };
  },
  figure: ({ curves }) => ({
    title: 'V12: voltage over the stratum corneum after 5 min',
    x: { label: 'mA on 7 cm²', scale: 'log', range: [0.04, 5] },
    y: { label: 'V', range: [0, 6] },
    series: [
      { label: 'computed, cathode', kind: 'line', role: 'computed', points: curves!['cathode'] },
      { label: 'computed, anode', kind: 'line', role: 'other', points: curves!['anode'] },
      {
        label: 'measured from 0.3 mA on: 1.8 V cathode, 2.8 V anode',
        kind: 'points',
        role: 'measured',
        points: [
          [0.3, 1.8],
          [1, 1.8],
          [3.5, 1.8],
          [0.3, 2.8],
          [1, 2.8],
          [3.5, 2.8],
        ],
      },
    ],
  }),
};
