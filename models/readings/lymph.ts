// How a species has left the tissue by its vessels: with the blood, or with lymph (LY).
import type { Frame, RunLayout } from '../solve/frame.ts';

export interface VesselShares {
  /** Net amount taken up by capillaries since the start [mol m⁻²]. */
  readonly blood: number;
  /** Net amount carried off by lymph [mol m⁻²]. */
  readonly lymph: number;
}

/** Null where no layer has lymph. */
export function vesselShares(layout: RunLayout, frame: Frame, species: number): VesselShares | null {
  const { amountTakenUp, amountToLymph } = frame;
  if (amountToLymph === undefined) return null;
  const layers = layout.layers.length;
  const sum = (amounts: Float64Array): number =>
    amounts.subarray(species * layers, (species + 1) * layers).reduce((total, amount) => total + amount, 0);
  const lymph = sum(amountToLymph);
  return { blood: sum(amountTakenUp) - lymph, lymph };
}
