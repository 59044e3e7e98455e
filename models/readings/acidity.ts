// The pH of a run (AB) where people ask for it: in the pad, at the skin's surface, and below the barrier; its extremes there.
import { ionisedShare, meanCharge, type Protolyte } from '../physics/acidBase.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';

/** Where in a column the pH is read; nodes of the layout. */
export interface PHPlaces {
  /** Of the pads before the skin, by the volume each stands for [m]; empty without a pad. */
  readonly pad: readonly { readonly node: number; readonly volume: number }[];
  /** The side of the skin's surface that the pad or bath is on. */
  readonly surface: number;
  /** The living side of the last barrier. */
  readonly belowBarrier: number;
}

export function pHPlaces({ layers, x, nodeLayer, nodeVolume, deliveredInterface }: RunLayout): PHPlaces {
  const skin = Math.max(
    0,
    layers.findIndex(({ role }) => role !== 'reservoir'),
  );
  const surface = layers[skin]?.start ?? 0;
  const barrierEnd = layers[deliveredInterface - 1]?.end ?? 0;
  const apart = 1e-9 * layers[layers.length - 1].end;
  return {
    pad: [...nodeLayer.keys()]
      .filter((node) => nodeLayer[node] < skin)
      .map((node) => ({ node, volume: nodeVolume[node] })),
    // two nodes stand at a Donnan step
    surface: x.findIndex((depth) => depth >= surface - apart),
    belowBarrier: x.findLastIndex((depth) => depth <= barrierEnd + apart),
  };
}

export interface PHHistory {
  /** Mean over the pad's volume, by frame; null without a pad. */
  readonly pad: Float64Array | null;
  readonly surface: Float64Array;
  readonly belowBarrier: Float64Array;
}

/** Null where the run counts no acids and bases. */
export function pHHistory(layout: RunLayout, frames: readonly Frame[]): PHHistory | null {
  if (frames.length === 0 || frames.some(({ pH }) => pH === undefined)) return null;
  const places = pHPlaces(layout);
  const at = (node: number): Float64Array => Float64Array.from(frames, ({ pH }) => pH![node]);
  const held = places.pad.reduce((sum, { volume }) => sum + volume, 0);
  const mean = ({ pH }: Frame): number =>
    places.pad.reduce((sum, { node, volume }) => sum + volume * pH![node], 0) / held;
  return {
    pad: held > 0 ? Float64Array.from(frames, mean) : null,
    surface: at(places.surface),
    belowBarrier: at(places.belowBarrier),
  };
}

export interface Ionisation {
  /** Mean over all forms [1]. */
  readonly charge: number;
  /** Share of the molecules that carry a charge [1]. */
  readonly ionised: number;
}

/** What is left of an acid's or base's charge at a pH. */
export function ionisationAt(acid: Protolyte, pH: number): Ionisation {
  return { charge: meanCharge(acid, pH), ionised: ionisedShare(acid, pH) };
}
