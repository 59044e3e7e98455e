/** What people read off a frame. */
import { faradayConstant } from '../constants.ts';
import { ionisedShare, meanCharge, type Protolyte } from '../physics/acidBase.ts';
import type { Frame, RunLayout } from './frame.ts';

/** Net amount of a species past an interface since the start [mol m⁻²]; 0 is the electrode's face. */
export function amountPast(layout: RunLayout, frame: Frame, species: number, interfaceIndex: number): number {
  return frame.amountCrossed[species * (layout.layers.length + 1) + interfaceIndex];
}

/** Net amount of the drug past the interface that counts as delivered [mol m⁻²]. */
export function deliveredAmount(layout: RunLayout, frame: Frame): number {
  return amountPast(layout, frame, layout.drug, layout.deliveredInterface);
}

/** Charge passed since the start, from the books of the electrode's face [C m⁻²]. */
export function chargePassed(layout: RunLayout, frame: Frame): number {
  let charge = 0;
  for (let i = 0; i < layout.species.length; i++) charge += layout.charge[i] * amountPast(layout, frame, i, 0);
  return charge * faradayConstant;
}

/** Total flux of a species through a face [mol m⁻² s⁻¹]. */
export function faceFlux(layout: RunLayout, frame: Frame, species: number, face: number): number {
  const k = species * (layout.x.length - 1) + face;
  return frame.fluxDiffusion[k] + frame.fluxMigration[k] + frame.fluxConvection[k];
}

/** Share of the current that a species carries through a face, z F J/i over all its forms [1]; NaN without current. */
export function transportNumber(layout: RunLayout, frame: Frame, species: number, face: number): number {
  if (frame.ionCurrent) return frame.ionCurrent[species * (layout.x.length - 1) + face] / frame.current;
  return (layout.charge[species] * faradayConstant * faceFlux(layout, frame, species, face)) / frame.current;
}

/** Mean charge z̄ of an acid's molecules at every node (AB) [1]; null where the run counts no acids and bases. */
export function meanCharges({ pH }: Frame, acid: Protolyte): Float64Array | null {
  return pH === undefined ? null : pH.map((here) => meanCharge(acid, here));
}

/** Share of an acid's molecules that carry a charge, at every node [1]; null where the run counts no acids and bases. */
export function ionisedShares({ pH }: Frame, acid: Protolyte): Float64Array | null {
  return pH === undefined ? null : pH.map((here) => ionisedShare(acid, here));
}
