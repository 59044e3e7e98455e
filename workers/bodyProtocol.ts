import type { BodyId } from '../models/anatomy/body.ts';

/** Asked of the body's thread. */
export interface BodyRequest {
  readonly kind: 'surface';
  readonly ask: number;
  readonly body: BodyId;
}

/** [cm]; looks as `complexionOf` gives them. */
export interface BodySurface {
  readonly kind: 'surface';
  readonly ask: number;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
  readonly looks: Uint8Array;
}

export type BodyReply = BodySurface;
