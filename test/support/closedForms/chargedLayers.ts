/** A layer with fixed charge between two baths of sodium chloride, settled. */
import { thermalVoltage } from '../../../models/constants.ts';
import { bath, chloride, problemOf, sodium } from '../problems.ts';
import { lastFrame, solveToTheEnd, type Solved } from '../solved.ts';

export const length = 1e-4;
export const settled = 400;
export const Vt = thermalVoltage(298.15);

export interface Membrane {
  readonly left: number;
  readonly right: number;
  readonly fixedCharge: number;
  readonly ramp?: number;
  readonly current?: number;
  readonly accuracy?: number;
}

export function membrane({ left, right, fixedCharge, ramp = 0, current = 0, accuracy = 1e-5 }: Membrane): Solved {
  return solveToTheEnd(
    problemOf({
      species: [sodium, chloride],
      layers: [{ thickness: length, fixedCharge, fixedChargeRamp: ramp, donnan: true, start: [right, right] }],
      electrode: bath(left, left),
      base: bath(right, right),
      current,
      end: settled,
    }),
    { accuracy, frames: 2 },
  );
}

/** Concentrations, potential against the baths, and the face beside it, in the middle of a membrane. */
export function middle(solved: Solved): { sodium: number; chloride: number; potential: number; face: number } {
  const { x } = solved.layout;
  const node = x.findIndex((depth) => depth >= length / 2);
  const { concentrations, potential } = lastFrame(solved);
  return {
    sodium: concentrations[node],
    chloride: concentrations[x.length + node],
    potential: potential[node],
    face: node - 1,
  };
}
