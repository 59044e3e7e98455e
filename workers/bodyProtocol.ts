import type { BodyId } from '../models/anatomy/body.ts';
import type { Depths, PadOnBody } from '../models/limb/padCurrent.ts';

/** Asked of the body's thread. */
export type BodyRequest =
  | {
      readonly kind: 'surface';
      readonly ask: number;
      readonly body: BodyId;
      readonly layer: 'skin' | 'bone';
      /** Size of a triangle over the body's own grain [1]. */
      readonly coarseness: number;
    }
  | {
      readonly kind: 'current';
      readonly ask: number;
      readonly body: BodyId;
      readonly pads: readonly [PadOnBody, PadOnBody];
      readonly depths: Depths;
      readonly lines: number;
    };

/** [cm]; looks as `complexionOf` gives them. */
export interface BodySurface {
  readonly kind: 'surface';
  readonly ask: number;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
  readonly looks: Uint8Array;
}

/** How the current between two pads spreads through the body; what it is, whatever its strength. */
export interface BodyCurrent {
  readonly kind: 'current';
  readonly ask: number;
  /** Each from the first pad to the second [cm], with the density per ampere in all [m⁻²]. */
  readonly lines: readonly { readonly points: Float32Array; readonly density: Float32Array }[];
  /** Between the two horny layers [Ω]. */
  readonly tissueResistance: number;
  readonly crowding: readonly [number, number];
  readonly shallow: number;
  readonly cells: number;
}

export type BodyReply = BodySurface | BodyCurrent;
