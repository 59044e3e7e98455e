/** The engine against other methods on the same problem. */
import { amountPast, voltageAcross } from '../../models/index.ts';
import { solveVolumes, type VolumeResult } from '../support/finiteVolumes.ts';
import {
  acetateForms,
  acidBaseCase,
  padResistance_ohm,
  type PeerCase,
  phosphateForms,
  twoPads,
} from '../support/peerCases.ts';
import { referenceErrors } from '../support/referenceRun.ts';
import { lastFrame, solveToTheEnd, type Solved } from '../support/solved.ts';

export interface PeerRow {
  readonly id: string;
  readonly what: string;
  readonly peer: string;
  readonly asked: number;
  readonly worst: number;
  readonly worstOf: string;
  /** What the second method is good to, by itself on half the nodes and steps; 0 where it is known to more digits than needed. */
  readonly peerError: number;
  readonly verdict: 'met' | 'missed';
}

/** By name: amounts past every interface over the largest there, voltages by themselves, pH. */
type Outputs = ReadonlyMap<string, number>;

interface Component {
  readonly species: string;
  /** Forms it is the sum of, with what each counts. */
  readonly forms: readonly (readonly [form: number, factor: number])[];
}

const plain: readonly Component[] = ['Na', 'Cl', 'drug'].map((species, k) => ({ species, forms: [[k, 1]] }));
const acidBase: readonly Component[] = [
  { species: 'Na', forms: [[0, 1]] },
  { species: 'Cl', forms: [[1, 1]] },
  { species: 'acetate', forms: acetateForms.map((form) => [form, 1] as const) },
  { species: 'phosphate', forms: phosphateForms.map((form) => [form, 1] as const) },
];

const engineFrames = 3;

function engineAmounts(solved: Solved, components: readonly Component[]): number[][] {
  const { layout } = solved;
  return components.map(({ species }) =>
    layout.layers.map((_, l) => amountPast(layout, lastFrame(solved), layout.species.indexOf(species), l + 1)),
  );
}

function volumeAmounts({ past }: VolumeResult, components: readonly Component[], layers: number): number[][] {
  return components.map(({ forms }) =>
    Array.from({ length: layers }, (_, l) =>
      forms.reduce((sum, [form, factor]) => sum + factor * past[form * layers + l], 0),
    ),
  );
}

/** Amounts relative to the largest at their interface, as both methods see it. */
function named(
  prefix: string,
  components: readonly Component[],
  amounts: number[][],
  sizes: readonly number[],
): [string, number][] {
  return components.flatMap(({ species }, c) =>
    amounts[c].map((amount, l): [string, number] => [`${prefix}${species} past layer ${l + 1}`, amount / sizes[l]]),
  );
}

const sizesOf = (amounts: readonly (readonly number[])[]): number[] =>
  amounts[0].map((_, l) => Math.max(...amounts.map((list) => Math.abs(list[l]))));

function worstDifference(found: Outputs, against: Outputs): { readonly worst: number; readonly of: string } {
  let worst = 0;
  let of = '';
  for (const [name, value] of against) {
    const difference = Math.abs((found.get(name) ?? Number.NaN) - value);
    if (difference > worst || Number.isNaN(difference)) [worst, of] = [difference, name];
  }
  return { worst, of };
}

/** Second method on half as fine a grid and half as many steps tells what it is good to. */
interface Fineness {
  readonly perLayer: number;
  readonly steps: number;
}

const coarserOf = ({ perLayer, steps }: Fineness): Fineness => ({ perLayer: perLayer / 2, steps: steps / 2 });

interface Comparable {
  readonly byEngine: (accuracy: number) => Outputs;
  readonly byVolumes: (fineness: Fineness) => Outputs;
}

function acidBaseOutputs(): Comparable {
  const { engine, volumes } = acidBaseCase;
  const reference = solveToTheEnd(engine, { accuracy: 1e-3, frames: engineFrames });
  const sizes = sizesOf(engineAmounts(reference, acidBase));
  const unit = Math.abs(lastFrame(reference).voltage);
  return {
    byEngine: (accuracy) => {
      const solved = solveToTheEnd(engine, { accuracy, frames: engineFrames });
      const { voltage, pH } = lastFrame(solved);
      return new Map([
        ...named('', acidBase, engineAmounts(solved, acidBase), sizes),
        ['voltage', voltage / unit],
        // of pH at the electrode, one part in all of its fourteen
        ['pH at the electrode', pH![0] / 14],
      ]);
    },
    byVolumes: ({ perLayer, steps }) => {
      const result = solveVolumes(volumes, perLayer, steps);
      const hydrogen = result.concentrations[hydrogenForm * result.x.length];
      return new Map([
        ...named('', acidBase, volumeAmounts(result, acidBase, volumes.layers.length), sizes),
        ['voltage', result.voltage / unit],
        ['pH at the electrode', (3 - Math.log10(hydrogen)) / 14],
      ]);
    },
  };
}

