/** The nineteen closed forms with their worked numbers, against the engine: solved wherever it can be solved. */
import { thermalVoltage } from '../../models/constants.ts';
import { renkinHindrance } from '../../models/library/renkin.ts';
import { membrane } from '../support/closedForms/chargedLayers.ts';
import {
  junctionPotential,
  molarConductivity,
  salts,
  settledDiffusivity,
} from '../support/closedForms/freeSolution.ts';
import * as membranes from '../support/closedForms/membranes.ts';
import * as transients from '../support/closedForms/transients.ts';
import { lastFrame } from '../support/solved.ts';
import {
  printed,
  type Pair,
  within,
  goldman,
  planck,
  donnan,
  sand,
  clearance,
  discElectrode,
  kohlrausch,
  faraday,
  solvent,
  trace,
  weakAcid,
  saturation,
  type Comparison,
} from './comparisons.ts';

interface ClosedForm {
  readonly id: string;
  readonly name: string;
  /** What is compared: a solve of the whole engine, or one law of it. */
  readonly by: 'solve' | 'law' | 'solve and law';
  readonly compare: () => readonly Comparison[];
}

export interface ExactRow {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly compared: number;
  /** Of all comparisons, over its tolerance and by itself. */
  readonly worst: number;
  readonly worstError: number;
  readonly worstOf: string;
  readonly verdict: 'met' | 'missed';
}

const closedForms: readonly ClosedForm[] = [
  {
    id: 'I-01',
    name: 'Nernst–Einstein conductance, RT/F',
    by: 'solve and law',
    compare: () =>
      within(printed, [
        ['λ of sodium', molarConductivity(), 0.00500967],
        ['RT/F at 25 °C [mV]', thermalVoltage(298.15) * 1e3, 25.69258],
        ['RT/F at 37 °C [mV]', thermalVoltage(310.15) * 1e3, 26.72666],
      ]),
  },
  {
    id: 'I-02',
    name: 'Nernst–Hartley diffusivity of a salt',
    by: 'solve',
    compare: () =>
      within(
        printed,
        salts.map((salt): Pair => [salt.name, settledDiffusivity(salt), salt.expected]),
      ),
  },
  {
    id: 'I-03',
    name: 'Junction potential',
    by: 'solve',
    compare: () => within(printed, [['150 to 15 mM [mV]', -junctionPotential().voltage * 1e3, -12.267744]]),
  },
  { id: 'I-04', name: 'Goldman: constant field', by: 'solve', compare: goldman },
  {
    id: 'I-05',
    name: 'Srinivasan–Higuchi: field and solvent flow',
    by: 'solve',
    compare: () =>
      within(printed, [
        ['K = 5, Pe = −1', membranes.draggedSolute(1, 5, -1, 1), 4.0746294],
        ['K = 0, Pe = 1.5', membranes.draggedSolute(0, 0, 1.5, 1), 1.9308254],
        ['K = −3, Pe = 1.5', membranes.draggedSolute(-1, -3, 1.5, 1), 0.4308254],
      ]),
  },
  { id: 'I-06', name: 'Planck: many ions between unlike baths', by: 'solve', compare: planck },
  { id: 'I-07', name: 'Donnan partition and permselectivity', by: 'solve', compare: donnan },
  {
    id: 'I-08',
    name: 'Teorell–Meyer–Sievers potential',
    by: 'solve',
    compare: () => {
      const voltage = (X: number): number =>
        lastFrame(membrane({ left: 15, right: 150, fixedCharge: -X })).voltage * 1e3;
      return within(printed, [['X = 100 [mV]', voltage(100), 34.1657135]]);
    },
  },
  { id: 'I-09', name: 'Concentration polarisation, Sand’s time', by: 'solve', compare: sand },
  {
    id: 'I-10',
    name: 'Lag time in a field',
    by: 'solve',
    compare: () =>
      within(
        2e-6,
        (
          [
            [0.001, 0.16666666],
            [1, 0.16395341],
            [5, 0.12271346],
            [20, 0.045],
          ] as const
        ).map(([K, lag]): Pair => [`K = ${K}`, transients.solvedLag(K), lag]),
        1,
      ),
  },
  { id: 'I-11', name: 'Dermis that clears a constant influx', by: 'solve', compare: clearance },
  { id: 'I-12', name: 'Kohlrausch’s moving boundary', by: 'solve', compare: kohlrausch },
  { id: 'I-13', name: 'Faraday: amounts per charge', by: 'solve and law', compare: faraday },
  { id: 'I-14', name: 'Electroosmosis', by: 'solve and law', compare: solvent },
  {
    id: 'I-15',
    name: 'Renkin’s hindrance',
    by: 'solve',
    compare: () => {
      const free = transients.hinderedFlux(1);
      const worked = [
        [0.1, 0.6412612],
        [0.2, 0.3811942],
        [0.3, 0.2072315],
        [0.5, 0.0448906],
      ] as const;
      return within(
        printed,
        worked.map(([ratio, H]): Pair => [
          `λ = ${ratio}`,
          transients.hinderedFlux(renkinHindrance(ratio, 1)) / free,
          H,
        ]),
      );
    },
  },
  {
    id: 'I-16',
    name: 'Disc electrode on a half space',
    by: 'solve',
    compare: discElectrode,
  },
  { id: 'I-17', name: 'Migration against diffusion in dermis', by: 'solve', compare: trace },
  { id: 'I-18', name: 'Weak acids and buffers', by: 'law', compare: weakAcid },
  { id: 'I-19', name: 'Saturating resistance of the stratum corneum', by: 'law', compare: saturation },
];

export const closedFormIds = closedForms.map(({ id }) => id);

function rowOf({ id, name, by, compare }: ClosedForm): ExactRow {
  const errors = compare().map(({ what, found, expected, tolerance, size }) => {
    const error = Math.abs(found - expected) / (size ?? Math.abs(expected));
    return { what, error, share: error / tolerance };
  });
  const worst = errors.reduce((a, b) => (b.share <= a.share ? a : b));
  return {
    id,
    name,
    by,
    compared: errors.length,
    worst: worst.share,
    worstError: worst.error,
    worstOf: worst.what,
    verdict: worst.share <= 1 ? 'met' : 'missed',
  };
}

export function exactRows(onProgress: (done: number) => void = () => undefined): ExactRow[] {
  return closedForms.map((form, k) => {
    const row = rowOf(form);
    onProgress(k + 1);
    return row;
  });
}

export const closedFormCount = closedForms.length;
