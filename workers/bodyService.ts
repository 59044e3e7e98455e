import { bodies } from '../models/anatomy/bodies/index.ts';
import { complexionOf } from '../models/anatomy/complexion.ts';
import { surfaceOf } from '../models/anatomy/surface.ts';
import type { BodyReply, BodyRequest } from './bodyProtocol.ts';

/** One answer, and the buffers that may be handed over with it. */
export function answerBody(request: BodyRequest): { readonly reply: BodyReply; readonly buffers: ArrayBuffer[] } {
  const body = bodies[request.body];
  const mesh = surfaceOf(body.skin, body.low, body.high, body.grain);
  const looks = complexionOf(body, mesh);
  const reply = { kind: 'surface', ask: request.ask, ...mesh, looks } as const;
  const buffers = [mesh.positions, mesh.normals, mesh.triangles, looks].map(({ buffer }) => buffer as ArrayBuffer);
  return { reply, buffers };
}