const hydrogenForm = 6;

/** What crosses either skin, what the body gains by both, and the voltage over both and the path between. */
function bothPadsOutputs(): Comparable {
  const pads: readonly (readonly [string, PeerCase])[] = Object.entries(twoPads);
  const { area } = twoPads.active.engine;
  const current = twoPads.active.volumes.current * area;
  const reference = pads.map(([, { engine }]) => solveToTheEnd(engine, { accuracy: 1e-3, frames: engineFrames }));
  const sizes = reference.map((solved) => sizesOf(engineAmounts(solved, plain)));
  const across = (voltages: readonly number[]): number =>
    voltageAcross(voltages[0], voltages[1], current, padResistance_ohm);
  const unit = Math.abs(across(reference.map((solved) => lastFrame(solved).voltage)));
  const outputs = (amounts: readonly number[][][], voltage: number): Outputs => {
    const skin = 1;
    const put = (c: number): number =>
      pads.reduce((sum, [, { engine }], pad) => sum + engine.area * amounts[pad][c][skin], 0);
    const size = area * sizes[0][skin];
    return new Map([
      ...pads.flatMap(([name], pad) => named(`${name}: `, plain, amounts[pad], sizes[pad])),
      ...plain.map(({ species }, c): [string, number] => [`${species} put into the body by both`, put(c) / size]),
      ['voltage across everything', voltage / unit],
    ]);
  };
  return {
    byEngine: (accuracy) => {
      const solved = pads.map(([, { engine }]) => solveToTheEnd(engine, { accuracy, frames: engineFrames }));
      return outputs(
        solved.map((one) => engineAmounts(one, plain)),
        across(solved.map((one) => lastFrame(one).voltage)),
      );
    },
    byVolumes: ({ perLayer, steps }) => {
      const results = pads.map(([, { volumes }]) => solveVolumes(volumes, perLayer, steps));
      const [here, there] = results.map(({ voltage }) => voltage);
      return outputs(
        results.map((one) => volumeAmounts(one, plain, twoPads.active.volumes.layers.length)),
        here + current * padResistance_ohm - there,
      );
    },
  };
}

const independent = 'two independent codes that agree to seven digits';
const volumesInWords = 'finite volumes, forms as species of their own, potential an unknown';

/** A grid and steps that take seconds. */
export const usualFineness: Fineness = { perLayer: 40, steps: 120 };

export function peerRows(accuracies: readonly number[], fineness: Fineness = usualFineness): PeerRow[] {
  const references = (
    [
      ['b1', 'B1', 'three ions through four layers'],
      ['b2', 'B2', 'four ions, fixed charge, solvent flow'],
    ] as const
  ).flatMap(([problem, id, what]) =>
    accuracies.map((asked): PeerRow => {
      const { worst, outputs } = referenceErrors(problem, asked);
      const worstOf = [...outputs].find(([, error]) => error === worst)?.[0] ?? '';
      return {
        id,
        what,
        peer: independent,
        asked,
        worst,
        worstOf,
        peerError: 0,
        verdict: worst <= asked ? 'met' : 'missed',
      };
    }),
  );
  const cases: readonly (readonly [id: string, what: string, outputs: Comparable])[] = [
    ['acid and base', 'acetate and phosphate under an inert cathode that uses up the pad’s buffer', acidBaseOutputs()],
    ['both pads', 'a drug under a cathode, saline under an anode, one current', bothPadsOutputs()],
  ];
  const others = cases.flatMap(([id, what, { byEngine, byVolumes }]) => {
    const fine = byVolumes(fineness);
    const peerError = worstDifference(byVolumes(coarserOf(fineness)), fine).worst;
    return accuracies.map((asked): PeerRow => {
      const { worst, of: worstOf } = worstDifference(byEngine(asked), fine);
      const verdict = worst <= asked + peerError ? 'met' : 'missed';
      return { id, what, peer: volumesInWords, asked, worst, worstOf, peerError, verdict };
    });
  });
  return [...references, ...others];
}
