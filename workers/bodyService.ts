import { bodies } from '../models/anatomy/bodies/index.ts';
import { complexionOf } from '../models/anatomy/complexion.ts';
import { surfaceOf } from '../models/anatomy/surface.ts';
import { traceLines } from '../models/limb/currentLines.ts';
import { type BodyGrid, gridOf, solvePadCurrent } from '../models/limb/padCurrent.ts';
import type { BodyCurrent, BodyReply, BodyRequest, BodySurface } from './bodyProtocol.ts';

export interface BodyAnswer {
  readonly reply: BodyReply;
  /** What may be handed over with it. */
  readonly buffers: ArrayBuffer[];
}

/** Cubes that a body is made of, about: well below a second to solve. */
const cubes = 40_000;

/** Answers one at a time, and begins each current with the last one's potential. */
export function createBodyService(): (request: BodyRequest) => BodyAnswer {
  let kept: { readonly key: string; readonly grid: BodyGrid; phi?: Float64Array } | null = null;

  const surface = (request: Extract<BodyRequest, { kind: 'surface' }>): BodySurface => {
    const body = bodies[request.body];
    const field = request.layer === 'skin' ? body.skin : body.bone;
    const mesh = surfaceOf(field, body.low, body.high, request.coarseness * body.grain);
    const looks = request.layer === 'skin' ? complexionOf(body, mesh) : new Uint8Array(0);
    return { kind: 'surface', ask: request.ask, ...mesh, looks };
  };

  const current = ({ ask, body: id, pads, depths, lines }: Extract<BodyRequest, { kind: 'current' }>): BodyCurrent => {
    const body = bodies[id];
    const key = `${id} ${depths.skin} ${depths.fat}`;
    if (kept?.key !== key) kept = { key, grid: gridOf(body, depths, Math.cbrt(body.volume / cubes)) };
    const solved = solvePadCurrent(kept.grid, pads, depths, kept.phi);
    kept.phi = solved.phi;
    const { tissueResistance, crowding, shallow } = solved;
    const cells = kept.grid.conductor.count;
    return { kind: 'current', ask, lines: traceLines(solved, lines), tissueResistance, crowding, shallow, cells };
  };

  return (request) => {
    if (request.kind === 'surface') {
      const reply = surface(request);
      const { positions, normals, triangles, looks } = reply;
      return { reply, buffers: [positions, normals, triangles, looks].map(({ buffer }) => buffer as ArrayBuffer) };
    }
    const reply = current(request);
    const buffers = reply.lines.flatMap(({ points, density }) => [points.buffer, density.buffer] as ArrayBuffer[]);
    return { reply, buffers };
  };
}
