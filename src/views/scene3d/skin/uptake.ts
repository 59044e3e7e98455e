/**
 * Dots of drug that the blood has taken up: dot n leaves when (n + ½) of its amount has been taken up in the solution, and
 * goes off with the blood. The same picture for the same time, whichever way the clock has come there.
 */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Points, Sphere, Vector3, type ShaderMaterial } from 'three';
import { bloodPassed } from '../../../../models/readings/bloodFlow.ts';
import { vesselShares } from '../../../../models/readings/lymph.ts';
import type { Frame, RunLayout } from '../../../../models/solve/frame.ts';
import { niceCeiling } from '../../../format/concentrationScale.ts';
import { hash01 } from '../particleCloud.ts';
import type { WayOff } from '../vessels.ts';

/** Way of the drawn blood in a second of the session, at rest [scene units]; said to be no true speed. */
export const drawnSpeed = 0.006;

export interface UptakePlan {
  /** Of the frames [s]. */
  readonly times: Float64Array;
  /** Taken up by blood until then, never falling [mol m⁻²]. */
  readonly taken: Float64Array;
  /** Way that the drawn blood has gone until then [scene units]. */
  readonly gone: Float64Array;
  /** What a dot stands for [mol m⁻²]. */
  readonly perDot: number;
}

/** What a dot of drug in the tissue stands for is `least` here too, unless that were a crowd. */
export function planUptake(layout: RunLayout, frames: readonly Frame[], least: number): UptakePlan {
  const layers = layout.layers.length;
  const blood = (frame: Frame): number => {
    const shares = vesselShares(layout, frame, layout.drug);
    if (shares !== null) return shares.blood;
    let sum = 0;
    for (let layer = 0; layer < layers; layer++) sum += frame.amountTakenUp[layout.drug * layers + layer] ?? 0;
    return sum;
  };
  const times = Float64Array.from(frames, ({ time }) => time);
  const gone = Float64Array.from(frames, ({ time }) => drawnSpeed * bloodPassed(layout, time));
  const taken = Float64Array.from(frames, blood);
  let most = 0;
  for (let k = 0; k < taken.length; k++) {
    // what the blood brings back is shown by fewer dots going, not by dots coming
    taken[k] = Math.max(0, taken[k] ?? 0, taken[k - 1] ?? 0);
    let first = k;
    while (first > 0 && (gone[k] ?? 0) - (gone[first - 1] ?? 0) < longestWay) first--;
    most = Math.max(most, (taken[k] ?? 0) - (taken[first] ?? 0));
  }
  const perDot = Math.max(least, niceCeiling((most * layout.area) / mostDots) / layout.area);
  return { times, taken, gone, perDot };
}

/** On their way at once. */
export const mostDots = 120;
/** [scene units] */
const longestWay = 2.6;

/** At x between ascending places, y between theirs. */
function along(x: Float64Array, y: Float64Array, at: number): number {
  let low = 0;
  let high = x.length - 1;
  if (high < 0) return 0;
  if (at <= (x[0] ?? 0)) return y[0] ?? 0;
  if (at >= (x[high] ?? 0)) return y[high] ?? 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((x[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  const span = (x[high] ?? 0) - (x[low] ?? 0);
  const part = span > 0 ? (at - (x[low] ?? 0)) / span : 0;
  return (y[low] ?? 0) + part * ((y[high] ?? 0) - (y[low] ?? 0));
}

/** How far blood has gone on the drawn way at a time [scene units]. */
export function goneAt({ times, gone }: UptakePlan, time: number): number {
  return along(times, gone, time);
}

export interface OnTheWay {
  /** Number of the dot since the start. */
  readonly rank: number;
  /** Since it was taken up [scene units]. */
  readonly way: number;
}

/** Dots under way at a time, latest first. */
export function dotsOnTheWay(plan: UptakePlan, time: number): OnTheWay[] {
  const { times, taken, gone, perDot } = plan;
  const now = goneAt(plan, time);
  const until = along(times, taken, time);
  const found: OnTheWay[] = [];
  for (let rank = Math.floor(until / perDot - 0.5); rank >= 0 && found.length < 2 * mostDots; rank--) {
    const way = now - along(taken, gone, (rank + 0.5) * perDot);
    if (way > longestWay) break;
    found.push({ rank, way });
  }
  return found;
}

export interface UptakeDots {
  readonly points: Points<BufferGeometry, ShaderMaterial>;
  allot(charge: number): void;
  place(plan: UptakePlan, time: number, ways: readonly WayOff[]): void;
  dispose(): void;
}

export function createUptakeDots(material: ShaderMaterial): UptakeDots {
  const capacity = 2 * mostDots;
  const geometry = new BufferGeometry();
  geometry.boundingSphere = new Sphere(new Vector3(), 1e3);
  const position = new BufferAttribute(new Float32Array(3 * capacity), 3);
  position.setUsage(DynamicDrawUsage);
  const kind = new BufferAttribute(new Float32Array(2 * capacity), 2);
  geometry.setAttribute('position', position);
  geometry.setAttribute('kind', kind);
  geometry.setDrawRange(0, 0);
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 3;
  return {
    points,
    allot(charge) {
      for (let k = 0; k < capacity; k++) kind.setXY(k, Math.sign(charge), 2);
      kind.needsUpdate = true;
    },
    place(plan, time, ways) {
      let count = 0;
      for (const { rank, way } of ways.length === 0 ? [] : dotsOnTheWay(plan, time)) {
        const path = ways[Math.floor(hash01(rank, 71) * ways.length)];
        if (!path || count >= capacity) break;
        // taken up anywhere along the loop
        const place = (way + 0.3 * hash01(rank, 72)) / path.length;
        if (place >= 1) continue;
        const at = place * (path.points.length - 1);
        const here = path.points[Math.floor(at)];
        const next = path.points[Math.floor(at) + 1] ?? here;
        if (!here || !next) continue;
        const part = at - Math.floor(at);
        position.setXYZ(
          count,
          here.x + (next.x - here.x) * part - 0.03,
          here.y + (next.y - here.y) * part,
          here.z + (next.z - here.z) * part + 0.03,
        );
        count++;
      }
      geometry.setDrawRange(0, count);
      position.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
    },
  };
}
