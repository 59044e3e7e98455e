import type { RunLayout } from '../../models/solve/frame.ts';
import { readAt } from '../app/readings.ts';
import type { RunData, Solved } from '../app/run.ts';

export const places = ['outer', 'living', 'deep', 'blood'] as const;

/** Outer skin, living skin, past the last layer, taken up by blood and lymph. */
export type Place = (typeof places)[number];

/** [mol m⁻²], counted mole for mole with what the drug turns into where the study tells that. */
export interface Whereabouts extends Readonly<Record<Place, number>> {
  readonly pad: number;
}

/** Of what the pad held: less is not told from the solve's own error, nor drawn. */
export const leastShare = 1e-5;

/** The drug, or all that the study counts with it. */
function counted({ facts, drug }: RunLayout): readonly number[] {
  const species = facts?.body?.species ?? [];
  return species.includes(drug) ? species : [drug];
}

export function whereItIs({ layout, frames }: Solved, time: number): Whereabouts {
  const layers = layout.layers.length;
  const all = counted(layout);
  const sum = (read: (species: number) => number): number => all.reduce((total, species) => total + read(species), 0);
  const inRole = (role: 'reservoir' | 'barrier' | 'tissue'): number =>
    layout.layers.reduce((total, layer, index) => {
      if (layer.role !== role) return total;
      const here = (species: number): number =>
        readAt(frames, time, ({ amountInLayer }) => amountInLayer[species * layers + index] ?? 0);
      return total + sum(here);
    }, 0);
  const uptake = sum((species) =>
    readAt(frames, time, ({ amountTakenUp }) => {
      let taken = 0;
      for (let layer = 0; layer < layers; layer += 1) taken += amountTakenUp[species * layers + layer] ?? 0;
      return taken;
    }),
  );
  return {
    pad: inRole('reservoir'),
    outer: inRole('barrier'),
    living: inRole('tissue'),
    deep: sum((species) =>
      readAt(frames, time, ({ amountCrossed }) => amountCrossed[species * (layers + 1) + layers] ?? 0),
    ),
    blood: uptake,
  };
}

/** Out of the pad by now. */
export function outOfPad(there: Whereabouts): number {
  return places.reduce((total, place) => total + there[place], 0);
}

/** Whole dots that add up to so many, each share rounded so that the largest remainders win; null where there is nothing to share. */
export function shareOut(parts: readonly number[], dots: number): readonly number[] | null {
  const positive = parts.map((part) => Math.max(0, part));
  const total = positive.reduce((sum, part) => sum + part, 0);
  if (!(total > 0)) return null;
  const exact = positive.map((part) => (part / total) * dots);
  const whole = exact.map(Math.floor);
  const missing = dots - whole.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((one, other) => other.remainder - one.remainder);
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** What moves the drug in the middle of the barrier at a time: the field, the solvent's flow, or neither inwards. */
export function moverAt({ layout, frames }: RunData, time: number): 'pushed' | 'carried' | 'drawn' {
  const barrier = layout.layers.filter(({ role }) => role === 'barrier');
  const first = barrier[0] ?? layout.layers[0];
  const last = barrier.at(-1) ?? first;
  // at its faces the fixed charge holds a field of its own
  const middle = ((first?.start ?? 0) + (last?.end ?? 0)) / 2;
  const face = Math.max(
    0,
    layout.faceX.findIndex((depth) => depth >= middle),
  );
  const at = layout.drug * layout.faceX.length + face;
  const migration = readAt(frames, time, (frame) => frame.fluxMigration[at] ?? 0);
  const convection = readAt(frames, time, (frame) => frame.fluxConvection[at] ?? 0);
  if (migration + convection <= 0) return 'drawn';
  return migration >= convection ? 'pushed' : 'carried';
}
