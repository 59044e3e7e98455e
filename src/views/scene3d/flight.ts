/**
 * The camera's way from one scale into another (pure but for three's vectors). Distance shrinks geometrically, so the
 * picture grows at an even pace; the target moves with the distance, so that it drifts evenly over the screen.
 */
import { Matrix4, Quaternion, Vector3 } from 'three';
import type { Seat } from './scale.ts';

/** Where a camera stands, in the units of one scale. */
export interface Pose {
  readonly target: Vector3;
  readonly position: Vector3;
  readonly up: Vector3;
  /** Of the picture's middle against the window's [CSS px]. */
  readonly shift: { readonly x: number; readonly y: number };
}

/** Takes the finer scale's units to the coarser one's, seat upon portal. */
export function placing(portal: Seat, seat: Seat): { readonly matrix: Matrix4; readonly size: number } {
  const size = portal.width / seat.width;
  const turn = portal.turn ?? new Quaternion();
  const origin = seat.point.clone().multiplyScalar(-size).applyQuaternion(turn).add(portal.point);
  return { matrix: new Matrix4().compose(origin, turn, new Vector3(size, size, size)), size };
}

/** The same pose in the other scale's units. */
export function movePose(pose: Pose, matrix: Matrix4): Pose {
  return {
    target: pose.target.clone().applyMatrix4(matrix),
    position: pose.position.clone().applyMatrix4(matrix),
    up: pose.up.clone().transformDirection(matrix),
    shift: pose.shift,
  };
}

/** 0 to 1 with a soft start and a soft end. */
export function ease(part: number): number {
  const p = Math.min(1, Math.max(0, part));
  return p * p * (3 - 2 * p);
}

/** The pose at `part` (0 to 1) of the way between two poses in the same units. */
export function between(from: Pose, to: Pose, part: number): Pose {
  const away = from.position.clone().sub(from.target);
  const near = to.position.clone().sub(to.target);
  const start = away.length();
  const end = near.length();
  const distance = start * (end / start) ** part;
  // nearly the same distance: the target moves evenly in time
  const moved = Math.abs(start - end) < 1e-3 * start ? part : (start - distance) / (start - end);
  const turn = new Quaternion().setFromUnitVectors(away.clone().normalize(), near.normalize());
  const direction = away.normalize().applyQuaternion(new Quaternion().slerp(turn, part));
  const target = from.target.clone().lerp(to.target, moved);
  return {
    target,
    position: direction.multiplyScalar(distance).add(target),
    up: from.up.clone().lerp(to.up, part).normalize(),
    shift: {
      x: from.shift.x + (to.shift.x - from.shift.x) * part,
      y: from.shift.y + (to.shift.y - from.shift.y) * part,
    },
  };
}

/** Parts of the way at which the coarser scale begins to open, and at which the finer one stands free. */
export const opening = { from: 0.3, free: 0.62 } as const;

/** Radius of the hole in the coarser scale: none, then the finer one's, then all there is. */
export function openingRadius(part: number, finer: number, everything: number): number {
  if (part <= opening.from) return 0;
  if (part < opening.free) return (finer * (part - opening.from)) / (opening.free - opening.from);
  return finer * (everything / finer) ** ((part - opening.free) / (1 - opening.free));
}
